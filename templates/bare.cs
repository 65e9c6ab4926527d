<?cs # The page around log-in and errors: the firm's name, one card, no rail. A
 screen defines content(), sets Page.name, then includes this file last.
   Base, Static.version, Theme     see part.cs
   Firm.name, Firm.logo            logo may be missing
   Other.url                       the same page in the other language
?><!DOCTYPE html>
<html lang="<?cs var:Lang.code ?>"<?cs if:Theme ?> data-bs-theme="<?cs var:Theme ?>"<?cs /if ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><?cs var:Page.name ?> · <?cs var:Lang.app ?></title>
<link rel="stylesheet" href="<?cs var:Base ?>/static/vendor/tabler.trim.css?v=<?cs var:Static.version ?>">
<link rel="stylesheet" href="<?cs var:Base ?>/static/xunpan.css?v=<?cs var:Static.version ?>">
<link rel="icon" href="<?cs var:Base ?>/static/favicon.svg">
</head>
<body>
<div class="x-login"><main<?cs if:Page.wide ?> class="is-wide"<?cs /if ?>>
<p class="x-loginbrand"><img src="<?cs if:Firm.logo ?><?cs var:url_validate(Firm.logo) ?><?cs else ?><?cs var:Base ?>/static/favicon.svg<?cs /if ?>" alt="" width="36" height="36"><span><b><?cs
	var:Lang.app ?></b><?cs if:Firm.name ?><br><span class="dim meta"><?cs var:Firm.name ?></span><?cs /if ?></span></p>
<?cs call:content() ?><p class="x-loginfoot meta"><?cs if:Page.foot ?><a href="<?cs var:Base ?>/"><?cs var:Lang.common.home ?></a><?cs /if ?><?cs
	if:Other.url ?><a class="end" href="<?cs var:url_validate(Other.url) ?>" lang="<?cs var:Lang.other.code ?>" hreflang="<?cs var:Lang.other.code ?>"><?cs var:Lang.other.name ?></a><?cs /if ?></p></main></div>
</body>
</html>
