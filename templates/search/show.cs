<?cs # What a search found, by kind; nothing of others is counted or named.
   Search.q .short                        short: the text was too short to search for
   Found.N.code .more                     inquiry product customer brand; more: url of all of this kind
   Found.N.row.M.url .title .text .verdict .when
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.shell.search ?><?cs set:Page.class = "" ?><?cs

def:hit(r) ?><li><div><a class="rec" href="<?cs var:url_validate(r.url) ?>"><b><?cs var:r.title ?></b></a> <?cs if:r.verdict ?><?cs call:verdict(r.verdict) ?><?cs /if ?><br><span class="soft"><?cs var:r.text ?></span></div><span class="dim meta nowrap"><?cs var:r.when ?></span></li>
<?cs
/def ?><?cs

def:content() ?><div class="x-head"><h1><?cs var:Lang.shell.search ?></h1><?cs if:Search.q ?><span class="soft"><?cs var:Search.q ?></span><?cs /if ?></div>
<div class="x-narrow x-stack"><?cs if:Search.short || !Search.q ?><section class="card"><?cs call:empty("search", Lang.search.type, Lang.search.type_text) ?></section><?cs
	elif:subcount(Found) == 0 ?><section class="card"><?cs call:empty("search-off", Lang.reference.not_found, Lang.reference.not_found_text) ?></section><?cs /if ?><?cs
	each:g = Found ?><section class="card" aria-labelledby="g-<?cs var:g.code ?>"><div class="card-header"><h2 id="g-<?cs var:g.code ?>"><?cs var:Lang.found[g.code] ?></h2><?cs if:g.more ?><a class="end meta" href="<?cs var:url_validate(g.more) ?>"><?cs
	var:Lang.search.more ?></a><?cs /if ?></div><ul class="x-chg x-hits">
<?cs each:r = g.row ?><?cs call:hit(r) ?><?cs /each ?></ul></section><?cs /each ?></div>
<?cs /def ?><?cs include:"layout.cs" ?>
