/* The firm of the short cases: lamps from Zhongshan. */
#include "cases.h"

#define LAMP(number, name, line, en, zh, specs) { .id = (number), \
	.model = (name), .aliases = "", .category = (line), .name_en = (en), \
	.name_zh = (zh), .spec = (specs), .unit_price_minor = 1000, .moq = 50, \
	.sample_price_minor = 1500, .currency = "USD" }

static const struct product products[] = {
	LAMP(1, "GL-PL6060-40W", "panel light", "Panel light 600x600 40 W",
		"平板灯", "4000 lm; UGR<19; driver isolated"),
	LAMP(2, "GL-PL6060-48W", "panel light", "Panel light 600x600 48 W",
		"平板灯", "5000 lm"),
	LAMP(3, "HB-150U", "high bay", "UFO high bay 150 W", "工矿灯",
		"24000 lm; IP65; beam 90/120"),
	LAMP(4, "HB-200U", "high bay", "UFO high bay 200 W", "工矿灯",
		"32000 lm; IP65"),
	LAMP(5, "T8-1200-18", "tube", "T8 tube 1200 mm 18 W", "灯管",
		"2000 lm; G13; PC cover"),
	LAMP(6, "ST-60P", "street light", "Street luminaire 60 W", "路灯",
		"IP66; IK08; photocell"),
	LAMP(7, "ST-100", "street light", "Street luminaire 100 W", "路灯",
		"IP66; IK09; surge 10 kV"),
	LAMP(8, "DL-95R", "downlight", "Recessed downlight 95 mm", "筒灯",
		"CRI 90; cut-out 95 mm"),
	LAMP(9, "MR16-5", "spot", "MR16 spot 5 W", "射灯", "GU5.3; 36 degree"),
	LAMP(10, "DL-95RA", "downlight", "Recessed downlight 95 mm, adjustable",
		"筒灯", "CRI 90; tilt 30 degree"),
};

static const struct brand brands[] = {
	{ 1, "Voltarra Group", "voltarra.example;voltarra-group.example", "FR",
		"Shanghai", "9F Pearl Tower, Shanghai", "+862155507700" },
	{ 2, "Nordhaus Baumarkt", "nordhaus.example", "DE", "", "", "" },
	{ 3, "Castellmar Retail", "castellmar.example", "ES", "Shenzhen", "",
		"" },
};

static const struct customer customers[] = {
	{ 1, "C100", "Brightway Electrical Ltd", "brightway-electrical.example",
		"paul@brightway-electrical.example", "Paul Hendry", "GB",
		"2018-01-05", "2025-04-01", 12 },
	{ 2, "C200", "Lumitech Iluminación S.A.", "lumitech.example",
		"compras@lumitech.example", "Marta Solís", "CR", "2019-06-06",
		"2025-06-30", 5 },
};

static const struct competitor rivals[] = {
	{ 1, "Zhongshan Hengguang Lighting Co., Ltd.", "hengguang-led.example" } };
static const struct platform platforms[] = {
	{ 1, "BuyersHarbor", "buyersharbor.example" } };
static const char *const freemail[] = { "mailcove.example", "postino.test",
	"qmailbox.example" };
static const char *const our_addresses[] = { "sales@guangli-led.example" };
static const struct blacklist_entry blacklist[] = {
	{ 1, BLACKLIST_PHONE, "+2348031112222", "never paid", 0 },
	{ 2, BLACKLIST_COMPANY, "Goldcrest Global Merchants", "fraud", 0 } };
static const struct site sites[] = {
	{ "helioslicht.example", "Helios Licht GmbH\nLindenallee 14\n"
		"20259 Hamburg\nTelefon +49 40 55501230", 0 },
	{ "kaminolighting.example", "Kamino Lighting Ltd\nPlot 9, Lugogo Bypass,"
		" Kampala, Uganda\nTel +256 41 4555010", 0 } };
static const char *const stop_countries[] = { "KP" };

const struct house lamp_house = {
	.firm = { "Zhongshan Guangli Lighting Co., Ltd.", "guangli-led.example",
		"LED lighting", our_addresses, 1 },
	.products = products,
	.product_count = sizeof(products) / sizeof(*products),
	.brands = brands, .brand_count = sizeof(brands) / sizeof(*brands),
	.competitors = rivals, .competitor_count = 1,
	.platforms = platforms, .platform_count = 1,
	.customers = customers,
	.customer_count = sizeof(customers) / sizeof(*customers),
	.freemail_domains = freemail, .freemail_domain_count = 3,
	.blacklist = blacklist,
	.blacklist_count = sizeof(blacklist) / sizeof(*blacklist),
	.sites = sites, .site_count = sizeof(sites) / sizeof(*sites),
	.stop_countries = stop_countries, .stop_country_count = 1,
};
