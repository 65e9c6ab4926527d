#!/usr/bin/env python3
"""Write tests/data/mail: messages, and beside each what must be read from it.

Run it only to change the corpus: what it writes is committed. What must be
read is written here by hand, from what a person sees in the mail; it is never
taken from the program. Only the keys given are compared; `quoted` lists the
quoted runs' own words.

    python3 tests/mail/make_corpus.py
"""
import base64
import io
import json
import os
import quopri
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', 'data', 'mail')
OURS = 'export@lanqiao-pump.example'
written = set()


def put(name, raw, **expected):
    assert name not in written, name
    written.add(name)
    if isinstance(raw, str):
        raw = raw.encode('utf-8')
    with open(os.path.join(DATA, name + '.eml'), 'wb') as file:
        file.write(raw)
    with open(os.path.join(DATA, name + '.json'), 'w', encoding='utf-8') as file:
        json.dump(expected, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.write('\n')


def b(text):
    return text if isinstance(text, bytes) else text.encode('utf-8')


def head(subject=b'Pump', sender=b'Ana Ruiz <ana@bombas.example>', extra=b'',
         date=b'Mon, 01 Sep 2025 16:04:00 +0000'):
    out = b''
    if sender is not None:
        out += b'From: ' + b(sender) + b'\n'
    out += b'To: <' + OURS.encode() + b'>\n'
    if subject is not None:
        out += b'Subject: ' + b(subject) + b'\n'
    if date is not None:
        out += b'Date: ' + b(date) + b'\n'
    return out + b'MIME-Version: 1.0\n' + b(extra)


def mail(body, content='text/plain; charset=utf-8', encoding='8bit', **kind):
    extra = b(kind.pop('extra', b''))
    if content is not None:
        extra += b'Content-Type: ' + b(content) + b'\n'
    if encoding is not None:
        extra += b'Content-Transfer-Encoding: ' + b(encoding) + b'\n'
    return head(extra=extra, **kind) + b'\n' + b(body)


def word(text, charset, how='B', python=None):
    raw = text.encode(python or charset)
    if how == 'B':
        return f'=?{charset}?B?{base64.b64encode(raw).decode()}?='
    return f'=?{charset}?Q?' + ''.join(f'={byte:02X}' for byte in raw) + '?='


def b64(raw):
    return base64.encodebytes(b(raw))


def part(body, content='text/plain; charset=utf-8', *lines):
    return b('\n'.join(['Content-Type: ' + content, *lines])) + b'\n\n' + b(body)


def multi(parts, kind='mixed', boundary='b1', outer=True, end=True, **more):
    body = b''.join(b'--' + b(boundary) + b'\n' + one + b'\n' for one in parts)
    body += b'--' + b(boundary) + b'--\n' if end else b''
    content = f'multipart/{kind}; boundary="{boundary}"'
    if outer:
        return mail(body, content, None, **more)
    return part(body, content)


def file(name, raw, said='application/octet-stream', *lines):
    return part(b64(raw), said, f'Content-Disposition: attachment; filename="{name}"',
                'Content-Transfer-Encoding: base64', *lines)


def listed(name, said, real, size):
    return {'name': name, 'said_type': said, 'real_type': real, 'bytes': size}


def charsets():
    """One sentence of each language in each set that is used for it."""
    zh = '您好，我们需要询价贵公司的水泵，请报价。'
    tw = '您好，我們需要貴公司的水泵報價單，謝謝。'
    ja = 'ポンプの見積をお願い致します。'
    ko = '안녕하세요. 펌프 견적을 요청드립니다.'
    ru = 'Здравствуйте! Просим выслать цены на насосы.'
    uk = 'Доброго дня! Просимо надіслати ціни на насоси, їх кількість 20.'
    de = 'Grüße aus Köln, bitte schicken Sie uns Preise für Tauchpumpen.'
    fr = 'Bonjour, où est le prix du modèle à 4 pôles ? Ça presse.'
    es = '¿Cuál es el precio de la bomba? Enviar a España, señor.'
    pl = 'Dzień dobry, proszę o wycenę pompy głębinowej, łącznie 20 sztuk.'
    cs = 'Dobrý den, žádáme o ceník čerpadel, příští týden.'
    el = 'Καλημέρα, θα θέλαμε τιμές για αντλίες νερού.'
    tr = 'Merhaba, dalgıç pompa için fiyat teklifi istiyoruz, şimdiden teşekkürler.'
    he = 'שלום, אנחנו מבקשים הצעת מחיר למשאבות מים.'
    ar = 'مرحبا، نريد عرض أسعار لمضخات المياه.'
    th = 'สวัสดีครับ ขอราคาปั๊มน้ำ'
    lt = 'Laba diena, prašome atsiųsti siurblių kainas, ačiū.'
    vi = 'Xin chào, chúng tôi cần báo giá.'
    en = 'Please quote 20 pcs of LQS-4015.'
    rows = [
        ('gb2312', 'gb2312', zh), ('gbk', 'gbk', zh), ('gb18030', 'gb18030', zh),
        ('GB_2312-80', 'gb2312', zh), ('x-gbk', 'gbk', zh), ('cp936', 'gbk', zh),
        ('hz-gb-2312', 'hz', zh), ('big5', 'big5', tw), ('Big5-HKSCS', 'big5hkscs', tw),
        ('iso-2022-jp', 'iso2022_jp', ja), ('Shift_JIS', 'shift_jis', ja),
        ('euc-jp', 'euc_jp', ja), ('windows-31j', 'cp932', ja + '①㈱'),
        ('euc-kr', 'euc_kr', ko), ('ks_c_5601-1987', 'cp949', ko),
        ('iso-2022-kr', 'iso2022_kr', ko), ('koi8-r', 'koi8_r', ru),
        ('koi8-u', 'koi8_u', uk), ('windows-1251', 'cp1251', ru),
        ('iso-8859-5', 'iso8859_5', ru), ('ibm866', 'cp866', ru),
        ('iso-8859-1', 'latin_1', de), ('windows-1252', 'cp1252', fr),
        ('iso-8859-15', 'iso8859_15', es), ('iso-8859-2', 'iso8859_2', pl),
        ('windows-1250', 'cp1250', cs), ('iso-8859-7', 'iso8859_7', el),
        ('windows-1253', 'cp1253', el), ('iso-8859-9', 'iso8859_9', tr),
        ('windows-1254', 'cp1254', tr), ('iso-8859-8-i', 'iso8859_8', he),
        ('windows-1255', 'cp1255', he), ('windows-1256', 'cp1256', ar),
        ('iso-8859-6', 'iso8859_6', ar.replace('،', '،')), ('tis-620', 'tis_620', th),
        ('windows-1257', 'cp1257', lt), ('windows-1258', 'cp1258', None),
        ('utf-8', 'utf_8', zh + ru + '🙂'), ('utf8', 'utf_8', tw),
        ('utf-16', 'utf_16', ja), ('utf-16le', 'utf_16_le', ru),
        ('us-ascii', 'ascii', en), ('macintosh', 'mac_roman', fr),
    ]
    ways = ['base64', 'quoted-printable', '8bit']
    for at, (label, python, text) in enumerate(rows):
        text = text if text is not None else 'Xin chào, báo giá.'.replace('á', 'á').replace('à', 'à')
        raw = text.encode(python)
        way = ways[at % 3]
        if label.startswith('utf-16') or label.startswith('iso-2022') or label == 'hz-gb-2312':
            way = 'base64'
        body = b64(raw) if way == 'base64' else quopri.encodestring(raw) if way.startswith('q') else raw
        subject = text[:12] if label not in ('iso-2022-kr', 'utf-16') else text[:6]
        coded = word(subject, label, 'B' if at % 2 else 'Q', python)
        put(f'charset-{label.lower()}',
            mail(body, f'text/plain; charset={label}', way, subject=coded),
            subject=subject.strip(), text=text, damage='')


def labels_that_lie():
    zh = '您好，我们对贵公司的产品很感兴趣，请报价。'
    put('lie-gb2312-subject-gbk-only',
        mail('朱镕基喆堃的公司'.encode('gbk'), 'text/plain; charset=gb2312',
             subject=word('镕喆堃贸易公司询价', 'gb2312', 'B', 'gbk')),
        subject='镕喆堃贸易公司询价', text='朱镕基喆堃的公司', damage='')
    put('lie-gb2312-four-bytes',
        mail('型号㐀𠀀的水泵'.encode('gb18030'), 'text/plain; charset=gb2312'),
        text='型号㐀𠀀的水泵', damage='')
    put('lie-gb2312-is-utf8', mail(zh, 'text/plain; charset=gb2312'), text=zh, damage='')
    put('lie-gb2312-lead-byte-lost', mail('水泵'.encode('gbk') + b'\xff ok', 'text/plain; charset=gb2312'),
        text='水泵\ufffd ok', damage='charset')
    put('lie-gbk-euro', mail(b'Price 5 \x80', 'text/plain; charset=gbk'), text='Price 5 €', damage='')
    put('lie-latin1-is-1252', mail('“Price” – 5 € …'.encode('cp1252'), 'text/plain; charset=iso-8859-1'),
        text='“Price” – 5 € …', damage='')
    put('lie-latin1-is-gbk', mail(zh.encode('gbk'), 'text/plain; charset=iso-8859-1'), text=zh, damage='')
    put('lie-latin1-is-utf8', mail('Où est le prix ?', 'text/plain; charset=iso-8859-1'),
        text='Où est le prix ?', damage='')
    put('lie-ascii-is-utf8', mail('Größe 4″', 'text/plain; charset=us-ascii'), text='Größe 4″', damage='')
    put('lie-ascii-is-gbk', mail(zh.encode('gbk'), 'text/plain; charset=us-ascii'), text=zh, damage='')
    put('lie-utf8-is-gbk', mail(zh.encode('gbk'), 'text/plain; charset=utf-8'), text=zh, damage='')
    put('lie-utf8-is-1252', mail('Señor López, ¿precio?'.encode('cp1252'), 'text/plain; charset=utf-8'),
        text='Señor López, ¿precio?', damage='')
    put('lie-utf8-cut-in-a-character', mail('询价单'.encode()[:-1], 'text/plain; charset=utf-8'),
        text='询价\ufffd\ufffd', damage='charset')
    put('lie-utf8-one-bad-byte', mail('价格表'.encode() + b'\xff' + '谢谢'.encode(), 'text/plain; charset=utf-8'),
        text='价格表\ufffd谢谢', damage='charset')
    put('lie-shift-jis-is-utf8', mail('ポンプの価格', 'text/plain; charset=shift_jis'), text='ポンプの価格', damage='')
    put('lie-big5-is-gbk', mail((zh * 2).encode('gbk'), 'text/plain; charset=big5'), text=zh * 2, damage='')
    put('lie-label-in-label', mail(zh.encode('gbk'), 'text/plain; charset="=gb2312"'), text=zh, damage='')
    put('lie-label-with-suffix', mail(zh.encode('gbk'), 'text/plain; charset=gb2312$ESC'), text=zh, damage='')
    put('lie-label-path', mail('Preis für Größe'.encode('latin1'), 'text/plain; charset="../../UTF-16//IGNORE"'),
        text='Preis für Größe', damage='')
    put('utf7-refused', mail('Hi +AGE-', 'text/plain; charset=utf-7'), text='Hi +AGE-', damage='charset')
    for label, python, text in [
            ('gbk', 'gbk', zh), ('big5', 'big5', '您好，我們對貴公司的產品很有興趣，請報價。'),
            ('shift-jis', 'cp932', 'お世話になります。ポンプの価格を教えてください。'),
            ('euc-kr', 'cp949', '안녕하세요. 귀사의 제품에 관심이 있습니다. 견적 부탁드립니다.'),
            ('koi8-r', 'koi8_r', 'Добрый день! Нас интересуют цены на насосы.'),
            ('windows-1251', 'cp1251', 'Добрый день! Нас интересуют цены на насосы.'),
            ('windows-1252', 'cp1252', 'Nous sommes très intéressés par vos pompes à eau.'),
            ('windows-1253', 'cp1253', 'Καλημέρα, θα θέλαμε μια προσφορά για τις αντλίες σας.'),
            ('windows-1255', 'cp1255', 'שלום, אנו מבקשים הצעת מחיר למשאבות'),
            ('windows-1256', 'cp1256', 'السلام عليكم نرجو ارسال عرض الاسعار الخاص بكم'),
            ('utf-8', 'utf-8', 'Прайс-лист, 价格表, τιμή'), ('iso-2022-jp', 'iso2022_jp', 'ポンプの価格を教えてください。')]:
        put(f'missing-label-{label}', mail(text.encode(python), 'text/plain', subject=None), text=text, damage='')
    put('unknown-label-windows-1251',
        mail('Просим прислать каталог и цены.'.encode('cp1251'), 'text/plain; charset=unknown-8bit'),
        text='Просим прислать каталог и цены.', damage='')
    put('unknown-label-big5', mail('請報價，我們需要樣品。'.encode('big5'), 'text/plain; charset=x-unknown'),
        text='請報價，我們需要樣品。', damage='')
    put('empty-label', mail(zh.encode('gbk'), 'text/plain; charset=""'), text=zh, damage='')


def headers():
    text = '关于潜水泵的询价'
    raw = text.encode('utf-8')
    put('header-raw-gbk-subject', mail('ok', subject=text.encode('gbk')), subject=text, damage='')
    put('header-raw-utf8-subject', mail('ok', subject=text), subject=text, damage='')
    put('header-raw-gbk-name', mail('ok', sender='王小明'.encode('gbk') + b' <Wang@Bombas.example>'),
        from_name='王小明', from_addr='wang@bombas.example', damage='')
    put('header-raw-latin1-name', mail('ok', sender='José Muñoz'.encode('latin1') + b' <jose@bombas.example>'),
        from_name='José Muñoz', damage='')
    put('header-raw-koi8-by-the-body',
        mail('Просим прислать цены'.encode('koi8_r'), 'text/plain; charset=koi8-r', subject='Цены'.encode('koi8_r')),
        subject='Цены', text='Просим прислать цены', damage='')
    for name, cut in (('two', 2), ('four', 4)):
        one, two = raw[:cut], raw[cut:]
        put(f'header-word-split-in-a-character-{name}',
            mail('ok', subject='=?utf-8?B?' + base64.b64encode(one).decode() + '?=\n =?UTF-8?B?'
                 + base64.b64encode(two).decode() + '?='), subject=text, damage='')
    gbk = text.encode('gbk')
    put('header-word-split-in-a-gbk-character',
        mail('ok', subject='=?GB2312?B?' + base64.b64encode(gbk[:5]).decode() + '?=\n\t=?gb2312?Q?'
             + ''.join(f'={x:02x}' for x in gbk[5:]) + '?='), subject=text, damage='')
    put('header-words-without-blanks', mail('ok', subject=word('询价', 'utf-8') + word('水泵', 'gbk')),
        subject='询价水泵', damage='')
    put('header-word-then-text', mail('ok', subject=word('询价', 'gbk') + ' LQS-4015 ' + word('两台', 'utf-8')),
        subject='询价 LQS-4015 两台', damage='')
    put('header-word-with-blanks-in-q', mail('ok', subject='=?utf-8?Q?Quote for 20 pcs?='),
        subject='Quote for 20 pcs', damage='')
    put('header-word-underscores', mail('ok', subject='=?iso-8859-1?q?Preis_f=FCr_Pumpen?='),
        subject='Preis für Pumpen', damage='')
    put('header-word-question-mark', mail('ok', subject='=?utf-8?Q?Price=3F?= =?utf-8?q?_Now=3F?='),
        subject='Price? Now?', damage='')
    put('header-word-language', mail('ok', subject='=?utf-8*en?Q?Offer?='), subject='Offer', damage='')
    put('header-word-no-padding', mail('ok', subject='=?utf-8?B?' + base64.b64encode('询价!'.encode()).decode().rstrip('=') + '?='),
        subject='询价!', damage='')
    put('header-word-cut-off', mail('ok', subject='=?utf-8?B?' + base64.b64encode('询价单价格'.encode()).decode()[:12]),
        subject='询价单', damage='charset')
    put('header-word-unknown-set', mail('ok', subject='=?x-foo?B?' + base64.b64encode('我们需要报价'.encode('gbk')).decode() + '?='),
        subject='我们需要报价', damage='')
    put('header-word-is-none', mail('ok', subject='Is a =?b?c better? =?utf-8?X?abc?='),
        subject='Is a =?b?c better? =?utf-8?X?abc?=', damage='')
    put('header-word-empty', mail('ok', subject='=?utf-8?Q??= Pump =?utf-8?B??='), subject='Pump', damage='')
    put('header-word-in-quotes', mail('ok', sender='"' + word('李雷', 'gb2312') + '" <li@bombas.example>'),
        from_name='李雷', from_addr='li@bombas.example', damage='')
    put('header-word-with-line-end', mail('ok', subject='=?utf-8?Q?Hello=0D=0ABcc:_x@evil.example?='),
        subject='Hello  Bcc: x@evil.example', damage='')
    put('header-word-giant', mail('ok', subject=word('水泵询价' * 40, 'utf-8')), subject='水泵询价' * 40, damage='')
    put('header-folded', mail('ok', subject='Request for\n quotation of\n\tpumps'),
        subject='Request for quotation of pumps', damage='')
    put('header-no-subject', mail('ok', subject=None), subject='', text='ok', damage='')
    put('header-blank-before-colon', b'From : ana@bombas.example\nSubject : Pump\n\nok',
        subject='Pump', from_addr='ana@bombas.example', text='ok')
    put('header-crlf', mail('one\ntwo').replace(b'\n', b'\r\n'), subject='Pump', text='one\ntwo', damage='')
    put('header-mbox-line', b'From ana@bombas.example Mon Sep  1 16:04:00 2025\n' + mail('ok'),
        subject='Pump', from_addr='ana@bombas.example', text='ok', damage='')
    put('header-no-empty-line', head() + b'Dear Sirs, we need pumps.\nRegards\n',
        subject='Pump', text='Dear Sirs, we need pumps.\nRegards')
    put('header-263xmail',
        b'Received: from smtpcom.263xmail.example (unknown [198.51.100.7])\n\tby mx.lanqiao-pump.example with SMTP id 9A1\n'
        b'X-KSVirus-check: 0\nX-ABS-CHECKED:4\nX-ADDR-CHECKED:0\nX-SENDER-IP:198.51.100.9\n'
        b'X-UNIQUE-TAG:<3c1d0b6a>\nX-ATTACHMENT-NUM:0\nX-DNS-TYPE:1\n'
        b'From: "' + word('陈经理', 'gb2312').encode() + b'" <chen@yuantong.example>\n'
        b'To: <' + OURS.encode() + b'>\nSubject: ' + word('关于水泵采购', 'gb2312').encode() + b'\n'
        b'Date: Tue, 2 Sep 2025 09:30:11 +0800\nMessage-ID: <002601d0$3c1d@yuantong.example>\nMIME-Version: 1.0\n'
        b'Content-Type: multipart/alternative;\n\tboundary="----=_NextPart_000_0027_01D0.3C"\n'
        b'X-Mailer: Microsoft Outlook 14.0\nContent-Language: zh-cn\n\nThis is a multipart message in MIME format.\n\n'
        b'------=_NextPart_000_0027_01D0.3C\nContent-Type: text/plain;\n\tcharset="gb2312"\n'
        b'Content-Transfer-Encoding: base64\n\n' + b64('您好：\r\n我司需采购水泵50台。\r\n陈'.encode('gbk'))
        + b'\n------=_NextPart_000_0027_01D0.3C\nContent-Type: text/html;\n\tcharset="gb2312"\n'
        b'Content-Transfer-Encoding: quoted-printable\n\n<html><body>x</body></html>\n'
        b'------=_NextPart_000_0027_01D0.3C--\n',
        subject='关于水泵采购', from_name='陈经理', from_addr='chen@yuantong.example', date='2025-09-02T01:30:11Z',
        text='您好：\n我司需采购水泵50台。\n陈', message_id='002601d0$3c1d@yuantong.example', attachments=[], damage='')


def senders():
    rows = [
        ('bare', 'Ana@Bombas.EXAMPLE', '', 'ana@bombas.example'),
        ('angle', '<ana@bombas.example>', '', 'ana@bombas.example'),
        ('comment', 'ana@bombas.example (Ana Ruiz)', 'Ana Ruiz', 'ana@bombas.example'),
        ('quoted', '"Ruiz, Ana \\"Sales\\"" <ana@bombas.example>', 'Ruiz, Ana "Sales"', 'ana@bombas.example'),
        ('comma', 'Ruiz, Ana <ana@bombas.example>', 'Ruiz, Ana', 'ana@bombas.example'),
        ('several', 'Ana <ana@bombas.example>, Leo <leo@bombas.example>', 'Ana', 'ana@bombas.example'),
        ('first-is-none', 'undisclosed, Leo <leo@bombas.example>', 'undisclosed, Leo', 'leo@bombas.example'),
        ('mailto', '<mailto:ana@bombas.example>', '', 'ana@bombas.example'),
        ('route', '<@relay.example:ana@bombas.example>', '', 'ana@bombas.example'),
        ('blanks', 'Ana   Ruiz  < ana@bombas.example >', 'Ana Ruiz', 'ana@bombas.example'),
        ('unclosed', 'Ana <ana@bombas.example', 'Ana', 'ana@bombas.example'),
        ('utf8-address', 'Ana <año@bombas.example>', 'Ana', 'año@bombas.example'),
    ]
    for name, sender, said, address in rows:
        put(f'from-{name}', mail('ok', sender=sender), from_name=said, from_addr=address, damage='')
    put('from-missing', mail('ok', sender=None), from_name='', from_addr='', text='ok', damage='no_from')
    put('from-empty', mail('ok', sender=''), from_name='', from_addr='', damage='no_from')
    put('from-name-only', mail('ok', sender='Ana Ruiz'), from_name='Ana Ruiz', from_addr='', damage='no_from')
    put('from-two-fields', mail('ok', extra='From: second@bombas.example\n'), from_addr='ana@bombas.example')
    put('reply-to', mail('ok', extra='Reply-To: Boss <BOSS@freemail.example>\n'), reply_to='boss@freemail.example')
    put('to-delivered', mail('ok', extra='Delivered-To: ' + OURS + '\n').replace(b'To: <' + OURS.encode(), b'To: <info@list.example', 1),
        to_addr=OURS)
    put('to-second', mail('ok').replace(b'To: <', b'To: Other <other@x.example>, Export <', 1), to_addr=OURS)
    put('ids', mail('ok', extra='Message-ID: <a.1@x.example>\nIn-Reply-To: <q6.2@lanqiao-pump.example> (of Monday)\n'
                    'References: <q6.1@lanqiao-pump.example>\n <q6.2@lanqiao-pump.example>\n'),
        message_id='a.1@x.example', in_reply_to='q6.2@lanqiao-pump.example',
        references=['q6.1@lanqiao-pump.example', 'q6.2@lanqiao-pump.example'])
    put('ids-bare', mail('ok', extra='Message-ID: a.1@x.example\nIn-Reply-To: Your message of Monday\n'),
        message_id='a.1@x.example', in_reply_to='Your')
    put('ids-missing', mail('ok'), message_id='', in_reply_to='', references=[])


def dates():
    rows = [
        ('plain', 'Mon, 1 Sep 2025 16:04:00 +0800', '2025-09-01T08:04:00Z'),
        ('no-day', '1 Sep 2025 16:04:00 -0330', '2025-09-01T19:34:00Z'),
        ('no-seconds', 'Mon, 01 Sep 2025 16:04 GMT', '2025-09-01T16:04:00Z'),
        ('zone-name', 'Mon, 01 Sep 2025 16:04:00 EST', '2025-09-01T21:04:00Z'),
        ('comment', 'Mon, 01 Sep 2025 16:04:00 +0200 (CEST)', '2025-09-01T14:04:00Z'),
        ('two-digits', 'Mon, 01 Sep 25 16:04:00 +0000', '2025-09-01T16:04:00Z'),
        ('leap-day', 'Thu, 29 Feb 2024 23:59:60 +0000', '2024-03-01T00:00:00Z'),
        ('ctime', 'Mon Sep  1 16:04:00 2025', '2025-09-01T16:04:00Z'),
        ('ctime-zone', 'Mon Sep 1 16:04:00 UTC 2025', '2025-09-01T16:04:00Z'),
        ('iso', '2025-09-01T16:04:00+08:00', '2025-09-01T08:04:00Z'),
        ('dashes', '01-Sep-2025 16:04:00 +0000', '2025-09-01T16:04:00Z'),
        ('future', 'Mon, 01 Sep 2031 16:04:00 +0000', None),
        ('far-future', 'Mon, 01 Sep 20250 16:04:00 +0000', None),
        ('epoch', 'Thu, 01 Jan 1970 00:00:00 +0000', None),
        ('garbage', 'yesterday at noon', None),
        ('impossible', 'Mon, 41 Sep 2025 99:04:00 +0000', None),
        ('month-13', '2025-13-01 10:00:00', None),
    ]
    for name, date, iso in rows:
        put(f'date-{name}', mail('ok', date=date), date=iso, text='ok')
    put('date-missing', mail('ok', date=None), date=None, text='ok')


def zipped(*names):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, 'w') as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0)), 'x')
    return raw.getvalue()


