#!/bin/sh
# Renders every sample in both languages and compares it with what was looked at
# before; also holds the pages to their size and hostile data to its place.
#
#   golden.sh RENDER            compare; 0 = all equal
#   golden.sh RENDER --update   write the .gold files anew: look at the diff
set -u
render=$1 update=${2-}
here=$(cd "$(dirname "$0")" && pwd)
templates=$here/../../templates
out=${TMPDIR:-/tmp}/golden.$$
trap 'rm -f "$out"' EXIT
failed=0

fail() {
	echo "FAIL $*"
	failed=$((failed + 1))
}

# sample language gold
compare() {
	template=$(sed -n 's/^Test.template = //p' "$1")
	"$render" "$templates" "$2" "$template" "$1" >"$out" || { fail "$1 ($2) does not render"; return; }
	if [ "$update" = --update ]; then
		cp "$out" "$3"
	elif ! cmp -s "$out" "$3"; then
		fail "$1 ($2) renders otherwise than $3"
		diff -u "$3" "$out" | head -20
	fi
}

for sample in "$here"/*.hdf; do
	name=${sample%.hdf}
	compare "$sample" en "$name.gold"
	compare "$sample" zh-CN "$name.zh-CN.gold"
done

# at_most bytes, file ...
at_most() {
	most=$1
	shift
	bytes=$(cat "$@" | wc -c)
	[ "$bytes" -le "$most" ] || fail "$bytes bytes, at most $most: $*"
}

static=$here/../../static
for language in '' .zh-CN; do
	at_most 60000 "$here/inbox-fifty$language.gold"
	for page in inquire inquire-refused inquire-thanks; do
		at_most 15360 "$here/$page$language.gold" "$static/q.css" "$static/firm.svg"
	done
done

for gold in "$here"/*.gold; do
	! grep -q '<script>' "$gold" || fail "$gold: data became a script"
	! grep -qi '\(href\|src\|action\)="[a-z]*script:\|\(href\|src\|action\)="data:' "$gold" || fail "$gold: a link runs data"
done

[ "$failed" -eq 0 ] && echo "golden: $(ls "$here"/*.gold | wc -l) pages as before"
[ "$failed" -eq 0 ]
