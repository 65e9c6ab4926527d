<?cs # The inbox: the list on the left, one inquiry on the right, what to do below it.
 /inbox, /inbox/:id and /quarantine wear it; a phone shows one pane at a time.
 Every url is complete, every number, date and age is finished text.
   Page.is        list | item
   List.code      inbox | quarantine          List.url      the list with its filter
   List.from .to .total .prev .next           List.done .all    progress, may be missing
   Filter.N.code .url .count .current         new valid needs_questions invalid suspect mine unassigned decided all
   Inquiries.N.url .points .sign(for against hard none) .verdict .who .country .local_time
              .office(open closed) .models .age .why .current .owner
   Inquiry.url .number .version .subject .company .contact .country .local_time .office .opens .points
          .sign .verdict .odds .state .owner .next_step .verdict_reason .person_decides
          .quarantine_reason .not_inquiry(codes) .prev .next .place
   Inquiry.decided.verdict .by .at .reason
   Inquiry.message.N.id .when .channel(code) .language(word) .lang(code) .from_me .raw .damage .older
          .from.M .subject.M .text.M   segments: .kind(text for against hard fact quoted) .text .rule .id
          .attachment.M.name .type .size .url .warn
   Inquiry.evidence.N.code .version .result .points .at_most .reason .source .quote .href .place
   Inquiry.counts.for .against .hard .unknown   Inquiry.prior   Inquiry.rule_set
   Inquiry.scale.invalid_to .check_to .check_width .valid_width .total (per cent, made by C) .low .cut_invalid .cut_valid
   Inquiry.fact.N.name .key .text .value .detail .place .href .person .editor(text flag choice)
          .options.M.value .label .selected  .typed .error
   Inquiry.addable.N.name
   Inquiry.check.N.kind(site office introduced delivery)    what persons found out, and a form to say more
          .result(code, absent: nobody looked) .url .seen_on .note .has_text .who .when
          .page (asks for an address and a day) .options.M.value .code .selected   .to.url .to.seen_on .to.text .to.note
          .open .wrong(field) .error   when it was refused
   Inquiry.step_here    the next step is taken in one of these forms
   Inquiry.history.N.when .who .what(code)
          .fact(a fact, or verdict owner state message note) .old .new .reason
   Inquiry.duplicate.N.url .text      other inquiries of the same sender
   Inquiry.may.decide .take .assign .quarantine .release .reread .correct
   Owners.N.value .label .selected    Verdicts.N.value .code .selected
   Form.reason Form.verdict Form.owner .value .error    an action that was refused
   Inquiry.risk         what the hard sign threatens: brand lookalike form login money blacklist
   Inquiry.proposed     verdict code, where the rules say otherwise than the person who decided
   Inquiry.conflict     somebody changed it meanwhile: nothing was stored
   Ways.pipe .form .products    for the empty inbox: the command of the mail pipe, the public form,
          the product table when it is empty
?><?cs include:"part.cs" ?><?cs include:"fields.cs" ?><?cs
set:Page.class = "is-inbox is-list" ?><?cs if:Page.is == "item" ?><?cs set:Page.class = "is-inbox is-item" ?><?cs /if ?><?cs
set:Page.name = Lang.list[List.code] ?><?cs
if:Page.is == "item" && Inquiry.subject ?><?cs set:Page.name = Inquiry.subject ?><?cs /if ?><?cs
if:subcount(Inquiries) == 0 && !Inquiry.number ?><?cs set:Page.class = "" ?><?cs /if ?><?cs

# row: one inquiry of the list; written out, since there are fifty of them ?><?cs
def:row(q) ?><li><a class="x-inq" href="<?cs var:url_validate(q.url) ?>"<?cs if:q.current ?> aria-current="true"<?cs /if ?>><span class="x-pts <?cs var:q.sign ?>"><?cs
	var:q.points ?></span><span class="who"><?cs var:q.who ?></span><?cs call:verdict(q.verdict) ?><span class="loc"><span><?cs
	if:q.country ?><?cs var:q.country ?><?cs else ?><?cs var:Lang.inbox.no_country ?><?cs /if ?><?cs
	if:q.local_time ?> <b><?cs var:q.local_time ?></b><?cs if:q.office ?> <?cs var:Lang.office[q.office] ?><?cs /if ?><?cs /if ?></span><span>· <?cs
	if:q.models ?><?cs var:q.models ?><?cs else ?><?cs var:Lang.inbox.no_model ?><?cs /if ?></span><?cs
	if:q.owner ?><span>· <?cs var:q.owner ?></span><?cs /if ?><span class="age"><?cs var:q.age ?></span></span><span class="why"><?cs var:q.why ?></span></a></li>
<?cs
/def ?><?cs

