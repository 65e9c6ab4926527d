<?cs # Import of a CSV file in three steps: choose, look at the trial run, take it over.
   Table.code .url
   Import.url .step             choose | check
   Import.column.N.name .label .required      what the file may hold
   Import.problem               the file as a whole: empty not_text not_csv no_header wrong_header
                                unclosed_quote too_large too_many_columns too_many_rows
   Import.problem_line          its line;  Import.missing, .unknown, .twice: column names
   Import.text                  what was pasted
   check: Import.file .encoding .rows .new .changed .same .bad
          Import.wrong.N.line .column .value .error(field error code) .error_text
          Import.wrong_more     wrong cells beyond those shown
          Import.head.N.label   Import.sample.N.line .kind(new changed) .cell.M.text .old
          Import.key            what the trial run kept; POST do=take, key
   POST Import.url: do=check, file or text (multipart)
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.import.title ?><?cs set:Page.class = "" ?><?cs

def:steps(now) ?><ol class="x-steps"><li<?cs if:now == "choose" ?> aria-current="step"<?cs else ?> class="done"<?cs /if ?>><b><?cs if:now == "choose" ?>1<?cs else ?><?cs call:icon("check") ?><?cs /if ?></b><span><?cs
	var:Lang.import.choose ?><small><?cs var:Lang.import.choose_text ?></small></span></li><li<?cs if:now == "check" ?> aria-current="step"<?cs /if ?>><b>2</b><span><?cs
	var:Lang.import.check ?><small><?cs var:Lang.import.check_text ?></small></span></li><li><b>3</b><span><?cs var:Lang.import.take ?><small><?cs var:Lang.import.take_text ?></small></span></li></ol>
<?cs
/def ?><?cs

def:problem_note() ?><?cs if:Import.problem ?><div class="x-note bad x-gap" role="alert"><?cs call:icon("alert-circle") ?><div><b><?cs var:Lang.import_problem[Import.problem] ?></b><?cs
	if:Import.problem_line ?> <?cs var:Lang.import.line ?> <?cs var:Import.problem_line ?><?cs /if ?><?cs
	if:Import.missing ?><p><?cs var:Lang.import.missing ?><?cs var:Lang.common.colon ?><code><?cs var:Import.missing ?></code></p><?cs /if ?><?cs
	if:Import.twice ?><p><?cs var:Lang.import.twice ?><?cs var:Lang.common.colon ?><code><?cs var:Import.twice ?></code></p><?cs /if ?><?cs
	if:Import.unknown ?><p><?cs var:Lang.import.unknown ?><?cs var:Lang.common.colon ?><code><?cs var:Import.unknown ?></code></p><?cs /if ?></div></div>
<?cs /if ?><?cs
/def ?><?cs

def:choose() ?><form method="post" action="<?cs var:url_validate(Import.url) ?>" enctype="multipart/form-data"><?cs call:hidden() ?><div class="x-cols x-cols-side x-gap"><section class="card"><div class="card-header"><h2><?cs
	var:Lang.import.choose ?></h2><span class="dim meta"><?cs var:Lang.import.encodings ?></span></div><div class="card-body"><div class="x-field"><label class="form-label" for="file"><?cs var:Lang.import.file ?></label>
<input class="form-control" id="file" name="file" type="file" accept=".csv,text/csv,text/plain"></div><div class="x-field"><label class="form-label" for="text"><?cs var:Lang.import.paste ?></label>
<textarea class="form-control x-mono" id="text" name="text" rows="8" spellcheck="false">
<?cs var:Import.text ?></textarea></div></div></section><aside class="card"><div class="card-header"><h2><?cs var:Lang.import.columns ?></h2></div><div class="card-body"><p class="soft"><?cs var:Lang.import.columns_text ?></p><dl class="x-dl x-gap8"><?cs
	each:c = Import.column ?><dt><code><?cs var:c.name ?></code></dt><dd><?cs var:c.label ?><?cs if:c.required ?> <span class="x-tag core"><?cs var:Lang.import.required ?></span><?cs /if ?></dd><?cs /each ?></dl></div></aside></div>
<div class="x-acts x-acts-page"><?cs call:act("check", "list-check", Lang.import.run_check, "", "btn-primary") ?><a class="btn" href="<?cs var:url_validate(Table.url) ?>"><?cs var:Lang.common.cancel ?></a></div></form>
<?cs
/def ?><?cs

def:wrong() ?><section class="card x-gap"><div class="card-header"><h2><?cs var:Lang.import.wrong ?></h2><span class="dim meta"><?cs var:Lang.import.wrong_text ?></span></div><section class="x-scroll" tabindex="0" aria-label="<?cs var:Lang.import.wrong ?>"><table class="table"><thead><tr><th scope="col" class="num"><?cs
	var:Lang.import.line ?></th><th scope="col"><?cs var:Lang.import.column ?></th><th scope="col"><?cs var:Lang.import.value ?></th><th scope="col"><?cs var:Lang.import.why ?></th></tr></thead><tbody>
