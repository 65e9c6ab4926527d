<?cs # The parts that screens are made of, one macro each, named as in the design:
 icon, verdict, points, result, note, done, empty, act, pager and so on. They know
 their arguments and the catalogue (Lang, Verdict, Result, ...), no screen's data.
 Page.icons is set once here, so that each icon costs one look-up.
?><?cs
set:Page.icons = Base + "/static/vendor/icons.svg?v=" + Static.version + "#" ?><?cs

def:icon(name) ?><svg class="x-i" aria-hidden="true"><use href="<?cs var:Page.icons ?><?cs var:name ?>"/></svg><?cs
/def ?><?cs

# hidden: what every POST form carries ?><?cs
def:hidden() ?><input type="hidden" name="csrf" value="<?cs var:Csrf ?>"><input type="hidden" name="once" value="<?cs var:Once ?>"><?cs
/def ?><?cs

def:verdict(code) ?><span class="x-verdict <?cs var:code ?>"><?cs call:icon("v-" + code) ?><?cs var:Verdict[code] ?></span><?cs
/def ?><?cs

# points: a finished text such as +5; sign is for, against, hard or none ?><?cs
def:points(text, sign) ?><span class="x-pts <?cs var:sign ?>"><?cs var:text ?></span><?cs
/def ?><?cs

# result: its sign stands in the style sheet, since there is one on each line ?><?cs
def:result(code) ?><span class="x-res <?cs var:code ?>"><?cs var:Result[code] ?></span><?cs
/def ?><?cs

def:key(k) ?> <kbd><?cs var:k ?></kbd><?cs
/def ?><?cs

# act: one button of a form; kind is "btn-primary", "is-quiet" or "" ?><?cs
def:act(do, name, word, k, kind) ?><button type="submit" class="btn <?cs var:kind ?>" name="do" value="<?cs var:do ?>"<?cs
	if:k ?> data-key="<?cs var:k ?>"<?cs /if ?>><?cs call:icon(name) ?><?cs var:word ?><?cs if:k ?><?cs call:key(k) ?><?cs /if ?></button><?cs
/def ?><?cs

# link: the same as a link; k may be "" ?><?cs
def:link(url, name, word, k, kind) ?><a class="btn <?cs var:kind ?>" href="<?cs var:url_validate(url) ?>"<?cs
	if:k ?> data-key="<?cs var:k ?>"<?cs /if ?>><?cs call:icon(name) ?><?cs var:word ?><?cs if:k ?><?cs call:key(k) ?><?cs /if ?></a><?cs
/def ?><?cs

def:note(kind, name, text) ?><div class="x-note <?cs var:kind ?>"><?cs call:icon(name) ?><p><?cs var:text ?></p></div><?cs
/def ?><?cs

def:next_step(text) ?><div class="x-next"><p><b><?cs var:Lang.common.next_step ?></b> <?cs var:text ?></p></div><?cs
/def ?><?cs

def:empty(name, title, text) ?><div class="x-empty"><?cs call:icon(name) ?><h2><?cs var:title ?></h2><p class="soft"><?cs var:text ?></p></div><?cs
/def ?><?cs

# done: what the last action did, after its redirect, with its undo ?><?cs
def:done() ?><?cs if:Lang.done[Done.code] ?><div class="x-done" role="status"><?cs call:icon("check") ?><p><?cs var:Lang.done[Done.code] ?><?cs
	if:Done.what ?><?cs var:Lang.common.colon ?><b><?cs var:Done.what ?></b><?cs /if ?></p><?cs
	if:Done.undo.url ?><form method="post" action="<?cs var:url_validate(Done.undo.url) ?>"><?cs call:hidden() ?><input type="hidden" name="id" value="<?cs
	var:Done.undo.id ?>"><button type="submit" class="x-link" name="do" value="undo" data-key="u"><?cs var:Lang.common.undo ?></button><?cs call:key("u") ?></form><?cs /if ?></div>
<?cs /if ?><?cs
/def ?><?cs

# pager: p.from p.to p.total p.prev p.next ?><?cs
def:pager(p) ?><nav class="x-pager" aria-label="<?cs var:Lang.common.pages ?>"><span><?cs var:Lang.pager.before ?> <?cs var:p.from ?>–<?cs var:p.to ?> <?cs
	if:p.total ?><?cs var:Lang.pager.of ?> <?cs var:p.total ?> <?cs /if ?><?cs var:Lang.pager.after ?></span><span class="end"><?cs
	if:p.prev ?><a class="btn" href="<?cs var:url_validate(p.prev) ?>" rel="prev"><?cs call:icon("chevron-left") ?><?cs var:Lang.pager.prev ?></a><?cs /if ?><?cs
	if:p.next ?><a class="btn" href="<?cs var:url_validate(p.next) ?>" rel="next"><?cs var:Lang.pager.next ?><?cs call:icon("chevron-right") ?></a><?cs /if ?></span></nav>
<?cs
/def ?><?cs

# language: the other language, for a person who is logged in ?><?cs
def:language(class) ?><form class="<?cs var:class ?>" method="post" action="<?cs var:Base ?>/language"><?cs call:hidden()
	?><input type="hidden" name="next" value="<?cs var:Page.url ?>"><button type="submit" class="btn is-quiet" name="lang" value="<?cs var:Lang.other.code ?>" lang="<?cs
	var:Lang.other.code ?>"><?cs call:icon("language") ?><?cs var:Lang.other.name ?></button></form><?cs
/def ?><?cs

# again: the typed text of a form that could not be taken, to send once more.
  Again.url, Again.title, Again.field.N.name .label .value .hidden .long .theirs ?><?cs
def:again(word) ?><?cs if:Again.url ?><form class="card x-gap" method="post" action="<?cs var:url_validate(Again.url) ?>"><div class="card-header"><h2><?cs
	var:Lang.again.title ?></h2><?cs if:Again.title ?><span class="dim meta"><?cs var:Again.title ?></span><?cs /if ?></div><div class="card-body"><?cs call:hidden() ?><?cs
	each:f = Again.field ?><?cs if:f.hidden ?><input type="hidden" name="<?cs var:f.name ?>" value="<?cs var:f.value ?>"><?cs else ?><div class="x-field"><label class="form-label" for="<?cs
	var:f.name ?>"><?cs if:f.label ?><?cs var:f.label ?><?cs elif:Field.again[f.name] ?><?cs var:Field.again[f.name] ?><?cs else ?><?cs var:f.name ?><?cs /if ?></label><?cs
	if:f.long ?><textarea class="form-control" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" rows="6">
<?cs var:f.value ?></textarea><?cs else ?><input class="form-control" type="text" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" value="<?cs var:f.value ?>"><?cs /if ?><?cs
	if:f.theirs ?><p class="x-theirs"><?cs var:Lang.again.theirs ?><?cs var:Lang.common.colon ?><span class="x-keep"><?cs var:f.theirs ?></span></p><?cs /if ?></div><?cs
	/if ?><?cs /each ?></div><div class="x-acts"><button type="submit" class="btn btn-primary"><?cs call:icon("send") ?><?cs var:word ?></button></div></form><?cs /if ?><?cs
/def ?>
