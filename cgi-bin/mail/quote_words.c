/* Tables of words and how a line is held against them. */
#include "mail/quote_words.h"

#include <string.h>
#include <strings.h>

struct label_word {
	const char *word;
	enum label label;
};

/* source: the header blocks that Outlook, Exchange, Foxmail, QQ Mail, 163,
 * Gmail, Apple Mail, Thunderbird and Lotus Notes write in these languages */
static const struct label_word label_words[] = {
	{ "From", LABEL_FROM }, { "Sent", LABEL_DATE }, { "Date", LABEL_DATE },
	{ "To", LABEL_TO }, { "Cc", LABEL_COPY }, { "Bcc", LABEL_COPY },
	{ "Subject", LABEL_SUBJECT }, { "Reply-To", LABEL_COPY },
	{ "Sent by", LABEL_COPY }, { "Sent from", LABEL_COPY },
	{ "Importance", LABEL_COPY }, { "Attachments", LABEL_COPY },
	{ "发件人", LABEL_FROM }, { "寄件人", LABEL_FROM },
	{ "发送人", LABEL_FROM }, { "寄件者", LABEL_FROM },
	{ "發件人", LABEL_FROM },
	{ "发送时间", LABEL_DATE }, { "发送日期", LABEL_DATE },
	{ "發送時間", LABEL_DATE }, { "寄件日期", LABEL_DATE },
	{ "日期", LABEL_DATE }, { "时间", LABEL_DATE }, { "時間", LABEL_DATE },
	{ "收件人", LABEL_TO }, { "收件者", LABEL_TO }, { "发送至", LABEL_TO },
	{ "抄送", LABEL_COPY }, { "抄送人", LABEL_COPY },
	{ "副本", LABEL_COPY }, { "答复", LABEL_COPY },
	{ "主题", LABEL_SUBJECT }, { "主旨", LABEL_SUBJECT },
	{ "主題", LABEL_SUBJECT }, { "标题", LABEL_SUBJECT },
	{ "Von", LABEL_FROM }, { "Gesendet", LABEL_DATE },
	{ "Datum", LABEL_DATE }, { "An", LABEL_TO }, { "Kopie", LABEL_COPY },
	{ "Betreff", LABEL_SUBJECT },
	{ "De", LABEL_FROM }, { "Envoyé", LABEL_DATE },
	{ "Envoyé le", LABEL_DATE }, { "À", LABEL_TO }, { "A", LABEL_TO },
	{ "Pour", LABEL_TO }, { "Objet", LABEL_SUBJECT },
	{ "Copie", LABEL_COPY },
	{ "Enviado", LABEL_DATE }, { "Enviado el", LABEL_DATE },
	{ "Fecha", LABEL_DATE }, { "Para", LABEL_TO },
	{ "Asunto", LABEL_SUBJECT },
	{ "Enviada em", LABEL_DATE }, { "Enviado em", LABEL_DATE },
	{ "Enviada", LABEL_DATE }, { "Data", LABEL_DATE },
	{ "Assunto", LABEL_SUBJECT },
	{ "Da", LABEL_FROM }, { "Inviato", LABEL_DATE },
	{ "Oggetto", LABEL_SUBJECT },
	{ "От", LABEL_FROM }, { "От кого", LABEL_FROM },
	{ "Отправлено", LABEL_DATE }, { "Дата", LABEL_DATE },
	{ "Кому", LABEL_TO }, { "Копия", LABEL_COPY },
	{ "Тема", LABEL_SUBJECT },
	{ "Van", LABEL_FROM }, { "Verzonden", LABEL_DATE },
	{ "Aan", LABEL_TO }, { "Onderwerp", LABEL_SUBJECT },
	{ "Kimden", LABEL_FROM }, { "Gönderen", LABEL_FROM },
	{ "Gönderildi", LABEL_DATE }, { "Tarih", LABEL_DATE },
	{ "Kime", LABEL_TO }, { "Konu", LABEL_SUBJECT },
	{ "Od", LABEL_FROM }, { "Wysłano", LABEL_DATE },
	{ "Wysłane", LABEL_DATE }, { "Do", LABEL_TO },
	{ "Temat", LABEL_SUBJECT },
	{ "差出人", LABEL_FROM }, { "送信者", LABEL_FROM },
	{ "送信日時", LABEL_DATE }, { "日時", LABEL_DATE },
	{ "宛先", LABEL_TO }, { "件名", LABEL_SUBJECT },
	{ "보낸 사람", LABEL_FROM }, { "보낸사람", LABEL_FROM },
	{ "보낸 날짜", LABEL_DATE }, { "보낸 시간", LABEL_DATE },
	{ "날짜", LABEL_DATE }, { "받는 사람", LABEL_TO },
	{ "받는사람", LABEL_TO }, { "참조", LABEL_COPY },
	{ "제목", LABEL_SUBJECT },
	{ "من", LABEL_FROM }, { "تاريخ الإرسال", LABEL_DATE },
	{ "تم الإرسال", LABEL_DATE }, { "التاريخ", LABEL_DATE },
	{ "إلى", LABEL_TO }, { "نسخة", LABEL_COPY },
	{ "الموضوع", LABEL_SUBJECT },
	{ "Từ", LABEL_FROM }, { "Ngày", LABEL_DATE }, { "Đến", LABEL_TO },
	{ "Chủ đề", LABEL_SUBJECT },
};