def:strip() ?><div class="x-tops"><?cs call:done() ?><h1 class="vh"><?cs var:Lang.list[List.code] ?></h1><div class="x-striprow"><nav class="x-strip" aria-label="<?cs var:Lang.inbox.filters ?>"><?cs
	each:f = Filter ?><a class="f-<?cs var:f.code ?>" href="<?cs var:url_validate(f.url) ?>"<?cs if:f.current ?> aria-current="true"<?cs /if ?>><?cs
	call:icon("f-" + f.code) ?><?cs var:Lang.filter[f.code] ?><?cs if:f.count ?> <b><?cs var:f.count ?></b><?cs /if ?></a><?cs /each ?></nav><?cs
	if:List.all ?><span class="prog"><label for="pg"><?cs var:Lang.inbox.progress ?> <?cs var:List.done ?> / <?cs var:List.all ?></label><progress id="pg" max="<?cs
	var:List.all ?>" value="<?cs var:List.done ?>"><?cs var:List.done ?></progress></span><?cs /if ?><?cs
	if:Inquiry.number ?><span class="x-desk-only x-pn"><?cs
	if:Inquiry.prev ?><a class="btn is-quiet" href="<?cs var:url_validate(Inquiry.prev) ?>" rel="prev" data-key="k"><?cs var:Lang.inbox.prev ?><?cs call:key("k") ?></a><?cs /if ?><?cs
	if:Inquiry.next ?><a class="btn is-quiet" href="<?cs var:url_validate(Inquiry.next) ?>" rel="next" data-key="j"><?cs var:Lang.inbox.next ?><?cs call:key("j") ?></a><?cs /if ?></span><?cs /if ?></div></div>
<?cs
/def ?><?cs

# segment: the C code cut the text; nothing is searched for here ?><?cs
def:segment(s) ?><?cs
	if:s.kind == "text" ?><?cs var:s.text ?><?cs
	elif:s.kind == "quoted" ?><details class="x-quoted"><summary><?cs var:Lang.inbox.quoted ?></summary><?cs var:s.text ?></details><?cs
	elif:s.kind == "fact" ?><span<?cs if:s.id ?> id="<?cs var:s.id ?>"<?cs /if ?>><?cs var:s.text ?></span><?cs
	else ?><mark class="<?cs var:s.kind ?>"<?cs if:s.id ?> id="<?cs var:s.id ?>"<?cs /if ?>><?cs var:s.text ?><?cs
		if:s.rule ?><a href="#<?cs var:s.rule ?>"><?cs var:s.rule ?></a><?cs /if ?></mark><?cs
	/if ?><?cs
/def ?><?cs

def:message_body(m) ?><?cs
	if:m.damage ?><div class="x-note"><?cs call:icon("alert-triangle") ?><p><?cs var:Lang.inbox.damaged ?> <?cs var:m.damage ?></p></div><?cs /if ?><div class="x-mail meta soft"><?cs
	each:s = m.from ?><?cs call:segment(s) ?><?cs /each ?></div><?cs
	if:subcount(m.subject) > 1 || m.subject.0.kind != "text" || m.subject.0.text != Inquiry.subject ?><div class="x-mail strong"><?cs each:s = m.subject ?><?cs call:segment(s) ?><?cs /each ?></div><?cs /if ?>
<div class="x-mail" lang="<?cs var:m.lang ?>"><?cs each:s = m.text ?><?cs call:segment(s) ?><?cs /each ?></div><?cs
	if:subcount(m.attachment) ?><ul class="x-files"><?cs each:a = m.attachment ?><li><?cs
	if:a.warn ?><?cs call:icon("alert-triangle") ?><?cs else ?><?cs call:icon("paperclip") ?><?cs /if ?><a href="<?cs var:url_validate(a.url) ?>" download><?cs var:a.name ?></a> <span class="dim meta"><?cs
	var:a.type ?> · <?cs var:a.size ?></span><?cs if:a.warn ?> <b class="down meta"><?cs var:Lang.inbox.file_warn ?></b><?cs /if ?></li><?cs /each ?></ul><?cs /if ?><?cs
/def ?><?cs

def:message_head(m) ?><?cs if:m.from_me ?><?cs var:Lang.inbox.our_message ?><?cs else ?><?cs var:Lang.inbox.message ?><?cs /if ?><?cs
/def ?><?cs

def:message(m) ?><section class="x-block" id="msg<?cs var:m.id ?>"><div class="x-sect"><h3><?cs call:message_head(m) ?></h3><span class="dim meta"><?cs
	var:m.when ?> · <?cs var:Lang.channel[m.channel] ?><?cs if:m.language ?> · <?cs var:m.language ?><?cs /if ?></span><?cs
	if:m.raw ?><a class="end meta" href="<?cs var:url_validate(m.raw) ?>" download><?cs var:Lang.inbox.original ?></a><?cs /if ?></div><?cs
	if:m.older ?><details><summary class="meta"><?cs var:Lang.inbox.show_message ?></summary><?cs call:message_body(m) ?></details><?cs else ?><?cs call:message_body(m) ?><?cs /if ?></section>
