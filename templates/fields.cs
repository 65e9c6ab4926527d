<?cs # Draws a form's fields from HDF: label, control, hint, error beside it, and the
 summary of errors above. Knows nothing of any noun.
   Form.<name>.name .type .label .hint .value .error .error_text .required .least .most .wide
              .options.M.value .label .selected
   type   text note integer decimal money day moment flag choice email domain country secret file
   .differs .theirs   another person saved meanwhile: what stands there now
   error  a field error code with _ for -, worded by Error.<code>
?><?cs

def:error_words(f) ?><?cs var:Error[f.error] ?><?cs
	if:f.error == "too_long" || f.error == "too_large" ?><?cs if:f.most ?><?cs var:Lang.common.comma ?><?cs var:Lang.form.at_most ?> <?cs var:f.most ?><?cs /if ?><?cs
	elif:f.error == "too_short" || f.error == "too_small" ?><?cs if:f.least ?><?cs var:Lang.common.comma ?><?cs var:Lang.form.at_least ?> <?cs var:f.least ?><?cs /if ?><?cs /if ?><?cs
	if:f.error_text ?> <?cs var:f.error_text ?><?cs /if ?><?cs
/def ?><?cs

# about: the attributes that tie a control to its hint and error ?><?cs
def:about(f) ?><?cs if:f.error ?> aria-invalid="true" aria-describedby="<?cs var:f.name ?>-e<?cs if:f.hint ?> <?cs var:f.name ?>-h<?cs /if ?>"<?cs
	elif:f.hint ?> aria-describedby="<?cs var:f.name ?>-h"<?cs /if ?><?cs if:f.required ?> required<?cs /if ?><?cs
/def ?><?cs

def:options(f) ?><?cs if:!f.required || !f.value ?><option value=""><?cs if:f.required ?><?cs var:Lang.form.choose ?><?cs elif:Lang.none[f.name] ?><?cs var:Lang.none[f.name] ?><?cs else ?><?cs var:Lang.form.none ?><?cs /if ?></option><?cs /if ?><?cs
	each:o = f.options ?><option value="<?cs var:o.value ?>"<?cs if:o.selected ?> selected<?cs /if ?>><?cs var:o.label ?></option><?cs /each ?><?cs
/def ?><?cs

def:control(f) ?><?cs
	if:f.type == "note" ?><textarea class="form-control" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" rows="4"<?cs call:about(f) ?>>
<?cs var:f.value ?></textarea><?cs
	elif:f.type == "choice" || f.type == "country" && subcount(f.options) ?><select class="form-select" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>"<?cs call:about(f) ?>><?cs call:options(f) ?></select><?cs
	else ?><input class="form-control" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>"<?cs
		if:f.type == "secret" ?> type="password"<?cs
		elif:f.type == "file" ?> type="file"<?cs
		elif:f.type == "integer" || f.type == "decimal" || f.type == "money" ?> type="text" inputmode="decimal"<?cs
		elif:f.type == "email" ?> type="text" inputmode="email" autocapitalize="none" spellcheck="false"<?cs
		elif:f.type == "domain" ?> type="text" inputmode="url" autocapitalize="none" spellcheck="false"<?cs
		elif:f.type == "day" && !f.error ?> type="date"<?cs
		# a date control would drop what was typed wrongly ?><?cs
		else ?> type="text"<?cs /if ?><?cs if:f.autocomplete ?> autocomplete="<?cs var:f.autocomplete ?>"<?cs /if ?><?cs
		if:f.type != "secret" && f.type != "file" ?> value="<?cs var:f.value ?>"<?cs /if ?><?cs call:about(f) ?>><?cs
	/if ?><?cs
/def ?><?cs

def:field(f) ?><div class="x-field<?cs if:f.wide || f.type == "note" ?> wide<?cs /if ?>"><?cs
	if:f.type == "flag" ?><label class="form-check"><input class="form-check-input" type="checkbox" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" value="1"<?cs
		if:f.value == "1" ?> checked<?cs /if ?><?cs call:about(f) ?>> <span class="form-check-label"><?cs var:f.label ?></span></label><?cs
	else ?><label class="form-label" for="<?cs var:f.name ?>"><?cs var:f.label ?><?cs if:!f.required && f.type != "choice" ?> <span class="opt"><?cs var:Lang.form.optional ?></span><?cs /if ?></label>
<?cs call:control(f) ?><?cs /if ?><?cs
	if:f.hint ?><span class="form-hint" id="<?cs var:f.name ?>-h"><?cs var:f.hint ?></span><?cs /if ?><?cs
	if:f.error ?><span class="x-error" id="<?cs var:f.name ?>-e"><?cs call:icon("alert-circle") ?><span><?cs call:error_words(f) ?></span></span><?cs /if ?><?cs
	if:f.differs ?><p class="x-theirs"><?cs var:Lang.again.theirs ?><?cs var:Lang.common.colon ?><span class="x-keep"><?cs if:f.theirs ?><?cs var:f.theirs ?><?cs else ?><?cs var:Lang.inbox.fact_none ?><?cs /if ?></span></p><?cs /if ?></div>
<?cs
/def ?><?cs

# errors: the summary above a form that was refused; nothing when no field is wrong ?><?cs
def:errors(fields) ?><?cs set:Page.wrong = 0 ?><?cs each:f = fields ?><?cs if:f.error ?><?cs set:Page.wrong = Page.wrong + 1 ?><?cs /if ?><?cs /each ?><?cs
	if:Page.wrong > 0 ?><div class="x-note bad" role="alert" id="errors" tabindex="-1"><?cs call:icon("alert-circle") ?><div><b><?cs var:Lang.form.not_saved ?><?cs
	var:Lang.common.colon ?><?cs var:Page.wrong ?></b><ul><?cs
	each:f = fields ?><?cs if:f.error ?><li><a href="#<?cs var:f.name ?>"><?cs var:f.label ?><?cs var:Lang.common.colon ?><?cs call:error_words(f) ?></a></li><?cs /if ?><?cs /each ?></ul></div></div>
<?cs /if ?><?cs
/def ?>
