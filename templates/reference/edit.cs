<?cs # One row of a reference table, or a new one; also the firm's own page.
   Table.code .url              the list it belongs to; a firm has no list
   Record.url .title .is_new .version .may_save .may_delete
   Record.picture               url of a picture, may be missing; Record.takes_picture: a file may be sent
   Record.picture_error         too_large not_picture
   Record.is_stale              another person saved meanwhile: Form.<name>.theirs is what he wrote
   Form.<name>                  see fields.cs
   Record.history.N.when .who .what(add change remove) .field(label) .old .new
   POST Record.url: do=save or do=delete, the fields, version, picture, no_picture
?><?cs include:"part.cs" ?><?cs include:"fields.cs" ?><?cs set:Page.name = Record.title ?><?cs
if:Record.is_new ?><?cs set:Page.name = Lang.reference.add + Lang.common.colon + Lang.table[Table.code] ?><?cs /if ?><?cs set:Page.class = "" ?><?cs

def:old_new(h) ?><?cs if:h.what != "add" ?><del><?cs
	if:h.old ?><?cs var:h.old ?><?cs else ?><?cs var:Lang.inbox.fact_none ?><?cs /if ?></del><?cs /if ?><?cs if:h.what == "change" ?> → <?cs /if ?><?cs if:h.what != "remove" ?><ins><?cs if:h.new ?><?cs var:h.new ?><?cs else ?><?cs var:Lang.inbox.fact_none ?><?cs /if ?></ins><?cs /if ?><?cs
/def ?><?cs

def:change(h) ?><li><span class="dim meta nowrap"><?cs var:h.when ?></span><div><b><?cs var:h.who ?></b> <?cs var:Lang.record[h.what] ?><?cs if:h.field ?> <?cs var:h.field ?><?cs /if ?><?cs if:h.old || h.new ?><?cs var:Lang.common.colon ?><?cs call:old_new(h) ?><?cs /if ?></div></li><?cs
/def ?><?cs

def:content() ?><div class="x-head"><p class="x-crumb"><?cs if:Table.code == "firm" ?><a href="<?cs var:Base ?>/settings"><?cs var:Lang.nav.settings ?></a><?cs
	else ?><a href="<?cs var:Base ?>/reference"><?cs var:Lang.nav.reference ?></a> › <a href="<?cs var:url_validate(Table.url) ?>"><?cs var:Lang.table[Table.code] ?></a><?cs /if ?> › <?cs var:Page.name ?></p><h1><?cs
	var:Page.name ?></h1></div>
<?cs if:Record.is_stale ?><div class="x-note bad" role="alert"><?cs call:icon("alert-circle") ?><div><b><?cs var:Lang.problem.409.title ?></b><p><?cs var:Lang.record.stale ?></p></div></div>
<?cs /if ?><?cs call:errors(Form) ?><form method="post" action="<?cs var:url_validate(Record.url) ?>"<?cs if:Record.takes_picture ?> enctype="multipart/form-data"<?cs /if ?>><?cs call:hidden() ?><input type="hidden" name="version" value="<?cs
	var:Record.version ?>"><div class="x-cols x-cols-side x-gap"><section class="card"><div class="card-header"><h2><?cs var:Lang.table[Table.code] ?></h2><span class="dim meta"><?cs var:Lang.table_text[Table.code] ?></span></div><div class="card-body x-form">
<?cs each:f = Form ?><?cs call:field(f) ?><?cs /each ?><?cs
	if:Record.takes_picture ?><div class="x-field"><label class="form-label" for="picture"><?cs var:Lang.reference.picture ?> <span class="opt"><?cs var:Lang.form.optional ?></span></label>
<input class="form-control" id="picture" name="picture" type="file" accept="image/png,image/jpeg,image/gif,image/webp"<?cs
	if:Record.picture_error ?> aria-invalid="true" aria-describedby="picture-e"<?cs /if ?>><?cs
	if:Record.picture_error ?><span class="x-error" id="picture-e"><?cs call:icon("alert-circle") ?><span><?cs var:Lang.picture[Record.picture_error] ?></span></span><?cs /if ?><?cs
	if:Record.picture ?><label class="form-check"><input class="form-check-input" type="checkbox" name="no_picture" value="1"> <span class="form-check-label"><?cs var:Lang.reference.no_picture ?></span></label><?cs /if ?></div><?cs /if ?></div></section><aside class="x-stack"><?cs
	if:Record.picture ?><section class="card"><div class="card-body"><img class="x-picture" src="<?cs var:url_validate(Record.picture) ?>" alt="<?cs var:Record.title ?>"></div></section><?cs /if ?><?cs
	if:subcount(Record.history) ?><section class="card"><div class="card-header"><h2><?cs var:Lang.inbox.history ?></h2></div><div class="card-body"><ol class="x-hist"><?cs
	each:h = Record.history ?><?cs call:change(h) ?><?cs /each ?></ol></div></section><?cs /if ?></aside></div>
<?cs if:Record.may_save ?><div class="x-acts x-acts-page"><?cs call:act("save", "check", Lang.common.save, "", "btn-primary") ?><a class="btn" href="<?cs var:url_validate(Table.url) ?>"><?cs var:Lang.common.cancel ?></a><span class="gap"></span><?cs
	if:Record.may_delete ?><?cs call:act("delete", "trash", Lang.reference.delete, "", "is-quiet") ?><?cs /if ?></div><?cs /if ?></form>
<?cs /def ?><?cs include:"layout.cs" ?>