<?cs
/def ?><?cs

# pinned: the form's tokens, and the version of the inquiry that the person saw ?><?cs
def:pinned() ?><?cs call:hidden() ?><input type="hidden" name="version" value="<?cs var:Inquiry.version ?>"><?cs
/def ?><?cs

# fact_form: corrects one value in place; an empty value says there is none ?><?cs
def:fact_form(f) ?><details class="x-fix"<?cs if:f.error ?> open<?cs /if ?>><summary><?cs var:Lang.inbox.correct ?></summary><form method="post" action="<?cs
	var:url_validate(Inquiry.url) ?>"><?cs call:pinned() ?><input type="hidden" name="name" value="<?cs var:f.name ?>"><?cs if:f.key != "" ?><input type="hidden" name="key" value="<?cs var:f.key ?>"><?cs /if ?><?cs
	if:subcount(f.options) ?><select name="value" aria-label="<?cs var:Fact[f.name] ?>"><?cs each:o = f.options ?><option value="<?cs var:o.value ?>"<?cs
		if:o.selected ?> selected<?cs /if ?>><?cs var:o.label ?></option><?cs /each ?></select><?cs
	else ?><input type="text" name="value" aria-label="<?cs var:Fact[f.name] ?>" value="<?cs if:f.error ?><?cs var:f.typed ?><?cs else ?><?cs var:f.value ?><?cs /if ?>"<?cs
		if:f.error ?> aria-invalid="true" aria-describedby="fact-e"<?cs /if ?>><?cs /if ?><button type="submit" name="do" value="fact"><?cs var:Lang.inbox.save_fact ?></button><?cs
	if:f.error ?><span class="x-error" id="fact-e"><?cs call:icon("alert-circle") ?><?cs var:Error[f.error] ?></span><?cs /if ?></form></details><?cs
/def ?><?cs

def:fact(f) ?><dt><?cs var:Fact[f.name] ?></dt><dd><?cs
	if:f.text == "" ?><span class="dim"><?cs var:Lang.inbox.fact_none ?></span><?cs else ?><?cs var:f.text ?><?cs /if ?><?cs
	if:f.detail ?> <span class="dim"><?cs var:Lang.detail[f.detail] ?></span><?cs /if ?><?cs
	if:f.person ?> <span class="x-src person"><?cs var:Place.person ?> · <?cs var:f.person ?></span><?cs
	elif:f.href ?> <a class="x-src" href="<?cs var:url_validate(f.href) ?>"><?cs var:Place[f.place] ?></a><?cs
	elif:f.place ?> <span class="x-src"><?cs var:Place[f.place] ?></span><?cs /if ?><?cs
	if:Inquiry.may.correct ?><?cs call:fact_form(f) ?><?cs /if ?></dd>
<?cs
/def ?><?cs

def:facts() ?><section class="x-block" aria-label="<?cs var:Lang.inbox.facts ?>"><div class="x-sect"><h3><?cs var:Lang.inbox.facts ?></h3><span class="dim meta"><?cs var:Lang.inbox.facts_hint ?><?cs if:Inquiry.may.correct ?> <?cs var:Lang.inbox.fact_hint ?><?cs /if ?></span></div>
<dl class="x-dl"><?cs each:f = Inquiry.fact ?><?cs call:fact(f) ?><?cs /each ?></dl><?cs
	if:Inquiry.may.correct && subcount(Inquiry.addable) ?><details class="x-fix is-add"<?cs if:Form.value.error ?> open<?cs /if ?>><summary><?cs call:icon("plus") ?><?cs var:Lang.inbox.add_fact ?></summary><form method="post" action="<?cs
	var:url_validate(Inquiry.url) ?>"><?cs call:pinned() ?><select name="name" aria-label="<?cs var:Lang.inbox.which_fact ?>"><?cs
	each:a = Inquiry.addable ?><option value="<?cs var:a.name ?>"<?cs if:a.selected ?> selected<?cs /if ?>><?cs var:Fact[a.name] ?></option><?cs /each ?></select><input type="text" name="value" aria-label="<?cs
	var:Lang.inbox.fact_value ?>" value="<?cs var:Form.value.value ?>"><button type="submit" name="do" value="fact-add"><?cs var:Lang.inbox.save_fact ?></button><?cs
	if:Form.value.error ?><span class="x-error"><?cs call:icon("alert-circle") ?><?cs var:Error[Form.value.error] ?></span><?cs /if ?></form></details><?cs /if ?></section>
