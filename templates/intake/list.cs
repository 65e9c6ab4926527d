<?cs # Mail that was stored but could not be read: why, the bytes themselves, try again.
   Intake.url
   Intake.row.N.id .state(stored unreadable) .when .channel .size .reason .tries .raw
   Intake.from .to .total .prev .next
   Intake.left: behind "try all", how many were not tried
   POST Intake.url: do=retry, id; do=retry-all
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.nav.intake ?><?cs set:Page.class = "" ?><?cs
def:content() ?><div class="x-head"><h1><?cs var:Lang.intake.title ?></h1><span class="soft"><?cs var:Lang.intake.text ?></span><?cs
	if:subcount(Intake.row) ?><form class="end" method="post" action="<?cs var:url_validate(Intake.url) ?>"><?cs call:hidden() ?><?cs call:act("retry-all", "refresh", Lang.intake.retry_all, "", "") ?></form><?cs /if ?></div>
<?cs if:Intake.left ?><p class="x-pager"><?cs var:Lang.intake.left ?> <?cs var:Intake.left ?></p><?cs /if ?><section class="card"><?cs if:subcount(Intake.row) ?><section class="x-scroll" tabindex="0" aria-label="<?cs var:Lang.intake.title ?>"><table class="table table-cards"><thead><tr><th scope="col"><?cs var:Lang.intake.when ?></th><th scope="col"><?cs var:Lang.intake.way ?></th><th scope="col"><?cs
	var:Lang.intake.why ?></th><th scope="col" class="num"><?cs var:Lang.intake.size ?></th><th scope="col" class="num"><?cs var:Lang.intake.tries ?></th><th scope="col"><span class="vh"><?cs var:Lang.inbox.actions ?></span></th></tr></thead><tbody>
<?cs each:r = Intake.row ?><tr><td class="nowrap"><?cs var:r.when ?></td><td><?cs var:Lang.channel[r.channel] ?></td><td><?cs if:r.state == "stored" ?><b><?cs var:Lang.intake.waiting ?></b><?cs if:r.reason ?><?cs var:Lang.common.colon ?><?cs var:r.reason ?><?cs /if ?><?cs else ?><b><?cs var:Lang.intake.unreadable ?></b><?cs if:r.reason ?><?cs var:Lang.common.colon ?><?cs var:r.reason ?><?cs /if ?><?cs /if ?></td><td class="num" data-l="<?cs
	var:Lang.intake.size ?>"><?cs var:r.size ?></td><td class="num" data-l="<?cs var:Lang.intake.tries ?>"><?cs var:r.tries ?></td><td class="num"><form method="post" action="<?cs var:url_validate(Intake.url) ?>"><?cs call:hidden() ?><input type="hidden" name="id" value="<?cs
	var:r.id ?>"><a class="btn" href="<?cs var:url_validate(r.raw) ?>" download><?cs call:icon("download") ?><?cs var:Lang.inbox.original ?></a> <?cs call:act("retry", "refresh", Lang.intake.retry, "", "") ?></form></td></tr>
<?cs /each ?></tbody></table></section><?cs call:pager(Intake) ?><?cs else ?><?cs call:empty("mail-check", Lang.intake.none, Lang.intake.none_text) ?><?cs /if ?></section>
<?cs /def ?><?cs include:"layout.cs" ?>
