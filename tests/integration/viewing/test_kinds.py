"""Each kind of file says what a person needs of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.viewing.client import FileViewer
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import (
    Bitmap,
    FileKind,
    Mail,
    MailAttachment,
    PageText,
    Saved,
    TableRows,
    TextLines,
    ViewFault,
)
from flowdash_desktop.viewing.readers.mails import MailFile, mail_heading
from flowdash_desktop.viewing.search_messages import CellMatches, LineMatches, Matches, Query
from tests.support.viewing.good_files import PDF_WORDS, good_files, pdf, picture
from tests.support.viewing.hostile_files import hostile_files
from tests.support.viewing.packed_files import DOCX_TEXT, heic, packed

PROGRAM = (sys.executable, "-m", "flowdash_desktop")


@pytest.fixture(scope="module")
def viewer() -> Iterator[FileViewer]:
    viewer = FileViewer(PROGRAM)
    yield viewer
    viewer.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in good_files().items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "kind", "type_name"),
    [
        ("photo.jpg", FileKind.PICTURE, "jpeg"),
        ("photo.webp", FileKind.PICTURE, "webp"),
        ("scan.tiff", FileKind.PICTURE, "tiff"),
        ("plan.svg", FileKind.PICTURE, "svg"),
        ("contract.pdf", FileKind.PDF, "pdf"),
        ("prices.xlsx", FileKind.TABLE, "xlsx"),
        ("prices.csv", FileKind.TABLE, "csv"),
        ("notes.txt", FileKind.TEXT, "txt"),
        ("data.json", FileKind.JSON, "json"),
        ("offer.eml", FileKind.MAIL, "eml"),
        ("call.wav", FileKind.MEDIA, "wav"),
        ("clip.mp4", FileKind.MEDIA, "mp4"),
        ("letter.docx", FileKind.TEXT, "docx"),
        ("talk.pptx", FileKind.TEXT, "pptx"),
        ("notes.odt", FileKind.TEXT, "odt"),
        ("papers.zip", FileKind.ARCHIVE, "zip"),
    ],
)
def test_a_kind_is_known(viewer: FileViewer, folder: Path, name: str, kind: FileKind, type_name: str) -> None:
    facts = viewer.facts(folder / name, name)
    assert (facts.kind, facts.type, facts.fault) == (kind, type_name, None)
    assert facts.size == (folder / name).stat().st_size


def test_many_comments_do_not_hold_up_the_kind(viewer: FileViewer, tmp_path: Path) -> None:
    """A mark-up of comments alone is a text, and one that has a drawing behind them is a picture."""
    comments = b"<!---->" * 60
    (tmp_path / "a.txt").write_bytes(comments)
    (tmp_path / "b.svg").write_bytes(
        comments + b' <!-- > --> <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    text, drawing = (viewer.facts(tmp_path / name, name) for name in ("a.txt", "b.svg"))
    assert (text.kind, text.fault) == (FileKind.TEXT, None)
    assert (drawing.type, drawing.page_sizes) == ("svg", [(9, 9)])


def test_frames_of_a_tiff_are_pages(viewer: FileViewer, folder: Path) -> None:
    assert viewer.facts(folder / "scan.tiff", "scan.tiff").page_sizes == [(60, 40), (30, 50)]
    second = viewer.bitmap(folder / "scan.tiff", 1, 1.0)
    assert isinstance(second, Bitmap)
    assert (second.width, second.height, second.data[:4]) == (30, 50, b"\xff\0\0\xff")


def test_a_photo_stands_upright(viewer: FileViewer, tmp_path: Path) -> None:
    """A camera notes how it was held; the red half of this photo is at its top then."""
    note = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    for kind in ("JPEG", "PNG"):
        (tmp_path / kind).write_bytes(picture(kind, exif=note))
        assert viewer.facts(tmp_path / kind, "photo").page_sizes == [(40, 60)]
        upright = viewer.bitmap(tmp_path / kind, 0, 1.0)
        assert isinstance(upright, Bitmap)
        assert (upright.width, upright.height) == (40, 60)
        assert upright.data[2] > 0xF0  # red
        assert upright.data[-3] > 0xF0  # green


def test_an_svg_is_painted_with_its_colours(viewer: FileViewer, folder: Path) -> None:
    plan = viewer.bitmap(folder / "plan.svg", 0, 2.0, 90)
    assert isinstance(plan, Bitmap)
    assert (plan.width, plan.height) == (80, 120)
    assert (plan.data[:4], plan.data[-4:]) == (b"\0\0\xff\xff", b"\0\xff\0\xff")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_letters_of_a_pdf_have_boxes(viewer: FileViewer, tmp_path: Path, rotation: int) -> None:
    """The boxes are where the letters are painted, however the file itself turns its page."""
    (tmp_path / "a.pdf").write_bytes(pdf(PDF_WORDS, rotation=rotation))
    width, height = viewer.facts(tmp_path / "a.pdf", "a.pdf").page_sizes[0]
    assert (width, height) == ((300, 200) if rotation % 180 == 0 else (200, 300))
    text = viewer.page_text(tmp_path / "a.pdf", 0)
    assert isinstance(text, PageText)
    assert text.text.strip() == PDF_WORDS
    assert len(text.boxes) == len(text.text)
    painted = viewer.bitmap(tmp_path / "a.pdf", 0, 1.0)
    assert isinstance(painted, Bitmap)
    first = text.boxes[0]
    inside = [
        painted.data[y * painted.stride + 4 * x]
        for x in range(int(first.left), int(first.right) + 1)
        for y in range(int(first.top), int(first.bottom) + 1)
    ]
    assert min(inside) < 128, "the first letter is black somewhere in its box"


def test_words_are_found_across_lines(viewer: FileViewer, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("Contract of\\) Tj 0 -20 Td (SALE of a contract".replace("\\)", ")")))
    found = viewer.find(tmp_path / "a.pdf", Query("OF  sale"), 0)
    assert isinstance(found, Matches)
    assert found.total == 1
    (boxes,) = found.boxes
    assert len(boxes) == 2, "one box for each line"
    assert boxes[0].bottom <= boxes[1].top
    assert isinstance(viewer.find(tmp_path / "a.pdf", Query("contract"), 0), Matches)
    assert viewer.find(tmp_path / "a.pdf", Query("contract"), 0).total == 2  # type: ignore[union-attr]  # proved above
    assert viewer.find(tmp_path / "a.pdf", Query("nothing"), 0) == Matches()


def test_any_word_of_a_query_is_found_at_its_beginning(viewer: FileViewer, tmp_path: Path) -> None:
    """As in the index of viewed files; what stands within another word is no match."""
    (tmp_path / "a.pdf").write_bytes(pdf("The buyer pays a party apart"))
    found = viewer.find(tmp_path / "a.pdf", Query("part buyer", is_any_word=True), 0)
    assert isinstance(found, Matches)
    assert found.total == 2


def test_texts_mails_and_sheets_are_searched_where_they_are_read(viewer: FileViewer, folder: Path) -> None:
    """Spans count as Qt does; the numbers of rows and columns are those of the sheet."""
    (folder / "words.txt").write_text("\U0001f600 Za\u017c\u00f3\u0142\u0107\nnothing\nzazolc", "utf-8")
    assert viewer.find_lines(folder / "words.txt", Query("ZAZOLC")) == LineMatches([(0, 3, 9), (2, 0, 6)])
    mail = viewer.find_lines(folder / "offer.eml", Query("see"), is_mail=True)
    assert isinstance(mail, LineMatches)
    assert len(mail.spans) == 1
    assert viewer.find_cells(folder / "prices.xlsx", Query("Part 1"), 0) == CellMatches(
        [(1, 0), *((row, 0) for row in range(10, 20))]
    )
    assert viewer.find_cells(folder / "prices.xlsx", Query("x"), 7) is ViewFault.MISSING


def test_matches_end_at_a_number(viewer: FileViewer, tmp_path: Path) -> None:
    """Of a text and of a sheet, so that nothing large comes to the window."""
    (tmp_path / "a.txt").write_text("a" * 20_001)
    lines = viewer.find_lines(tmp_path / "a.txt", Query("a"))
    assert isinstance(lines, LineMatches)
    assert (len(lines.spans), lines.has_more) == (10_000, True)
    (tmp_path / "a.csv").write_text("a,a\n" * 6_000)
    cells = viewer.find_cells(tmp_path / "a.csv", Query("a"), 0)
    assert isinstance(cells, CellMatches)
    assert (len(cells.cells), cells.has_more) == (10_000, True)


def test_documents_are_read_as_text(viewer: FileViewer, folder: Path) -> None:
    """Without what was deleted, and without the commands of fields; cells stand beside each other."""
    for name, expected in (
        ("letter.docx", DOCX_TEXT),
        ("talk.pptx", ["— 1 —", "Sales", "— 2 —", "Costs"]),
        ("notes.odt", ["Minutes", "Ann was there"]),
    ):
        lines = viewer.lines(folder / name, 0, 200)
        assert isinstance(lines, TextLines)
        assert lines.lines == expected
    assert viewer.find_lines(folder / "letter.docx", Query("second")) == LineMatches([(2, 6, 12)])


def test_a_text_of_a_gigabyte_ends_at_a_number(viewer: FileViewer, tmp_path: Path) -> None:
    bomb = next(file for file in hostile_files("http://localhost") if file.name == "bomb.docx")
    bomb.write(tmp_path / "bomb.docx")
    facts = viewer.facts(tmp_path / "bomb.docx", "bomb.docx")
    assert (facts.fault, facts.is_shortened) == (None, True)


def test_the_files_of_an_archive_are_listed(viewer: FileViewer, folder: Path) -> None:
    """Their sizes count the unpacked bytes. Signs that disguise a name are replaced."""
    found = viewer.rows(folder / "papers.zip", 0, 0, 10)
    assert isinstance(found, TableRows)
    assert found.rows == [["a/report.txt", "5000", "2026-03-04 05:06"], ["photo.png", "1", "2026-03-04 05:06"]]
    assert viewer.find_cells(folder / "papers.zip", Query("REPORT"), 0) == CellMatches([(0, 0)])
    (folder / "b.zip").write_bytes(packed({"\u202egnp.exe": b""}))
    disguised = viewer.rows(folder / "b.zip", 0, 0, 10)
    assert isinstance(disguised, TableRows)
    assert disguised.rows[0][0] == "\ufffdgnp.exe"


def test_a_heic_picture_says_its_size(viewer: FileViewer, tmp_path: Path) -> None:
    """No library here decodes it, but its head says how large it is."""
    (tmp_path / "a.heic").write_bytes(heic())
    facts = viewer.facts(tmp_path / "a.heic", "a.heic")
    assert (facts.kind, facts.type, facts.fault) == (FileKind.PICTURE, "heic", ViewFault.NO_DECODER)
    assert facts.page_sizes == [(4032, 3024)]


def test_sheets_and_rows_of_a_table(viewer: FileViewer, folder: Path) -> None:
    path = folder / "prices.xlsx"
    assert viewer.facts(path, path.name).sheets == ["Prices", "Empty"]
    assert viewer.rows(path, 0, 48, 10) == TableRows(
        48, [["Part 48", "72"], ["Part 49", "73.5"]], 50, 2, types=["tn", "tn"]
    )
    assert viewer.rows(path, 1, 0, 10) == TableRows(0, [], 0, 0)
    assert viewer.rows(path, 2, 0, 10) is ViewFault.MISSING
    assert viewer.rows(folder / "prices.csv", 0, 1, 1) == TableRows(1, [["bolt", "1,50"]], 3, 2, types=["tt"])


def test_lines_name_their_encoding(viewer: FileViewer, folder: Path) -> None:
    assert viewer.lines(folder / "notes.txt", 1, 2) == TextLines(1, ["two", "three \u00fc"], 3, "utf-8")
    assert viewer.facts(folder / "notes.txt", "notes.txt").lines == 3
    (folder / "old.txt").write_bytes("Gr\u00fc\u00dfe aus M\u00fcnchen\r\n".encode("cp1252"))
    old = viewer.lines(folder / "old.txt", 0, 9)
    assert isinstance(old, TextLines)
    assert (old.lines, old.encoding) == (["Gr\u00fc\u00dfe aus M\u00fcnchen"], "cp1252")


def test_json_is_laid_out(viewer: FileViewer, folder: Path) -> None:
    lines = viewer.lines(folder / "data.json", 0, 3)
    assert isinstance(lines, TextLines)
    assert lines.lines == ["{", '  "a": [', "    1,"]
    (folder / "bad.json").write_bytes(b'{"a": [1')
    assert viewer.facts(folder / "bad.json", "bad.json").kind is FileKind.TEXT


def test_a_mail_is_text_with_attachments(viewer: FileViewer, folder: Path) -> None:
    """A name of an attachment leads nowhere else, and nothing is written over."""
    path = folder / "offer.eml"
    mail = viewer.mail(path)
    assert isinstance(mail, Mail)
    assert mail.heading == viewer.facts(path, path.name).mail
    assert (mail.heading.sender, mail.heading.subject) == ("J\u00fcrgen <j@example.org>", "\u00c4nderung")
    assert mail.heading.recipients == ["Ann <ann@example.org>", "b@example.org"]
    assert (mail.text, mail.is_from_html) == ("Dear Ann,\n\nsee the file.", True)
    assert mail.attachments == [MailAttachment("offer.pdf", 5)]
    assert viewer.mail_attachment(path, 0, folder / "saved.pdf") == Saved(5)
    assert (folder / "saved.pdf").read_bytes() == b"hello"
    assert isinstance(viewer.mail_attachment(path, 0, folder / "saved.pdf"), ViewFault)
    assert viewer.mail_attachment(path, 1, folder / "other.pdf") is ViewFault.MISSING


def test_recipients_of_a_mail_come_one_by_one(tmp_path: Path) -> None:
    """Each on its own, and no heading is longer than a person reads."""
    many = ", ".join(f'"Doe, No {number}" <n{number}@example.org>' for number in range(200))
    (tmp_path / "a.eml").write_bytes(
        f"To: {many}\nCc: undisclosed-recipients:;\nBcc: Team: b@example.org, {'y' * 5000}@example.org;\n"
        f"Subject: {'x' * 90_000}\n\nHello\n".encode()
    )
    heading = mail_heading(tmp_path / "a.eml")
    assert heading.recipients[0] == '"Doe, No 0" <n0@example.org>'
    assert heading.recipients[200:202] == ["undisclosed-recipients:;", "b@example.org"]
    assert [len(heading.recipients), len(heading.recipients[-1]), len(heading.subject)] == [203, 1_000, 1_000]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for files there")
def test_a_file_of_a_mail_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A disk that is full leaves nothing, so that the next try does not show half a file."""
    import resource

    (tmp_path / "offer.eml").write_bytes(
        b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nHello\n--b\n'
        b"Content-Disposition: attachment; filename=a.bin\n\n" + b"0" * 200_000 + b"\n--b--\n"
    )
    mail, target, before = (
        MailFile(tmp_path / "offer.eml"),
        tmp_path / "a.bin",
        resource.getrlimit(resource.RLIMIT_FSIZE),
    )
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        with pytest.raises(OSError, match=r"."):
            mail.save(0, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in tmp_path.iterdir()] == ["offer.eml"]
    assert mail.save(0, target) == Saved(200_000)


def test_media_say_how_long_they_last(viewer: FileViewer, folder: Path) -> None:
    sound, film = (viewer.facts(folder / name, name).media for name in ("call.wav", "clip.mp4"))
    assert sound is not None
    assert film is not None
    assert (sound.container, sound.seconds, film.container, film.seconds) == ("WAV", 2.0, "MP4", 3.0)


def test_a_page_is_never_more_than_the_limit(viewer: FileViewer, folder: Path) -> None:
    """A part of it is painted at any scale."""
    assert viewer.bitmap(folder / "contract.pdf", 0, 60.0) is ViewFault.TOO_MANY_PIXELS
    part = viewer.bitmap(folder / "contract.pdf", 0, 60.0, 0, Clip(17_900, 11_900, 500, 500))
    assert isinstance(part, Bitmap)
    assert (part.width, part.height) == (100, 100), "what lies outside of the page is left out"
    assert viewer.bitmap(folder / "contract.pdf", 2, 1.0) is ViewFault.MISSING