def structure():
    plain = part('Plain words.')
    html = part('<p>Rich words.</p>', 'text/html; charset=utf-8')
    put('alternative', multi([plain, html], 'alternative'), text='Plain words.', attachments=[], damage='')
    put('alternative-html-first', multi([html, plain], 'alternative'), text='Plain words.', attachments=[])
    put('alternative-empty-plain', multi([part('\n \n'), html], 'alternative'), text='Rich words.', attachments=[])
    put('alternative-stub', multi([part('Your mail reader does not support HTML.'), html], 'alternative'), text='Rich words.')
    put('alternative-stub-zh', multi([part('您的邮件客户端不支持HTML格式，请用浏览器查看。'), html], 'alternative'), text='Rich words.')
    put('alternative-plain-unreadable', multi([part('询价单'.encode() + b'\xff\xfe\xff', 'text/plain; charset=utf-8'), html], 'alternative'),
        text='Rich words.')
    put('alternative-calendar', multi([plain, html, part('BEGIN:VCALENDAR\nEND:VCALENDAR', 'text/calendar')], 'alternative'),
        text='Plain words.', attachments=[listed('', 'text/calendar', 'text/calendar', 29)])
    png = b'\x89PNG\r\n\x1a\n' + bytes(20)
    related = multi([html, part(b64(png), 'image/png; name="logo.png"', 'Content-ID: <l@x>', 'Content-Transfer-Encoding: base64')],
                    'related', 'b2', outer=False)
    pdf = b'%PDF-1.4 x'
    put('nested', multi([multi([plain, related], 'alternative', 'b3', outer=False), file('Offer.PDF', pdf, 'application/pdf')]),
        text='Plain words.', damage='',
        attachments=[listed('logo.png', 'image/png', 'image/png', 28), listed('Offer.PDF', 'application/pdf', 'application/pdf', 10)])
    put('related-html-only', mail(related.split(b'\n\n', 1)[1], 'multipart/related; boundary=b2', None), text='Rich words.',
        attachments=[listed('logo.png', 'image/png', 'image/png', 28)])
    put('mixed-two-texts', multi([part('First.'), part('Second.')]), text='First.\n\nSecond.', attachments=[])
    put('mixed-text-around-file', multi([part('Before.'), file('a.pdf', pdf), part('After.')]), text='Before.\n\nAfter.',
        attachments=[listed('a.pdf', 'application/octet-stream', 'application/pdf', 10)])
    put('only-file', mail(b64(pdf), 'application/pdf; name=list.pdf', 'base64'), text='',
        attachments=[listed('list.pdf', 'application/pdf', 'application/pdf', 10)], damage='')
    inner = mail('Inner words.', subject=word('内部邮件', 'utf-8'))
    put('message-attached', multi([part('See attached.'), part(inner, 'message/rfc822')]), text='See attached.',
        attachments=[listed('内部邮件.eml', 'message/rfc822', 'message/rfc822', len(inner))])
    put('message-forwarded-as-file', multi([part(' \n'), part(inner, 'message/rfc822')]), text='Inner words.',
        attachments=[listed('内部邮件.eml', 'message/rfc822', 'message/rfc822', len(inner))])
    for depth, damage in ((100, ''), (1100, 'structure')):
        body = b''
        for level in range(depth):
            body += b'Content-Type: multipart/mixed; boundary=n%d\n\n--n%d\n' % (level, level)
        body += b'Content-Type: text/plain\n\nAt the bottom.\n'
        body += b''.join(b'--n%d--\n' % level for level in reversed(range(depth)))
        expected = {'text': 'At the bottom.'} if depth == 100 else {'text': ''}
        put(f'deep-{depth}', head(extra=body), damage=damage, **expected)
    put('empty', b'', text='', subject='', from_addr='', attachments=[], damage='empty no_from')
    put('empty-lines', b'\n\n\n', text='', damage='empty no_from')
    put('only-headers', head(), text='', subject='Pump', attachments=[], damage='')
    put('only-body', 'We need 20 pumps, please quote\n', text='We need 20 pumps, please quote', from_addr='', damage='no_from')
    put('boundary-not-named', mail(b'--x\n' + plain + b'\n--x--\n', 'multipart/mixed', None), text='Plain words.', damage='structure')
    put('boundary-never-met', mail('Just words.\n', 'multipart/mixed; boundary=nowhere', None), text='Just words.', attachments=[],
        damage='structure')
    put('boundary-never-closed', multi([plain, file('a.pdf', pdf)], end=False), text='Plain words.', damage='structure')
    put('boundary-blanks-behind', multi([plain]).replace(b'--b1\n', b'--b1 \t\n'), text='Plain words.', damage='')
    put('boundary-odd-characters', multi([plain], boundary="=_'()+,-./:=?x"), text='Plain words.', damage='')
    put('boundary-begins-another', multi([multi([plain], 'mixed', 'b1b', outer=False), part('More.')], boundary='b1'),
        text='Plain words.\n\nMore.', damage='')
    put('boundary-in-quoted-type', mail(b'preamble\n--q\n' + plain + b'\n--q--\nepilogue\n', 'MULTIPART/Mixed;\n BOUNDARY="q"', None),
        text='Plain words.', damage='')
    put('part-without-head', mail(b'--b1\n\nNo header.\n--b1--\n', 'multipart/mixed; boundary=b1', None), text='No header.', damage='')
    put('parts-empty', mail(b'--b1\n--b1\n--b1--\n', 'multipart/mixed; boundary=b1', None), text='', damage='')
    put('digest', mail(b'--d\n\n' + inner + b'\n--d--\n', 'multipart/digest; boundary=d', None), text='Inner words.')
    put('type-missing', mail('Words.', None, None), text='Words.', damage='')
    put('type-broken', mail('Words.', 'text', None), text='Words.', damage='')
    put('type-unknown', mail(b'\x00\x01\x02', 'x-what/ever', '8bit'), text='',
        attachments=[listed('', 'x-what/ever', 'application/octet-stream', 3)])


