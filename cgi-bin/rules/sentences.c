/* What vetting says, in both languages: the one source of these words.
 * templates/lang/rules.*.hdf are printed from it, and a test compares them,
 * and the command line asks it directly. */
#include "rules/sentences.h"

#include <string.h>

#include "base/text.h"

const struct sentence sentences[] = {
{ "Rule.E01.title", "Names a model of ours", "写明我方型号" },
{ "Rule.E01.named", "Names a model that is in the catalogue: %s.", "写明了产品目录中的型号：%s。" },
{ "Rule.E01.none", "Names no model: ask which one.", "没有写明型号：问清要哪一款。" },
{ "Rule.E02.title", "Trade terms", "行业术语" },
{ "Rule.E02.terms", "Uses %s terms or figures of the trade.", "使用了 %s 处行业术语或技术参数。" },
{ "Rule.E02.few", "Hardly any term of the trade: ask about the use.", "几乎没有行业术语：问清用途。" },
{ "Rule.E03.title", "Quantity, specification or packing", "数量、规格或包装" },
{ "Rule.E03.quantity", "Gives a definite quantity: %s.", "给出了明确数量：%s。" },
{ "Rule.E03.spec", "Asks for definite figures.", "提出了明确的技术参数。" },
{ "Rule.E03.packing", "Asks about packing.", "询问了包装要求。" },
{ "Rule.E03.none", "No quantity and no specification: ask for them.", "没有数量和规格：请对方说明。" },
{ "Rule.E04.title", "Praise, big quantity, samples; no product", "只夸产品、说量大、要样品，没有产品" },
{ "Rule.E04.pattern", "Only praise, a big quantity or samples, and no product named: the pattern of an invalid inquiry.", "只说感兴趣、量大或要样品，没有写明产品：属于无效询盘的典型写法。" },
{ "Rule.E04.quantity", "Promises a big quantity without saying of what.", "只说量大，没有说要什么。" },
{ "Rule.E04.praise", "Praises everything in general.", "笼统地表示对全部产品感兴趣。" },
{ "Rule.E05.title", "General inquiry", "询盘笼统" },
{ "Rule.E05.general", "The inquiry is general: no model, terms, quantity or delivery term.", "询盘笼统：没有型号、术语、数量或贸易条款。" },
{ "Rule.E06.title", "Company mail domain", "公司邮箱域名" },
{ "Rule.E06.same", "The mail domain %s is also the website's.", "邮箱域名 %s 与网站一致。" },
{ "Rule.E06.site", "The mail domain %s has a website of its own.", "邮箱域名 %s 有自己的网站。" },
{ "Rule.E06.other", "The website %s is not the mail's domain: find out why.", "网站 %s 与邮箱域名不同：查明原因。" },
{ "Rule.E06.look", "See whether the mail domain %s has a website.", "查看邮箱域名 %s 是否有网站。" },
{ "Rule.E06.no_address", "No mail address of the buyer: ask for it.", "没有买家的邮箱地址：请对方提供。" },
{ "Rule.E07.title", "Free mail without a website", "免费邮箱且没有网站" },
{ "Rule.E07.free_mail", "Writes from the free-mail domain %s and gives no website.", "使用免费邮箱 %s，且没有给出网站。" },
{ "Rule.E08.title", "Contacts agree with the site", "联系方式与网站一致" },
{ "Rule.E08.phone", "The telephone %s stands on the site too.", "电话 %s 与网站上的一致。" },
{ "Rule.E08.company", "The site is that of %s.", "网站显示的公司就是 %s。" },
{ "Rule.E08.address", "The address stands on the site too: %s.", "地址与网站上的一致：%s。" },
{ "Rule.E08.person", "Whoever looked found the contacts on the site %s to be the same.", "查看者确认联系方式与网站 %s 一致。" },
{ "Rule.E08.no_phone", "Compare a telephone with the site %s.", "把电话与网站 %s 核对。" },
{ "Rule.E08.look", "Compare the contacts with the site %s.", "把联系方式与网站 %s 核对。" },
{ "Rule.E09.title", "Contacts differ from the site", "联系方式与网站不符" },
{ "Rule.E09.phone", "The telephone %s does not stand on the site.", "电话 %s 与网站上的不符。" },
{ "Rule.E09.company", "The site does not name %s.", "网站上没有 %s 这家公司。" },
{ "Rule.E09.person", "Whoever looked found other contacts on the site %s.", "查看者发现联系方式与网站 %s 不符。" },
{ "Rule.E10.title", "Famous brand from another domain", "自称知名企业，域名不符" },
{ "Rule.E10.claimed", "Claims to be %s, but the mail domain is not that firm's.", "自称是 %s，但邮箱域名不属于该企业。" },
{ "Rule.E10.no_address", "Claims to be %s: ask for a mail from that firm's domain.", "自称是 %s：请对方用该企业域名的邮箱来信。" },
{ "Rule.E11.title", "Look-alike of a known name", "仿冒已知名称" },
{ "Rule.E11.brand", "The mail domain is made to be taken for that of %s.", "邮箱域名仿冒 %s。" },
{ "Rule.E11.ours", "The mail domain %s is made to be taken for ours.", "邮箱域名 %s 仿冒我方域名。" },
{ "Rule.E11.customer_domain", "The mail domain is made to be taken for that of our customer %s.", "邮箱域名仿冒我方客户 %s。" },
{ "Rule.E11.customer_name", "Writes in the name of our customer %s, but not from its address.", "自称是我方客户 %s，但不是该客户的邮箱。" },
{ "Rule.E11.customer_site", "Names the site of our customer %s, but does not write from its address.", "给出我方客户 %s 的网站，但不是该客户的邮箱。" },
{ "Rule.E11.customer_contact", "Uses the name of our contact at %s, but not that firm's address.", "使用我方客户 %s 联系人的姓名，但不是该公司的邮箱。" },
{ "Rule.E11.site", "The mail domain is made after the site %s, and the contacts are not that site's.", "邮箱域名模仿网站 %s，且联系方式与该网站不符。" },
{ "Rule.E11.site_look", "The mail domain resembles the site %s without being it: compare the contacts there.", "邮箱域名与网站 %s 相似而不相同：到该网站核对联系方式。" },
{ "Rule.E12.title", "Residential address of a big firm", "大企业却用居民住址" },
{ "Rule.E12.home", "Claims to be a big firm, but the address is a home.", "自称大企业，地址却是居民住宅。" },
{ "Rule.E13.title", "Only a mobile number", "只有手机号码" },
{ "Rule.E13.mobile", "Gives only a mobile number: %s.", "只留了手机号码：%s。" },
{ "Rule.E13.none", "No telephone: ask for a fixed line.", "没有电话：请对方提供固定电话。" },
{ "Rule.E14.title", "Countries disagree", "国家不一致" },
{ "Rule.E14.phone", "The stated country and the telephone's differ: %s.", "所称国家与电话国家不一致：%s。" },
{ "Rule.E14.domain", "The stated country and the domain's differ: %s.", "所称国家与域名国家不一致：%s。" },
{ "Rule.E15.title", "Office in the firm's own list", "该企业办事处名单" },
{ "Rule.E15.phone", "The telephone %s is that of the firm's own office.", "电话 %s 是该企业办事处的电话。" },
{ "Rule.E15.none", "%s has no office in China in its own list.", "%s 公布的名单中没有驻华办事处。" },
{ "Rule.E15.listed", "The own office list of %s shows this office.", "%s 官网的名单中有这个办事处。" },
{ "Rule.E15.not_listed", "The own office list of %s does not show this office.", "%s 官网的名单中没有这个办事处。" },
{ "Rule.E15.look", "Look up the office in the firm's own list: %s.", "到该企业官网核对办事处：%s。" },
{ "Rule.E16.title", "Form asking for company data", "以备案为名索取资料" },
{ "Rule.E16.form", "Wants a form filled in for registration or filing.", "以备案或登记为名要求填表。" },
{ "Rule.E16.data", "The form asks for data that nobody needs to buy.", "表格索取采购不需要的公司资料。" },
{ "Rule.E17.title", "Log-in page or dangerous file", "登录页面或危险附件" },
{ "Rule.E17.login", "Leads to a page that wants a log-in.", "引导到要求登录的页面。" },
{ "Rule.E17.file", "Carries a file that can do harm: %s.", "带有可能有害的附件：%s。" },
{ "Rule.E18.title", "Money, fee or invitation wanted", "索要钱款、费用或邀请函" },
{ "Rule.E18.scam", "Reads like an advance-fee or over-payment fraud.", "像是预付款或多付退款类骗局。" },
{ "Rule.E18.fee", "Asks for a fee in advance.", "要求预先付费。" },
{ "Rule.E18.invitation", "Asks for an invitation letter or a bank statement.", "索要邀请函或银行证明。" },
{ "Rule.E19.title", "Six questions answered", "回答了六个问题" },
{ "Rule.E19.answered", "Answers question %s of the six.", "回答了六个问题中的第 %s 个。" },
{ "Rule.E19.open", "Still open of the six questions: %s.", "六个问题中尚未回答：%s。" },
{ "Rule.E20.title", "Answered promptly", "回复及时" },
{ "Rule.E20.not_asked", "No questions were sent from here yet: how promptly he answers is not known.", "尚未从本系统发出问题：回复是否及时还不清楚。" },
{ "Rule.E21.title", "Answers contradict the mail", "回答与来信矛盾" },
{ "Rule.E21.company", "Names another firm than before: %s.", "公司名称前后不一：%s。" },
{ "Rule.E21.country", "Names another country than before: %s.", "国家前后不一：%s。" },
{ "Rule.E22.title", "No answer after reminders", "催问后没有回复" },
{ "Rule.E22.not_asked", "No questions were sent from here yet: there was nothing to remind of.", "尚未从本系统发出问题：还谈不上催问。" },
{ "Rule.E23.title", "Pays the freight himself", "自付运费" },
{ "Rule.E23.account", "Gives a courier account of his own: %s.", "提供了自己的快递到付账号：%s。" },
{ "Rule.E23.pays", "Offers to pay for the sample or the freight.", "愿意支付样品费或运费。" },
{ "Rule.E23.none", "Wants a sample: ask for his courier account.", "索取样品：请对方提供快递到付账号。" },
{ "Rule.E24.title", "Same text from other senders", "他人发来相同内容" },
{ "Rule.E24.same", "Others sent the same text (how many, since when): %s.", "其他人也发来相同内容（人数，最早日期）：%s。" },
{ "Rule.E25.title", "On a list of ours", "在我方名单上" },
{ "Rule.E25.listed", "Stands on the blacklist: %s.", "在黑名单上：%s。" },
{ "Rule.E25.competitor", "Belongs to a competitor: %s.", "属于竞争对手：%s。" },
{ "Rule.E26.title", "Known to us", "与我方有往来" },
{ "Rule.E26.customer", "Writes from the address of our customer %s.", "来自我方客户 %s 的邮箱。" },
{ "Rule.E26.by_customer", "A customer of ours recommended him: %s.", "由我方客户介绍：%s。" },
{ "Rule.E26.at_fair", "We met him at a fair: %s.", "在展会上见过：%s。" },
{ "Rule.E26.referral", "Says that somebody recommended us: ask who.", "称由他人推荐：问清是谁。" },
{ "Rule.E26.fair", "Says that we met at a fair: ask the colleague who was there.", "称在展会上见过：向参展同事核实。" },
{ "Rule.E27.title", "Experience, market, sales", "经验、市场、销售额" },
{ "Rule.E27.years", "Three years or more in the trade: %s.", "从业三年以上：%s。" },
{ "Rule.E27.market", "Names his target customers.", "说明了目标客户。" },
{ "Rule.E27.sales", "Tells his annual sales.", "说明了年销售额。" },
{ "Rule.E28.title", "Presses, or asks the price only", "催促或只问价格" },
{ "Rule.E28.price", "Asks for the price alone.", "只问价格。" },
{ "Rule.E28.hurry", "Presses for hurry and avoids the product.", "一味催促，回避产品细节。" },
{ "Rule.E28.probe", "Asks what a rival would: costs, suppliers, customers, drawings.", "打听成本、供应商、客户或图纸，像同行套取资料。" },
{ "Rule.E29.title", "Delivery to a forwarder", "收货方是货代" },
{ "Rule.E29.forwarder", "Delivery goes to a forwarder or a new warehouse: ask whose it is.", "送货到货代或新仓库：问清归谁所有。" },
{ "Rule.E29.own", "The delivery address is his own.", "收货地址是买家自己的。" },
{ "Rule.E29.found", "Delivery goes to a forwarder: the buyer behind it is not known by it.", "收货方是货代：凭收货地址不能确认买家。" },
{ "Rule.E30.title", "Country on the stop-list", "禁运国家名单" },
{ "Rule.E30.stop", "%s is on our stop-list: the manager decides.", "%s 在我方停止往来名单上：由经理决定。" },
{ "Vet.reason.person_decides", "A hard sign was seen: a person decides.", "出现硬性可疑迹象：由人来决定。" },
{ "Vet.reason.price_gate", "No website and no full contact data: ask the six questions before any price.", "没有网站，也没有完整联系方式：先问六个问题，再报价。" },
{ "Vet.reason.site_differs", "The contacts differ from the website's: ask there first.", "联系方式与网站不符：先向网站上的公司核实。" },
{ "Vet.reason.site_unseen", "The mail domain resembles the website's: compare first.", "邮箱域名与网站相似而不相同：先核对。" },
{ "Vet.reason.questions_open", "Some of the six questions are still open.", "六个问题还没有全部回答。" },
{ "Vet.reason.old_customer", "An existing customer: house practice applies.", "老客户：按公司惯例办理。" },
{ "Vet.reason.stop_country", "The country is on our stop-list.", "该国家在我方停止往来名单上。" },
{ "Vet.reason.auto_reply", "An automatic reply, no inquiry.", "自动回复，不是询盘。" },
{ "Vet.reason.bounce", "A delivery report, no inquiry.", "退信，不是询盘。" },
{ "Vet.reason.list", "Mail of a list, no inquiry.", "群发邮件，不是询盘。" },
{ "Vet.reason.seller", "Somebody offers his own goods or services.", "对方是在推销自己的产品或服务。" },
{ "Vet.reason.scam", "A fraud that wants money.", "骗取钱财的来信。" },
{ "Vet.reason.filing_form", "A form that wants our data.", "套取我方资料的表格。" },
{ "Vet.next.quote", "Quote, and keep comparing what he says.", "可以报价，并继续核实对方情况。" },
{ "Vet.next.compare_site", "Compare his contacts with his own website.", "把联系方式与对方网站核对。" },
{ "Vet.next.call_site", "Call the number that stands on his website and ask for him there.", "拨打网站上的电话，核实是否有此人。" },
{ "Vet.next.ask_six", "Ask the six questions.", "先问六个问题。" },
{ "Vet.next.ask_rest", "Ask the questions that are still open.", "追问尚未回答的问题。" },
{ "Vet.next.picture_list", "Send the picture list instead of a sample.", "不寄样品，发一份带图片的报价单。" },
{ "Vet.next.house_practice", "Handle it as usual for this customer.", "按与该客户的惯例办理。" },
{ "Vet.next.check_office", "Ask the firm itself, by its own website, whether this office exists.", "到该企业官网查询，核实是否有这个办事处。" },
{ "Vet.next.call_customer", "Call the real firm on the number we have.", "用我方存档的号码致电真正的公司。" },
{ "Vet.next.give_nothing", "Give no data, open no link, fill in no form.", "不提供资料，不点链接，不填表格。" },
{ "Vet.next.competitor", "Give no drawings, costs or names of customers.", "不提供图纸、成本或客户名单。" },
{ "Vet.next.ask_manager", "Show it to the manager.", "交经理处理。" },
{ "Vet.next.file_away", "File it; no answer is needed.", "归档即可，无需回复。" },
};
const size_t sentence_count = sizeof(sentences) / sizeof(sentences[0]);

