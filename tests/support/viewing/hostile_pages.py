"""Pictures, PDFs and SVGs that ask for too much, never end, or refer to elsewhere."""

import base64
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.support.viewing.good_files import pdf, pdf_of, picture
from tests.support.viewing.packed_files import heic

Made = bytes | Callable[[Path], object]


def pages(address: str) -> dict[str, dict[str, Made]]:
    """Each by its group and its name."""
    return {"pictures": _pictures(), "pdfs": _pdfs(address), "svgs": _svgs(address)}


def _png(width: int, height: int, rows: bytes, *, depth: int = 1, colours: int = 0, more: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + more + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def zeros(count: int) -> bytes:
    """Zeros, packed, at least so many. Pieces of a megabyte look all the same, so one of them is packed."""
    packer = zlib.compressobj(9)
    first = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    next_one = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + next_one * (count >> 20) + packer.flush()  # without the right checksum, which nobody reaches


def _jpeg(width: int, height: int) -> bytes:
    content = bytearray(picture("JPEG"))
    offset = content.index(b"\xff\xc0")
    content[offset + 5 : offset + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def _tiff(width: int, height: int, next_frame: int = 0) -> bytes:
    tags = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8)]
    tags += [(277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, 4)]
    body = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return b"II*\0" + struct.pack("<I", 8) + body + struct.pack("<I", next_frame)


def _bmp(width: int, height: int) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 58, 0, 0, 54) + head + b"\0" * 4


def _pictures() -> dict[str, Made]:
    gif = bytearray(picture("GIF"))
    gif[6:10] = b"\xff\xff\xff\xff"
    text_bomb = _chunk(b"zTXt", b"a\0\0" + zeros(64 << 20))
    return {
        "huge-30000.png": lambda path: path.write_bytes(_png(30_000, 30_000, zeros(3751 * 30_000))),
        "huge-30000-colours.png": lambda path: path.write_bytes(
            _png(30_000, 30_000, zeros(1 << 26), depth=8, colours=6)
        ),
        "huge-2147483647.png": _png(2**31 - 1, 2**31 - 1, zlib.compress(b"\0")),
        "no-width.png": _png(0, 0, zlib.compress(b"\0")),
        "one-row.png": _png(2_000_000, 1, zlib.compress(bytes(250_001))),
        "one-column.png": _png(1, 2_000_000, zlib.compress(bytes(4_000_000))),
        "text-bomb.png": _png(8, 8, zlib.compress(bytes(16)), more=text_bomb),
        "huge-65000.jpg": _jpeg(65_000, 65_000),
        "huge-30000.jpg": _jpeg(30_000, 30_000),
        "large-9000.jpg": _jpeg(9_000, 9_000),
        "huge.gif": bytes(gif),
        "huge-30000.tiff": _tiff(30_000, 30_000),
        "huge-4294967295.tiff": _tiff(2**32 - 1, 2**32 - 1),
        "endless.tiff": _tiff(4, 4, next_frame=8),
        "huge-30000.bmp": _bmp(30_000, 30_000),
        "negative.bmp": _bmp(-5, -2_147_483_648),
        "frames.gif": picture("GIF", save_all=True, append_images=_many_frames()),
        "empty.ico": b"\0\0\1\0\1\0",
        "endless.ico": b"\0\0\1\0\xff\xff" + bytes(4000),
        "boxes.heic": heic()[:28] + b"\0\0\0\x0c" * 5_000,
        "huge.heic": heic(1 << 31, 1 << 31),
        "photo.heic": struct.pack(">I4s4sI4s", 24, b"ftyp", b"heic", 0, b"mif1") + bytes(100),
        "broken.avif": struct.pack(">I4s4sI4s", 20, b"ftyp", b"avif", 0, b"avif") + bytes(100),
        "huge.webp": b"RIFF\xff\xff\xff\xffWEBPVP8L\xff\xff\xff\x7f\x2f\xff\xff\xff\xff" + bytes(50),
        "empty.png": b"",
        "script.png": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n{ } loop\n",
    }


def _many_frames() -> list[object]:
    from PIL import Image

    return [Image.new("P", (60, 40), index) for index in range(200)]


def _stream(body: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), entries, body)