def encodings():
    pdf = b'%PDF-1.4 ' + bytes(range(48))
    cut = base64.b64encode('Dear Sirs, please quote.'.encode())[:-3]
    put('base64-broken-off', mail(cut, encoding='base64'), text='Dear Sirs, please quo', damage='encoding')
    put('base64-strays', mail(b'SGVs!bG8g*d29ybGQ=', encoding='base64'), text='Hello world', damage='encoding')
    put('base64-two-joined', mail(b'SGVsbG8=IHdvcmxk', encoding='base64'), text='Hello world', damage='')
    put('base64-file-broken-off', multi([part('See.'), part(base64.b64encode(pdf)[:41], 'application/pdf; name=a.pdf', 'Content-Transfer-Encoding: base64')]),
        attachments=[listed('a.pdf', 'application/pdf', 'application/pdf', 30)], damage='encoding')
    put('base64-upper-case', mail(b'SGVsbG8gd29ybGQ=', encoding='BASE64'), text='Hello world', damage='')
    put('qp-soft-lines', mail('One =\nline=20\nprice =3D 5', encoding='quoted-printable'), text='One line\nprice = 5', damage='')
    put('qp-lower-case', mail('caf=c3=a9', encoding='Quoted-Printable'), text='café', damage='')
    put('qp-broken', mail('a=ZZ b= c=', encoding='quoted-printable'), text='a=ZZ b= c', damage='')
    put('qp-link', mail('http://x.example/?a=3D1&b=2', encoding='quoted-printable'), text='http://x.example/?a=1&b=2', damage='')
    put('uuencode', mail("begin 644 a.txt\n%2&5L;&\\\n`\nend\n", 'application/octet-stream; name=a.txt', 'x-uuencode'),
        attachments=[listed('a.txt', 'application/octet-stream', 'text/plain', 5)], damage='')
    put('encoding-unknown', mail('Plain after all.', encoding='x-zip'), text='Plain after all.', damage='')
    put('nul-bytes', mail(b'Pri\x00ce \x00list', 'text/plain; charset=utf-8'), text='Price list', damage='control')
    put('control-characters', mail(b'Bell\x07 and \x1b[31mred\x08\x7f', 'text/plain; charset=windows-1252'), text='Bell and [31mred', damage='control')
    put('control-c1', mail('a\u0085b\u009fc', 'text/plain; charset=utf-8'), text='abc', damage='control')
    put('byte-order-mark', mail('\ufeffHello'), text='Hello', damage='')
    put('form-feed', mail('one\ftwo'), text='one\ntwo', damage='')
    put('cr-only-in-body', mail(b'one\rtwo\r\nthree'), text='one\ntwo\nthree', damage='')
    put('blanks-and-empty-lines', mail('\n\n\none  \n\n\n\n\ntwo\t\n\n'), text='one\n\n\ntwo', damage='')
    put('flowed', mail('This line is \nfolded.\n> quoted that is \n> folded too\n\n-- \nAna\n', 'text/plain; charset=utf-8; format=flowed'),
        text='This line is folded.\n> quoted that is folded too\n\n--\nAna', quoted=['> quoted that is folded too'], damage='')
    put('flowed-delsp', mail('我们需要 \n水泵\n', 'text/plain; charset=utf-8; format=flowed; delsp=yes'), text='我们需要水泵', damage='')
    put('flowed-stuffed', mail(' >not a quote\n  two blanks\n', 'text/plain; format=flowed'), text='>not a quote\n two blanks')


