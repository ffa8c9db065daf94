"""One good file of each kind that the viewer shows."""

import io
import struct
import wave

import xlsxwriter
from PIL import Image

from tests.support.viewing.packed_files import archive, docx, odt, pptx

PDF_WORDS = "Contract of sale between Acme and Initech"


def pdf(*pages: str, media_box: str = "0 0 300 200", extra: str = "", rotation: int = 0) -> bytes:
    """A PDF with a line of text on each page.

    Args:
        pages: the text of each page.
        media_box: of every page.
        extra: more entries for each page.
        rotation: of every page.
    """
    count = len(pages)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, text in enumerate(pages):
        content = f"BT /F1 12 Tf 20 150 Td ({text}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Rotate {rotation} {extra}"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return pdf_of([text.encode("latin-1") for text in objects])


def pdf_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of objects, numbered from 1; the first is its catalog."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def picture(kind: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    """A picture whose left half is red and whose right half is green."""
    image = Image.new("RGB", size, "red")
    image.paste("lime", (size[0] // 2, 0, *size))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def tiff() -> bytes:
    """A TIFF of two frames."""
    return picture("TIFF", save_all=True, append_images=[Image.new("RGB", (30, 50), "blue")])


def xlsx() -> bytes:
    """A workbook of two sheets."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    first = book.add_worksheet("Prices")
    for row in range(50):
        first.write_row(row, 0, [f"Part {row}", row * 1.5])
    book.add_worksheet("Empty")
    book.close()
    return out.getvalue()


def wav(seconds: int = 2) -> bytes:
    """A sound."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(16_000 * seconds))
    return out.getvalue()


def mp4(seconds: int = 3) -> bytes:
    """The boxes of a film, without its pictures."""
    head = b"\0\0\0\0" + struct.pack(">IIII", 0, 0, 1000, seconds * 1000) + bytes(80)
    movie_head = struct.pack(">I4s", len(head) + 8, b"mvhd") + head
    movie = struct.pack(">I4s", len(movie_head) + 8, b"moov") + movie_head
    return struct.pack(">I4s4sI4s", 20, b"ftyp", b"isom", 512, b"isom") + movie


def mail(html: str = "<p>Dear <b>Ann</b>,</p><p>see the file.</p>", address: str = "http://localhost:9") -> bytes:
    """A mail of HTML with a file, which refers to pictures elsewhere."""
    return f"""From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>
To: Ann <ann@example.org>
Cc: b@example.org
Subject: =?utf-8?b?w4RuZGVydW5n?=
Date: Mon, 30 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="B"

--B
Content-Type: text/html; charset=utf-8

{html}<img src="{address}/pixel.gif"><link rel="stylesheet" href="{address}/a.css"><script>fetch("{address}")</script>
--B
Content-Type: application/pdf
Content-Disposition: attachment; filename="../../offer.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--B--
""".encode()


SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="30" height="40" fill="red"/>
<rect x="30" width="30" height="40" fill="lime"/><text x="5" y="20" font-size="8">Plan</text></svg>"""


def good_files() -> dict[str, bytes]:
    """Each by a name that fits its content."""
    return {
        "photo.png": picture("PNG"),
        "photo.jpg": picture("JPEG"),
        "photo.gif": picture("GIF"),
        "photo.webp": picture("WEBP"),
        "photo.bmp": picture("BMP"),
        "scan.tiff": tiff(),
        "plan.svg": SVG,
        "contract.pdf": pdf(PDF_WORDS, "Second page"),
        "prices.xlsx": xlsx(),
        "prices.csv": b"part;price\nbolt;1,50\nnut;0,30\n",
        "notes.txt": "one\ntwo\nthree \u00fc\n".encode(),
        "data.json": b'{"a": [1, 2, {"b": null}], "c": "x"}',
        "offer.eml": mail(),
        "call.wav": wav(),
        "clip.mp4": mp4(),
        "letter.docx": docx(),
        "talk.pptx": pptx("Sales", "Costs"),
        "notes.odt": odt("Minutes", "Ann was there"),
        "papers.zip": archive(),
    }
