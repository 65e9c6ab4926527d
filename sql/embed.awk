# Turns sql/*.sql and sql/schema/*.sql into C: what the program runs is what
# these files say, and nothing is built at run time.
#   awk -v part=header|statements -f embed.awk FILE...
function quote(s) {
	gsub(/\\/, "\\\\", s)
	gsub(/"/, "\\\"", s)
	gsub(/\t/, " ", s)
	return "\"" s "\\n\""
}
function base(path) {
	sub(/.*\//, "", path)
	sub(/\.sql$/, "", path)
	return path
}
FNR == 1 {
	is_schema = FILENAME ~ /schema\//
	if (is_schema)
		schema[++schemas] = base(FILENAME)
}
/^-- name: / && !is_schema {
	name[++names] = $3
	if (seen[$3]++) {
		print "embed.awk: " FILENAME ": " $3 " twice" > "/dev/stderr"
		failed = 1
		exit 1
	}
	next
}
/^[ \t]*--/ || /^[ \t]*$/ { next }
is_schema { text["schema", schemas] = text["schema", schemas] "\n\t" quote($0) }
!is_schema && names { text["name", names] = text["name", names] "\n\t" quote($0) }
END {
	if (failed)
		exit 1
	print "/* Made from sql/ by sql/embed.awk: change those, not this. */"
	if (part == "header") {
		print "#ifndef STORE_STATEMENTS_H\n#define STORE_STATEMENTS_H\n"
		print "enum sql {"
		for (i = 1; i <= names; i++)
			print "\tSQL_" toupper(name[i]) ","
		print "\tSQL_COUNT\n};\n"
		print "struct sql_text { const char *name, *text; };"
		print "extern const struct sql_text sql_statements[SQL_COUNT];"
		print "extern const struct sql_text sql_schema[];"
		print "extern const int sql_schema_count;\n\n#endif"
		exit 0
	}
	print "#include \"store/statements.h\"\n"
	print "const struct sql_text sql_statements[SQL_COUNT] = {"
	for (i = 1; i <= names; i++)
		print "\t[SQL_" toupper(name[i]) "] = { \"" name[i] "\"," text["name", i] " },"
	print "};\n\nconst struct sql_text sql_schema[] = {"
	for (i = 1; i <= schemas; i++)
		print "\t{ \"" schema[i] "\"," text["schema", i] " },"
	print "};\nconst int sql_schema_count = " schemas ";"
}