def _page(content: bytes, resources: bytes = b"", *more: bytes, box: bytes = b"0 0 300 200") -> bytes:
    """A PDF of one page; ``more`` are objects from number 5 on."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Resources << %s >> /Contents 4 0 R >>" % (box, resources)
    return pdf_of(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content, *more]
    )


def _pdfs(address: str) -> dict[str, Made]:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /X 5 0 R >> >>"
    doubling = [
        _stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /X %d 0 R >> >>" % n,
        )
        for n in range(6, 36)
    ]
    image = b"/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceRGB"
    image += b" /BitsPerComponent 8 /Filter /FlateDecode"
    far = address.encode()
    launch = b"/OpenAction << /S /Launch /F (/bin/true) /Next << /S /URI /URI (%s/a) >> >>" % far
    script = b"/OpenAction << /S /JavaScript /JS (while(1){app.launchURL('%s')}) >>" % far
    pages_node = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    plain = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    return {
        "huge-page.pdf": pdf("far", media_box="0 0 1e9 1e9"),
        "huge-page-14400.pdf": pdf("far", media_box="0 0 14400 14400", extra="/UserUnit 75000"),
        "negative-page.pdf": pdf("far", media_box="0 0 -50 -50"),
        "no-page-size.pdf": pdf("far", media_box="0 0 0 0"),
        "odd-page-size.pdf": pdf("far", media_box="nan inf 1e400 -1e400"),
        "thin-page.pdf": pdf("far", media_box="0 0 0.001 100000"),
        "many-pages.pdf": pdf(*["page"] * 3000),
        "no-pages.pdf": pdf(),
        "count-lies.pdf": pdf("one").replace(b"/Count 1", b"/Count 2147483647"),
        "count-negative.pdf": pdf("one").replace(b"/Count 1", b"/Count -5"),
        "tree-loop.pdf": pdf("one").replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
        "xref-loop.pdf": pdf("one").replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
        "form-loop.pdf": _page(_stream(b"/X Do"), b"/XObject << /X 5 0 R >>", _stream(b"/X Do", form)),
        "form-doubling.pdf": _page(_stream(b"/X Do"), b"/XObject << /X 5 0 R >>", *doubling),
        "nested-arrays.pdf": _page(_stream(b"[" * 500_000)),
        "nested-objects.pdf": pdf_of(
            [b"<< /Type /Catalog /Pages 2 0 R /A " + b"[" * 200_000 + b" >>", pages_node, plain]
        ),
        "nested-states.pdf": _page(_stream(b"q " * 1_000_000)),
        "flate-bomb.pdf": lambda path: path.write_bytes(_page(_stream(zeros(1 << 30), b"/Filter /FlateDecode"))),
        "flate-twice.pdf": lambda path: path.write_bytes(
            _page(_stream(zlib.compress(zeros(1 << 31)), b"/Filter [/FlateDecode /FlateDecode]"))
        ),
        "filters.pdf": _page(_stream(b"x", b"/Filter [" + b"/ASCIIHexDecode " * 5000 + b"]")),
        "image-30000.pdf": lambda path: path.write_bytes(
            _page(_stream(b"300 0 0 200 0 0 cm /I Do"), b"/XObject << /I 5 0 R >>", _stream(zeros(1 << 28), image))
        ),
        "pattern.pdf": _page(
            _stream(b"/Pattern cs /P scn 0 0 300 200 re f"),
            b"/Pattern << /P 5 0 R >>",
            _stream(
                b"0 0 1 1 re f",
                b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1]"
                b" /XStep 0.0001 /YStep 0.0001 /Resources << >>",
            ),
        ),
        "paths.pdf": lambda path: path.write_bytes(_page(_stream(b"0 0 m " + b"300 200 l 0 200 l " * 400_000 + b"B*"))),
        "letters.pdf": _page(
            _stream(b"BT /F 1 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 20_000 + b"ET"),
            b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
        ),
        "huge-letters.pdf": _page(
            _stream(b"BT /F 1e30 Tf 1e30 0 0 1e30 0 0 Tm (huge) Tj ET"),
            b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
        ),
        "dashes.pdf": _page(_stream(b"[0.00001] 0 d 0 0 m 300 200 l S")),
        "shading.pdf": _page(
            _stream(b"/S sh"),
            b"/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function 5 0 R >> >>",
            _stream(b"{ " + b"dup mul " * 5000 + b"}", b"/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]"),
        ),
        "launch.pdf": pdf_of([b"<< /Type /Catalog /Pages 2 0 R %s >>" % launch, pages_node, plain]),
        "script.pdf": pdf_of([b"<< /Type /Catalog /Pages 2 0 R %s >>" % script, pages_node, plain]),
        "far-image.pdf": _page(
            _stream(b"/I Do"), b"/XObject << /I 5 0 R >>", _stream(b"", b"/F << /FS /URL /F (%s/i) >> " % far + image)
        ),
        "locked.pdf": _locked(),
        "head-only.pdf": b"%PDF-1.7\n",
        "head-late.pdf": b"x" * 900 + pdf("late"),
        "lines-only.pdf": b"%PDF-1.7\n" + b"1 0 obj\n" * 200_000,
        "xfa.pdf": pdf_of(
            [
                b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 4 0 R /Fields [] >> >>",
                pages_node,
                plain,
                _stream(b"<xdp/>"),
            ]
        ),
    }


def _locked() -> bytes:
    secret = b"<" + b"41" * 32 + b">"
    lock = b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (secret, secret)
    whole = pdf("locked")
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<41><41>] /Encrypt %s" % lock)


def _svg(inner: str, attributes: str = 'width="60" height="40"', before: str = "") -> bytes:
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {spaces} {attributes}>{inner}</svg>".encode()


def _svgs(address: str) -> dict[str, Made]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    laughing = f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "lol">{laughs}]>'
    outside = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{address}/x"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    doubling = "".join(
        f'<g id="g{n}"><use xlink:href="#g{n + 1}"/><use xlink:href="#g{n + 1}"/></g>' for n in range(40)
    )
    inner = base64.b64encode(_svg(f'<image xlink:href="{address}/inner" width="9" height="9"/>')).decode()
    return {
        "laughs.svg": _svg("<text>&l11;</text>", before=laughing),
        "outside.svg": _svg("<text>&x;&f;</text>", before=outside),
        "doctype.svg": _svg("", before=f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "{address}/svg11.dtd">'),
        "far-image.svg": _svg(f'<image xlink:href="{address}/i.png" width="50" height="50"/>'),
        "far-image-plain.svg": _svg(f'<image href="{address}/i.png" width="50" height="50"/>'),
        "near-image.svg": _svg('<image xlink:href="file:///etc/hostname" width="50" height="50"/>'),
        "inner-svg.svg": _svg(f'<image xlink:href="data:image/svg+xml;base64,{inner}" width="50" height="50"/>'),
        "inner-named-png.svg": _svg(f'<image xlink:href="data:image/png;base64,{inner}" width="50" height="50"/>'),
        "style.svg": _svg(f'<style>@import url("{address}/a.css"); @font-face {{ src: url({address}/f) }}</style>'),
        "style-sheet.svg": _svg("<rect/>", before=f'<?xml-stylesheet href="{address}/a.css"?>'),
        "far-use.svg": _svg(f'<use xlink:href="{address}/u.svg#a"/>'),
        "far-fill.svg": _svg(f'<rect width="9" height="9" fill="url({address}/f.svg#a)"/>'),
        "script.svg": _svg(
            f'<script>fetch("{address}")</script><rect onload="fetch(\'{address}\')" width="9" height="9"/>'
        ),
        "page-inside.svg": _svg(f'<foreignObject><iframe src="{address}"/></foreignObject>'),
        "use-loop.svg": _svg('<g id="a"><use xlink:href="#a"/></g>'),
        "use-doubling.svg": _svg(doubling + '<g id="g40"><rect width="9" height="9"/></g>'),
        "pattern-loop.svg": _svg(
            '<pattern id="p" width="1" height="1"><rect fill="url(#p)" width="1" height="1"/></pattern>'
            '<rect fill="url(#p)" width="60" height="40"/>'
        ),
        "deep.svg": _svg("<g>" * 100_000 + "</g>" * 100_000),
        "many.svg": _svg('<rect width="9" height="9"/>' * 300_000),
        "long-path.svg": _svg('<path d="M0 0' + " L60 40 L0 40" * 200_000 + '" stroke="red"/>'),
        "huge.svg": _svg("<rect/>", 'width="1e9" height="1e9"'),
        "odd-size.svg": _svg("<rect/>", 'width="nan" height="-5"'),
        "huge-view.svg": _svg("<rect/>", 'viewBox="0 0 1e300 1e-300"'),
        "blur.svg": _svg(
            '<filter id="f"><feGaussianBlur stdDeviation="100000"/></filter>'
            '<rect width="60" height="40" filter="url(#f)"/>'
        ),
        "dashes.svg": _svg('<path d="M0 0 L1e9 1e9" stroke="red" stroke-dasharray="0.0001"/>'),
        "not-closed.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><rect',
        "nul.svg": b'<svg xmlns="http://www.w3.org/2000/svg">\0\0\0</svg>',
    }
