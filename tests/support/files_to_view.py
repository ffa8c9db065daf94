"""Files as people attach them, made here: pictures, PDFs with text, texts, tables, mails, and broken ones."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Sequence
from email.message import EmailMessage

from PIL import Image, ImageDraw

A4 = (595, 842)


def pdf(*pages: Sequence[str], size: tuple[int, int] = A4) -> bytes:
    """A PDF with text: for each page its lines, the first as a heading."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines, size[1])
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _file(objects)


def _content(lines: Sequence[str], height: int) -> str:
    parts = []
    for row, line in enumerate(lines):
        size, down = (22, 80) if row == 0 else (12, 100 + 18 * row)
        text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /F1 {size} Tf 60 {height - down} Td ({text}) Tj ET")
    return "\n".join(parts)


def _file(objects: Sequence[str]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010} 00000 n \n".encode())
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def contract(pages: int = 6) -> bytes:
    """A contract of some pages; the word *penalty* stands on every second one, twice."""
    made = []
    for number in range(1, pages + 1):
        lines = [f"Supply agreement {number}", "between Globex Packaging and Acme Corp."]
        lines += [f"{number}.{row} The supplier delivers within {row} days of an order." for row in range(1, 20)]
        if number % 2 == 0:
            lines += ["A penalty of 5 % is due. The penalty ends with the contract."]
        made.append(lines)
    return pdf(*made)


def picture(width: int = 640, height: int = 400, kind: str = "PNG", words: str = "signature") -> bytes:
    """A picture with words on it."""
    image = Image.new("RGB", (width, height), "#f4ecd8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 20, width - 20, height - 20), outline="#1b2430", width=4)
    draw.line((60, height * 0.7, width - 60, height * 0.4), fill="#2f6feb", width=8)
    draw.text((60, 60), words, fill="#1b2430")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


def noise(width: int = 900, height: int = 700) -> bytes:
    """A picture of almost two megabytes, which is not fetched before it is opened."""
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), random.Random(1).randbytes(3 * width * height)).save(out, "PNG")
    return out.getvalue()


def mail() -> bytes:
    """A mail with two files in it."""
    message = EmailMessage()
    message["From"] = "Ida Berg <ida@globex.example>"
    message["To"] = "orders@acme.example, Ana Lima <ana@acme.example>"
    message["Subject"] = "The signed contract"
    message["Date"] = "Mon, 02 Feb 2026 09:12:00 +0100"
    message.set_content("Hello,\n\nhere is the contract. See https://globex.example/terms\n\nIda\n")
    message.add_attachment(contract(2), maintype="application", subtype="pdf", filename="signed.pdf")
    message.add_attachment(picture(120, 80), maintype="image", subtype="png", filename="stamp.png")
    return message.as_bytes()


def table(rows: int = 1200) -> bytes:
    """A CSV with a heading."""
    lines = ["Number,Customer,Amount,Note"]
    lines += [f"{row},Customer {row},{row * 12.5:.2f},{'late' if row % 400 == 0 else ''}" for row in range(1, rows)]
    return ("\n".join(lines) + "\n").encode()


def workbook() -> bytes:
    """A workbook with two sheets."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        prices = book.add_worksheet("Prices")
        prices.write_row(0, 0, ["Article", "Price"])
        prices.write_row(1, 0, ["Box", 12.5])
        book.add_worksheet("Terms & notes").write_row(0, 0, ["Thirty days"])
    return out.getvalue()


def text(lines: int = 1500) -> bytes:
    """A long text."""
    return "\n".join(f"Line {number} of the minutes 😀 with a word" for number in range(1, lines + 1)).encode()


def json_text() -> bytes:
    """JSON on one line."""
    return json.dumps({"order": 1044, "lines": [{"article": "Box", "count": 3}], "note": None}).encode()