/* ASCII is compared without regard to case. */
static const char *const wrote_words[] = {
	" wrote", "\nwrote", " writes", "写道", "寫道", "写了", "写于", "schrieb",
	"a écrit", "écrit ", "escribió", "escribio", "escreveu", "ha scritto",
	"scrive", "пишет", "писал", "написал", "schreef", "napisał", "pisze",
	"yazdı", "yazmış", "كتب", "كتبت", "のメール", "書きました", "書いた",
	"님이 작성", "작성:", "썼습니다", "쓰신 ", "님이 ", "đã viết",
	"skrev", "kirjoitti", "napsal", "пише", "írta", "menulis", "έγραψε",
	"כתב", "a scris",
};

struct separator_word {
	const char *word;
	enum separator separator;
};

static const struct separator_word separator_words[] = {
	{ "Original Message", SEPARATOR_REPLY },
	{ "Original Email", SEPARATOR_REPLY },
	{ "Original Appointment", SEPARATOR_REPLY },
	{ "Replied Message", SEPARATOR_REPLY },
	{ "Reply Message", SEPARATOR_REPLY },
	{ "Reply to message", SEPARATOR_REPLY },
	{ "Original", SEPARATOR_REPLY },
	{ "原始邮件", SEPARATOR_REPLY }, { "原邮件", SEPARATOR_REPLY },
	{ "邮件原件", SEPARATOR_REPLY }, { "原始信件", SEPARATOR_REPLY },
	{ "回复的原邮件", SEPARATOR_REPLY },
	{ "回复的邮件", SEPARATOR_REPLY }, { "回复邮件", SEPARATOR_REPLY },
	{ "原始郵件", SEPARATOR_REPLY }, { "原件", SEPARATOR_REPLY },
	{ "Ursprüngliche Nachricht", SEPARATOR_REPLY },
	{ "Originalnachricht", SEPARATOR_REPLY },
	{ "Original-Nachricht", SEPARATOR_REPLY },
	{ "Message d'origine", SEPARATOR_REPLY },
	{ "Message d’origine", SEPARATOR_REPLY },
	{ "Message original", SEPARATOR_REPLY },
	{ "Mensaje original", SEPARATOR_REPLY },
	{ "Mensagem original", SEPARATOR_REPLY },
	{ "Messaggio originale", SEPARATOR_REPLY },
	{ "Исходное сообщение", SEPARATOR_REPLY },
	{ "Оригинальное сообщение", SEPARATOR_REPLY },
	{ "Oorspronkelijk bericht", SEPARATOR_REPLY },
	{ "Wiadomość oryginalna", SEPARATOR_REPLY },
	{ "Orijinal Mesaj", SEPARATOR_REPLY },
	{ "Özgün İleti", SEPARATOR_REPLY },
	{ "元のメッセージ", SEPARATOR_REPLY },
	{ "원본 메시지", SEPARATOR_REPLY }, { "원본 메일", SEPARATOR_REPLY },
	{ "الرسالة الأصلية", SEPARATOR_REPLY },
	{ "رسالة أصلية", SEPARATOR_REPLY },
	{ "Forwarded message", SEPARATOR_FORWARD },
	{ "Forwarded by", SEPARATOR_FORWARD },
	{ "Forwarded email", SEPARATOR_FORWARD },
	{ "Forwarding messages", SEPARATOR_FORWARD },
	{ "Begin forwarded message", SEPARATOR_FORWARD },
	{ "Fwd Message", SEPARATOR_FORWARD },
	{ "转发邮件", SEPARATOR_FORWARD }, { "转发的邮件", SEPARATOR_FORWARD },
	{ "转发邮件信息", SEPARATOR_FORWARD },
	{ "轉寄的郵件", SEPARATOR_FORWARD },
	{ "轉寄郵件", SEPARATOR_FORWARD }, { "已转发", SEPARATOR_FORWARD },
	{ "开始转发的邮件", SEPARATOR_FORWARD },
	{ "Weitergeleitete Nachricht", SEPARATOR_FORWARD },
	{ "Anfang der weitergeleiteten", SEPARATOR_FORWARD },
	{ "Message transféré", SEPARATOR_FORWARD },
	{ "Début du message réexpédié", SEPARATOR_FORWARD },
	{ "Début du message transféré", SEPARATOR_FORWARD },
	{ "Mensaje reenviado", SEPARATOR_FORWARD },
	{ "Inicio del mensaje reenviado", SEPARATOR_FORWARD },
	{ "Mensagem encaminhada", SEPARATOR_FORWARD },
	{ "Início da mensagem", SEPARATOR_FORWARD },
	{ "Messaggio inoltrato", SEPARATOR_FORWARD },
	{ "Inizio messaggio inoltrato", SEPARATOR_FORWARD },
	{ "Пересылаемое сообщение", SEPARATOR_FORWARD },
	{ "Пересланное сообщение", SEPARATOR_FORWARD },
	{ "Doorgestuurd bericht", SEPARATOR_FORWARD },
	{ "Iletilen mesaj", SEPARATOR_FORWARD },
	{ "İletilmiş ileti", SEPARATOR_FORWARD },
	{ "転送メッセージ", SEPARATOR_FORWARD },
	{ "転送されたメッセージ", SEPARATOR_FORWARD },
	{ "전달된 메시지", SEPARATOR_FORWARD },
	{ "رسالة معاد توجيهها", SEPARATOR_FORWARD },
	{ "الرسالة المحوّلة", SEPARATOR_FORWARD },
};