def attachments():
    def one(name, lines, expected, body=b64(b'%PDF-1.4 x'), said='application/pdf', real='application/pdf', size=10):
        put(f'file-{name}', multi([part('See.'), part(body, *lines)]), text='See.',
            attachments=[listed(expected, said, real, size)])
    code = 'Content-Transfer-Encoding: base64'
    one('rfc2231', ['application/pdf', "Content-Disposition: attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf", code], '报价.pdf')
    one('rfc2231-gbk', ['application/pdf', "Content-Disposition: attachment; filename*=gb2312'zh'%B1%A8%BC%DB.pdf", code], '报价.pdf')
    one('rfc2231-pieces', ['application/pdf', "Content-Disposition: attachment;\n filename*0*=UTF-8''%E6%8A%A5;\n filename*1*=%E4%BB%B7;\n filename*2=\" 20.pdf\"", code],
        '报价 20.pdf')
    one('rfc2231-pieces-in-disorder', ['application/pdf', 'Content-Disposition: attachment; filename*1="b.pdf"; filename*0="a-"', code], 'a-b.pdf')
    one('rfc2231-beside-plain', ['application/pdf', "Content-Disposition: attachment; filename=\"__.pdf\"; filename*=utf-8''%E4%BB%B7.pdf", code], '价.pdf')
    one('encoded-word', ['application/pdf; name="' + word('报价单.pdf', 'gb2312') + '"', code], '报价单.pdf')
    one('encoded-words-folded', ['application/pdf; name="' + word('产品', 'utf-8') + '\n ' + word('目录.pdf', 'utf-8') + '"', code], '产品目录.pdf')
    one('unquoted-blanks', ['application/pdf', 'Content-Disposition: attachment; filename=our price list.pdf', code], 'our price list.pdf')
    one('windows-path', ['application/pdf', 'Content-Disposition: attachment; filename="C:\\Temp\\list.pdf"', code], 'C:\\Temp\\list.pdf')
    one('quote-in-name', ['application/pdf', 'Content-Disposition: attachment; filename="4\\" pump.pdf"', code], '4" pump.pdf')
    one('rfc2231-line-end', ['application/pdf', "Content-Disposition: attachment; filename*=utf-8''a%0D%0ABcc:%20x.pdf", code], 'a  Bcc: x.pdf')
    one('no-name', ['application/pdf', 'Content-Disposition: attachment', code], '')
    raw = b'Content-Type: application/pdf\nContent-Disposition: attachment; filename="' + '水泵报价单.pdf'.encode('gbk') + b'"\n' + code.encode() + b'\n\n' + b64(b'%PDF-1.4 x')
    put('file-raw-gbk-name', multi([part('See.'), raw]), attachments=[listed('水泵报价单.pdf', 'application/pdf', 'application/pdf', 10)], damage='')
    ooxml = ('[Content_Types].xml', '_rels/.rels')
    word_type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    sheet_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    kinds = [
        ('exe-as-pdf', 'invoice.pdf', 'application/pdf', b'MZ\x90\0' + bytes(80), 'application/x-msdownload'),
        ('zip', 'a.zip', 'application/zip', zipped('a.txt'), 'application/zip'),
        ('docx', 'a.docx', 'application/octet-stream', zipped(*ooxml, 'word/document.xml'), word_type),
        ('docm', 'a.docx', word_type, zipped(*ooxml, 'word/document.xml', 'word/vbaProject.bin'), 'application/vnd.ms-office.macro'),
        ('xlsx', 'a.xlsx', 'application/octet-stream', zipped(*ooxml, 'xl/workbook.xml'), sheet_type),
        ('jar', 'a.zip', 'application/zip', zipped('META-INF/MANIFEST.MF', 'A.class'), 'application/java-archive'),
        ('xls', 'a.xls', 'application/vnd.ms-excel', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(20), 'application/x-ole-storage'),
        ('rtf', 'a.doc', 'application/msword', b'{\\rtf1 x}', 'application/rtf'),
        ('rar', 'a.rar', 'application/octet-stream', b'Rar!\x1a\x07\x01\0', 'application/vnd.rar'),
        ('7z', 'a.7z', 'application/octet-stream', b'7z\xbc\xaf\x27\x1c\0\4', 'application/x-7z-compressed'),
        ('gz', 'a.gz', 'application/octet-stream', b'\x1f\x8b\x08\0', 'application/gzip'),
        ('lnk', 'catalog.lnk', 'application/octet-stream', b'L\0\0\0\x01\x14\x02\0\0\0\0\0', 'application/x-ms-shortcut'),
        ('html', 'login.pdf', 'application/pdf', b'<!DOCTYPE html><script>x</script>', 'text/html'),
        ('svg', 'a.png', 'image/png', b'<?xml version="1.0"?><svg onload="x"/>', 'image/svg+xml'),
        ('jpeg', 'a.jpg', 'image/jpeg', b'\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'),
        ('gif', 'a.gif', 'image/gif', b'GIF89a\1\0\1\0', 'image/gif'),
        ('webp', 'a.jpg', 'image/jpeg', b'RIFF\4\0\0\0WEBPVP8 ', 'image/webp'),
        ('csv', 'a.csv', 'text/csv', b'model,qty\nLQS-4015,20\n', 'text/csv'),
        ('text-as-exe', 'setup.exe', 'application/x-msdownload', b'just text', 'text/plain'),
        ('winmail-dat', 'winmail.dat', 'application/ms-tnef', b'\x78\x9f\x3e\x22\x01\0\x01\x90', 'application/ms-tnef'),
        ('empty', 'a.pdf', 'application/pdf', b'', 'application/x-empty'),
    ]
    for name, called, said, raw, real in kinds:
        put(f'file-is-{name}', multi([part('See.'), file(called, raw, said)]), text='See.', attachments=[listed(called, said, real, len(raw))], damage='')
    put('file-text-named', multi([part('See.'), part('Model list', 'text/plain; name=models.txt')]), text='See.',
        attachments=[listed('models.txt', 'text/plain', 'text/plain', 10)])
    put('file-text-named-alone', mail('All there is.', 'text/plain; name=body.txt'), text='All there is.', attachments=[])
    put('file-text-attached', multi([part('See.'), part('Not the body', 'text/plain', 'Content-Disposition: attachment')]), text='See.',
        attachments=[listed('', 'text/plain', 'text/plain', 12)])