static const struct sentence *
sentence_find(const char *key)
{
	for (size_t i = 0; i < sentence_count; i++)
		if (strcmp(sentences[i].key, key) == 0)
			return &sentences[i];
	return NULL;
}

char *
sentence_text(struct arena *arena, const char *key, const char *language,
	const char *value)
{
	const struct sentence *sentence = sentence_find(key);
	struct buffer text = { .arena = arena };
	const char *words, *mark;

	if (sentence == NULL)
		return arena_copy(arena, "");
	words = strncmp(language, "zh", 2) == 0 ? sentence->zh : sentence->en;
	mark = strstr(words, "%s");
	if (mark == NULL)
		return arena_copy(arena, words);
	buffer_add(&text, words, (size_t)(mark - words));
	buffer_text(&text, value);
	buffer_text(&text, mark + 2);
	return buffer_string(&text);
}

char *
evidence_sentence(struct arena *arena, const struct evidence *evidence,
	const char *language)
{
	char *key = arena_print(arena, "Rule.%s", evidence->reason);

	key[strlen("Rule.")] = 'E';
	return sentence_text(arena, key, language, evidence->reason_value);
}

char *
sentences_hdf(struct arena *arena, bool chinese)
{
	struct buffer text = { .arena = arena };

	buffer_text(&text, "# Made from cgi-bin/rules/sentences.c; a test"
		" compares. Do not edit.\n");
	for (size_t i = 0; i < sentence_count; i++)
		buffer_print(&text, "%s = %s\n", sentences[i].key,
			chinese ? sentences[i].zh : sentences[i].en);
	return buffer_string(&text);
}