static const char *const forward_marks[] = {
	"FW", "Fwd", "FWD", "转发", "轉寄", "转寄", "WG", "TR", "RV", "ENC",
	"I", "Doorst", "Пересл", "İLT", "ILT", "VS", "PD", "転送", "전달",
	"إعادة توجيه",
};

static const char *const reply_marks[] = {
	"Re", "回复", "答复", "回覆", "AW", "Antw", "RES", "SV", "YNT", "Odp",
	"Ответ", "RIF", "返信", "회신", "رد",
};

/* Pieces that programs put around a label: bold stars, table bars. */
static struct slice
dressing_off(struct slice line)
{
	line = slice_trim(line);
	while (line.length > 0 && strchr("*|_", line.bytes[0]) != NULL) {
		line.bytes++;
		line.length--;
		line = slice_trim(line);
	}
	return line;
}

/* The bytes of the mark that ends a label, 0 when none stands there. */
static size_t
label_end(struct slice rest)
{
	size_t at = 0;

	while (at < rest.length && (rest.bytes[at] == ' '
		|| rest.bytes[at] == '*'
		|| (rest.length - at > 1
			&& memcmp(rest.bytes + at, "\xc2\xa0", 2) == 0)))
		at += rest.bytes[at] == (char)0xc2 ? 2 : 1;
	if (at < rest.length && (rest.bytes[at] == ':' || rest.bytes[at] == '|'
		|| rest.bytes[at] == '\t'))
		return at + 1;
	return rest.length - at >= 3
		&& memcmp(rest.bytes + at, "：", 3) == 0 ? at + 3 : 0;
}

/* Whether a line has what ends a label where one may end. */
static bool
may_label(struct slice line)
{
	for (size_t at = 0; at < line.length && at < 48; at++)
		if (line.bytes[at] == ':' || line.bytes[at] == '|'
			|| line.bytes[at] == '\t' || line.bytes[at] == (char)0xef)
			return true;
	return false;
}

