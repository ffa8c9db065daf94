"""The sample's attachments: small, valid files of the kinds that people attach to tasks."""

import base64
import io
import math
import zipfile
from collections.abc import Sequence

from resources.sample import drawing
from resources.sample.dice import Dice

Attachment = dict[str, str]

_PAGE_WIDTH = 595
_PAGE_HEIGHT = 842
_ZIP_TIME = (2026, 11, 23, 9, 0, 0)


def attachment(filename: str, content_type: str, contents: bytes) -> Attachment:
    """A new entry of a file field, as the tasks API takes it."""
    return {
        "filename": filename,
        "contentType": content_type,
        "base64contents": base64.b64encode(contents).decode("ascii"),
    }


def pdf(title: str, subtitle: str, rows: Sequence[tuple[str, str]], paragraph: str, accent: str) -> bytes:
    """A one-page A4 document: a heading, label and value rows, and a paragraph.

    Text is limited to Latin-1, which the fonts every reader has can show; anything else becomes `?`.
    """
    red, green, blue = (channel / 255 for channel in drawing.colour(accent))
    draw = [
        f"{red:.3f} {green:.3f} {blue:.3f} rg 0 {_PAGE_HEIGHT - 12} {_PAGE_WIDTH} 12 re f",
        "0.106 0.141 0.188 rg",
        _text("F2", 22, 56, 770, title),
        "0.4 0.44 0.52 rg",
        _text("F1", 11, 56, 748, subtitle),
    ]
    y = 706
    for label, value in rows:
        draw += ["0.894 0.906 0.925 RG 0.5 w", f"56 {y - 9} m 539 {y - 9} l S"]
        draw += ["0.4 0.44 0.52 rg", _text("F1", 10, 56, y, label)]
        draw += ["0.106 0.141 0.188 rg", _text("F2", 10, 220, y, value)]
        y -= 26
    y -= 14
    for line in _wrap(paragraph, 88):
        draw.append(_text("F1", 11, 56, y, line))
        y -= 17
    draw += ["0.4 0.44 0.52 rg", _text("F1", 9, 56, 40, "Sample document. Page 1 of 1")]
    stream = "\n".join(draw).encode("latin-1", "replace")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    return _pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>" % (_PAGE_WIDTH, _PAGE_HEIGHT),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            font % b"Helvetica",
            font % b"Helvetica-Bold",
        ]
    )


def logo(dice: Dice, accent: str, size: int = 144) -> bytes:
    """A company's mark: one of a few plain shapes on a coloured ground (PNG)."""
    half = size / 2
    canvas = drawing.Canvas(size, size)
    canvas.paint(drawing.rounded(8, 8, size - 16, size - 16, size / 5), drawing.colour(accent))
    white = drawing.WHITE
    match dice.between(0, 4):
        case 0:
            canvas.paint(drawing.ring(half, half, size * 0.22, size * 0.09), white)
            canvas.paint(drawing.disc(half, half, size * 0.07), white)
        case 1:
            canvas.paint(drawing.diamond(half, half, size * 0.30), white)
            canvas.paint(drawing.diamond(half, half, size * 0.13), drawing.colour(accent))
        case 2:
            for shift in (-0.14, 0.14):
                left = half + size * (shift - 0.09)
                tip = half + size * (shift + 0.09)
                points = [(left, size * 0.32), (tip, half), (left, size * 0.68)]
                canvas.trace(points, size * 0.09, white)
        case 3:
            for step, height in enumerate((0.20, 0.32, 0.44)):
                left = size * (0.29 + step * 0.155)
                bar = drawing.rounded(left, size * (0.72 - height), size * 0.11, size * height, size * 0.035)
                canvas.paint(bar, white)
        case _:
            canvas.paint(drawing.disc(size * 0.42, half, size * 0.17), white)
            canvas.paint(drawing.ring(size * 0.58, half, size * 0.14, size * 0.06), white)
    return canvas.png()


def portrait(accent: str, size: int = 128) -> bytes:
    """A stand-in for a person's photo: head and shoulders on a coloured ground (PNG)."""
    canvas = drawing.Canvas(size, size, drawing.colour(accent))
    for shape in (
        drawing.disc(size / 2, size * 0.40, size * 0.18),
        drawing.disc(size / 2, size * 1.02, size * 0.38),
    ):
        canvas.paint(shape, drawing.WHITE)
    return canvas.png()


def bar_chart(dice: Dice, accent: str, bars: int = 12) -> bytes:
    """A bar chart, one bar a month (PNG, 360 x 200)."""
    canvas = drawing.Canvas(360, 200)
    for y in range(24, 176, 38):
        canvas.fill(20, y, 320, 1, drawing.LINE)
    level = dice.between(40, 90)
    for month in range(bars):
        level = max(14, min(148, level + dice.between(-28, 32)))
        canvas.fill(26 + month * 26, 176 - level, 18, level, drawing.colour(accent))
    canvas.fill(20, 176, 320, 2, drawing.INK)
    return canvas.png()


def line_chart(dice: Dice, accent: str) -> bytes:
    """A measurement over time with one bad stretch in it (PNG, 360 x 200)."""
    canvas = drawing.Canvas(360, 200)
    for y in range(24, 176, 38):
        canvas.fill(20, y, 320, 1, drawing.LINE)
    bad = dice.between(5, 11)
    points = [
        (
            24.0 + step * 20.8,
            130 - 14 * math.sin(step / 2) - (62 if bad <= step <= bad + 2 else 0) + dice.between(-6, 6),
        )
        for step in range(16)
    ]
    canvas.trace(points, 3.5, drawing.colour(accent))
    canvas.fill(20, 176, 320, 2, drawing.INK)
    return canvas.png()


def signature(dice: Dice) -> bytes:
    """A signature in blue ink (PNG, 280 x 96)."""
    canvas = drawing.Canvas(280, 96)
    swing, pace, loop = dice.between(16, 26), dice.between(30, 42) / 100, dice.between(7, 12)
    points = [
        (
            40 + 1.7 * step + loop * math.sin(step * pace),
            48 - swing * (1 - step / 150) * math.cos(step * pace) * math.cos(step / 17),
        )
        for step in range(120)
    ]
    canvas.trace(points, 2.4, drawing.colour("#23408e"))
    canvas.fill(24, 82, 232, 1, drawing.colour("#98a2b3"))
    return canvas.png()


def svg_mark(accent: str) -> bytes:
    """A company's mark as a vector drawing (SVG)."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128">\n'
        f'  <rect width="128" height="128" rx="26" fill="{accent}"/>\n'
        '  <path d="M30 84 54 44l18 26 10-14 16 28z" fill="#ffffff"/>\n'
        "</svg>\n"
    ).encode()


def csv_table(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as comma-separated UTF-8 text, quoted where needed (RFC 4180)."""
    return "".join(",".join(_csv_cell(cell) for cell in row) + "\r\n" for row in rows).encode()


def zip_archive(files: Sequence[tuple[str, bytes]]) -> bytes:
    """The files, stored without compression and with one fixed time, as a ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, contents in files:
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents)
    return out.getvalue()


def _csv_cell(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\r\n') else cell


def _text(font: str, size: int, x: int, y: int, text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _wrap(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