<?cs
/def ?><?cs

def:check_input(c, name, value) ?><input <?cs if:name == "seen_on" && c.wrong != name ?>type="date"<?cs else ?>type="text" placeholder="<?cs var:Lang.check_field[name] ?>"<?cs /if ?> name="<?cs var:name ?>" value="<?cs var:value ?>" aria-label="<?cs
	var:Lang.check_field[name] ?>"<?cs if:c.wrong == name ?> aria-invalid="true" aria-describedby="check-e"<?cs /if ?>><?cs
/def ?><?cs

# check: what was found out of one thing, and the form to say it ?><?cs
def:check_form(c) ?><details class="x-fix"<?cs if:c.open ?> open<?cs /if ?>><summary><?cs if:c.result ?><?cs var:Lang.inbox.check_again ?><?cs else ?><?cs var:Lang.inbox.check_say ?><?cs /if ?></summary><form method="post" action="<?cs
	var:url_validate(Inquiry.url) ?>"><?cs call:pinned() ?><input type="hidden" name="kind" value="<?cs var:c.kind ?>"><select name="result" aria-label="<?cs var:Lang.check[c.kind] ?>"<?cs
	if:c.wrong == "result" ?> aria-invalid="true" aria-describedby="check-e"<?cs /if ?>><option value=""><?cs var:Lang.form.choose ?></option><?cs
	each:o = c.options ?><option value="<?cs var:o.value ?>"<?cs if:o.selected ?> selected<?cs /if ?>><?cs var:Lang.check_result[o.code] ?></option><?cs /each ?></select><?cs
	if:c.page ?><?cs call:check_input(c, "url", c.to.url) ?><?cs call:check_input(c, "seen_on", c.to.seen_on) ?><?cs
		if:c.kind == "site" ?><textarea class="form-control" name="text" rows="3" aria-label="<?cs var:Lang.check_field.text ?>" placeholder="<?cs var:Lang.check_field.text ?>"<?cs
			if:c.wrong == "text" ?> aria-invalid="true" aria-describedby="check-e"<?cs /if ?>>
<?cs var:c.to.text ?></textarea><?cs /if ?><?cs
	else ?><?cs call:check_input(c, "note", c.to.note) ?><?cs /if ?><button type="submit" name="do" value="finding"><?cs var:Lang.inbox.save_fact ?></button><?cs
	if:c.error ?><span class="x-error" id="check-e"><?cs call:icon("alert-circle") ?><span><?cs var:Error[c.error] ?><?cs if:Lang.check_wrong[c.wrong] ?> <?cs var:Lang.check_wrong[c.wrong] ?><?cs /if ?></span></span><?cs /if ?></form></details><?cs
/def ?><?cs

def:check(c) ?><dt><?cs var:Lang.check[c.kind] ?></dt><dd><?cs
	if:c.result ?><b><?cs var:Lang.check_result[c.result] ?></b><?cs if:c.note ?><?cs var:Lang.common.colon ?><?cs var:c.note ?><?cs /if ?><?cs
		if:c.url ?> <span class="soft"><?cs var:c.url ?><?cs if:c.has_text ?><?cs var:Lang.common.comma ?><?cs var:Lang.inbox.check_has_text ?><?cs /if ?></span><?cs /if ?><?cs
		if:c.page && c.seen_on ?> <span class="dim nowrap"><?cs var:c.seen_on ?></span><?cs /if ?> <span class="x-src person"><?cs var:c.who ?> · <?cs var:c.when ?></span><?cs
	else ?><span class="dim"><?cs var:Lang.inbox.check_open ?></span><?cs /if ?><?cs
	if:Inquiry.may.correct ?> <?cs call:check_form(c) ?><?cs /if ?></dd>
<?cs
/def ?><?cs

def:checks() ?><section class="x-block" id="checks" aria-label="<?cs var:Lang.inbox.checks ?>"><div class="x-sect"><h3><?cs var:Lang.inbox.checks ?></h3></div>
<dl class="x-dl"><?cs each:c = Inquiry.check ?><?cs call:check(c) ?><?cs /each ?></dl></section>
<?cs
/def ?><?cs

def:same_sender() ?><section class="x-block"><h3><?cs var:Lang.inbox.same_sender ?></h3><ul class="x-files"><?cs
	each:d = Inquiry.duplicate ?><li><?cs call:icon("mail") ?><a href="<?cs var:url_validate(d.url) ?>"><?cs var:d.text ?></a></li><?cs /each ?></ul></section>
<?cs
/def ?><?cs

# verdict_word: for codes as the audit trail keeps them, with their hyphens ?><?cs
def:verdict_word(code) ?><?cs if:code == "needs-questions" ?><?cs var:Verdict.needs_questions ?><?cs elif:code == "suspected-impostor" ?><?cs var:Verdict.suspected_impostor ?><?cs else ?><?cs var:Verdict[code] ?><?cs /if ?><?cs
/def ?><?cs

