<?cs # The firm's public inquiry form: what a buyer fills in. No script, no icons,
 under 15 KB with its style sheet.
   Form.<name>.name .type .label .hint .value .error .error_text .required .least .most
          .options.M.value .label .selected .autocomplete
   Csrf     the signed form token with the time it was made; Once
   Trap     name of the field that a person never sees; a filled one is suspected
   Refused  code, when the form as a whole was refused: too_many, too_fast, old
   and what public.cs needs
?><?cs set:Page.name = Lang.inquire.title ?><?cs

def:error_line(f) ?><?cs var:Error[f.error] ?><?cs
	if:f.error == "too_long" || f.error == "too_large" ?><?cs var:Lang.common.comma ?><?cs var:Lang.form.at_most ?> <?cs var:f.most ?><?cs
	elif:f.error == "too_short" || f.error == "too_small" ?><?cs var:Lang.common.comma ?><?cs var:Lang.form.at_least ?> <?cs var:f.least ?><?cs /if ?><?cs
	if:f.error_text ?> <?cs var:f.error_text ?><?cs /if ?><?cs
/def ?><?cs

def:about(f) ?> id="<?cs var:f.name ?>" name="<?cs var:f.name ?>"<?cs if:f.error ?> aria-invalid="true" aria-describedby="<?cs var:f.name ?>-e"<?cs
	elif:f.hint ?> aria-describedby="<?cs var:f.name ?>-h"<?cs /if ?><?cs if:f.required ?> required<?cs /if ?><?cs if:f.autocomplete ?> autocomplete="<?cs var:f.autocomplete ?>"<?cs /if ?><?cs
/def ?><?cs

def:question(f) ?><li><label for="<?cs var:f.name ?>"><?cs var:f.label ?><?cs if:!f.required ?> <span class="opt"><?cs var:Lang.form.optional ?></span><?cs /if ?></label><?cs
	if:f.hint ?><small id="<?cs var:f.name ?>-h"><?cs var:f.hint ?></small><?cs /if ?><?cs
	if:f.type == "note" ?><textarea rows="7"<?cs call:about(f) ?>>
<?cs var:f.value ?></textarea><?cs
	elif:f.type == "choice" || subcount(f.options) ?><select<?cs call:about(f) ?>><option value=""><?cs var:Lang.form.choose ?></option><?cs
		each:o = f.options ?><option value="<?cs var:o.value ?>"<?cs if:o.selected ?> selected<?cs /if ?>><?cs var:o.label ?></option><?cs /each ?></select><?cs
	else ?><input type="text"<?cs if:f.type == "email" ?> inputmode="email"<?cs elif:f.type == "integer" ?> inputmode="numeric"<?cs /if ?> value="<?cs var:f.value ?>"<?cs call:about(f) ?>><?cs /if ?><?cs
	if:f.error ?><p class="err" id="<?cs var:f.name ?>-e"><?cs call:error_line(f) ?></p><?cs /if ?></li>
<?cs
/def ?><?cs

def:content() ?><h1><?cs var:Lang.inquire.title ?></h1>
<p class="i2"><?cs var:Lang.inquire.text ?></p><?cs
	if:Refused ?><p class="err" role="alert"><?cs var:Lang.inquire[Refused] ?></p><?cs /if ?><?cs
	set:Page.wrong = 0 ?><?cs each:f = Form ?><?cs if:f.error ?><?cs set:Page.wrong = Page.wrong + 1 ?><?cs /if ?><?cs /each ?><?cs
	if:Page.wrong > 0 ?><div class="err" role="alert"><p><?cs var:Lang.inquire.not_sent ?><?cs var:Lang.common.colon ?><?cs var:Page.wrong ?></p><ul><?cs
	each:f = Form ?><?cs if:f.error ?><li><a href="#<?cs var:f.name ?>"><?cs var:f.label ?></a></li><?cs /if ?><?cs /each ?></ul></div><?cs /if ?>
<form method="post" action="<?cs var:Base ?>/inquire"><input type="hidden" name="csrf" value="<?cs var:Csrf ?>"><input type="hidden" name="once" value="<?cs var:Once ?>"><input type="hidden" name="lang" value="<?cs var:Lang.code ?>">
<ol>
<?cs each:f = Form ?><?cs call:question(f) ?><?cs /each ?></ol>
<div class="hp"><label for="<?cs var:Trap ?>"><?cs var:Lang.inquire.trap ?></label><input type="text" id="<?cs var:Trap ?>" name="<?cs var:Trap ?>" tabindex="-1" autocomplete="off"></div>
<div class="go"><button type="submit" name="do" value="send"><?cs var:Lang.inquire.send ?></button></div>
</form>
<p class="i2 foot"><?cs var:Lang.inquire.privacy ?></p>
<?cs /def ?><?cs include:"public.cs" ?>
