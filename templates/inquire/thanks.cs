<?cs # What a buyer sees after sending: the reference number to quote. The same page
 for what was put into quarantine, so that nobody learns to pass the trap.
   Reference      the number
   Email          where the answer will go, may be missing
   and what public.cs needs
?><?cs set:Page.name = Lang.inquire.thanks ?><?cs
def:content() ?><h1><?cs var:Lang.inquire.thanks ?></h1>
<p><?cs var:Lang.inquire.received ?></p>
<p class="known"><?cs var:Lang.inquire.reference ?> <b class="ltr big"><?cs var:Reference ?></b></p>
<p class="i2"><?cs var:Lang.inquire.keep ?></p>
<p><a href="<?cs var:Base ?>/inquire?lang=<?cs var:Lang.code ?>"><?cs var:Lang.inquire.another ?></a></p>
<?cs /def ?><?cs include:"public.cs" ?>
