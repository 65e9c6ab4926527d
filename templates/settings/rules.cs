<?cs # Points, prior and cuts: each with its default beside it, a note why, and the
 published sets. Publishing makes a new set; an old one never changes.
   Set.url .version .published .who         the set that is shown; version 0 = the defaults
   Set.is_old                               it is not in force any more
   Stale                                    another set was published meanwhile
   Cuts.N.name .label(catalogue code prior cut_valid cut_invalid) .value .default .changed .error
   Rules.N.code .title .version .source .is_hard
          .name .value .default .changed .error
          .other.name .value .default .changed .error      the opposite outcome, where a rule has two
   Form.note .value .error
   Sets.N.version .when .who .note .changes .current .shown .url
         .change.M.name .other .old .new    what differs from the set before
   May.publish                              missing: the page only shows
   POST Set.url: do=publish, the values by name, note; do=defaults fills the form with the defaults
?><?cs include:"part.cs" ?><?cs include:"fields.cs" ?><?cs set:Page.name = Lang.rules.title ?><?cs set:Page.class = "" ?><?cs

def:value(v, label) ?><input class="form-control x-short num" type="text" inputmode="decimal" name="<?cs var:v.name ?>" id="<?cs var:v.name ?>" aria-label="<?cs var:label ?>" value="<?cs var:v.value ?>"<?cs
	if:v.error ?> aria-invalid="true" aria-describedby="<?cs var:v.name ?>-e"<?cs /if ?><?cs if:!May.publish ?> readonly<?cs /if ?>><?cs
	if:v.error ?><span class="x-error" id="<?cs var:v.name ?>-e"><?cs var:Error[v.error] ?></span><?cs /if ?><?cs
/def ?><?cs

def:default(v) ?><?cs if:v.changed ?><b><?cs var:v.default ?></b> <span class="x-tag core"><?cs var:Lang.rules.changed ?></span><?cs else ?><span class="dim"><?cs var:v.default ?></span><?cs /if ?><?cs
/def ?><?cs

def:rule_row(r) ?><tr><th scope="row" class="nowrap"><?cs var:r.code ?></th><td><?cs var:r.title ?><?cs if:r.is_hard ?> <span class="x-tag bad"><?cs var:Result.hard ?></span><?cs /if ?><br><span class="dim meta">v<?cs
	var:r.version ?> · <?cs var:Source[r.source] ?></span></td><td class="num" data-l="<?cs var:Lang.rules.points ?>"><?cs call:value(r, r.code) ?></td><td class="num" data-l="<?cs var:Lang.rules.default ?>"><?cs call:default(r) ?></td></tr>
<?cs if:r.other.name ?><tr><th scope="row" class="dim"><?cs var:r.code ?></th><td><?cs var:Lang.rules.opposite ?></td><td class="num" data-l="<?cs var:Lang.rules.points ?>"><?cs call:value(r.other, r.code) ?></td><td class="num" data-l="<?cs
	var:Lang.rules.default ?>"><?cs call:default(r.other) ?></td></tr>
<?cs /if ?><?cs
/def ?><?cs

def:sets() ?><aside class="x-stack"><section class="card"><div class="card-header"><h2><?cs var:Lang.rules.sets ?></h2></div><?cs if:subcount(Sets) == 0 ?><p class="card-body soft"><?cs var:Lang.rules.none ?></p><?cs else ?><ul class="x-chg"><?cs
	each:s = Sets ?><li<?cs if:s.shown ?> class="is-on"<?cs /if ?>><?cs if:s.current ?><?cs call:icon("circle-check") ?><?cs else ?><?cs call:icon("history") ?><?cs /if ?><div><a href="<?cs var:url_validate(s.url) ?>"><b>v<?cs var:s.version ?></b></a><?cs
	if:s.current ?> <span class="x-tag core"><?cs var:Lang.rules.in_force ?></span><?cs /if ?><br><span class="soft"><?cs var:s.note ?></span><br><?cs each:c = s.change ?><span class="num nowrap"><?cs var:c.name ?><?cs if:c.other ?> <?cs var:Lang.rules.opposite ?><?cs /if ?> <del><?cs var:c.old ?></del> → <ins><?cs var:c.new ?></ins></span><?cs if:!last(c) ?><?cs var:Lang.common.comma ?><?cs else ?><br><?cs /if ?><?cs /each ?><span class="dim meta"><?cs var:s.when ?><?cs
	if:s.who ?> · <?cs var:s.who ?><?cs /if ?></span></div><span class="dim meta nowrap"><?cs var:Lang.rules.changes ?><?cs var:Lang.common.colon ?><?cs var:s.changes ?></span></li>
