<?cs # What was typed before the session ended, to be sent now.
   Again.url .title .field.N    see part.cs, again
   and what layout.cs needs
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.again.page ?><?cs set:Page.class = "" ?><?cs
def:content() ?><div class="x-narrow"><div class="x-head"><h1><?cs var:Lang.again.page ?></h1></div><?cs call:note("", "lock-open", Lang.again.text) ?><?cs
	call:again(Lang.again.send) ?></div>
<?cs /def ?><?cs include:"layout.cs" ?>
