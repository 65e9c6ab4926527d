<?cs # Keys, verdicts and results in words. No data of its own.
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.shell.help ?><?cs set:Page.class = "" ?><?cs

def:key_row(k, text) ?><dt><kbd class="x-shown"><?cs var:k ?></kbd></dt><dd><?cs var:text ?></dd><?cs
/def ?><?cs

def:verdict_row(code) ?><dt><?cs call:verdict(code) ?></dt><dd><?cs var:Lang.help.verdict[code] ?></dd><?cs
/def ?><?cs

def:result_row(code) ?><dt><?cs call:result(code) ?></dt><dd><?cs var:Lang.help.result[code] ?></dd><?cs
/def ?><?cs

def:content() ?><div class="x-head"><h1><?cs var:Lang.shell.help ?></h1></div><div class="x-cols x-cols-half"><section class="card"><div class="card-header"><h2><?cs var:Lang.help.keys ?></h2><span class="dim meta"><?cs
	var:Lang.help.keys_text ?></span></div><div class="card-body"><dl class="x-dl"><?cs
	call:key_row("j", Lang.inbox.next) ?><?cs call:key_row("k", Lang.inbox.prev) ?><?cs call:key_row("v", Lang.act.confirm) ?><?cs call:key_row("o", Lang.act.decide) ?><?cs
	call:key_row("t", Lang.act.take) ?><?cs call:key_row("a", Lang.act.assign) ?><?cs call:key_row("r", Lang.act.reread) ?><?cs call:key_row("x", Lang.help.x) ?><?cs
	call:key_row("u", Lang.common.undo) ?><?cs call:key_row("/", Lang.shell.search) ?><?cs call:key_row("?", Lang.help.this) ?><?cs call:key_row("Esc", Lang.help.close) ?></dl></div></section><div class="x-stack"><section class="card"><div class="card-header"><h2><?cs
	var:Lang.help.verdicts ?></h2></div><div class="card-body"><dl class="x-dl"><?cs
	call:verdict_row("valid") ?><?cs call:verdict_row("needs_questions") ?><?cs call:verdict_row("invalid") ?><?cs call:verdict_row("suspected_impostor") ?><?cs call:verdict_row("phishing") ?></dl></div></section><section class="card"><div class="card-header"><h2><?cs
	var:Lang.help.results ?></h2></div><div class="card-body"><dl class="x-dl"><?cs
	call:result_row("for") ?><?cs call:result_row("against") ?><?cs call:result_row("hard") ?><?cs call:result_row("unknown") ?></dl><p class="soft x-gap8"><?cs var:Lang.help.points ?></p></div></section></div></div>
<?cs /def ?><?cs include:"layout.cs" ?>
