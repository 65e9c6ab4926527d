<?cs # Log in. Never says which of name and password was wrong.
   Form.login .value      Form.password never carries a value
   Login.error            wrong throttled disabled, missing otherwise; Login.wait: minutes
   Login.expired          the session ended; Login.kept: what kept text belongs to
   Login.next             where to go afterwards
   Login.keep.N.name .value   the kept text itself, carried through
   Done.*                 see part.cs, done
   and what bare.cs needs; Csrf and Once are those of the visit
?><?cs include:"part.cs" ?><?cs set:Page.name = Lang.login.title ?><?cs
def:content() ?><?cs call:done() ?><section class="card"><div class="card-body"><h1><?cs var:Lang.login.title ?></h1><?cs
	if:Login.kept ?><p class="x-note x-gap8"><?cs call:icon("lock") ?><span><?cs var:Lang.login.expired ?><?cs var:Lang.sp ?><?cs var:Lang.login.kept_before ?><?cs var:Lang.sp ?><b><?cs var:Login.kept ?></b><?cs var:Lang.common.stop ?><?cs var:Lang.login.kept_after ?></span></p><?cs
	elif:Login.expired ?><p class="x-note x-gap8"><?cs call:icon("lock") ?><span><?cs var:Lang.login.expired ?></span></p><?cs /if ?>
<form method="post" action="<?cs var:Base ?>/login" class="x-gap8"><?cs call:hidden() ?><input type="hidden" name="next" value="<?cs var:Login.next ?>"><?cs
	each:k = Login.keep ?><input type="hidden" name="<?cs var:k.name ?>" value="<?cs var:k.value ?>"><?cs /each ?><div class="x-field"><label class="form-label" for="login"><?cs
	var:Lang.login.login ?></label>
<input class="form-control" id="login" name="login" type="text" value="<?cs var:Form.login.value ?>" autocomplete="username" autocapitalize="none" spellcheck="false" required<?cs if:!Form.login.value ?> autofocus<?cs /if ?>></div><div class="x-field"><label class="form-label" for="password"><?cs
	var:Lang.login.password ?></label>
<input class="form-control" id="password" name="password" type="password" autocomplete="current-password" required<?cs
	if:Form.login.value ?> autofocus<?cs /if ?><?cs if:Login.error ?> aria-invalid="true" aria-describedby="password-e"<?cs /if ?>><?cs
	if:Login.error ?><span class="x-error" id="password-e" role="alert"><?cs call:icon("alert-circle") ?><span><?cs var:Lang.login[Login.error] ?><?cs
	if:Login.wait ?><?cs var:Lang.sp ?><?cs var:Lang.login.wait_before ?> <?cs var:Login.wait ?> <?cs var:Lang.login.wait_after ?><?cs /if ?></span></span><?cs /if ?></div>
<button type="submit" class="btn btn-primary" name="do" value="login"><?cs var:Lang.login.submit ?></button></form></div></section>
<p class="dim meta x-gap8"><?cs var:Lang.login.forgot ?></p>
<?cs /def ?><?cs include:"bare.cs" ?>