<?cs each:w = Import.wrong ?><tr><td class="num"><?cs var:w.line ?></td><td><code><?cs var:w.column ?></code></td><td class="x-keep"><?cs var:w.value ?></td><td class="down"><?cs var:Error[w.error] ?><?cs if:w.error_text ?> <?cs var:w.error_text ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table></section><?cs if:Import.wrong_more ?><p class="x-pager">+ <?cs var:Import.wrong_more ?> <?cs var:Lang.import.more ?></p><?cs /if ?></section>
<?cs
/def ?><?cs

def:sample() ?><section class="card x-gap"><div class="card-header"><h2><?cs var:Lang.import.sample ?></h2><span class="dim meta"><?cs var:Lang.import.sample_text ?></span></div><section class="x-scroll" tabindex="0" aria-label="<?cs var:Lang.import.sample ?>"><table class="table"><thead><tr><th scope="col" class="num"><?cs
	var:Lang.import.line ?></th><th scope="col"><?cs var:Lang.import.kind ?></th><?cs each:h = Import.head ?><th scope="col"><?cs var:h.label ?></th><?cs /each ?></tr></thead><tbody>
<?cs each:s = Import.sample ?><tr><td class="num"><?cs var:s.line ?></td><td><?cs var:Lang.import_kind[s.kind] ?></td><?cs each:c = s.cell ?><td><?cs if:c.old ?><del class="dim"><?cs var:c.old ?></del> <?cs /if ?><?cs var:c.text ?></td><?cs /each ?></tr>
<?cs /each ?></tbody></table></section></section>
<?cs
/def ?><?cs

def:check() ?><section class="card x-gap"><div class="card-header"><h2><?cs var:Lang.import.check ?></h2><span class="dim meta"><?cs if:Import.file ?><?cs var:Import.file ?> · <?cs /if ?><?cs var:Import.encoding ?></span></div><dl class="x-figures"><div><dt><?cs
	var:Lang.import.rows ?></dt><dd><?cs var:Import.rows ?></dd></div><div><dt><?cs var:Lang.import_kind.new ?></dt><dd class="up"><?cs var:Import.new ?></dd></div><div><dt><?cs var:Lang.import_kind.changed ?></dt><dd><?cs var:Import.changed ?></dd></div><div><dt><?cs
	var:Lang.import.same ?></dt><dd class="dim"><?cs var:Import.same ?></dd></div><div><dt><?cs var:Lang.import.bad ?></dt><dd<?cs if:subcount(Import.wrong) ?> class="down"<?cs /if ?>><?cs var:Import.bad ?></dd></div></dl></section>
<?cs if:subcount(Import.wrong) ?><?cs call:wrong() ?><?cs /if ?><?cs if:subcount(Import.sample) ?><?cs call:sample() ?><?cs /if ?><?cs
	if:Import.key ?><form class="x-acts x-acts-page" method="post" action="<?cs var:url_validate(Import.url) ?>"><?cs call:hidden() ?><input type="hidden" name="key" value="<?cs var:Import.key ?>"><?cs
	call:act("take", "check", Lang.import.run_take, "", "btn-primary") ?><a class="btn" href="<?cs var:url_validate(Import.url) ?>"><?cs var:Lang.import.other_file ?></a><span class="gap"></span><span class="dim meta"><?cs var:Lang.import.nothing_yet ?></span></form><?cs
	else ?><div class="x-acts x-acts-page"><a class="btn btn-primary" href="<?cs var:url_validate(Import.url) ?>"><?cs var:Lang.import.other_file ?></a><span class="dim meta"><?cs var:Lang.import.all_or_nothing ?></span></div><?cs /if ?>
<?cs
/def ?><?cs

def:content() ?><div class="x-head"><p class="x-crumb"><a href="<?cs var:Base ?>/reference"><?cs var:Lang.nav.reference ?></a> › <a href="<?cs var:url_validate(Table.url) ?>"><?cs var:Lang.table[Table.code] ?></a> › <?cs
	var:Lang.import.title ?></p><h1><?cs var:Lang.import.title ?><?cs var:Lang.common.colon ?><?cs var:Lang.table[Table.code] ?></h1></div>
<?cs call:steps(Import.step) ?><?cs call:problem_note() ?><?cs if:Import.step == "check" ?><?cs call:check() ?><?cs else ?><?cs call:choose() ?><?cs /if ?><?cs
/def ?><?cs include:"layout.cs" ?>