def page(body, **more):
    return mail(body, 'text/html; charset=utf-8', **more)


def html():
    put('html-only', page('<html><head><title>T</title><style>p{}</style></head><body><p>Dear Sirs,</p><p>We need <b>20</b> pumps.</p>'
                          '<script>x()</script><div>Ana</div></body></html>'), text='Dear Sirs,\n\nWe need 20 pumps.\n\nAna', attachments=[], damage='')
    put('html-entities', page('Price &lt; 5 &euro; &amp; 4&quot; &#20320;&#x597D; &nbsp;&copy;&eacute; &bogus; &#0; &amp;lt;'),
        text='Price < 5 € & 4" 你好 ©é &bogus; \ufffd &lt;', damage='')
    put('html-br', page('one<br>two<br/><br>three<div><br></div>four'), text='one\ntwo\n\nthree\n\nfour')
    put('html-white-space', page('  a \n\n b\t c <span> d</span><span>e </span> f'), text='a b c de f')
    put('html-hidden', page('Real<span style="display:none">no</span><div style="DISPLAY : NONE">no</div><p hidden>no</p>'
                            '<span style="font-size:0px">no</span><span style="font-size:0.9em"> yes</span><i style="opacity:0">no</i>'
                            '<i style="visibility: hidden">no</i><div style="max-height:0;overflow:hidden">no</div>'), text='Real yes')
    put('html-link-other', page('<a href="http://evil.example/login">https://www.alibaba.example/login</a>'),
        text='https://www.alibaba.example/login <http://evil.example/login>')
    put('html-link-same', page('<a href="https://www.bombas.example/">www.bombas.example</a> <a href="mailto:Ana@bombas.example?subject=x">ana@bombas.example</a> '
                               '<a href="tel:+51 1 2345678">+51 1 234-5678</a> <a href="#top">top</a>'),
        text='www.bombas.example ana@bombas.example +51 1 234-5678 top')
    put('html-link-words', page('Please <a href="https://evil.example/x?a=1&amp;b=2">confirm your account</a>.'),
        text='Please confirm your account <https://evil.example/x?a=1&b=2>.')
    put('html-link-picture', page('<a href="https://evil.example/"><img src="x.png"></a><img alt="Logo" src="cid:1">'),
        text='<https://evil.example/>[Logo]')
    put('html-link-script', page('<a href="javascript:steal()">Click</a>'), text='Click <javascript:steal()>')
    put('html-table', page('<table><tr><th>Model</th><th>Qty</th></tr><tr><td><p>LQS-4015</p></td><td><div>20 pcs</div></td></tr></table>'),
        text='Model\tQty\nLQS-4015\t20 pcs')
    put('html-list', page('<ul><li>LQS-4015</li><li><p>LQC-32</p></li></ul>After'), text='- LQS-4015\n- LQC-32\n\nAfter')
    put('html-pre', page('<pre>a  b\n  c</pre>d'), text='a  b\nc\n\nd')
    put('html-broken', page('<p>one<b>two</p><i>three</b><table><td>four</table></div></span>five<'), text='onetwo\n\nthree\nfour\nfive<')
    put('html-comments', page('a<!-- no --><![if !mso]>b<![endif]><!--[if mso]>no<![endif]-->c'), text='abc')
    put('html-word', page('<p class="MsoNormal">One<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Two</p>'), text='One\nTwo')
    put('html-meta-gbk', mail('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>请报价</body></html>'.encode('gbk'), 'text/html'),
        text='请报价', damage='')
    put('html-as-plain', mail('<html><body><p>Dear Sirs</p></body></html>'), text='Dear Sirs')
    put('html-1000-deep', page('<div>' * 1000 + 'At the bottom' + '</div>' * 1000), text='At the bottom', damage='html')
    put('html-attributes', page('<p ' + ' '.join(f'a{n}=1' for n in range(2000)) + '>Words</p>'), text='Words', damage='html')
    put('html-data-picture', page('<p>Before</p><img alt="" src="data:image/png;base64,' + 'A' * 9000 + '"><p>After</p>'), text='Before\n\nAfter', damage='')
    put('html-empty', page('<html><body></body></html>'), text='', damage='')
    put('html-frames', page('<iframe src="http://x.example"></iframe><object>no</object><p>Yes</p><select><option>no</select>'), text='Yes')


