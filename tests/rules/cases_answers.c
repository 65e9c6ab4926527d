/* Replies to the six questions: in order, in part, in free words, refused. */
#include "cases.h"

#define ASK .verdict = VERDICT_NEEDS_QUESTIONS
#define OUR_LETTER .reply_to_message = "six-1@guangli-led.example"

const struct test_case cases_answers[] = {
{ .name = "all six in order, English", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "Grace Achieng", .from = "grace@kaminolighting.example", .subject = "Re: your inquiry",
  .text = "Hello,\n\n1) We deal in lighting and solar equipment.\n2) Since 2011.\n3) Electricians and hardware shops, some projects.\n4) About 900,000 USD a year.\n5) Kamino Lighting Ltd, Plot 9, Lugogo Bypass, Kampala, Uganda, tel +256 41 4555010\n6) www.kaminolighting.example\n\nWe need 200 pcs ST-60P.\n\nGrace Achieng", .answered = "1 2 3 4 5 6", .company = "Kamino Lighting Ltd", .country = "UG", .models = "ST-60P", .quantities = "200", .rules = "E-19 E-27 E-08" },
{ .name = "all six in free words, German", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "Jens Albrecht", .from = "albrecht@helioslicht.example", .subject = "AW: Ihre Anfrage",
  .text = "Guten Tag,\n\ngerne beantworte ich Ihre Fragen. Wir sind seit 1998 im Leuchtengroßhandel tätig. Unsere Kunden sind Elektroinstallateure und der Fachhandel. Der Jahresumsatz liegt bei 12 Mio. Euro. Unsere Anschrift: Helios Licht GmbH, Lindenallee 14, 20259 Hamburg, Telefon +49 40 55501230, Internet www.helioslicht.example.\n\nBitte bieten Sie 400 Stück HB-150U an.\n\nMit freundlichen Grüßen\nJens Albrecht", .answered = "1 2 3 4 5 6", .models = "HB-150U", .quantities = "400", .phones = "+494055501230", .company = "Helios Licht GmbH" },
{ .name = "all six in free words, Spanish", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "Nuria Campos", .from = "nuria@campos-iluminacion.example", .subject = "RE: preguntas",
  .text = "Buenos días,\n\nNos dedicamos al alumbrado público desde hace 15 años. Vendemos a instaladores y ayuntamientos; también somos mayoristas. Facturamos unos 3 millones de euros al año. Datos: Campos Iluminación S.L., Calle Mayor 18, 46002 Valencia, España, teléfono +34 963 555 014. Web: www.campos-iluminacion.example\n\nEsperamos precio del ST-100.\n\nNuria Campos", .answered = "1 2 3 4 5 6", .models = "ST-100", .country = "ES" },
{ .name = "three of six, French", ASK, OUR_LETTER, .from_name = "Awa", .from = "awa@postino.test", .subject = "Re: questions",
  .text = "Bonjour,\n\n1. Oui, nous vendons du matériel électrique.\n2. Depuis 8 ans.\n3. Des détaillants surtout.\n4. C'est confidentiel.\n\nLe prix du HB-150U svp.\n\nAwa", .answered = "1 2 3", .models = "HB-150U", .website = "", .company = "" },
{ .name = "two of six, Chinese", ASK, OUR_LETTER, .from_name = "", .from = "xu88@qmailbox.example", .subject = "回复:问题",
  .text = "我们是做照明批发的,从业十年了,年销售额不方便透露。请报ST-100的价格。\n徐东", .answered = "1 2 3", .models = "ST-100", .company = "" },
{ .name = "only address and site, Portuguese", ASK, .or_verdict = VERDICT_VALID, OUR_LETTER, .from_name = "Rui", .from = "ruit@postino.test", .subject = "Re: dados",
  .text = "Bom dia,\n\nSegue: Tavares e Luz Lda, Rua do Comércio 45, Porto, Portugal, telefone +351 22 555 0160, site www.tavaresluz.example. O resto falamos depois. Preço do DL-95R?\n\nRui", .answered = "5 6", .company = "Tavares e Luz Lda", .country = "PT", .models = "DL-95R" },
{ .name = "all six in free words, Korean", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "김민수", .from = "ms.kim@hanbit-lighting.example", .subject = "회신",
  .text = "안녕하세요.\n1. 네, 조명 업계에 종사하고 있습니다.\n2. 12년 되었습니다.\n3. 도매와 시공업체입니다.\n4. 연매출 약 50억 원입니다.\n5. 주식회사 한빛조명, 서울시 강남구 테헤란로 12, 전화 +82 2-555-0148\n6. www.hanbit-lighting.example\nGL-PL6060-48W 500개 가격 부탁드립니다.\n김민수", .answered = "1 2 3 4 5 6", .models = "GL-PL6060-48W", .quantities = "500" },
{ .name = "all six in free words, Japanese", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "佐藤", .from = "k.sato@akari-shoji.example", .subject = "Re: ご質問",
  .text = "お世話になります。弊社は照明器具を取り扱っており、創業25年です。主に工事業者と小売店へ卸しています。年商は約8億円です。会社名:株式会社あかり商事、住所:大阪市北区梅田1丁目2-3、電話:+81 6-5550-0177、ホームページ:https://www.akari-shoji.example です。\nDL-95R の価格をお願いします。\n佐藤", .answered = "1 2 3 4 5 6", .models = "DL-95R" },
{ .name = "all six in free words, Arabic", .verdict = VERDICT_VALID, OUR_LETTER, .from_name = "سامر الخطيب", .from = "samer@noor-aleppo.example", .subject = "رد",
  .text = "السلام عليكم،\n\nنعم نحن نعمل في مجال الإنارة منذ عام 2005. عملاؤنا تجار الجملة والمقاولون. حجم مبيعاتنا حوالي 2 مليون دولار سنويا. شركة نور للإنارة، شارع الملكة رانيا، عمان، الأردن، هاتف: +962 6 555 0142، موقعنا: www.noor-aleppo.example\n\nنحتاج سعر ST-100.\n\nسامر الخطيب", .answered = "1 2 3 4 5 6", .models = "ST-100", .country = "JO" },
{ .name = "a refusal of everything, Chinese", ASK, .or_verdict = VERDICT_INVALID, OUR_LETTER, .from_name = "", .from = "qiang@qmailbox.example", .subject = "回复", .text = "你们问题太多了,直接发价格就行。\n阿强", .answered = "", .models = "" },
{ .name = "a refusal with a price wish", ASK, .or_verdict = VERDICT_INVALID, OUR_LETTER, .from_name = "Max", .from = "max77@postino.test", .subject = "AW: Fragen",
  .text = "Wozu so viele Fragen? Schicken Sie einfach die Preisliste.\n\nMax", .answered = "", .models = "" },
{ .name = "answers numbered in Chinese", .verdict = VERDICT_VALID, .or_verdict = VERDICT_NEEDS_QUESTIONS, .from_name = "", .from = "ho@hokee-light.example", .reply_to_message = "q9@guangli-led.example", .subject = "Re: questions", .text = "一、做照明工程\n二、成立于2003年\n三、批发给工程公司\n四、不方便透露\n", .answered = "1 2 3" },
{ .name = "labelled answers, an unapostrophied refusal", .verdict = VERDICT_NEEDS_QUESTIONS, .or_verdict = VERDICT_INVALID, .from_name = "Obi", .from = "obi7@mailcove.example", .reply_to_message = "q8@guangli-led.example", .subject = "Re: questions", .text = "1. yep, lighting shop\n2. 8 yrs\n3. households\n4. we wont discuss\n", .answered = "1 2 3" },
};
const size_t cases_answers_count = sizeof(cases_answers) / sizeof(*cases_answers);