<?cs /each ?></ul><?cs /if ?></section></aside><?cs
/def ?><?cs

def:content() ?><div class="x-head"><p class="x-crumb"><a href="<?cs var:Base ?>/settings"><?cs var:Lang.nav.settings ?></a> › <?cs var:Lang.rules.title ?></p><h1><?cs var:Lang.rules.title ?></h1><span class="soft"><?cs
	if:Set.is_old ?><?cs var:Lang.rules.not_in_force ?><?cs else ?><?cs var:Lang.rules.in_force ?><?cs /if ?> <?cs if:Set.version > 0 ?>v<?cs var:Set.version ?><?cs else ?><?cs var:Lang.inbox.rules_default ?><?cs /if ?><?cs if:Set.published ?> · <?cs var:Set.published ?><?cs /if ?><?cs if:Set.who ?> · <?cs var:Set.who ?><?cs /if ?></span></div>
<?cs if:Form.note.error || Refused ?><div class="x-note bad" role="alert"><?cs call:icon("alert-circle") ?><p><?cs var:Lang.rules.refused ?></p></div><?cs /if ?>
<?cs if:Stale ?><div class="x-note bad" role="alert"><?cs call:icon("alert-circle") ?><div><b><?cs var:Lang.problem.409.title ?></b><p><?cs var:Lang.rules.stale ?></p></div></div>
<?cs /if ?><p class="soft x-gapb"><?cs var:Lang.rules.keep ?><?cs if:Set.is_old ?> <a href="<?cs var:url_validate(Set.url) ?>"><?cs var:Lang.rules.show_current ?></a><?cs /if ?></p>
<?cs if:May.publish ?><form method="post" action="<?cs var:url_validate(Set.url) ?>"><?cs call:hidden() ?><input type="hidden" name="version" value="<?cs var:Set.version ?>"><?cs /if ?><div class="x-cols x-cols-side"><div class="x-stack"><section class="card"><div class="card-header"><h2><?cs var:Lang.rules.cuts ?></h2><span class="dim meta"><?cs
	var:Lang.rules.cuts_text ?></span></div><table class="table table-cards"><thead><tr><th scope="col"><?cs var:Lang.rules.what ?></th><th scope="col" class="num"><?cs var:Lang.rules.points ?></th><th scope="col" class="num"><?cs var:Lang.rules.default ?></th></tr></thead><tbody>
<?cs each:c = Cuts ?><tr><th scope="row"><?cs var:Lang.cut[c.label] ?></th><td class="num" data-l="<?cs var:Lang.rules.points ?>"><?cs call:value(c, Lang.cut[c.label]) ?></td><td class="num" data-l="<?cs var:Lang.rules.default ?>"><?cs call:default(c) ?></td></tr>
<?cs /each ?></tbody></table></section>
<section class="card"><div class="card-header"><h2><?cs var:Lang.rules.rules ?></h2><span class="dim meta"><?cs var:Lang.rules.rules_text ?></span></div><table class="table table-cards"><thead><tr><th scope="col"><?cs var:Lang.rules.code ?></th><th scope="col"><?cs
	var:Lang.rules.sign ?></th><th scope="col" class="num"><?cs var:Lang.rules.points ?></th><th scope="col" class="num"><?cs var:Lang.rules.default ?></th></tr></thead><tbody>
<?cs each:r = Rules ?><?cs call:rule_row(r) ?><?cs /each ?></tbody></table></section></div><?cs call:sets() ?></div><?cs
	if:May.publish ?><div class="x-acts x-acts-page"><label class="vh" for="note"><?cs var:Lang.rules.note ?></label><input class="form-control x-notebox" type="text" id="note" name="note" placeholder="<?cs var:Lang.rules.note ?>" value="<?cs var:Form.note.value ?>"<?cs
	if:Form.note.error ?> aria-invalid="true" aria-describedby="note-e"<?cs /if ?>><?cs if:Form.note.error ?><span class="x-error" id="note-e"><?cs var:Error[Form.note.error] ?></span><?cs /if ?><?cs
	call:act("publish", "check", Lang.rules.publish, "", "btn-primary") ?><span class="gap"></span><?cs call:act("defaults", "restore", Lang.rules.defaults, "", "is-quiet") ?></div></form><?cs /if ?>
<?cs /def ?><?cs include:"layout.cs" ?>