def quoted_html():
    ours = 'We sell pumps. How long have you been in this business?'
    put('quote-gmail', page(f'<div dir="ltr">31 years.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Sep 1, 2025 at 4:04 PM Lily '
                            f'&lt;<a href="mailto:{OURS}">{OURS}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0">{ours}</blockquote></div>',
                            subject='Re: Questions'),
        text=f'31 years.\n\nOn Mon, Sep 1, 2025 at 4:04 PM Lily <{OURS}> wrote:\n\n{ours}',
        quoted=[f'On Mon, Sep 1, 2025 at 4:04 PM Lily <{OURS}> wrote:\n\n{ours}'])
    put('quote-gmail-interleaved', page(f'<div class="gmail_quote"><blockquote class="gmail_quote">{ours}</blockquote></div><div>31 years.</div>'
                                        '<div class="gmail_quote"><blockquote class="gmail_quote">Website?</blockquote></div><div>No.</div>', subject='Re: x'),
        text=f'{ours}\n\n31 years.\n\nWebsite?\n\nNo.', quoted=[ours, 'Website?'])
    put('quote-gmail-forward', page('<div>See below</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Bo</b> &lt;bo@mine.example&gt;<br>'
                                    'Date: Mon, Sep 1, 2025<br>Subject: Pumps<br>To: Ana &lt;ana@bombas.example&gt;<br></div><br>We need 20 pumps.</div>', subject='Fwd: Pumps'),
        text='See below\n---------- Forwarded message ---------\nFrom: Bo <bo@mine.example>\nDate: Mon, Sep 1, 2025\nSubject: Pumps\nTo: Ana <ana@bombas.example>\n\nWe need 20 pumps.',
        quoted=['---------- Forwarded message ---------\nFrom: Bo <bo@mine.example>\nDate: Mon, Sep 1, 2025\nSubject: Pumps\nTo: Ana <ana@bombas.example>'])
    put('quote-apple-forward', page('<div>Begin forwarded message:</div><br><blockquote type="cite"><div><b>From: </b>Bo &lt;bo@mine.example&gt;</div><div><b>Subject: </b>Pumps</div>'
                                    '<div><b>Date: </b>1 September 2025</div><br><div>We need 20 pumps.</div></blockquote>', subject='Fwd: Pumps'),
        text='Begin forwarded message:\n\nFrom: Bo <bo@mine.example>\nSubject: Pumps\nDate: 1 September 2025\n\nWe need 20 pumps.',
        quoted=['Begin forwarded message:\n\nFrom: Bo <bo@mine.example>\nSubject: Pumps\nDate: 1 September 2025'])
    put('quote-outlook-web', page(f'<div>We are wholesalers.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>Från:</b> Lily &lt;{OURS}&gt;<br><b>Skickat:</b> den 1 september<br>'
                                  f'<b>Till:</b> Ana<br><b>Ämne:</b> Questions</div><div><div>&nbsp;</div></div><div><p>{ours}</p></div>', subject='SV: Questions'),
        text=f'We are wholesalers.\nFrån: Lily <{OURS}>\nSkickat: den 1 september\nTill: Ana\nÄmne: Questions\n\n{ours}',
        quoted=[f'Från: Lily <{OURS}>\nSkickat: den 1 september\nTill: Ana\nÄmne: Questions\n\n{ours}'])
    put('quote-yahoo', page(f'<div>Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Le lundi 1 septembre 2025, Lily a écrit :</div><div>{ours}</div></div>', subject='Re: x'),
        text=f'Yes.\nLe lundi 1 septembre 2025, Lily a écrit :\n{ours}', quoted=[f'Le lundi 1 septembre 2025, Lily a écrit :\n{ours}'])
    put('quote-thunderbird', page(f'<div class="moz-cite-prefix">Am 01.09.2025 um 16:04 schrieb Lily:<br></div><blockquote type="cite" cite="mid:1">{ours}</blockquote><p>31 Jahre.</p>', subject='Re: x'),
        text=f'Am 01.09.2025 um 16:04 schrieb Lily:\n\n{ours}\n\n31 Jahre.', quoted=[f'Am 01.09.2025 um 16:04 schrieb Lily:\n\n{ours}'])
    put('quote-qq', page(f'<div>我们做水泵十年了。</div><div><includetail><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> "Lily" &lt;{OURS}&gt;;</div>'
                         f'<div><b>发送时间:</b> 2025年9月1日(星期一) 下午4:04</div><div><b>收件人:</b> "Ana"&lt;ana@bombas.example&gt;;</div><div><b>主题:</b> 六个问题</div><div><br></div><div>{ours}</div></includetail></div>',
                         subject='回复：六个问题'),
        quoted=[f'------------------ 原始邮件 ------------------\n发件人: "Lily" <{OURS}>;\n发送时间: 2025年9月1日(星期一) 下午4:04\n收件人: "Ana"<ana@bombas.example>;\n主题: 六个问题\n\n{ours}'])
    put('quote-163', page(f'<div>十年了。</div><div>在 2025-09-01 16:04:00，"Lily" &lt;{OURS}&gt; 写道：</div><blockquote id="isReplyContent" style="margin:0">{ours}</blockquote>', subject='Re:六个问题'),
        quoted=[f'在 2025-09-01 16:04:00，"Lily" <{OURS}> 写道：\n\n{ours}'])
    put('quote-163-table', page(f'<div>十年了。</div><div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>Lily&lt;{OURS}&gt;</td></tr><tr><td>发送日期</td><td>2025年09月01日 16:04</td></tr>'
                                f'<tr><td>收件人</td><td>ana@bombas.example</td></tr><tr><td>主题</td><td>六个问题</td></tr></table><div>{ours}</div>', subject='回复：六个问题'),
        text=f'十年了。\n---- 回复的原邮件 ----\n发件人\tLily<{OURS}>\n发送日期\t2025年09月01日 16:04\n收件人\tana@bombas.example\n主题\t六个问题\n{ours}',
        quoted=[f'---- 回复的原邮件 ----\n发件人\tLily<{OURS}>\n发送日期\t2025年09月01日 16:04\n收件人\tana@bombas.example\n主题\t六个问题\n{ours}'])
    put('quote-foxmail', page(f'<div>Ten years.</div><blockquote style="margin-top:0"><div>&nbsp;</div><div><div><b>发件人：</b>&nbsp;<a href="mailto:{OURS}">Lily</a></div><div><b>发送时间：</b>&nbsp;2025-09-01&nbsp;16:04</div>'
                              f'<div><b>收件人：</b>&nbsp;ana</div><div><b>主题：</b>&nbsp;Questions</div></div><div>{ours}</div></blockquote>', subject='Re: Questions'),
        quoted=[f'发件人： Lily <mailto:{OURS}>\n发送时间： 2025-09-01 16:04\n收件人： ana\n主题： Questions\n{ours}'])
    put('quote-indent-is-own', page('<p>Our needs:</p><blockquote style="margin-left:40px">20 pcs LQS-4015</blockquote>'),
        text='Our needs:\n\n20 pcs LQS-4015', quoted=[])


