"""Documents, slides and archives in a packed file, made by hand, with what a reader must leave alone."""

import io
import struct
import zipfile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
DOCX_TEXT = ["Contract of sale", "a\tb & c", "first\tsecond\t", "End"]
_BODY = (
    '<w:p><w:r><w:t>Contract</w:t></w:r><w:r><w:t xml:space="preserve"> of sale</w:t><w:delText>no</w:delText></w:r>'
    "</w:p>"
    '<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b &amp; c</w:t>'
    '<w:instrText>HYPERLINK "http://localhost:9"</w:instrText></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>first</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>second</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>End</w:t></w:r></w:p>"
)


def packed(parts: dict[str, bytes | str]) -> bytes:
    """A ZIP file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 3, 4, 5, 6, 7)), content)
    return out.getvalue()


def docx(body: str = _BODY, before: str = "") -> bytes:
    """A document of Word with ``DOCX_TEXT``, or another body."""
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def pptx(*slides: str) -> bytes:
    """Slides with a line of text on each."""
    parts: dict[str, bytes | str] = {"ppt/presentation.xml": "<p/>"}
    for number, text in enumerate(slides, 1):
        xml = f'<p:sld xmlns:p="urn:p" xmlns:a="{_DRAWING}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>'
        parts[f"ppt/slides/slide{number}.xml"] = xml
    return packed(parts)


def odt(*paragraphs: str) -> bytes:
    """A document of LibreOffice."""
    lines = "".join(f"<text:p>{line}</text:p>" for line in paragraphs)
    xml = f'<o:content xmlns:o="urn:o" xmlns:text="{_TEXT}" xmlns:draw="{_DRAW}">{lines}</o:content>'
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})


def archive() -> bytes:
    """A ZIP file of two files."""
    return packed({"a/report.txt": b"x" * 5_000, "photo.png": b"y"})


def heic(width: int = 4032, height: int = 3024) -> bytes:
    """The boxes of a HEIC picture of tiles, without the tiles."""

    def box(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I4s", 8 + len(body), name) + body

    sizes = b"".join(box(b"ispe", struct.pack(">III", 0, *size)) for size in ((512, 512), (width, height)))
    properties = box(b"iprp", box(b"ipco", sizes))
    return box(b"ftyp", b"heic" + bytes(4) + b"mif1heic") + box(
        b"meta", bytes(4) + box(b"hdlr", bytes(20)) + properties
    )
