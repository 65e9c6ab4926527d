<?cs # What every error page says: the title, what to do, the request's number, and the
 typed text of a POST in a form that sends it again.
   Problem.status .number .retry(seconds) .allow      Again.*  see part.cs, again
?><?cs def:problem() ?><?cs with:p = Lang.problem[Problem.status] ?><section class="card"><div class="x-empty"><?cs call:icon("alert-triangle") ?><h1><?cs var:p.title ?></h1><p class="soft"><?cs
	var:p.text ?></p><?cs if:Problem.retry ?><p class="soft"><?cs var:Lang.problem.retry_before ?> <?cs var:Problem.retry ?> <?cs var:Lang.problem.retry_after ?></p><?cs /if ?><?cs
	if:Again.url ?><p><b><?cs var:Lang.problem.kept ?></b></p><?cs /if ?><p class="dim meta"><?cs var:Lang.problem.status ?> <?cs var:Problem.status ?> · <?cs var:Lang.problem.number ?> <code><?cs
	var:Problem.number ?></code></p></div></section>
<?cs /with ?><?cs call:again(Lang.again.retry) ?><?cs
/def ?>