def quoted_plain():
    ours = 'How long have you been in this business?'

    def put_reply(name, text, quoted, subject='Re: Questions', extra='In-Reply-To: <q6@lanqiao-pump.example>\n'):
        put(f'quote-{name}', mail(text, subject=subject, extra=extra), text=text, quoted=quoted)
    put_reply('interleaved', f'> {ours}\n31 years.\n> Website?\nNo.', [f'> {ours}', '> Website?'])
    put_reply('bottom', f'On Mon, 1 Sep 2025 at 16:04, Lily <{OURS}> wrote:\n> {ours}\n>\n> Lily\n\n31 years.',
              [f'On Mon, 1 Sep 2025 at 16:04, Lily <{OURS}> wrote:\n> {ours}\n>\n> Lily'])
    put_reply('wrapped-introduction', f'31 years.\n\nOn Mon, 1 Sep 2025 at 16:04, Lily from Lanqiao Pump\n<{OURS}>\nwrote:\n\n> {ours}',
              [f'On Mon, 1 Sep 2025 at 16:04, Lily from Lanqiao Pump\n<{OURS}>\nwrote:\n\n> {ours}'])
    introductions = [
        ('de', f'Am 01.09.2025 um 16:04 schrieb Lily <{OURS}>:'), ('fr', f'Le lun. 1 sept. 2025 à 16:04, Lily <{OURS}> a écrit :'),
        ('es', f'El lun, 1 sept 2025 a las 16:04, Lily (<{OURS}>) escribió:'), ('pt', f'Em seg., 1 de set. de 2025 às 16:04, Lily <{OURS}> escreveu:'),
        ('it', f'Il giorno lun 1 set 2025 alle ore 16:04 Lily <{OURS}> ha scritto:'), ('ru', f'пн, 1 сент. 2025 г. в 16:04, Lily <{OURS}>:'),
        ('ru-old', f'1 сентября 2025, 16:04, Lily пишет:'), ('nl', f'Op ma 1 sep 2025 om 16:04 schreef Lily <{OURS}>:'),
        ('zh', f'在 2025-09-01 16:04:00，"Lily" <{OURS}> 写道：'), ('zh-gmail', f'Lily <{OURS}> 于2025年9月1日周一 16:04写道：'),
        ('zh-tw', f'Lily <{OURS}> 於 2025年9月1日 週一 下午4:04寫道：'), ('ja', f'2025年9月1日(月) 16:04 Lily <{OURS}>:'),
        ('ko', f'2025년 9월 1일 (월) 오후 4:04, Lily <{OURS}>님이 작성:'), ('ar', f'في الاثنين، 1 سبتمبر 2025 في 16:04 كتب Lily <{OURS}>:'),
        ('tr', f'Lily <{OURS}>, 1 Eyl 2025 Pzt, 16:04 tarihinde şunu yazdı:'), ('pl', f'pon., 1 wrz 2025 o 16:04 Lily <{OURS}> napisał(a):'),
    ]
    for language, line in introductions:
        put_reply(f'introduction-{language}', f'31.\n\n{line}\n\n{ours}\nLily', [f'{line}\n\n{ours}\nLily'])
    blocks = [
        ('en', 'From:', 'Sent:', 'To:', 'Subject:'), ('zh', '发件人：', '发送时间：', '收件人：', '主题：'), ('zh-tw', '寄件者:', '寄件日期:', '收件者:', '主旨:'),
        ('de', 'Von:', 'Gesendet:', 'An:', 'Betreff:'), ('fr', 'De :', 'Envoyé :', 'À :', 'Objet :'), ('es', 'De:', 'Enviado el:', 'Para:', 'Asunto:'),
        ('pt', 'De:', 'Enviada em:', 'Para:', 'Assunto:'), ('it', 'Da:', 'Inviato:', 'A:', 'Oggetto:'), ('ru', 'От:', 'Отправлено:', 'Кому:', 'Тема:'),
        ('nl', 'Van:', 'Verzonden:', 'Aan:', 'Onderwerp:'), ('ja', '差出人:', '送信日時:', '宛先:', '件名:'), ('ko', '보낸 사람:', '보낸 날짜:', '받는 사람:', '제목:'),
        ('ar', 'من:', 'تم الإرسال:', 'إلى:', 'الموضوع:'), ('tr', 'Kimden:', 'Gönderildi:', 'Kime:', 'Konu:'), ('bold', '*From:*', '*Sent:*', '*To:*', '*Subject:*'),
    ]
    for language, sender, sent, to, subject in blocks:
        block = f'{sender} Lily <{OURS}>\n{sent} 2025-09-01 16:04\n{to} Ana\n{subject} Questions'
        put_reply(f'block-{language}', f'31.\n\n{block}\n\n{ours}', [f'{block}\n\n{ours}'])
    put_reply('original-message', f'31.\n\n-----Original Message-----\nFrom: Lily\nSent: Monday\nTo: Ana\nSubject: Questions\n\n{ours}',
              [f'-----Original Message-----\nFrom: Lily\nSent: Monday\nTo: Ana\nSubject: Questions\n\n{ours}'])
    put_reply('original-message-marked', f'-----Original Message-----\nFrom: Lily\nSubject: Questions\n\n> {ours}\n31 years.',
              [f'-----Original Message-----\nFrom: Lily\nSubject: Questions\n\n> {ours}'])
    put_reply('original-zh', f'31.\n\n-----原始邮件-----\n发件人: Lily <{OURS}>\n主题: 问题\n\n{ours}', [f'-----原始邮件-----\n发件人: Lily <{OURS}>\n主题: 问题\n\n{ours}'])
    put_reply('rule-above', f'31.\n\n________________________________\nFrom: Lily <{OURS}>\nSent: Monday\nTo: Ana\nSubject: Questions\n\n{ours}',
              [f'________________________________\nFrom: Lily <{OURS}>\nSent: Monday\nTo: Ana\nSubject: Questions\n\n{ours}'])
    block = '---------- Forwarded message ----------\nFrom: Bo <bo@mine.example>\nDate: Mon, 1 Sep 2025\nSubject: Pumps\nTo: Ana <ana@bombas.example>'
    put_reply('forward', f'Please help Bo.\n\n{block}\n\nWe need 20 pumps.\nBo', [block], 'Fwd: Pumps', '')
    put_reply('forward-of-ours', f'FYI\n\n{block.replace("Bo <bo@mine.example>", f"Lily <{OURS}>")}\n\n{ours}',
              [f'{block.replace("Bo <bo@mine.example>", f"Lily <{OURS}>")}\n\n{ours}'], 'Fwd: Pumps', '')
    put_reply('forward-of-our-colleague', f'FYI\n\n{block.replace("bo@mine.example", "lily@lanqiao-pump.example")}\n\n{ours}',
              [f'{block.replace("bo@mine.example", "lily@lanqiao-pump.example")}\n\n{ours}'], 'Fwd: Pumps', '')
    head_block = '发件人: Bo <bo@mine.example>\n发送时间: 2025-09-01\n收件人: Ana\n主题: 水泵'
    put_reply('forward-by-subject', f'请帮忙。\n\n{head_block}\n\n我们需要20台。', [head_block], '转发: 水泵', '')
    put_reply('forward-then-history', f'请帮忙。\n\n{head_block}\n\n我们需要20台。\n\n发件人: Lily <{OURS}>\n发送时间: 2025-08-01\n收件人: Bo\n主题: 水泵\n\n{ours}',
              [head_block, f'发件人: Lily <{OURS}>\n发送时间: 2025-08-01\n收件人: Bo\n主题: 水泵\n\n{ours}'], '转发: 水泵', '')
    put_reply('block-with-nothing-above', f'{head_block}\n\n我们需要20台。', [head_block], '水泵', '')
    put_reply('none-wrote', 'As your colleague wrote in 2024:\nno sample is free. Is that so?', [], 'Pump', '')
    put_reply('none-measure', 'We need:\n>= 50 bar\n20 pcs', [], 'Pump', '')
    put_reply('none-freight', 'From: Ningbo\nTo: Callao\nDate: October\n20 pcs', [], 'Freight', '')
    put_reply('none-contact-form', 'From: Bo <bo@mine.example>\nSubject: Pumps\n\nMessage:\nWe need 20 pumps.', [], 'Website inquiry', '')
    put_reply('none-rule', 'Models\n--------------------\nLQS-4015', [], 'Pump', '')


