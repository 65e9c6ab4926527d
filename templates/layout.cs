<?cs # The shell around every page of a person who is logged in: rail, top bar,
 the message of the last action, main. A screen defines the macro content(), sets
 Page.name (and Page.class), then includes this file last.
   Base, Static.version, Theme, Csrf, Once   see part.cs
   Page.name      the page's title; Page.class: classes of the shell
   Page.url       path and query, where the language form returns to
   User.name .initial .role(code)
   Nav.N.code .url .count .current   inbox quarantine intake reference settings
   Done.*         see part.cs, done
   Search.q       what stands in the search box
?><!DOCTYPE html>
<html lang="<?cs var:Lang.code ?>"<?cs if:Theme ?> data-bs-theme="<?cs var:Theme ?>"<?cs /if ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><?cs var:Page.name ?> · <?cs var:Lang.app ?></title>
<link rel="stylesheet" href="<?cs var:Base ?>/static/vendor/tabler.trim.css?v=<?cs var:Static.version ?>">
<link rel="stylesheet" href="<?cs var:Base ?>/static/xunpan.css?v=<?cs var:Static.version ?>">
<link rel="icon" href="<?cs var:Base ?>/static/favicon.svg">
<script src="<?cs var:Base ?>/static/xunpan.js?v=<?cs var:Static.version ?>" defer></script>
</head>
<body class="x-shell <?cs var:Page.class ?>">
<a class="x-skip" href="#main"><?cs var:Lang.shell.skip ?></a>
<nav class="x-rail" aria-label="<?cs var:Lang.shell.main ?>"><a class="x-brand" href="<?cs var:Base ?>/"><?cs var:Lang.app ?></a>
<ul><?cs each:n = Nav ?><li><a href="<?cs var:url_validate(n.url) ?>"<?cs if:n.current ?> aria-current="page"<?cs /if ?>><?cs call:icon("n-" + n.code) ?><?cs
	var:Lang.nav[n.code] ?><?cs if:n.count ?><span class="x-count"><span class="vh"><?cs var:Lang.shell.waiting ?> </span><?cs var:n.count ?></span><?cs /if ?></a></li><?cs /each ?></ul></nav>
<header class="x-top">
<?cs if:subcount(Nav) ?><form class="x-search" role="search" aria-label="<?cs var:Lang.shell.search ?>" method="get" action="<?cs var:Base ?>/search"><label class="vh" for="q"><?cs var:Lang.shell.search ?></label><input class="form-control" id="q" name="q" type="search" value="<?cs var:Search.q ?>" placeholder="<?cs var:Lang.shell.search_hint ?>"><button type="submit" class="x-go"><?cs call:icon("search") ?><span class="vh"><?cs var:Lang.shell.search ?></span></button><kbd>/</kbd></form><?cs /if ?>
<div class="x-top-end"><?cs call:language("x-desk-only")
	?><details class="x-menu"><summary class="x-me"><b aria-hidden="true"><?cs var:User.initial ?></b><span class="x-desk-only"><?cs var:User.name ?></span><span class="vh"><?cs
	var:Lang.shell.me ?></span></summary><div><p class="x-menuhead"><b><?cs var:User.name ?></b><br><span class="dim meta"><?cs var:Role[User.role] ?></span></p><?cs
	call:link(Base + "/me", "user", Lang.shell.my_page, "", "is-quiet") ?><?cs
	call:link(Base + "/help", "keyboard", Lang.shell.help, "?", "is-quiet") ?><?cs
	call:language("x-phone-only") ?><form method="post" action="<?cs var:Base ?>/logout"><?cs call:hidden() ?><?cs
	call:act("logout", "logout", Lang.shell.logout, "", "is-quiet") ?></form></div></details></div>
</header>
<main class="x-main" id="main" tabindex="-1">
<?cs if:Page.class == "" ?><?cs call:done() ?><?cs /if ?><?cs call:content() ?></main>
</body>
</html>
