"""Tables, texts, mails and sounds that ask for too much, never end, or refer to elsewhere."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.support.viewing.good_files import mail, mp4, xlsx
from tests.support.viewing.packed_files import docx, odt, pptx

Made = bytes | Callable[[Path], object]


def documents(address: str) -> dict[str, dict[str, Made]]:
    """Each by its group and its name."""
    return {"tables": _tables(address), "texts": _texts(address), "mails": _mails(address), "media": _media()}


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _with_sheet(sheet: bytes | None, **others: bytes) -> bytes:
    """The good workbook with another first sheet."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(xlsx())) as package:
        for name in package.namelist():
            parts[name] = package.read(name)
    if sheet is not None:
        parts["xl/worksheets/sheet1.xml"] = sheet
    return _packed({**parts, **others})


def _sheet(rows: bytes) -> bytes:
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (space, rows)


def _sheet_bomb(path: Path) -> None:
    """A workbook of 5 MB, whose sheet takes more than 1 GB."""
    with (
        zipfile.ZipFile(io.BytesIO(xlsx())) as good,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
    ):
        for name in good.namelist():
            if name != "xl/worksheets/sheet1.xml":
                package.writestr(name, good.read(name))
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(1010):
                sheet.write(b" " * 1_000_000)


def _document_bomb(path: Path) -> None:
    """A document of 1 MB with a text of 1 GB."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(b'<w:document xmlns:w="urn:w"><w:t>')
        for _ in range(1010):
            part.write(b"x" * 1_000_000)


def _tables(address: str) -> dict[str, Made]:
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    laughing = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">%s]>' % laughs
    outside = b'<!DOCTYPE x [<!ENTITY x SYSTEM "%s/x">]>' % address.encode()
    return {
        "bomb.xlsx": _sheet_bomb,
        "bomb.docx": _document_bomb,
        "far-cell.xlsx": _with_sheet(
            _sheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
        ),
        "laughs.xlsx": _with_sheet(
            laughing + _sheet(b'<row r="1"><c r="A1" t="inlineStr"><is><t>&l11;</t></is></c></row>')
        ),
        "outside.xlsx": _with_sheet(
            outside + _sheet(b'<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>')
        ),
        "strings-lie.xlsx": _with_sheet(_sheet(b'<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>')),
        "no-sheet.xlsx": _with_sheet(b""),
        "no-workbook.xlsx": _packed({"[Content_Types].xml": b"<Types/>"}),
        "not-a-table.xlsx": _packed({"a.txt": b"hello"}),
        "word.xlsx": _packed({"word/document.xml": b"<w/>", "[Content_Types].xml": b"<Types/>"}),
        "many-parts.zip": _packed({f"{n}.txt": b"" for n in range(20_000)}),
        "climbing.zip": _packed({"../../../etc/passwd": b"x"}),
        "zip-in-zip.zip": _packed({"a.zip": _packed({"b.zip": _packed({"c.txt": bytes(1 << 20)})})}),
        "directory-lies.xlsx": xlsx()[:-10] + b"\xff" * 10,
        "ole.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4000,
        "ole-zero.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000),
        "quote.csv": b'a,"b\n' * 20_000,
        "laughs.docx": docx("<w:p><w:t>&l11;</w:t></w:p>", laughing.decode().partition("?>")[2]),
        "outside.docx": docx("<w:p><w:t>&x;</w:t></w:p>", outside.decode()),
        "deep.docx": docx("<w:p>" * 300_000),
        "spaces.odt": odt('<text:s text:c="999999999"/>' * 50_000),
        "no-slides.pptx": pptx(),
        "wide.csv": b"," * 2_000_000,
        "long.csv": lambda path: path.write_bytes(b"a,b,c,d\n" * 1_000_000),
        "nul.csv": b"a,b\n\0,\0\n" * 100,
        "formula.csv": f"=WEBSERVICE(\"{address}/a\"),=cmd|'/C calc'!A0\n".encode(),
        "html.xls": f'<html><table><tr><td><img src="{address}/a.png"></td></tr></table></html>'.encode(),
    }


def _texts(address: str) -> dict[str, Made]:
    return {
        "one-line-100-mb.txt": lambda path: path.write_bytes(b"x" * 100_000_000),
        "one-line-100-mb.csv": lambda path: path.write_bytes(b"x" * 100_000_000),
        "one-line-100-mb.json": lambda path: path.write_bytes(b'{"a": "' + b"x" * 100_000_000 + b'"}'),
        "nul.txt": b"\0" * 100_000,
        "some-nul.txt": b"abc\0def\n" * 1000,
        "line-breaks.txt": b"\n" * 3_000_000,
        "returns.txt": b"\r" * 1_000_000,
        "not-utf-8.txt": bytes(range(128, 256)) * 500,
        "half-letter.txt": "\u00fc".encode()[:1],
        "utf-16.txt": "Gr\u00fc\u00dfe\n".encode("utf-16"),
        "utf-16-bare.txt": ("Hello there\n" * 50).encode("utf-16-le"),
        "utf-16-odd.txt": "Hello".encode("utf-16") + b"\0",
        "utf-32.txt": "Hello".encode("utf-32"),
        "overrides.txt": "\u202egnp.exe\u2066 \u200b\ufeff\n".encode() * 100,
        "controls.txt": bytes(range(1, 32)) * 100,
        "escapes.txt": b"\x1b[2J\x1b]0;title\x07" * 100,
        "random.bin": bytes((n * 7919 + n // 3) % 256 for n in range(100_000)),
        "deep.json": b"[" * 1_000_000,
        "deep-closed.json": b"[" * 200_000 + b"]" * 200_000,
        "deep-objects.json": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "long-number.json": b"[" + b"9" * 1_000_000 + b"]",
        "nan.json": b"[NaN, Infinity, 1e999999]",
        "lone-surrogate.json": b'["\\ud800", "\xed\xa0\x80"]',
        "wide.json": b"[" + b"1," * 2_000_000 + b"1]",
        "page.html": f'<html><script src="{address}/a.js"></script><img src="{address}/b.png"></html>'.encode(),
        "feed.xml": f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{address}/x">]><a>&x;</a>'.encode(),
        "link.url": f"[InternetShortcut]\nURL={address}\n".encode(),
        "empty.txt": b"",
        "empty.pdf": b"",
        "empty.eml": b"",
        "empty.xlsx": b"",
        "empty": b"",
    }


def _nested_mail(depth: int) -> bytes:
    head = b"From: a@example.org\nSubject: inner\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    return head * depth + b"From: b@example.org\n\nthe end\n"


def _nested_parts(depth: int) -> bytes:
    out = [b"From: a@example.org\nMIME-Version: 1.0\n"]
    out += [b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth)]
    return b"".join(out) + b"Content-Type: text/plain\n\nthe end\n"


def _mails(address: str) -> dict[str, Made]:
    start = b"From: a@example.org\nMIME-Version: 1.0\n"
    mixed = start + b'Content-Type: multipart/mixed; boundary="b"\n\n'
    part = b'--b\nContent-Type: application/x; name="../../%d"\nContent-Disposition: attachment\n\nx\n'
    return {
        "nested-20.eml": _nested_mail(20),
        "nested-3000.eml": _nested_mail(3000),
        "nested-parts.eml": _nested_parts(3000),
        "many-parts.eml": mixed + b"".join(part % n for n in range(20_000)) + b"--b--\n",
        "no-end.eml": mixed + b"--b\n",
        "no-boundary.eml": start + b"Content-Type: multipart/mixed\n\nhello\n",
        "long-header.eml": b"Subject: " + b"x" * 5_000_000 + b"\n\nhello\n",
        "many-headers.eml": b"".join(b"X-%d: y\n" % n for n in range(100_000)) + b"\nhello\n",
        "odd-headers.eml": b"From: =?x?q?=FF?= <\nTo: "
        + b"(" * 5_000
        + b"\nDate: never\nSubject: =?utf-8?b?!!!?=\n\nhi\n",
        "groups.eml": b"To: " + b"a:" * 3_000 + b"\n\nhi\n",
        "charset.eml": start + b"Content-Type: text/plain; charset=made-up\n\nhello \xff\n",
        "codec.eml": start + b"Content-Type: text/plain; charset=zlib\n\nhello\n",
        "base64.eml": start + b"Content-Transfer-Encoding: base64\n\n!!!!\n",
        "uuencode.eml": start + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n!!!\n",
        "far.eml": mail(address=address),
        "far-body.eml": start
        + b'Content-Type: message/external-body; access-type=URL; URL="%s/a"\n\n' % address.encode(),
        "frames.eml": mail(html=f'<base href="{address}"><iframe src="/x"></iframe><object data="/y"></object>'),
        "deep-html.eml": mail(html="<div>" * 100_000),
        "open-tag.eml": mail(html="<" * 200_000),
        "entities.eml": mail(html="&" * 200_000 + "&#99999999999;"),
        "open-comment.eml": mail(html="<!--" * 100_000),
    }


def _media() -> dict[str, Made]:
    return {
        "no-size.mp4": mp4()[:20] + struct.pack(">I4s", 0, b"free"),
        "small-size.mp4": mp4()[:20] + struct.pack(">I4s", 3, b"free"),
        "long-size.mp4": mp4()[:20] + struct.pack(">I4sQ", 1, b"free", 2**64 - 1),
        "movie-loop.mp4": mp4()[:20] + struct.pack(">I4s", 8, b"moov") * 5000,
        "no-scale.mp4": mp4().replace(struct.pack(">I", 1000), bytes(4)),
        "no-rate.wav": b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + bytes(16) + b"data\xff\xff\xff\xff",
        "long-format.wav": b"RIFF\0\0\0\0WAVEfmt \xff\xff\xff\xff",
        "no-rate.flac": b"fLaC" + bytes(40),
        "no-head.ogg": b"OggS" + bytes(50),
        "short.mkv": b"\x1a\x45\xdf\xa3",
        "short.mp3": b"ID3\x04\0\0\xff\xff\xff\xff",
        "short.avi": b"RIFF\0\0\0\0AVI avih",
    }