def origins():
    rows = [
        ('person', '', 'person'), ('auto-submitted-no', 'Auto-Submitted: no\n', 'person'),
        ('auto-replied', 'Auto-Submitted: auto-replied\n', 'auto-reply'), ('auto-generated', 'Auto-Submitted: auto-generated; x=y\n', 'auto-reply'),
        ('precedence-auto', 'Precedence: auto_reply\n', 'auto-reply'), ('x-autoreply', 'X-Autoreply: yes\n', 'auto-reply'),
        ('precedence-bulk', 'Precedence: bulk\n', 'list'), ('list-id', 'List-Id: News <news.x.example>\n', 'list'),
        ('list-unsubscribe', 'List-Unsubscribe: <https://x.example/u>\n', 'list'),
        ('null-sender', 'Return-Path: <>\n', 'bounce'), ('null-sender-auto', 'Return-Path: <>\nAuto-Submitted: auto-replied\n', 'auto-reply'),
        ('return-path', 'Return-Path: <ana@bombas.example>\n', 'person'), ('failed-recipients', 'X-Failed-Recipients: x@y.example\n', 'bounce'),
        ('suppress-alone', 'X-Auto-Response-Suppress: All\n', 'person'),
    ]
    for name, extra, origin in rows:
        put(f'origin-{name}', mail('ok', extra=extra), origin=origin)
    for name, subject in [('en', 'Automatic reply: Pumps'), ('ooo', 'Out of Office: Pumps'), ('zh', word('自动回复: 询价', 'gb2312')),
                          ('de', 'Automatische Antwort: Preise'), ('ja', word('自動応答: 見積', 'utf-8')), ('ru', word('Автоответ: цены', 'utf-8'))]:
        put(f'origin-subject-{name}', mail('I am away', subject=subject), origin='auto-reply')
    put('origin-subject-re', mail('ok', subject='Re: Automatic reply: Pumps'), origin='person')
    put('origin-daemon', mail('Undeliverable', sender='Mail Delivery <MAILER-DAEMON@mx.example>'), origin='bounce')
    put('origin-report', multi([part('Could not deliver.'), part('Action: failed', 'message/delivery-status'), part(mail('Our own words'), 'message/rfc822')],
                               'report; report-type=delivery-status'), origin='bounce', text='Could not deliver.')
    put('origin-receipt', multi([part('Was read.'), part('Disposition: x', 'message/disposition-notification')],
                                'report; report-type=disposition-notification'), origin='auto-reply', text='Was read.')
    put('origin-ours', mail('copy', sender='Lily <EXPORT@lanqiao-pump.example>'), from_addr=OURS, is_ours=True)


def main():
    os.makedirs(DATA, exist_ok=True)
    for family in (charsets, labels_that_lie, headers, senders, dates, structure, encodings, attachments, html, quoted_html,
                   quoted_plain, origins):
        family()
    for name in os.listdir(DATA):
        if name.rsplit('.', 1)[0] not in written and name.endswith(('.eml', '.json')):
            os.remove(os.path.join(DATA, name))
    print(len(written), 'messages')


if __name__ == '__main__':
    main()