def:audit_value(field, value) ?><?cs if:value == "" ?><?cs var:Lang.inbox.fact_none ?><?cs elif:field == "verdict" ?><?cs call:verdict_word(value) ?><?cs elif:field == "state" && State[value] ?><?cs var:State[value] ?><?cs
	elif:field == "country" && Country[value] ?><?cs var:Country[value] ?><?cs elif:value == "yes" ?><?cs var:Lang.common.yes ?><?cs elif:value == "no" ?><?cs var:Lang.common.no ?><?cs else ?><?cs var:value ?><?cs /if ?><?cs
/def ?><?cs

def:history() ?><section class="card-body x-below" aria-label="<?cs var:Lang.inbox.history ?>"><h3><?cs var:Lang.inbox.history ?></h3>
<ol class="x-hist"><?cs each:h = Inquiry.history ?><li><span class="dim meta nowrap"><?cs var:h.when ?></span><div><b><?cs var:h.who ?></b> <?cs var:Audit[h.what] ?><?cs
	if:h.fact ?> <?cs if:Fact[h.fact] ?><?cs var:Fact[h.fact] ?><?cs else ?>· <?cs var:Lang.audit_field[h.fact] ?><?cs /if ?><?cs /if ?><?cs
	if:h.fact == "message" || h.fact == "note" ?><?cs if:h.new ?><?cs var:Lang.common.colon ?><?cs var:h.new ?><?cs /if ?><?cs
	elif:h.old || h.new ?><?cs var:Lang.common.colon ?><del><?cs call:audit_value(h.fact, h.old) ?></del> → <ins><?cs call:audit_value(h.fact, h.new) ?></ins><?cs /if ?><?cs
	if:h.reason ?><br><span class="soft"><?cs var:h.reason ?></span><?cs /if ?></div></li><?cs /each ?></ol></section>
<?cs
/def ?><?cs

# scale: where the total stands between the cuts; per cents come from C ?><?cs
def:points_scale(i) ?><?cs with:s = i.scale ?><?cs if:s.total ?><div class="x-scalebox"><svg class="x-svg" width="100%" height="30" role="img" aria-label="<?cs
	var:Lang.inbox.total ?> <?cs var:i.points ?><?cs var:Lang.common.comma ?><?cs var:Verdict.valid ?> <?cs var:s.cut_valid ?>"><rect class="mute" x="0" y="5" width="<?cs var:s.invalid_to ?>" height="6"/><rect class="warn" x="<?cs
	var:s.invalid_to ?>" y="5" width="<?cs var:s.check_width ?>" height="6" opacity=".55"/><rect class="ok" x="<?cs var:s.check_to ?>" y="5" width="<?cs var:s.valid_width ?>" height="6" opacity=".7"/><rect class="acc" x="<?cs
	var:s.total ?>" y="0" width="3" height="16"/><text x="0" y="27"><?cs var:s.low ?> <?cs var:Verdict.invalid ?></text><text x="<?cs var:s.invalid_to ?>" y="27"><?cs
	var:s.cut_invalid ?> <?cs var:Verdict.needs_questions ?></text><text x="<?cs var:s.check_to ?>" y="27"><?cs var:s.cut_valid ?> <?cs var:Verdict.valid ?></text></svg></div>
<?cs /if ?><?cs /with ?><?cs
/def ?><?cs

def:evidence_row(e) ?><tr id="<?cs var:e.code ?>"><td><?cs call:result(e.result) ?></td><td><span class="why"><?cs var:e.reason ?> <span class="code"><?cs
	var:e.code ?> v<?cs var:e.version ?> · <?cs var:Source[e.source] ?></span></span><?cs
	if:e.quote ?><q><?cs if:e.href ?><a href="<?cs var:url_validate(e.href) ?>"><?cs var:e.quote ?></a><?cs else ?><?cs var:e.quote ?><?cs /if ?></q><?cs
	if:e.place ?> <span class="x-src"><?cs var:Place[e.place] ?></span><?cs /if ?><?cs /if ?></td><td class="num"><?cs
	if:e.result == "unknown" ?><?cs call:points("0", "none") ?><?cs if:e.at_most ?> <span class="dim meta"><?cs var:Lang.inbox.at_most ?> <?cs var:e.at_most ?></span><?cs /if ?><?cs
	else ?><?cs call:points(e.points, e.result) ?><?cs /if ?></td></tr>
<?cs
/def ?><?cs

