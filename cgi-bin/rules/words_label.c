/* What stands before a telephone, a site, a name, a number of pieces, in
 * twelve languages. Words only. */
#include "rules/signs.h"

const struct phrases words_label[] = {
{ SIGN_TEL,
"tel;tel.;telephone;phone;ph;ph.;tel no;phone no;telno;landline;land line;office phone|tel|line;direct;direct line|dial;dial;call us|me;switchboard;hotline;telefon*;telefono*;tlf;tlf.;tfno;tfno.;fono;fone;fone.;tels;fijo;teléf*;telefone*;comercial tel;tél;téléphone;standard;durchwahl;zentrale;festnetz;fon;"
"тел;тел.;телефон*;т.;городск*_телефон*;هاتف;الهاتف;تلفون;تليفون;ت:;رقم الهاتف;电话;联系电话;座机;固话;办公电话;电话号码;電話;tel/fax;お電話;電話番号;代表電話;전화;대표전화;전화번호;유선;연락처;تماس;recapito telefonico;sabit;is tel*" },
{ SIGN_MOBILE,
"mobile;mobile no;mob;mob.;cell;cell phone;cellphone;cellular;whatsapp;whats app;wa;wechat;we chat;viber;telegram;imo;handphone;hp;movil;celular;cel;cel.;wsp;telemovel;tlm;tlm.;zap;portable;gsm;mobil*;handy;моб;моб.;мобильн*;сот.;сотов*;ватсап;вотсап;вайбер;телеграм;جوال;الجوال;موبايل;محمول;المحمول;واتساب;واتس اب;خلوي;نقال;手机;手机号;手机号码;移动电话;微信;携帯;携帯電話;ライン;휴대폰;휴대전화;핸드폰;모바일;카카오톡;카톡;cellulare;cell.;cep;cep tel*;cep telefonu" },
{ SIGN_FAX,
"fax;fax no;facsimile;telefax;télécopie;telecopieur;telefaks;факс;ф.;فاكس;الفاكس;传真;傳真;ファックス;ファクス;fax番号;팩스;faks;belgegecer" },
{ SIGN_WEB_LABEL,
"website;web site;web;site;homepage;home page;url;www;our site;our web;pagina web;sitio;sitio web;pagina;página;site web;site internet;webseite;internet;internetseite;сайт*;веб сайт;موقع;الموقع;موقعنا;الموقع الالكتروني;网站;网址;官网;主页;公司网站;ウェブサイト;ホームページ;サイト;웹사이트;홈페이지;사이트;sito;sito web;web sitesi;internet sitesi" },
{ SIGN_MAIL_LABEL,
"e mail;email;mail;e-mail address;correo;correo electronico;courriel;adresse mail;e post;почта;эл. почта;электронн* почт*;البريد;البريد الالكتروني;ايميل;邮箱;电子邮箱;电邮;邮件;电子邮件;メール;メールアドレス;이메일;메일;전자우편;posta;eposta;e posta" },
{ SIGN_COMPANY_LABEL,
"company;company name;company_name_is;name of_company|of_the_company;firm;firm name;business name;full company_name;organization;organisation;buyer company;empresa;razon social;nombre de_la_empresa;compania;nome da_empresa;razao social;societe;entreprise;nom de_la_societe|de_l'entreprise;raison sociale;firma;firmenname;unternehmen;компания;организация;название компании|организации;наименование;фирма;реквизиты;الشركة;اسم الشركة;شركة;المؤسسة;公司名;公司名称;公司全称;公司;单位;单位名称;企业名称;会社名;会社;社名;貴社名;御社名;회사명;회사;업체명;상호;azienda;ragione sociale;nome azienda;ditta;sirket;sirket adi|unvani;firma adi|unvani" },
{ SIGN_CONTACT_LABEL,
"contact;contact person|name;contacts;buyer;buyer name|s_name;name;full name;from;sender;recipient;consignee name;receiver;member name;customer name;contacto;persona de_contacto;nombre;comprador;remitente;destinatario;contato;nome;comprador;pessoa de_contato;contact commercial;nom;acheteur;interlocuteur;destinataire;ansprechpartner*;name des;kontakt;kontaktperson;empfanger;"
"контакт*;контактн* лицо;имя;фио;ф.и.о.;отправитель;покупатель;получатель;الاسم;اسم;المشتري;جهة الاتصال;الشخص المسؤول;المرسل;المستلم;联系人;收件人;买家;姓名;采购商;客户名称;收货人;联络人;担当者;担当者名;ご担当者名;氏名;お名前;名前;バイヤー;受取人;담당자;담당자명;성명;이름;바이어;구매자;받는 사람;수신인;수취인;contatto;referente;nome e_cognome;acquirente;destinatario;ilgili kisi;yetkili;ad soyad;isim;adi soyadi;alici" },
{ SIGN_COUNTRY_LABEL,
"country;country/region;country or_region;region;location;based;nation;pais;ubicacion;localizacao;pays;localisation;land;herkunftsland;standort;страна;регион;местоположение;البلد;الدولة;بلد;国家;国家/地区;地区;所在地;所在国;国;国名;地域;국가;국가/지역;지역;소재지;paese;nazione;ulke;konum" },
{ SIGN_ADDRESS_LABEL,
"address;add;addr;add.;office address;delivery address;shipping address;located at|in;direccion;domicilio;endereco;adresse;siege;siege social;anschrift;адрес;юр. адрес;العنوان;عنوان;عنواننا;地址;公司地址;详细地址;收货地址;住所;所在地;주소;본사;indirizzo;sede;adres;adresi;merkez" },
{ SIGN_QUANTITY_LABEL,
"quantity;quantities;qty;qty.;order quantity;purchase quantity;required quantity;q ty;quantity required|needed;estimated quantity|order;annual quantity|demand|need|volume|usage|requirement*;cantidad;cantidad requerida;quantidade;qtd;qtd.;quantite;qte;qte.;menge;stuckzahl;anzahl;bedarf;количество;кол во;кол-во;объем;الكمية;كمية;العدد;数量;采购数量;采购量;订购数量;需求数量;订量;需求量;年用量;年需求量;購入数量;注文数量;発注数量;수량;구매 수량;주문 수량;구매수량;주문수량;발주 수량;quantita;qta;q.ta;miktar;adet sayisi" },
{ SIGN_PRODUCT_LABEL,
"product;product name;products;model;model no;item;item no;article;art. no;interested product;subject product;producto;modelo;produto;produit;modele;reference;produkt;artikel;modell;typ;товар;продукт;модель;артикул;المنتج;الموديل;طراز;المنتجات;产品;产品名称;型号;产品型号;商品;品名;製品;製品名;型番;品番;商品名;제품;제품명;모델;모델명;품명;품번;prodotto;modello;articolo;urun;model adi;urun adi" },
{ SIGN_UNIT,
"pcs;pcs.;pc;pc.;pc(s);pce;pces;piece;pieces;piece/pieces;piece(s);units;unit;unit(s);unit/units;nos;nos.;ea;each;sets;set;set(s);set/sets;pairs;pair;pair/pairs;rolls;roll;copies;items;numbers;pk;"
"piezas;pieza;pzas;pzas.;pzs;pz;pz.;uds;uds.;ud;ud.;unidades;unidad;und;und.;unds;juegos;juego;pares;pecas;peca;pcas;pcs;unid;unid.;un.;conjuntos;jogos;pieces;piece;unites;unite;exemplaires;ensembles;jeux;pièces;paires;stuck;stk;stk.;st.;einheiten;satz;satze;exemplare;paar;"
"шт;шт.;штук;штуки;штука;штуках;единиц;единицы;ед.;ед;компл;компл.;комплект*;экз;пар;набор*;قطعة;قطع;قطعه;وحدة;وحدات;وحده;حبة;طقم;اطقم;جهاز;مضخة;"
"台;件;个;只;套;支;条;把;盏;双;颗;片;根;块;箱;pcs;批;张;枚;對;对;部;卷;盒;瓶;個;枚;本;セット;ユニット;ピース;基;개;대;세트;개입;점;매;켤레;pezzi;pezzo;pz;unita;paia;adet;ad.;parca;takim;set" },
};
const size_t words_label_count = sizeof(words_label) / sizeof(words_label[0]);
