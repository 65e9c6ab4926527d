<?cs # One reference table: search, rows, pages; the same for every table.
   Table.code .url .count .q        code names the table in Lang.table
   Table.add .import .export        urls, missing where not allowed
   Table.column.N.label .num
   Table.row.N.url .cell.M.text .num .label     the first cell is the link; label repeats the column's
   Table.from .to .total .prev .next
   Table.more                       a search found more rows than are shown
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.table[Table.code] ?><?cs set:Page.class = "" ?><?cs

def:cells(r) ?><?cs each:c = r.cell ?><?cs if:first(c) ?><th scope="row"><?cs if:r.url ?><a class="rec" href="<?cs var:url_validate(r.url) ?>"><?cs var:c.text ?></a><?cs else ?><?cs var:c.text ?><?cs /if ?></th><?cs
	else ?><td data-l="<?cs var:c.label ?>"<?cs if:c.num ?> class="num"<?cs /if ?>><?cs var:c.text ?></td><?cs /if ?><?cs /each ?><?cs
/def ?><?cs

def:content() ?><div class="x-head"><p class="x-crumb"><a href="<?cs var:Base ?>/reference"><?cs var:Lang.nav.reference ?></a> › <?cs var:Lang.table[Table.code] ?></p><h1><?cs var:Lang.table[Table.code] ?></h1><span class="soft"><?cs
	var:Table.count ?> <?cs var:Lang.reference.rows ?></span><span class="end"><?cs
	if:Table.add ?><?cs call:link(Table.add, "plus", Lang.reference.add, "", "btn-primary") ?><?cs /if ?><?cs
	if:Table.import ?><?cs call:link(Table.import, "table-import", Lang.reference.import, "", "") ?><?cs /if ?><?cs
	if:Table.export ?><?cs call:link(Table.export, "download", Lang.reference.export, "", "") ?><?cs /if ?></span></div>
<section class="card"><form class="card-header" method="get" action="<?cs var:url_validate(Table.url) ?>" role="search" aria-label="<?cs var:Lang.reference.find ?>"><label class="vh" for="find"><?cs var:Lang.reference.find ?></label><input class="form-control x-find" id="find" name="q" type="search" value="<?cs
	var:Table.q ?>" placeholder="<?cs var:Lang.reference.find ?>"><button type="submit" class="btn"><?cs call:icon("search") ?><?cs var:Lang.shell.search ?></button><?cs
	if:Table.q ?><a class="btn is-quiet" href="<?cs var:url_validate(Table.url) ?>"><?cs var:Lang.reference.show_all ?></a><?cs /if ?></form><?cs
	if:subcount(Table.row) ?><section class="x-scroll" tabindex="0" aria-label="<?cs var:Lang.table[Table.code] ?>"><table class="table table-cards"><thead><tr><?cs
	each:c = Table.column ?><th scope="col"<?cs if:c.num ?> class="num"<?cs /if ?>><?cs var:c.label ?></th><?cs /each ?></tr></thead><tbody>
<?cs each:r = Table.row ?><tr><?cs call:cells(r) ?></tr>
<?cs /each ?></tbody></table></section><?cs if:Table.more ?><p class="x-pager"><?cs var:Lang.reference.more ?></p><?cs /if ?><?cs call:pager(Table) ?><?cs
	elif:Table.q ?><?cs call:empty("search-off", Lang.reference.not_found, Lang.reference.not_found_text) ?><?cs
	else ?><?cs call:empty("table-off", Lang.reference.none, Lang.table_text[Table.code]) ?><?cs /if ?></section>
<?cs /def ?><?cs include:"layout.cs" ?>