def:rule_table(i) ?><section aria-labelledby="why"><div class="card-header"><h3 id="why"><?cs var:Lang.inbox.why ?></h3><span class="dim meta"><?cs
	var:i.counts.for ?> <?cs var:Lang.inbox.n_for ?> · <?cs var:i.counts.against ?> <?cs var:Lang.inbox.n_against ?> · <?cs var:i.counts.unknown ?> <?cs var:Lang.inbox.n_unknown ?> · <?cs
	var:i.counts.hard ?> <?cs var:Lang.inbox.n_hard ?></span><span class="end meta"><?cs if:i.rule_set > 0 ?><?cs var:Lang.inbox.rule_set ?> v<?cs var:i.rule_set ?><?cs else ?><?cs var:Lang.inbox.rules_default ?><?cs /if ?></span></div>
<?cs call:points_scale(i) ?><section class="x-scroll-mid" tabindex="0" aria-label="<?cs var:Lang.inbox.rule_quote ?>"><table class="table x-rules"><thead><tr><th scope="col"><?cs var:Lang.inbox.result ?></th><th scope="col"><?cs
	var:Lang.inbox.rule_quote ?></th><th scope="col" class="num"><?cs var:Lang.inbox.points ?></th></tr></thead><tbody>
<?cs each:e = i.evidence ?><?cs call:evidence_row(e) ?><?cs /each ?></tbody><tfoot><tr><th scope="row" colspan="2"><?cs
	var:Lang.inbox.prior ?> <?cs var:i.prior ?> <?cs var:Lang.inbox.prior_plus ?></th><td class="num"><?cs call:points(i.points, i.sign) ?></td></tr></tfoot></table></section></section>
<?cs
/def ?><?cs

def:decide(i) ?><details class="x-pop" name="act"<?cs if:Form.reason.error || Form.verdict.error ?> open<?cs /if ?>><summary class="btn" data-key="o"><?cs call:icon("gavel") ?><?cs
	var:Lang.act.decide ?><?cs call:key("o") ?></summary><div><div class="x-field"><label class="form-label" for="verdict"><?cs var:Lang.inbox.your_verdict ?></label><select class="form-select" id="verdict" name="verdict"<?cs
	if:Form.verdict.error ?> aria-invalid="true" aria-describedby="verdict-e"<?cs /if ?>><?cs
	each:v = Verdicts ?><option value="<?cs var:v.value ?>"<?cs if:v.selected ?> selected<?cs /if ?>><?cs var:Verdict[v.code] ?></option><?cs /each ?></select><?cs
	if:Form.verdict.error ?><span class="x-error" id="verdict-e"><?cs call:icon("alert-circle") ?><?cs var:Error[Form.verdict.error] ?></span><?cs /if ?></div><div class="x-field"><label class="form-label" for="reason"><?cs
	var:Lang.inbox.reason ?></label><textarea class="form-control" id="reason" name="reason" rows="2"<?cs if:Form.reason.error ?> aria-invalid="true" aria-describedby="reason-e"<?cs
	else ?> aria-describedby="reason-h"<?cs /if ?>>
<?cs var:Form.reason.value ?></textarea><?cs if:Form.reason.error ?><span class="x-error" id="reason-e"><?cs call:icon("alert-circle") ?><?cs var:Error[Form.reason.error] ?></span><?cs
	else ?><span class="form-hint" id="reason-h"><?cs var:Lang.inbox.reason_hint ?></span><?cs /if ?></div><?cs
	call:act("decide", "check", Lang.act.record, "", "") ?></div></details><?cs
/def ?><?cs

def:assign(i) ?><details class="x-pop" name="act"<?cs if:Form.owner.error ?> open<?cs /if ?>><summary class="btn" data-key="a"><?cs call:icon("user-plus") ?><?cs var:Lang.act.assign ?><?cs
	call:key("a") ?></summary><div><div class="x-field"><label class="form-label" for="owner"><?cs var:Lang.inbox.owner ?></label><select class="form-select" id="owner" name="owner"<?cs
	if:Form.owner.error ?> aria-invalid="true" aria-describedby="owner-e"<?cs /if ?>><?cs
	each:o = Owners ?><option value="<?cs var:o.value ?>"<?cs if:o.selected ?> selected<?cs /if ?>><?cs var:o.label ?></option><?cs /each ?></select><?cs
	if:Form.owner.error ?><span class="x-error" id="owner-e"><?cs call:icon("alert-circle") ?><?cs var:Error[Form.owner.error] ?></span><?cs /if ?></div><?cs
	call:act("assign", "check", Lang.act.assign, "", "") ?></div></details><?cs
/def ?><?cs

