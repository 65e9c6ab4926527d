<?cs # My page: language and theme, password, where I am logged in.
   Me.url
   Form.language .theme                   choice fields
   Form.old_password .new_password .new_again   secret fields
   Session.N.since .seen .network .agent .current
   Me.idle_minutes .absolute_hours        when a log-in ends by itself
   POST Me.url: do=look · do=password · do=everywhere
?><?cs include:"part.cs" ?><?cs include:"fields.cs" ?><?cs set:Page.name = Lang.shell.my_page ?><?cs set:Page.class = "" ?><?cs
def:content() ?><?cs set:Form.old_password.autocomplete = "current-password" ?><?cs set:Form.new_password.autocomplete = "new-password" ?><?cs set:Form.new_again.autocomplete = "new-password" ?><div class="x-head"><h1><?cs var:User.name ?></h1><span class="x-tag core"><?cs var:Role[User.role] ?></span><span class="dim"><?cs var:User.login ?></span></div>
<?cs call:errors(Form) ?><div class="x-cols x-cols-half x-gap"><form class="card" method="post" action="<?cs var:url_validate(Me.url) ?>"><div class="card-header"><h2><?cs var:Lang.me.look ?></h2></div><div class="card-body"><?cs call:hidden() ?>
<?cs call:field(Form.language) ?><?cs call:field(Form.theme) ?></div><div class="x-acts"><?cs call:act("look", "check", Lang.common.save, "", "") ?></div></form>
<form class="card" method="post" action="<?cs var:url_validate(Me.url) ?>"><div class="card-header"><h2><?cs var:Lang.me.password ?></h2><span class="dim meta"><?cs var:Lang.me.password_text ?></span></div><div class="card-body"><?cs call:hidden() ?><input class="vh" type="text" name="user" value="<?cs
	var:User.login ?>" autocomplete="username" tabindex="-1" aria-hidden="true">
<?cs call:field(Form.old_password) ?><?cs call:field(Form.new_password) ?><?cs call:field(Form.new_again) ?></div><div class="x-acts"><?cs call:act("password", "lock", Lang.me.change, "", "") ?></div></form></div>
<section class="card x-gap"><div class="card-header"><h2><?cs var:Lang.me.sessions ?></h2><span class="dim meta"><?cs var:Lang.me.idle ?> <?cs var:Me.idle_minutes ?> <?cs var:Lang.me.minutes ?><?cs var:Lang.common.comma ?><?cs var:Lang.me.absolute ?> <?cs var:Me.absolute_hours ?> <?cs
	var:Lang.me.hours ?></span><form class="end" method="post" action="<?cs var:url_validate(Me.url) ?>"><?cs call:hidden() ?><?cs call:act("everywhere", "logout", Lang.me.everywhere, "", "") ?></form></div><table class="table table-cards"><thead><tr><th scope="col"><?cs
	var:Lang.me.agent ?></th><th scope="col"><?cs var:Lang.me.network ?></th><th scope="col"><?cs var:Lang.me.since ?></th><th scope="col"><?cs var:Lang.me.seen ?></th></tr></thead><tbody>
<?cs each:s = Session ?><tr><td><?cs var:s.agent ?><?cs if:s.current ?> <span class="x-tag core"><?cs var:Lang.me.this_one ?></span><?cs /if ?></td><td data-l="<?cs var:Lang.me.network ?>"><?cs var:s.network ?></td><td data-l="<?cs
	var:Lang.me.since ?>"><?cs var:s.since ?></td><td data-l="<?cs var:Lang.me.seen ?>"><?cs var:s.seen ?></td></tr>
<?cs /each ?></tbody></table></section>
<?cs /def ?><?cs include:"layout.cs" ?>
