<?cs # The reference tables: what inquiries are read against, with the number of rows.
   Tables.N.code .url .count     product brand freemail_domain competitor platform blacklist customer
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.nav.reference ?><?cs set:Page.class = "" ?><?cs
def:content() ?><div class="x-head"><h1><?cs var:Lang.nav.reference ?></h1><span class="soft"><?cs var:Lang.reference.text ?></span></div>
<section class="card x-narrow"><ul class="x-chg x-emptylist"><?cs each:s = Tables ?><li><?cs call:icon("s-" + s.code) ?><div><a class="x-cover" href="<?cs var:url_validate(s.url) ?>"><b><?cs
	var:Lang.table[s.code] ?></b></a><br><span class="soft"><?cs var:Lang.table_text[s.code] ?></span></div><span class="num soft"><?cs var:s.count ?></span></li>
<?cs /each ?></ul></section>
<?cs /def ?><?cs include:"layout.cs" ?>