# actions: one form; at most one accent button. Text areas and lists only, so that Enter sends nothing ?><?cs
def:actions(i) ?><form class="x-acts" method="post" action="<?cs var:url_validate(i.url) ?>" aria-label="<?cs var:Lang.inbox.actions ?>"><?cs call:pinned() ?><?cs
	if:i.may.release ?><?cs call:act("release", "arrow-back-up", Lang.act.release, "x", "btn-primary") ?><?cs
	elif:i.may.decide && !i.decided.by ?><?cs call:act("confirm", "check", Lang.act.confirm, "v", "btn-primary") ?><?cs /if ?><?cs
	if:i.may.decide ?><?cs call:decide(i) ?><?cs /if ?><?cs
	if:i.may.take ?><?cs call:act("take", "hand-stop", Lang.act.take, "t", "x-desk-only") ?><?cs /if ?><?cs
	if:i.may.assign ?><?cs call:assign(i) ?><?cs /if ?><?cs
	if:i.may.reread ?><?cs call:act("reread", "refresh", Lang.act.reread, "r", "x-desk-only") ?><?cs /if ?><span class="gap x-desk-only"></span><?cs
	if:i.may.quarantine ?><?cs call:act("quarantine", "shield-x", Lang.act.quarantine, "x", "") ?><?cs /if ?></form>
<?cs
/def ?><?cs

def:head(i) ?><header class="x-open-head"><div><a class="x-phone-only x-back meta" href="<?cs var:url_validate(List.url) ?>"><?cs call:icon("chevron-left") ?><?cs var:Lang.list[List.code] ?><?cs
	if:i.place ?> <?cs var:i.place ?> / <?cs var:List.total ?><?cs /if ?></a><h2 id="subj"><?cs if:i.subject ?><?cs var:i.subject ?><?cs else ?><?cs var:Lang.inbox.no_subject ?><?cs /if ?></h2><p class="sub"><?cs
	if:i.contact ?><b><?cs var:i.contact ?></b> · <?cs /if ?><?cs if:i.company ?><?cs var:i.company ?> · <?cs /if ?><?cs
	if:i.country ?><?cs var:i.country ?><?cs else ?><?cs var:Lang.inbox.no_country ?><?cs /if ?><?cs
	if:i.local_time ?><?cs var:Lang.common.comma ?><?cs var:i.local_time ?><?cs if:i.office ?><?cs var:Lang.common.comma ?><?cs var:Lang.office_is[i.office] ?><?cs /if ?><?cs
		if:i.opens ?> <span class="dim">· <?cs var:Lang.inbox.opens ?> <?cs var:i.opens ?> <?cs var:Lang.inbox.opens_after ?></span><?cs /if ?><?cs /if ?></p><p class="sub"><span class="dim"><?cs
	var:Lang.inbox.number ?> <?cs var:i.number ?> · <?cs var:State[i.state] ?> · <?cs if:i.owner ?><?cs var:i.owner ?><?cs else ?><?cs var:Lang.inbox.nobody ?><?cs /if ?></span></p></div>
<p class="x-score"><?cs call:verdict(i.verdict) ?><?cs call:points(i.points, i.sign) ?><?cs if:i.odds ?><span class="dim meta"><?cs var:Lang.inbox.about ?> <?cs var:i.odds ?></span><?cs /if ?></p></header>
<?cs
/def ?><?cs

def:notes(i) ?><?cs
	if:i.decided.by ?><div class="x-done"><?cs call:icon("gavel") ?><p><?cs var:Lang.inbox.decided_by ?> <b><?cs var:i.decided.by ?></b><?cs if:i.decided.at ?><?cs var:Lang.common.comma ?><?cs var:i.decided.at ?><?cs /if ?><?cs
		var:Lang.common.colon ?><b><?cs var:Verdict[i.decided.verdict] ?></b><?cs if:i.decided.reason ?> · <?cs var:i.decided.reason ?><?cs /if ?></p></div><?cs
	elif:i.person_decides ?><div class="x-note bad"><?cs call:icon("alert-triangle") ?><p><b><?cs var:Lang.inbox.person_decides ?></b> <?cs var:Lang.risk[i.risk] ?></p></div><?cs /if ?><?cs
	if:i.proposed ?><div class="x-note"><?cs call:icon("alert-triangle") ?><p><?cs var:Lang.inbox.proposed ?> <?cs call:verdict(i.proposed) ?></p></div><?cs /if ?><?cs
	if:i.quarantine_reason ?><div class="x-note"><?cs call:icon("shield-half") ?><p><b><?cs var:Lang.inbox.quarantined ?></b> <?cs var:Lang.quarantine[i.quarantine_reason] ?></p></div><?cs /if ?><?cs
	if:i.not_inquiry ?><?cs call:note("", "mail-off", Lang.not_inquiry[i.not_inquiry]) ?><?cs /if ?><?cs
	if:i.verdict_reason ?><?cs call:note("", "info-circle", i.verdict_reason) ?><?cs /if ?><?cs
	if:i.conflict ?><?cs call:note("bad", "alert-triangle", Lang.inbox.conflict) ?><?cs /if ?><?cs
	if:i.next_step && i.step_here ?><div class="x-next"><p><b><?cs var:Lang.common.next_step ?></b> <a href="#checks"><?cs var:i.next_step ?></a></p></div><?cs
	elif:i.next_step ?><?cs call:next_step(i.next_step) ?><?cs /if ?><?cs
