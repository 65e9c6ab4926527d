/* What a buyer wishes for, in twelve languages: praise, quantities, samples,
 * who pays, prices, hurry. Words only; rules say what they weigh. */
#include "rules/signs.h"

const struct phrases words_wish[] = {
{ SIGN_INTEREST,
"interested in|by ~ your|you|all|product*|goods|item*|company|range;"
"every|each|any|all product*|item*|model*|type*|kind*|goods;be|become|your agent|distributor|dealer|sole_agent|exclusive_agent;want|like|wish to_be|become ~ agent|distributor|dealer;"
"have|has|having great|strong|big|keen|much interest ~ your|product*|goods;"
"your product*|goods|item* ~ interest* us|me;"
"like|love your product*|goods;"
"saw|found|seen|got|know|visited your company|website|site|product*|goods|contact|factory ~ internet|online|google|alibaba|exhibition|website|web;"
"want|wish|like|hope|would|looking|look ~ cooperat*|business with you|your_company|you;"
"long term|time cooperation|business|partner*|relation*;"
"business cooperation;buy|import|purchase|distribute|sell|order your|all_your|all_kinds_of product*|goods|item*;"
"send|give ~ more|full|some|further|all|complete details|information|info;"
"your product*|goods are|is|look|looks very|so|really good|nice|great|excellent|beautiful|perfect;"
"different|various|all|any|every types|type|kinds|kind|models|items|products;"
"what you have;whatever you have;whole|full|entire range|catalog*;all your|the product*|goods|item*|model*;"
"new|reliable|good supplier|manufacturer|partner wanted|needed|from_china" },
{ SIGN_INTEREST,
"interesa*|interesad* ~ su*|sus|productos|vuestros|todos;tenemos|tengo ~ interes;"
"todos sus|los|vuestros productos|articulos|modelos;toda su gama|linea|la_gama;"
"vimos|vi|encontramos|encontre su|sus|vuestra empresa|productos|pagina|web;"
"relacion|cooperacion|colaboracion ~ largo_plazo|duradera|comercial;sus productos son|nos parecen|gustan;"
"mas informacion|detalles sobre sus|de_sus;diferentes tipos|modelos" },
{ SIGN_INTEREST,
"interessad* ~ produtos|todos|seus|vossos|sua;temos|tenho ~ interesse;interessa* ~ produtos|seus;"
"todos os|seus produtos|artigos|itens|seus|vossos;toda a|sua linha|gama;gostamos|gostei ~ produtos;"
"vimos|vi|encontramos|encontrei sua|seus|a_sua|o_seu|os_seus empresa|produtos|site;"
"parceria|cooperacao|relacao ~ longo_prazo|duradoura|comercial;mais informacoes|detalhes sobre|dos" },
{ SIGN_INTEREST,
"interesse*|interessons ~ produits|vos|votre|tous|toute;tous vos|les produits|articles|modeles;"
"toute votre|la gamme|production;vos produits ~ interess*|plais*|beaux|excellent*|qualite;"
"avons|ai vu|trouve|decouvert votre|vos societe|site|produits|entreprise;"
"cooperation|collaboration|partenariat ~ long_terme|durable|duree|commerciale;"
"plus d'informations|de_details|de_renseignements sur;differents|divers types|modeles|produits" },
{ SIGN_INTEREST,
"interessier* ~ produkt*|waren|artikel*|sortiment|angebot|ihre*|alle*|sehr;interesse an|fur ~ produkt*|ihre*|alle*|sortiment;"
"alle ihre|produkte|artikel|waren produkte|artikel|waren;ihr gesamtes|ganzes|komplettes sortiment|programm|angebot;"
"haben|habe ihre|ihren firma|webseite|website|internetseite|produkte ~ gesehen|gefunden|entdeckt;"
"langfristige*|dauerhafte* zusammenarbeit|geschaftsbeziehung*|partnerschaft;verschiedene modelle|artikel|typen|produkte" },
{ SIGN_INTEREST,
"интерес* ~ ваш*|вся|весь|продукц*|товар*|ассортимент*;заинтерес* ~ ваш*|продукц*|товар*|сотруднич*|вс*;"
"вся|всю|всей|весь|все|всем ваш* продукц*|ассортимент*|товар*|издели*;"
"долгосрочн*|длительн*|взаимовыгодн* сотруднич*|партнер*|отношени*;предлага*|хотим|готовы ~ сотруднич*;"
"ваша|вашу продукция|продукцию ~ понрави*|нравит*|качеств*;увидел*|нашл* ~ ваш* сайт|компани*|продукц*" },
{ SIGN_INTEREST,
"مهتم* ~ منتجات*;مهتم* ~ بضائع*;نهتم ~ منتجات*;اهتمام* ~ منتجات*;جميع منتجات*;كل منتجات*;كافة منتجات*;"
"نرغب ~ التعاون;تعاون ~ طويل;شاهدنا|رأينا|وجدنا ~ شركتكم|موقعكم|منتجاتكم;معجب* ~ منتجات*;اعجبتنا|تعجبنا ~ منتجات*" },
{ SIGN_INTEREST,
"对 ~ 产品 ~ 感兴趣|有兴趣|很有兴趣|兴趣;感兴趣;有兴趣 ~ 产品|合作;所有产品;全部产品;全系列产品;各种产品;贵司产品;贵公司产品;你们的产品;长期合作;"
"希望|期待|寻求 ~ 合作;在网上|从网上 ~ 看到|找到;各款;各种型号;产品很好;产品质量很好;非常喜欢" },
{ SIGN_INTEREST,
"興味 ~ 製品|商品|御社|貴社;製品|商品 ~ 興味|関心;関心 ~ 製品|商品;全製品;全商品;すべての製品;すべての商品;全ての製品;全ての商品;"
"御社の製品;貴社の製品;御社の商品;貴社の商品;取引 ~ 希望;長期的な ~ 取引|関係|お付き合い;様々な製品;色々な商品" },
{ SIGN_INTEREST,
"제품|상품 ~ 관심;관심 ~ 제품|상품|귀사;모든 제품|상품;전 제품;전제품;귀사의 제품|상품 ~ 관심|마음;장기적|장기 ~ 협력|거래|파트너;협력 ~ 희망|원합|바랍" },
{ SIGN_INTEREST,
"interessat* ~ prodotti|vostri|tutti|gamma;tutti i|vostri prodotti|vostri|articoli;tutta la gamma|vostra_gamma;"
"collaborazione ~ lungo_termine|duratura;urun* ~ ilgilen*|ilgi;tum urun*;butun urun*;urunlerinizle;uzun vadeli|sureli is_birligi|isbirligi|calisma" },

{ SIGN_BIG_QUANTITY,
"large|big|huge|great|bulk|massive|high|substantial|very_large|enormous|considerable quantit*|order*|volume*|amount*|qty|demand*;"
"quantity is_no|no problem|issue;big|large|huge|major buyer|importer|project*|customer*|tender*;buy|need|order|purchase|import many|lots|plenty|thousands|huge|big|large;container* ~ month*|year*|weekly;good market;serious order*;many|several orders;repeat|regular|monthly orders|order|quantit*;"
"quantit*|order*|volume*|qty ~ very|so|really|extremely|quite|will_be|is|are|be large|big|huge|great|high|enormous;"
"order* ~ very_large|very_big|will_be_big|will_be_huge|huge|so_big;"
"many|several|some|lots_of|more container*|containers;container* every|per|each month|week|year|quarter;full container* of_your|of_all;"
"buy|purchase|order|import|place|purchasing|ordering in bulk;bulk order|orders|purchase|buying|quantity;large|big|huge scale purchas*|order*|buy*;"
"order a_lot;a_lot_of order*;large|big|huge market|project|contract|buyer;annual|year*|yearly contract|purchas*|order* ~ usd|million|eur|large|huge|big;"
"thousands|millions of pieces|pcs|units;place|placing big|large|huge|more orders|order" },
{ SIGN_BIG_QUANTITY,
"gran*|grandes|enorme*|importante*|elevad* cantidad*|volumen*|pedido*|orden*|compra*|demanda;cantidad*|pedido*|volumen*|compra*|ordenes|encargo* grande*|enorme*|importante*|elevad*|masiv*|considerable*;gran volumen|comprador*|importador*;quantidade*|encomenda*|pedido*|volume*|compra* grande*|enorme*|gigante*|importante*|elevad*;commande*|quantite*|volume*|achat*|besoin* importante*|importants|enorme*|considerable*|massi*;in grossem umfang|stil;заказ*|объем*|парти*|закупк* больш*|крупн*|огромн*;cantidad*|pedido*|volumen* ~ muy|bastante grande*|importante*|alto*|elevad*;"
"muchos|varios contenedores;contenedores al|por|cada mes|ano;compr* al por_mayor|a_granel;grande*|enorme*|elevad* quantidade*|volume*|pedido*|encomenda*|compra*|demanda;"
"quantidade*|pedido*|encomenda*|volume* ~ muito|bem|bastante grande*|elevad*|alto*;muitos|varios containers|contentores|conteineres;grandes quantidades" },
{ SIGN_BIG_QUANTITY,
"grand*|grosse*|importante*|enorme*|tres_grand* quantite*|commande*|volume*|achat*|besoin*;quantite*|commande*|volume* ~ tres|vraiment important*|grand*|eleve*|enorme*;"
"plusieurs|nombreux|beaucoup_de conteneurs|containers;gros volumes|achats|besoins;commander|acheter en gros|masse;"
"grosse*|grosser*|riesige*|hohe*|enorme* menge*|bestellung*|auftrag*|auftrage|stuckzahl*|volumen|abnahme*|bedarf;menge*|bestellung*|auftrag* ~ sehr gross*|hoch|hohe;"
"grossauftrag*|grossbestellung*|grossmengen|grossen_mengen|grosse_mengen;mehrere|viele container;grand*|grosse*|ingent*|elevat*|notevol* quantita|ordin*|volumi;quantita|ordini ~ molto grand*|elevat*|important*" },
{ SIGN_BIG_QUANTITY,
"больш*|крупн*|огромн*|значительн* объем*|парти*|количеств*|заказ*|закупк*|опт*;объем*|заказ*|парти*|закупк* ~ очень|будут|будет больш*|крупн*|огромн*;много|несколько контейнер*;контейнер* ~ ежемесячно|в_месяц|каждый_месяц;крупным оптом;"
"كميات|كمية|كميه ~ كبيرة|كبيره|ضخمة|هائلة;طلبيات|طلبية|طلبات|طلب ~ كبيرة|كبيره|ضخمة|كبير|ضخم;حاويات ~ شهريا|شهر|كثيرة|عديدة;بالجملة" },
{ SIGN_BIG_QUANTITY,
"订量|订单量|订货量|采购量|数量|需求量|用量|订单|需求 ~ 很大|非常大|巨大|极大|较大|特别大|大;大量 ~ 采购|订购|订单|需求|购买|订货;大订单;大批量;大批 ~ 采购|订购;长期大量;很多货柜;几个货柜;每月 ~ 货柜|集装箱|个柜;很多柜;多个柜;量大;大单;"
"大量 ~ 注文|発注|購入|仕入|に;大口 ~ 注文|発注|取引|購入;多数 ~ 注文|発注;数量 ~ 多い|非常に;コンテナ ~ 毎月|単位;注文数量 ~ 大;"
"대량 ~ 주문|구매|구입|발주|으로|발주를;많은 물량|수량|양;대규모 ~ 주문|구매|발주;수량 ~ 많|큽;주문량 ~ 많|큽|클;컨테이너 ~ 매월|매달|단위;buyuk|cok|yuksek miktar*|siparis*|adet*|hacim*;toplu siparis|alim;miktar*|siparis* ~ buyuk|yuksek" },

{ SIGN_SAMPLE,
"sample*;trial|test|evaluation|demo|display|show unit|units|piece|pieces|pump|pcs|one|item|items|lot;unit|piece|pcs|one ~ for|as trial|evaluation|testing|test|approval|a_test|our_test;"
"counter display;muestra*;amostra*;echantillon*;musterstuck*|muster|mustern|mustersendung*|musterlieferung*|mustergerat*|probestuck*|testmuster*|probeexemplar*|ansichtsmuster;"
"образец;образц*;пробн* парти*;пробник*;عينة*;عينات*;عينه*;نموذج* ~ للاختبار|للفحص|للتجربة;样品;样机;样板;样本_寄;寄样;打样;样件;拿样;索样;试用机;测试样;サンプル;見本;試供品;試作品;샘플;견본;시제품;campion*;numune*;ornek_urun*;ornek gonder*" },

{ SIGN_FREE,
"free sample*|of_charge|of_cost|product_sample*|trial|test_piece*|test_unit*|foc;sample*|piece*|unit* free;for free;sample* ~ free_of|for_free;foc;f.o.c;"
"sample* ~ without|zero charge|cost|payment|money;complimentary sample*|unit*|piece*;at no_charge_for_us|no_cost_to_us;gratis;grati;gratuit*;kostenlos*|kostenfrei*|unentgeltlich*|umsonst;sin costo|coste|cargo;sem custo|onus|custos;"
"gratuitement;a titre_gracieux|gratuit;sans frais;бесплатн*|безвозмездн*|безоплатн*;مجان*;بدون مقابل;دون مقابل;بدون تكلفة;免费;免費;不收费;不要钱;无偿;赠送;無料;無償;フリーサンプル;무료;무상;공짜;gratuit* ;ucretsiz;bedelsiz;bedava;gratuito|gratuita|gratuiti|gratuite|omaggio" },

{ SIGN_SELLER_PAYS,
"freight|shipping|courier|postage|transport|express|delivery ~ prepaid|paid_by_you|on_your_cost|at_your_cost|on_your_side|by_your_side|at_your_expense|your_account|you_pay|free;prepay|pay ~ freight|courier|shipping|postage ~ we|later|settle;"
"you pay|bear|cover ~ freight|courier|shipping|cost|costs|postage|charge*;courier|freight|shipping charge|cost|fee* ~ you;"
"flete|envio|gastos ~ pagado|a_su_cargo|por_su_cuenta|a_cargo_de_ustedes|incluido;frete|envio ~ pago_por|por_sua_conta|por_vossa_conta|a_vosso_cargo|incluido;"
"port paye|prepaye;frais|transport|port ~ a_votre_charge|charge_votre;frei haus;versand|fracht|porto ~ ihre_kosten|ihren_lasten|ihrer_seite|ubernehmen_sie;за ваш счет;доставк* ~ за_ваш_счет|с_вашей_стороны|бесплатн*;"
"على حسابكم|نفقتكم;الشحن ~ مجان*|حسابكم;运费 ~ 贵司承担|你方承担|你们承担|由你方|预付|你付|卖方承担;邮费 ~ 你方|贵司|你们;包邮;送料 ~ 御社|貴社|無料|負担;배송비|운임|운송비 ~ 귀사|무료|부담;spedizione|trasporto ~ vostro_carico|vostre_spese|gratuit*;kargo ~ size_ait|ucretsiz" },

{ SIGN_BUYER_PAYS,
"freight|courier|ship|shipping|transport ~ collect;ship|send|freight|courier collect;collect account;bill|charge|charged|billed ~ recipient|our_account|our_dhl|our_fedex|our_ups|our_tnt|to_us|receiver|consignee|us;recipient|receiver pays;"
"we|us|i pay|bear|cover|settle|take ~ freight|courier|shipping|transport|sample*|cost*|charge*|postage;we|will|can|shall pay|bear|cover|settle ~ sample*|freight|courier|shipping|transport|costs|cost;we pay;at|on our cost|expense|account|side|own_cost;"
"no charge ~ you;invoice the_sample*;sample*|piece* ~ we_pay|against_payment|at_our_cost|paid_by_us|against_invoice;buy|purchase|pay_for ~ sample*|unit|piece;pro forma|proforma ~ sample*|trial|unit;"
"pagamos|pagaremos|asumimos|abonamos|corremos ~ flete|envio|muestra*|gastos|transporte|coste*|porte*;flete|envio|porte*|gastos|transporte ~ por_cobrar|a_nuestro_cargo|por_nuestra_cuenta|a_cargo_nuestro|debidos|pagadero;comprar|adquirir ~ muestra;"
"pagamos|pagaremos|assumimos|arcamos ~ frete|amostra*|envio|custo*;frete ~ a_cobrar|por_nossa_conta|a_nosso_cargo|nossa_conta;comprar|adquirir ~ amostra;"
"port du;a notre charge;nos frais;reglons|payons|paierons|prenons_en_charge ~ echantillon*|transport|port|frais;acheter ~ echantillon;"
"unfrei;auf unsere kosten|rechnung;zu unseren lasten;ubernehmen|tragen|zahlen|bezahlen wir|wir ~ kosten|fracht|versand|muster|porto;kosten|fracht|versand|muster ~ ubernehmen|tragen|zahlen|bezahlen wir;wir ubernehmen|tragen|zahlen|bezahlen ~ kosten|fracht|versand*|muster*|porto;"
"за наш счет;оплатим|оплачиваем|оплату ~ доставк*|образ*|пересылк*|транспорт*|гарантир*;приобрести|купить ~ образ*;على حسابنا|نفقتنا;سندفع|ندفع|نتحمل ~ الشحن|تكاليف|تكلفة|العينة|العينات|ثمن;"
"运费|快递费|样品费|邮费 ~ 我方|我司|我们|到付|我付|自付;到付;我方 ~ 承担|支付 ~ 运费|样品|快递|费用;我们 ~ 承担|支付|付 ~ 运费|样品|快递|费用;我司 ~ 承担|支付 ~ 运费|样品|快递|费用;购买 ~ 样品|样机;有偿;"
"着払い;弊社負担;当社負担;送料 ~ 弊社|当社;サンプル代 ~ 支払|負担;有償;착불;저희 ~ 부담;당사 ~ 부담;샘플 ~ 비용 ~ 지불|부담;porto assegnato;a nostro carico;a nostre spese;karsi odemeli;alici odemeli;bize ait;masraf* ~ biz" },

{ SIGN_ACCOUNT,
"account|acct|acc|a/c;account|acct|acc|a/c no|number|nr|num|n°|id;cuenta;conta;compte;n° de_compte;konto|kundennummer|kontonummer|kundennr|accountnummer;счет|счета|аккаунт|номер_счета|клиентский_номер;حساب;رقم الحساب;حسابنا;账号;帐号;账户;到付账号;到付号;アカウント;口座番号;顧客番号;계정;계정번호;어카운트;codice cliente;conto;hesap|hesabi*|hesap_no*" },
{ SIGN_COURIER,
"dhl;fedex;federal express;ups;tnt;aramex;ems;dpd;gls;sf express;顺丰;dhl_express;ups_express;usps;chronopost;purolator;sto express;联邦快递;联邦;敦豪;중통;クロネコ;フェデックス;페덱스;فيديكس;ارامكس;دي_اتش_ال;федекс" },

{ SIGN_PRICE,
"price|prices|pricelist|pricing|quotation|quote|rfq|how_much|cost|best_offer|offer;price list;precio*|cotiza*|lista_de_precios|cuanto_cuesta*|tarifa*|presupuesto;preco*|cotacao|tabela_de_precos|orcamento|quanto_custa*;prix|tarif*|devis|combien|cotation|offre;"
"preis*|preisliste|angebot|was_kostet|was_kosten;цен*|прайс*|стоимост*|сколько_стоит*|коммерческ*_предложени*|кп;سعر*;اسعار*;السعر;الاسعار;اسعاركم;قائمة الاسعار;عرض سعر|اسعار;كم سعر|ثمن;价格*;报价*;价目*;多少钱;单价;询价;価格*;値段*;見積*;単価;いくら;가격*;견적*;단가;얼마*;prezz*|listino|preventivo|quanto_cost*;fiyat*|teklif*" },

{ SIGN_ONLY_PRICE,
"only|just price|the_price|give_price|send_price|need_price|need_the_price|tell|want_price|price_list;last|lowest|cheapest|rock_bottom|bottom price*|rate;best price* ~ only|asap|fast;price only;no need ~ talk|details|long;how much ~ your;send|give|email|mail|need ~ price_list|pricelist|list_of_prices|your_prices;price list please;"
"your price list;full|complete|whole|your|general price_list|pricelist;your|you prices;"
"solo|solamente|unicamente|nomas ~ precio*;lista de_precios;cuanto cuesta*|valen|vale|cuestan;ultimo|mejor|minimo precio;precios de_sus|de_todos;pasame|mandame|enviame ~ precio*;"
"so|somente|apenas|unicamente ~ preco*;tabela|lista de_precos;qual|quais ~ preco* ~ bomba*|produto*|voces|vossos|seus;quanto custa*;menor|ultimo|melhor preco;"
"juste|seulement|uniquement ~ prix|tarif*;liste de_prix|des_prix|de_vos_prix;vos tarifs|prix;dernier|meilleur prix;combien coute*|pour;grille tarifaire|de_prix;tarif general|complet;"
"nur ~ preis*;preisliste;was kostet|kosten;letzter|bester|niedrigster|billigster preis;ihre preise;billigst*;"
"только|просто ~ цен*;прайс*;сколько стоит*|стоят;самая|самую низк* цен*;последн*|лучш*|минимальн* цен*;ваши цены;"
"فقط ~ سعر*;فقط ~ السعر|الاسعار;قائمة الاسعار;قائمة اسعار*;كم سعر|ثمن|الاسعار;اخر|افضل|ارخص|اقل سعر;السعر فقط;"
"只要|只需|只问|只想 ~ 价|报价|价格;价目表;价格表;报价单|报价表 ~ 发|给|一份;发|给 ~ 报价单|报价表|价格表|价目表;最低价;底价;最低 ~ 价格;多少钱;什么价;价格是多少;直接报价|报个价;"
"価格 ~ だけ|のみ;価格表;価格リスト;値段 ~ だけ|教えて|いくら;最安値;最低価格;いくらですか;価格だけ;가격만;가격표;단가표;얼마*;최저가;최저 가격;가격 ~ 알려|보내;"
"solo|soltanto ~ prezz*;listino prezzi;listino;quanto cost*;ultimo|miglior prezzo;sadece fiyat*;fiyat listesi*;en dusuk|ucuz|iyi|son fiyat*;ne kadar" },

{ SIGN_HURRY,
"urgent*;asap;a.s.a.p;as soon as_possible;immediately;hurry;very quick*;right away;by return;within 24|48|12|few hours;today itself;needed by monday|tuesday|wednesday|thursday|friday|tomorrow;action required;"
"urgente*;lo antes_posible;cuanto antes;inmediat*;de inmediato;o quanto antes;o mais_rapido|mais_breve;com urgencia;imediat*;des que_possible;au plus_vite|plus_tot;immediat*;d'urgence;rapidement possible;"
"dringend*;so schnell|bald wie_moglich;schnellstmoglich*;umgehend*;sofort*;eilig*;schnellstens;срочно*;как можно скорее|быстрее;немедленно;незамедлительно;في اقرب وقت;بسرعة;عاجل*;فورا;على وجه السرعة;باسرع;"
"尽快;尽早;马上;立即;立刻;急需;紧急;加急;十万火急;赶紧;至急;早急に;すぐに;できるだけ早く;急ぎ;大至急;급합;급히;빨리;즉시;최대한 빨리;가능한 빨리;urgentemente;al piu_presto;subito;il prima_possibile;acil*;hemen;en kisa surede|zamanda;mumkun olan_en" },

{ SIGN_FORWARDER,
"forwarder*;freight agent*;shipping agent*;consolidator*;consolidation warehouse|center|centre;our agent* warehouse|in_china|in_guangzhou|in_yiwu|in_shenzhen;warehouse address;new warehouse;deliver* ~ warehouse;agente de_carga|aduanas;transitario*;consolidador*;despachante;agente de_cargas;transitaire*;groupeur;spediteur*;spedition*;sammellager;экспедитор*;консолидац*;склад ~ экспедитор*|посредник*;وكيل الشحن;شركة الشحن;مستودع;货代;货运代理;集运;代收;转运仓;フォワーダー;乙仲;倉庫;포워더;물류창고;배송대행;spedizioniere;nakliye firmasi;antrepo" },
{ SIGN_REFERRAL,
"recommended|referred|introduced|suggested ~ by|you;recommendation of|from|by;got|received|have|obtained your contact|name|details|email|address|mail from ~ mr|mrs|ms|customer|friend|partner;your customer|client ~ recommended|told|gave;nos|me recomend*;recomendad* por;por recomendacion|recomendacao de;recomendou;indicad* por;indicacao de;recommande* par;sur|de_la_part recommandation|de;conseille* par;empfohlen ~ von;empfehlung;рекомендац*;порекомендова*;посоветова*;اوصى*;بتوصية;رشحكم;推荐;介绍 ~ 给我们|我们|联系;经 ~ 介绍;紹介 ~ いただ|され|で;ご紹介;소개 ~ 받|로;추천 ~ 받|으로;consigliat*|raccomandat*|segnalat* da;tavsiye*" },
{ SIGN_FAIR,
"canton fair;met ~ fair|exhibition|expo|booth|stand|show;your booth|stand;visited ~ booth|stand|fair|exhibition;exhibition|fair ~ met|visited|talked|spoke;feria de_canton;conocimos|visitamos ~ feria|stand;feira de_cantao;conhecemos|visitamos ~ feira|estande|stand;foire de_canton;rencontre* ~ foire|salon|stand;messe ~ getroffen|kennengelernt|besucht|gesprochen;besuch* ~ messestand|stand;кантонск*;выставк* ~ встреч*|познаком*|стенд*|посет*;на стенде|выставке;معرض كانتون;التقينا ~ معرض;المعرض;广交会;展会 ~ 见|认识|拜访|展位;展位;交易会;展示会 ~ お会い|訪問|ブース;ブース;박람회|전시회 ~ 만|방문|부스;부스;fiera ~ incontrat*|conosciut*|visitat*|stand;fuar* ~ tanis*|gorus*|ziyaret*" },
{ SIGN_OLD_TIES,
"as usual;as always;usual terms|conditions|way|price*|procedure;last|previous|our_last order|shipment|purchase;our next|last shipment|order|container;same as|conditions_as|terms_as last|before|usual|always;it's me|it_is_me;we settle later;old|previous|former mail|email|e_mail|address|mailbox|account ~ problem|hacked|blocked|closed|not_working|not_work|down|full|does_not;"
"new mail|email|e_mail|bank|address|account|mailbox|number;changed|changing|change ~ email|e_mail|mail|bank|address;my_new|our_new email|e_mail|mail|address|bank|mailbox|number;use this email|address|mail|e_mail ~ from_now|now|instead;como siempre;condiciones de_siempre|habituales;ultimo|proximo|anterior pedido;nuevo|nueva correo|email|direccion|cuenta|banco|mail;como sempre;ultimo|proximo|anterior pedido;novo|nova email|e_mail|endereco|conta|banco;comme d'habitude|toujours;derniere|prochaine|precedente commande;nouvelle|nouveau adresse|mail|email|banque|compte|courriel;wie immer|ublich|gewohnt|gehabt;letzte*|nachste*|vorige* bestellung|auftrag|lieferung;neue* e_mail*|email*|mail*|adresse|bank*|konto*;"
"как обычно|всегда|раньше;прошл*|предыдущ*|последн* заказ*|поставк*|отгрузк*;нов* почт*|адрес*|счет*|банк*|реквизит*|e_mail|email;كالعادة;كالمعتاد;طلبيتنا السابقة|الاخيرة;بريدي|عنواني|ايميلي الجديد;بريد جديد;照旧;老样子;上次订单|的订单|那批;老规矩;按惯例;新邮箱;新的邮箱|地址|账户|银行;邮箱 ~ 换|出问题|打不开|被盗;いつも通り;いつもの;前回 ~ 注文|同様;新しいメール|アドレス;メールアドレス ~ 変わ|変更;평소대로;지난번 주문|과;이전 주문;새 이메일|메일|주소;이메일 ~ 변경|바뀌;come al_solito|sempre;solite condizioni;ultimo|prossimo ordine;nuovo|nuova indirizzo|email|mail|banca|conto;her zamanki;son|onceki siparis*;yeni e_posta|mail|adres*|banka" },
{ SIGN_INTEREST,
"liked|loved|love|like|enjoyed what_i|what_we|everything|all saw|see|seen|you;liked|loved|love|impressed|impressive ~ your|product*|goods|range|page|site|website|catalog*|quality|collection;"
"buy|purchase|order|import|bring|get|source ~ from_you|from_your|from_u;need|needs|want|wants|require|likes your product*|goods|item*|stuff;customer*|client*|people|market ~ need|needs|want|wants|ask*|like|likes ~ your|ur product*|goods;resell|sell|represent|promote|market|distribute ~ your|ur product*|goods|brand;be|become your partner|reseller|importer;all|every|any type|types|kind|kinds|sort|sorts;best seller|sellers|selling;whatever sample*|product*|item*|model*|you;business ~ with_you|together;your goods|product* ~ amazing|nice|good|great|top|super|perfect|wonderful|fantastic;"
"encant*|gust*|ador* ~ producto*|articulo*|catalogo|pagina;productos ~ encant*|gust*|excelente*|buenos|bonitos|hermos*;quiero|queremos|quisiera*|deseo|deseamos comprar|revender|vender|distribuir|importar ~ producto*|ustedes|su;comprarles;vender|distribuir sus|vuestros;"
"ador*|amei|amamos|curti*|gostei|gostamos ~ produto*|artigo*|catalogo|site|pagina;quero|queremos|gostaria* ~ revender|vender|distribuir|comprar ~ produto*|voces|aqui|seus;produtos ~ otimos|lindos|excelentes|maravilhosos|bons;comprar de|com voces;"
"adore|adorons|aime|aimons|apprecie* ~ produit*|articles|gamme|site|catalogue;vos|les produits ~ superbes|magnifiques|top|bons|de_qualite;revendre|distribuer|vendre|importer|acheter vos|tous_vos|chez_vous|de_vos;devenir votre;faire affaire* ~ avec;"
"gefall* ~ produkt*|waren|artikel|sortiment|webseite|seite;produkt*|waren|artikel ~ gefall*|toll|super|hervorragend|uberzeug*;ihre|eure produkte|waren|artikel verkaufen|vertreiben|importieren|anbieten|kaufen;bei ihnen|euch kaufen|bestellen|einkaufen;geschafte mit_ihnen|mit_euch;"
"понравил*|нравит*|нравят*|впечатл* ~ ваш*|продукц*|товар*|сайт|каталог;хотим|хочу|хотел*|желаем|планируем ~ покупать|закупать|купить|продавать|реализовывать|импортировать ~ ваш*|у_вас;все виды|модели ваш*|продукц*|товар*;стать ваш* дилер*|партнер*|представител*;"
"احب|نحب|احببنا|احببت|اعجب* ~ منتج*|موقعكم|بضاعتكم;اريد|نريد|نود|ارغب ~ شراء|استيراد|بيع|توزيع ~ منتجاتكم|منكم|بضاعتكم;منتجاتكم ~ ممتازة|رائعة|جيدة|جميلة;وكيل لمنتجاتكم;جميع|كل انواع|الموديلات;"
"喜欢 ~ 产品|款|货;产品|款式|东西|货 ~ 不错|喜欢|挺好|很棒|漂亮|很好;想|要|打算 ~ 代理|经销|进货|拿货|卖 ~ 产品|你们|贵司|你家|贵厂;你家|贵厂|你们厂 ~ 产品|东西;什么都要;都想要;各类产品;做你们|贵司的 代理|经销;"
"素晴らし* ~ 製品|商品;製品|商品 ~ 素晴らし|気に入|魅力|良い|優れ;御社|貴社 ~ 取引|販売|輸入 ~ たい;取り扱いたい;販売したい;仕入れたい;色々な|いろいろな 製品|商品|種類;"
"제품|상품 ~ 마음에|좋아|훌륭|멋지|좋습;귀사 ~ 거래|판매|수입 ~ 싶|희망;판매하고|수입하고|취급하고 싶;여러 종류|가지;각종 제품;"
"piacciono|piaciuti|piace|adoro|adoriamo ~ prodott*|articol*|catalogo;prodotti ~ bellissimi|ottimi|belli|splendidi;vorrei|vorremmo|vogliamo|voglio rivendere|vendere|comprare|importare|distribuire ~ prodott*|voi|vostri;urun* ~ begen*|guzel|harika|super|kaliteli;urunlerinizi|mallarinizi ~ satmak|almak|ithal|dagitmak;sizden almak|alim|satin_almak|urun;tum|butun cesit*|urun*|model*" },
{ SIGN_BIG_QUANTITY,
"plenty plenty;many many;big big;plenty of|order*|pcs|pieces|quantit*;loads|tons|heaps|masses|thousands|tens_of_thousands|millions of|more|per|every|a;order*|buy|take|need|want|sell|import|purchase ~ loads|tons|heaps|plenty|masses|bulk|truckload*;serious|real|massive|major|substantial|considerable|enormous|heavy|solid|significant|sizeable|sizable|tremendous|vast|good volume*|quantit*|order*|number*|amount*|buyer*|business;quantit*|volume*|order*|qty|amount*|demand|market large|big|huge|high|massive|heavy|unlimited;order*|buy|buys|take|bring|need|import|purchase|want big|huge|large|container|containers|full_container*|truckload*|lots|many|so_many|very_many;large|big|huge|great|high number* of;"
"muchisim*;mucha|muchas|muchos|mucho cantidad*|unidades|volumen|pedidos|piezas|producto*;compr*|pid*|pedi*|necesit*|mover*|movemos|importa* ~ muchos|mucho|muchas|mucha|bastante|contenedor*|volumen|toneladas;contenedor* complet*|enteros|mensual*;contrato|pedido* ~ muy_grande*|muy_importante|enorme*;por mayor;miles de;"
"muito|muita|bastante|alto|grande|enorme volume|quantidade;muit* unidades|pecas|pedidos;compr*|encomend*|precis*|import*|revend* ~ muito|muita|bastante|container*|contentor*|volume|toneladas|milhares;milhares de;"
"beaucoup de|d'|en quantite*|volume*|pieces|commandes|unites|articles|marchandise*;command*|achet*|prend*|besoin ~ beaucoup|enormement|en_quantite|conteneur*|container*|des_milliers|tonnes;en grande*|tres_grande*|grosse* quantite*;gros client|importateur|acheteur|marche;milliers de;viele|viel|unmengen|massenhaft|tausende stuck|ware|bestell*;bestell*|kauf*|abnehm*|brauch* ~ viel|viele|massenhaft|container*|containerweise|tausende|palettenweise;container* voll|weise|bestell*|abnehm*;in grossen|hohen stuckzahlen|mengen;grossabnehmer*|grosskunde*;"
"много ~ заказ*|закуп*|брать|возьм*|купи*|штук;заказ*|закуп*|брать|возьм*|куп* ~ много|контейнер*|вагон*|фурам*|тоннами|тысяч*|оптом;больш* опт*;объемы|объем|количество больш*|огромн*|серьезн*;серьезн*|внушительн*|солидн* объем*|заказ*|количеств*|парти*;тысячами;"
"كثير|الكثير|عدد_كبير من;نشتري|اشتري|سنطلب|نطلب|اطلب|نحتاج|سنشتري ~ كثير*|كبير*|حاوية|حاويات|الاف|الجملة;الكمية|الكميات|الطلب|كمية|طلبنا|الطلبية كبير*|ضخم*|كثير*;حاوية|حاويات كاملة|كبيرة;الاف القطع|الحبات|الوحدات;"
"量很大;量非常大;量特别大;量也很大;量比较大;量巨大;量不小;量挺大;量超大;走量;要货量;订货多;下大单;要很多;很多很多;整柜|成柜|整箱柜;好几个柜;几十个柜;上千|上万|成千上万 台|个|件|套|只;买很多|要得多|用得多;大客户;大买家;大宗;"
"大量に|大量の|大量購入|大量発注;まとまった 数|数量|量;たくさん ~ 注文|購入|買|仕入|発注;数量 ~ 大き|かなり|多く;コンテナ ~ 注文|発注|購入|単位で;何千|数千|数万 個|台|本;大口顧客|大口の;많이 ~ 주문|구매|사|살|구입|수입;대량으로|대량구매|대량주문;물량|수량|주문량 ~ 많|크|엄청;컨테이너 ~ 주문|구매|으로|로;수천|수만 개|대|세트;"
"molti|tanti|moltissimi|tantissimi pezzi|ordini|prodotti;compr*|ordin*|acquist* ~ molto|molti|tanto|tanti|container|migliaia|in_quantita;grosso|grossi|forte volume*|ordin*|cliente|quantitativ*;grandi|ingenti|elevati quantitativi|quantita;migliaia di;cok ~ siparis|alacagiz|aliriz|alim|satin;bol|yuklu|ciddi|cok_buyuk|cok miktar*|siparis*|adet*;konteyner* ~ al*|siparis|dolusu|her_ay;binlerce" },
{ SIGN_FREE,
"free delivery|shipping|product*|piece*|unit*|item*;no payment|charge for sample*;charge nothing;nothing to_pay;dont|do_not|can't|cannot|not want|pay ~ pay for ~ sample*;gratuito*|sin_cobrar|sin_pagar|sin_ningun_costo|regal*;sem pagar|cobrar|nenhum_custo;cadeau;offert* ~ echantillon*;echantillon* ~ offert*;ohne kosten|berechnung|bezahlung;geschenk*;в подарок;без оплаты|оплат*;هدية|بلا_مقابل|بلا_ثمن;白送|免样品费|样品免;送 ~ 样品 ~ 免;タダで;ただで;무상으로|공짜로;senza costi|pagare|spese;parasiz|hediye" },
{ SIGN_SELLER_PAYS,
"pay the|also|for dhl|courier|freight|shipping|express|postage|ups|fedex;at your|seller|seller's|suppliers|supplier cost|costs|expense|charge;you|supplier|seller|factory pays|pay|bears|bear|covers|cover ~ freight|courier|shipping|postage|dhl|delivery;free delivery|shipping|freight;dhl|courier|freight|express|shipping|postage prepaid|paid|included|free;portes|flete|envio|gastos pagado*|incluido*|a_cargo_suyo;frete|portes|envio pago*|gratis|incluso|gratuito;port|transport|frais|envoi paye*|offert*|gratuit*|inclus|prepaye*;versand|fracht|porto kostenlos|frei|gratis|bezahlt|vorausbezahlt;доставк* ~ бесплатн*|за_ваш|ваш* сторон*;运费|快递费|邮费|快递 ~ 你们|贵司|你方|贵公司|贵厂 ~ 出|承担|付|包;送料 ~ 込|そちら|ご負担;배송비|택배비 ~ 귀사|부담해|포함;spedizione|trasporto|corriere ~ gratis|pagat*|inclus*|vostr*;kargo|nakliye ~ sizden|ucretsiz|dahil|size" },
{ SIGN_SAMPLE,
"supplied|supply|send|ship|need|want ~ for|as performance|bench|field|lab|type|our trial*|test*|evaluation;pompe|piece|unite|modele|exemplaire|lampe|appareil d'essai|de_test;pour|a essai|l'essai|essais|tester;para|de probar|probarlo|testar|testarmos;unidad*|pieza*|bomba|equipo de|para prueba*|ensayo*|evaluacion;unidade*|peca*|bomba|equipamento de|para teste*|ensaio*|avaliacao;zum|zu testen|testzwecken|ausprobieren|probieren;zur probe|erprobung|bemusterung;testgerat*|testexemplar*|erstmuster*;на|для испытани*|пробу|тест|тестировани*|апробац*;пробн*|опытн*|тестов* экземпляр*|насос*|штук*|единиц*|издел*|светильник*;للتجربة|للاختبار|للتجريب;试用 ~ 台|件|个|只;先试;试机|试样|试用品;テスト用|試験用|評価用|お試し;테스트용|시험용|평가용;per|in prova|test|testare|provare;pezzo di_prova|campione;deneme|test icin|amacli|amaciyla|urunu" },
};
const size_t words_wish_count = sizeof(words_wish) / sizeof(words_wish[0]);
