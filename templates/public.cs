<?cs # The page around what buyers see: the firm's name and logo, nothing else; one
 small style sheet, no script, no icons. A screen defines content(), sets Page.name,
 then includes this file last.
   Base, Static.version     see part.cs
   Firm.name .town .logo    all but the name may be missing
   Other.url                the same page in the other language
?><!DOCTYPE html>
<html lang="<?cs var:Lang.code ?>">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title><?cs var:Page.name ?> · <?cs var:Firm.name ?></title>
<link rel="stylesheet" href="<?cs var:Base ?>/static/q.css?v=<?cs var:Static.version ?>"><?cs
if:Firm.logo ?><link rel="icon" href="<?cs var:url_validate(Firm.logo) ?>"><?cs else ?><link rel="icon" href="<?cs var:Base ?>/static/favicon.svg"><?cs /if ?>
</head>
<body>
<header><?cs if:Firm.logo ?><img src="<?cs var:url_validate(Firm.logo) ?>" alt="" width="40" height="40"><?cs /if ?><div><b><?cs var:Firm.name ?></b><?cs
	if:Firm.town ?><br><span class="i2"><?cs var:Firm.town ?></span><?cs /if ?></div><?cs
	if:Other.url ?><a class="end" href="<?cs var:url_validate(Other.url) ?>" lang="<?cs var:Lang.other.code ?>" hreflang="<?cs var:Lang.other.code ?>"><?cs var:Lang.other.name ?></a><?cs /if ?></header>
<main>
<?cs call:content() ?></main>
</body>
</html>