/def ?><?cs

def:open(i) ?><article class="x-open" aria-labelledby="subj">
<?cs call:head(i) ?><div class="x-open-body"><div class="x-notes"><?cs call:notes(i) ?>
<?cs each:m = i.message ?><?cs call:message(m) ?><?cs /each ?><?cs call:facts() ?><?cs if:subcount(i.check) ?><?cs call:checks() ?><?cs /if ?><?cs
	if:subcount(i.duplicate) ?><?cs call:same_sender() ?><?cs /if ?></div><div><?cs if:subcount(i.counts) ?><?cs call:rule_table(i) ?><?cs else ?><div class="card-body"><?cs call:note("", "clock", Lang.inbox.not_read) ?></div><?cs /if ?><?cs
	if:subcount(i.history) ?><?cs call:history() ?><?cs /if ?></div></div>
<?cs if:subcount(i.may) ?><?cs call:actions(i) ?><?cs /if ?></article>
<?cs
/def ?><?cs

# ways: how the first inquiry comes in ?><?cs
def:ways() ?><ul class="x-chg x-emptylist"><li><?cs call:icon("mail-forward") ?><div><b><?cs var:Lang.ways.pipe ?></b><br><span class="soft"><?cs var:Lang.ways.pipe_text ?></span><?cs
	if:Ways.pipe ?><br><code><?cs var:Ways.pipe ?></code><?cs /if ?></div></li><li><?cs call:icon("world") ?><div><b><?cs var:Lang.ways.form ?></b><br><span class="soft"><?cs var:Lang.ways.form_text ?></span></div><?cs
	if:Ways.form ?><a class="btn btn-primary" href="<?cs var:url_validate(Ways.form) ?>"><?cs var:Lang.ways.form_open ?></a><?cs /if ?></li><?cs
	if:Ways.products ?><li><?cs call:icon("table-import") ?><div><b><?cs var:Lang.ways.products ?></b><br><span class="soft"><?cs var:Lang.ways.products_text ?></span></div><a class="btn" href="<?cs
	var:url_validate(Ways.products) ?>"><?cs var:Lang.ways.products_open ?></a></li><?cs /if ?></ul><?cs
/def ?><?cs

def:nothing() ?><?cs set:Page.any = "" ?><?cs each:f = Filter ?><?cs if:f.count > 0 ?><?cs set:Page.any = "1" ?><?cs /if ?><?cs /each ?><div class="x-head"><h1><?cs var:Lang.list[List.code] ?></h1></div><?cs
	if:Page.any ?><div class="card x-narrow"><div class="card-header"><nav class="x-strip" aria-label="<?cs var:Lang.inbox.filters ?>"><?cs
	each:f = Filter ?><a class="f-<?cs var:f.code ?>" href="<?cs var:url_validate(f.url) ?>"<?cs if:f.current ?> aria-current="true"<?cs /if ?>><?cs call:icon("f-" + f.code) ?><?cs var:Lang.filter[f.code] ?><?cs
	if:f.count ?> <b><?cs var:f.count ?></b><?cs /if ?></a><?cs /each ?></nav></div><?cs call:empty("filter-off", Lang.inbox.none_here, Lang.inbox.none_here_text) ?></div><?cs
	elif:List.code == "quarantine" ?><section class="card x-narrow"><?cs call:empty("shield-check", Lang.inbox.none_quarantined, Lang.inbox.none_quarantined_text) ?></section><?cs
	else ?><section class="card x-narrow"><?cs call:empty("inbox", Lang.inbox.none, Lang.inbox.none_text) ?><?cs call:ways() ?></section><?cs /if ?>
<?cs
/def ?><?cs

def:content() ?><?cs if:Page.class == "" ?><?cs call:nothing() ?><?cs else ?><?cs call:strip() ?><section class="x-list" aria-label="<?cs var:Lang.inbox.list_label ?>"><ol>
<?cs each:q = Inquiries ?><?cs call:row(q) ?><?cs /each ?></ol><?cs call:pager(List) ?></section>
<?cs if:Inquiry.number ?><?cs call:open(Inquiry) ?><?cs else ?><div class="x-open is-none"><?cs call:empty("inbox", Lang.inbox.choose, Lang.inbox.choose_text) ?></div>
<?cs /if ?><?cs /if ?><?cs
/def ?><?cs include:"layout.cs" ?>
