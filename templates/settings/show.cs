<?cs # The list of settings and tables, for the administrator.
   Setting.N.code .url .count    rules firm, then the tables: product brand
          freemail_domain competitor platform blacklist customer
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.nav.settings ?><?cs set:Page.class = "" ?><?cs
def:content() ?><div class="x-head"><h1><?cs var:Lang.nav.settings ?></h1></div>
<section class="card x-narrow"><ul class="x-chg x-emptylist"><?cs each:s = Setting ?><li><?cs call:icon("s-" + s.code) ?><div><a class="x-cover" href="<?cs var:url_validate(s.url) ?>"><b><?cs
	var:Lang.table[s.code] ?></b></a><br><span class="soft"><?cs var:Lang.table_text[s.code] ?></span></div><span class="num soft"><?cs var:s.count ?></span></li>
<?cs /each ?></ul></section>
<?cs /def ?><?cs include:"layout.cs" ?>
