/* Praise without a product, prices alone, and inquiries that lack a sender
 * one could answer. */
#include "cases.h"

#define INVALID .verdict = VERDICT_INVALID
#define ASK .verdict = VERDICT_NEEDS_QUESTIONS, .or_verdict = VERDICT_INVALID
#define ASK_ONLY .verdict = VERDICT_NEEDS_QUESTIONS

const struct test_case cases_vague[] = {
{ .name = "vague English", INVALID, .from_name = "Femi Balogun", .from = "femi88@mailcove.example", .subject = "Cooperation",
  .text = "Hello dear,\n\nYour lamps are very nice and we like your goods. We can order a huge volume each month. Kindly courier some samples to check the quality.\n\nFemi Balogun\n", .models = "", .company = "", .sample = "yes", .contact = "Femi Balogun", .phones = "", .rules = "E-04 E-07" },
{ .name = "vague Spanish", INVALID, .from_name = "Carlos Rivas", .from = "crivas@postino.test", .subject = "Interesado",
  .text = "Buenas, me interesan todos sus productos. Tengo un gran pedido. ¿Me mandan muestras gratis?\nGracias\nCarlos Rivas", .models = "", .company = "", .sample = "yes", .free = "yes", .rules = "E-04" },
{ .name = "vague Portuguese", INVALID, .from_name = "Ana Lima", .from = "analima2@postino.test", .subject = "Olá",
  .text = "Olá, gostamos muito dos seus produtos e vamos comprar grande quantidade. Podem enviar amostras?\n\nAbraços,\nAna Lima", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague French", INVALID, .from_name = "Moussa Traoré", .from = "moussat@mailcove.example", .subject = "Partenariat",
  .text = "Bonjour,\nNous sommes très intéressés par tous vos produits et souhaitons passer de grosses commandes. Veuillez nous faire parvenir des échantillons.\nCordialement\nMoussa Traoré", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague German", INVALID, .from_name = "Dieter Krause", .from = "dkrause5@postino.test", .subject = "Interesse",
  .text = "Hallo,\nwir haben großes Interesse an Ihren Produkten und planen sehr große Bestellungen. Bitte schicken Sie uns Muster.\nGruß\nDieter Krause", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Russian", INVALID, .from_name = "Иван Попов", .from = "ivanp@qmailbox.example", .subject = "Закупка",
  .text = "Добрый день. Нам очень интересна ваша продукция, планируем крупный заказ. Пришлите, пожалуйста, бесплатные образцы.\nИван", .models = "", .sample = "yes", .free = "yes", .rules = "E-04" },
{ .name = "vague Arabic", INVALID, .from_name = "خالد منصور", .from = "khaled9@mailcove.example", .subject = "استفسار",
  .text = "مرحبا\nاعجبتنا منتجاتكم كثيرا ونريد شراء كميات كبيرة. ارسلوا لنا عينات مجانية.\nخالد منصور", .models = "", .sample = "yes", .free = "yes", .rules = "E-04" },
{ .name = "vague Japanese", INVALID, .from_name = "山田", .from = "yamada7@qmailbox.example", .subject = "お問い合わせ",
  .text = "はじめまして。御社の製品に大変興味があります。大量に注文する予定ですので、サンプルを無料で送ってください。\n山田", .models = "", .sample = "yes", .free = "yes", .rules = "E-04" },
{ .name = "vague Korean", INVALID, .from_name = "박지훈", .from = "jhpark3@qmailbox.example", .subject = "문의",
  .text = "안녕하세요. 귀사의 모든 제품에 관심이 있습니다. 대량 주문할 예정이니 샘플을 보내 주세요.\n박지훈", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Chinese", INVALID, .from_name = "周先生", .from = "zhou123@qmailbox.example", .subject = "合作",
  .text = "你好,看了你们的产品很喜欢,我们需求量非常大,麻烦先寄几个样品过来,谢谢。", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague traditional Chinese", INVALID, .from_name = "林先生", .from = "lin55@qmailbox.example", .subject = "採購",
  .text = "您好,我們對貴公司產品很有興趣,採購量很大,請寄樣品。\n謝謝", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Italian", INVALID, .from_name = "Gino Russo", .from = "gino@postino.test", .subject = "Richiesta",
  .text = "Salve, siamo molto interessati ai vostri prodotti e vorremmo fare grandi ordini. Mandateci dei campioni gratuiti.\nGrazie\nGino Russo", .models = "", .sample = "yes", .free = "yes", .rules = "E-04" },
{ .name = "vague Turkish", INVALID, .from_name = "Ahmet Kaya", .from = "akaya@postino.test", .subject = "Merhaba",
  .text = "Merhaba, tüm ürünlerinizle ilgileniyoruz, büyük miktarda sipariş vereceğiz. Lütfen numune gönderin.\nAhmet Kaya", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "price only, English", ASK, .from_name = "Bob", .from = "bob1@mailcove.example", .subject = "price", .text = "send me price list of led lights\n\nBob", .models = "", .quantities = "", .rules = "E-05 E-07" },
{ .name = "price only, German", ASK, .from_name = "K. Maier", .from = "kmaier@postino.test", .subject = "Preisliste", .text = "Bitte Preisliste schicken.\n\nMfG\nMaier", .models = "", .rules = "E-05 E-07" },
{ .name = "price only, Russian", ASK, .from_name = "Анна", .from = "anna11@qmailbox.example", .subject = "прайс", .text = "Пришлите прайс на светильники, какие цены?\n\nАнна", .models = "", .rules = "E-05 E-07" },
{ .name = "price only, Chinese", ASK, .from_name = "李", .from = "li99@qmailbox.example", .subject = "价格", .text = "你们的灯多少钱?发一份价格表给我。", .models = "", .rules = "E-05 E-07" },
{ .name = "price only, Japanese", ASK, .from_name = "鈴木", .from = "suzuki@qmailbox.example", .subject = "価格", .text = "価格表を送ってください。", .models = "", .rules = "E-05 E-07" },
{ .name = "price only, Arabic", ASK, .from_name = "علي", .from = "ali5@mailcove.example", .subject = "السعر", .text = "كم سعر اللمبات؟ ارسل قائمة الأسعار.", .models = "", .rules = "E-05 E-07" },
{ .name = "precise but without a sender to answer", ASK_ONLY, .from_name = "Nick", .from = "nick2020@mailcove.example", .subject = "hb150u",
  .text = "Hi, price for 200 pcs HB150U, 5000K, 120 degree beam, DALI driver, CIF Durban?\n\nNick", .models = "HB-150U", .quantities = "200", .company = "", .phones = "", .rules = "E-01 E-02 E-03 E-07" },
{ .name = "last price of a model", ASK_ONLY, .from_name = "Sami", .from = "sami@mailcove.example", .subject = "ST-100", .text = "whats your last price st100? fast reply\n", .models = "ST-100", .company = "" , .rules = "E-01 E-28" },
{ .name = "a vague buyer of a platform", INVALID, .or_verdict = VERDICT_NEEDS_QUESTIONS, .from_name = "BuyersHarbor", .from = "noreply@mail.buyersharbor.example", .subject = "New message",
  .text = "You have a message.\n\nName: Ravi Kumar\nCountry: India\nMessage: Hello, I am interested in your product, kindly send samples and details.\n\nReply here: https://www.buyersharbor.example/m/1", .contact = "Ravi Kumar", .country = "IN", .website = "", .models = "", .sample = "yes" },
{ .name = "free samples for a promise", INVALID, .from_name = "Jo", .from = "jojo@mailcove.example", .subject = "need samples", .text = "Sir give me samples for free, you pay the courier. If good then my boss will make very big orders.\nJo", .sample = "yes", .free = "yes", .models = "", .rules = "E-04" },
{ .name = "vague English, big words", INVALID, .from_name = "Lou", .from = "lou4@mailcove.example", .subject = "hi", .text = "Your collection impressed us. We are ready to import loads every quarter. Please mail some samples.\n\nLou", .models = "", .quantities = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Spanish, much volume", INVALID, .from_name = "Pepe", .from = "pepe3@postino.test", .subject = "hola", .text = "Me gustan mucho sus productos, compramos mucho volumen. Envíen muestras.\nPepe", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Portuguese, thousands", INVALID, .from_name = "Rui", .from = "rui8@postino.test", .subject = "oi", .text = "Queremos distribuir os seus artigos, vendemos milhares de unidades. Mandem amostras grátis.\nRui", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Russian, thousands", INVALID, .from_name = "Олег", .from = "oleg@qmailbox.example", .subject = "привет", .text = "Хотим продавать вашу продукцию, возьмём тысячами. Вышлите образцы.\nОлег", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Chinese, full containers", INVALID, .from_name = "孙", .from = "sun8@qmailbox.example", .subject = "合作", .text = "你们的款式很好,我们整柜拿货,走量。先寄样品来看。", .models = "", .sample = "yes", .rules = "E-04" },
{ .name = "vague Turkish, thousands", INVALID, .from_name = "Can", .from = "can@postino.test", .subject = "selam", .text = "Ürünlerinizi beğendik, binlerce alacağız. Numune gönderin.\nCan", .models = "", .sample = "yes", .rules = "E-04" },
};
const size_t cases_vague_count = sizeof(cases_vague) / sizeof(*cases_vague);
