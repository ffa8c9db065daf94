"""Mails as text. Pictures and other things that a mail refers to are left alone."""

from __future__ import annotations

import email
import email.parser
import email.policy
import html.parser
import re
from email.message import EmailMessage, Message
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath

from flowdash_desktop.viewing.messages import MEGABYTE, Mail, MailAttachment, MailHeading, Saved, ViewError, ViewFault
from flowdash_desktop.viewing.query import find_in_lines
from flowdash_desktop.viewing.readers.line_breaks import divided
from flowdash_desktop.viewing.search_messages import LineMatches, Query

_MOST_BYTES = 100 * MEGABYTE
_HEAD_BYTES = 1 << 18
_MOST_PARTS = 1_000
_MOST_LETTERS = 1_000_000
_MOST_NAME = 150
_MOST_HEADING = 1_000
_MOST_RECIPIENTS = 5_000
_HEADERS = ("to", "cc", "bcc")
_BLOCKS = {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "hr"}
_UNSEEN = {"script", "style", "head", "title", "template"}
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
_GAPS = re.compile(r"\n\s*\n\s*")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, LookupError, RecursionError, AssertionError)
"""What Python's mail package raises of broken mails."""


class MailFile:
    """A mail.

    Args:
        path: the file.

    Raises:
        ViewError: it can't be read.
        OSError: likewise.
    """

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > _MOST_BYTES:
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)
        try:
            self._mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            self._parts = _attachments(self._mail)
            self._heading = _heading(self._mail)
        except BROKEN:
            raise ViewError(ViewFault.BROKEN) from None

    def mail(self) -> Mail:
        """The whole mail.

        Raises:
            ViewError: it can't be decoded.
        """
        try:
            text, is_from_html = _text(self._mail)
            names = [MailAttachment(_name(part, index), len(_content(part))) for index, part in enumerate(self._parts)]
        except BROKEN:
            raise ViewError(ViewFault.BROKEN) from None
        return Mail(self._heading, text, names, is_from_html)

    def find(self, query: Query) -> LineMatches:
        """Which lines of its text match.

        Raises:
            ViewError: it can't be decoded.
        """
        try:
            text, _ = _text(self._mail)
        except BROKEN:
            raise ViewError(ViewFault.BROKEN) from None
        return find_in_lines(text.split("\n"), query)

    def save(self, index: int, target: Path) -> Saved:
        """Write an attachment to a path at which nothing is.

        Raises:
            ViewError: there is no such attachment, or it can't be decoded.
            OSError: it can't be written.
        """
        if not 0 <= index < len(self._parts):
            raise ViewError(ViewFault.MISSING)
        try:
            content = _content(self._parts[index])
        except BROKEN:
            raise ViewError(ViewFault.BROKEN) from None
        _write_new(target, content)
        return Saved(len(content))

    def close(self) -> None:
        """Let the mail go."""
        self._parts = []


def _write_new(target: Path, content: bytes) -> None:
    """Write a file whole or not at all: the disk may be full, and the process may end meanwhile."""
    if target.exists():
        raise FileExistsError(target)
    part = target.with_name(f"{target.name}.part")
    try:
        part.write_bytes(content)
        part.rename(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def mail_heading(path: Path) -> MailHeading:
    """The headers of a mail, without reading the rest of it.

    Raises:
        ViewError: they can't be read.
        OSError: likewise.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    try:
        return _heading(email.parser.BytesHeaderParser(policy=email.policy.default).parsebytes(head))
    except BROKEN:
        raise ViewError(ViewFault.BROKEN) from None


def _heading(mail: Message) -> MailHeading:
    recipients = list(islice((one for name in _HEADERS for one in _addresses(mail, name)), _MOST_RECIPIENTS))
    return MailHeading(_header(mail, "from"), recipients, _header(mail, "subject"), _header(mail, "date"))


def _addresses(mail: Message, name: str) -> list[str]:
    """Each address of a header; of one that names none, such as undisclosed recipients, its text."""
    try:
        found = [_line(str(one)) for one in getattr(mail.get(name), "addresses", ())]
    except BROKEN:
        found = []
    return [one for one in found or [_header(mail, name)] if one]


def _header(mail: Message, name: str) -> str:
    try:
        return _line(str(mail.get(name, "")))
    except BROKEN:  # one broken header leaves the others
        return ""


def _line(text: str) -> str:
    """A heading on one line, no longer than a person reads."""
    line = " ".join(text.replace("\0", "").split())
    return line if len(line) <= _MOST_HEADING else line[: _MOST_HEADING - 1] + "…"


def _attachments(mail: Message) -> list[Message]:
    """The parts that are no text of the mail. A mail within is one of them, and its own parts are not looked at."""
    found: list[Message] = []
    body = _bodies(mail)
    waiting = [mail]
    looked_at = 0
    while waiting and len(found) < _MOST_PARTS and looked_at < _MOST_PARTS * 10:
        part = waiting.pop()
        looked_at += 1
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            waiting += [one for one in reversed(inner) if isinstance(one, Message)] if isinstance(inner, list) else []
        elif all(part is not one for one in body):
            found.append(part)
    return found


def _bodies(mail: Message) -> list[Message]:
    """The parts that are the mail's own text: plain, and as HTML."""
    if not isinstance(mail, EmailMessage):
        return []
    found = [mail.get_body(("plain",)), mail.get_body(("html",))]
    return [part for part in found if part is not None]


def _text(mail: Message) -> tuple[str, bool]:
    for part in _bodies(mail):
        text = _decoded(part)
        is_html = part.get_content_subtype() == "html"
        if is_html:
            text = html_text(text)
        if text.strip():
            return "\n".join(divided(text[:_MOST_LETTERS])), is_html
    return "", False


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    charset = part.get_content_charset("utf-8")
    try:
        return content.decode(charset, "replace").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return content.decode("latin-1").replace("\r\n", "\n")


def _content(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message, index: int) -> str:
    """A name without folders and without what a file's name may not have."""
    name = ""
    try:
        name = part.get_filename() or ""
        if not name and part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            name = (_header(inner[0], "subject") if isinstance(inner, list) and inner else "") + ".eml"  # type: ignore[arg-type]  # a mail's payload is mails
    except BROKEN:
        pass
    name = PurePosixPath(PureWindowsPath(name).name).name
    name = _UNSAFE.sub("", " ".join(name.split())).strip(" .")
    if len(name) > _MOST_NAME:
        stem, dot, suffix = name.rpartition(".")
        name = stem[: _MOST_NAME - len(suffix[:10]) - 1] + dot + suffix[:10]
    return name or f"{index + 1}.{part.get_content_subtype()[:10] or 'dat'}"


class _HtmlText(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(_SPACES.sub(" ", data.replace("\n", " ")))


def html_text(source: str) -> str:
    """What a page of HTML says. Nothing of it is run or fetched."""
    reader = _HtmlText()
    reader.feed(source[: 5 * _MOST_LETTERS])
    reader.close()
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(reader.pieces).split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()