enum label
quote_label(struct slice line, struct slice *value)
{
	size_t count = sizeof label_words / sizeof label_words[0];

	line = dressing_off(line);
	if (!may_label(line))
		return LABEL_NONE;
	for (size_t row = 0; row < count; row++) {
		size_t length = strlen(label_words[row].word), end;
		struct slice rest = { line.bytes + length,
			line.length - length };

		if (line.length <= length || strncasecmp(line.bytes,
			label_words[row].word, length) != 0)
			continue;
		end = label_end(rest);
		if (end == 0)
			continue;
		*value = slice_trim((struct slice){ rest.bytes + end,
			rest.length - end });
		return label_words[row].label;
	}
	return LABEL_NONE;
}

bool
quote_wrote(struct slice line)
{
	for (size_t row = 0; row < sizeof wrote_words / sizeof wrote_words[0];
		row++)
		if (slice_has(line, wrote_words[row]))
			return true;
	return false;
}

static bool
is_rule_byte(char byte)
{
	return byte == '-' || byte == '=' || byte == '_' || byte == '*'
		|| byte == '~' || byte == ' ' || byte == '\t';
}

/* Take the rule at either end off.
 *   returns  how many of its marks there were */
static size_t
rule_off(struct slice *line)
{
	size_t marks = 0;

	while (line->length > 0) {
		if (is_rule_byte(line->bytes[0]))
			marks += line->bytes[0] > ' ';
		else if (line->length > 1
			&& memcmp(line->bytes, "\xc2\xa0", 2) == 0)
			line->length--, line->bytes++;
		else
			break;
		line->bytes++;
		line->length--;
	}
	while (line->length > 0) {
		char last = line->bytes[line->length - 1];

		if (is_rule_byte(last))
			marks += last > ' ';
		else if (last == ':')
			;
		else if (line->length > 1 && memcmp(line->bytes
			+ line->length - 2, "\xc2\xa0", 2) == 0)
			line->length--;
		else
			break;
		line->length--;
	}
	return marks;
}

/* Apple Mail's separator has no rule. */
static bool
is_bare_forward(struct slice line)
{
	static const char *const starts[] = {
		"Begin forwarded message:", "开始转发的邮件：",
		"Anfang der weitergeleiteten", "Début du message réexpédié",
		"Début du message transféré", "Inicio del mensaje reenviado",
		"Início da mensagem", "Inizio messaggio inoltrato",
	};

	for (size_t row = 0; row < sizeof starts / sizeof starts[0]; row++)
		if (line.length >= strlen(starts[row])
			&& memcmp(line.bytes, starts[row],
				strlen(starts[row])) == 0)
			return line.length < 60;
	return false;
}

enum separator
quote_separator(struct slice line)
{
	size_t count = sizeof separator_words / sizeof separator_words[0];

	line = slice_trim(line);
	if (line.length > 160)
		return SEPARATOR_NONE;
	if (is_bare_forward(line))
		return SEPARATOR_FORWARD;
	if (rule_off(&line) < 4)
		return SEPARATOR_NONE;
	for (size_t row = 0; row < count; row++) {
		size_t length = strlen(separator_words[row].word);

		/* "Forwarded by Lily Chen/Sales on 2025-09-01" goes on */
		if (line.length >= length && line.length < length + 60
			&& strncasecmp(line.bytes, separator_words[row].word,
				length) == 0)
			return separator_words[row].separator;
	}
	return SEPARATOR_NONE;
}

static bool
begins_with_mark(const char *subject, const char *const *marks, size_t count)
{
	struct slice line = { subject, strlen(subject) };

	for (size_t row = 0; row < count; row++) {
		size_t length = strlen(marks[row]);
		struct slice rest = { line.bytes + length,
			line.length - length };

		if (line.length <= length
			|| strncasecmp(subject, marks[row], length) != 0)
			continue;
		if (rest.bytes[0] == '[') {    /* Re[2]: */
			size_t end = strcspn(rest.bytes, "]");

			rest.bytes += end + (rest.bytes[end] == ']');
			rest.length = strlen(rest.bytes);
		}
		if (label_end(rest) > 0)
			return true;
	}
	return false;
}

bool
quote_subject_forward(const char *subject)
{
	return begins_with_mark(subject, forward_marks,
		sizeof forward_marks / sizeof forward_marks[0]);
}

bool
quote_subject_reply(const char *subject)
{
	return begins_with_mark(subject, reply_marks,
		sizeof reply_marks / sizeof reply_marks[0]);
}
