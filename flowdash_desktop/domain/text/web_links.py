"""Web addresses inside of a text, and the host that an address really leads to."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import IPv4Address
from typing import NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.text.harmless import harmless

_ADDRESS = re.compile(r"https?://[^\s<>\"\u201c\u201d]+", re.IGNORECASE)
_NUMBER = re.compile(r"0x[0-9a-f]+|[0-9]+")
_NEVER_LAST = ".,;:!?'\u2019\u2026"
_PAIRS = {")": "(", "]": "[", "}": "{"}


class WebLink(NamedTuple):
    """An address and where it stands in its text."""

    start: int
    end: int
    address: str


def web_links(text: str) -> list[WebLink]:
    """The http(s) addresses in a text, without the marks of the sentence that they end."""
    found = []
    for match in _ADDRESS.finditer(text):
        address = _without_marks(match[0])
        scheme, _, rest = address.partition("://")
        if is_web_address(f"{scheme.lower()}://{rest}"):
            found.append(WebLink(match.start(), match.start() + len(address), f"{scheme.lower()}://{rest}"))
    return found


def _without_marks(address: str) -> str:
    while address:
        last = address[-1]
        opening = _PAIRS.get(last)
        if last not in _NEVER_LAST and (opening is None or address.count(opening) >= address.count(last)):
            break
        address = address[:-1]
    return address


def real_host(address: str) -> str:
    """The host that a web address leads to, whatever stands before it, in small letters.

    A name with other letters than ASCII is shown in both its forms, the plain one first, as its letters may look like
    those of another name; one that mixes alphabets is shown in the plain form alone. A number is shown behind the IPv4
    address that it stands for.

    ``https://bank.example@evil.example`` leads to ``evil.example``.
    """
    host, port = _host_and_port(address)
    if ":" in host:
        shown = f"[{host}]"
    elif not host.isascii():
        plain = _plain(host)
        shown = plain if _is_mixed(host) or plain == harmless(host) else f"{plain} ({harmless(host)})"
    else:
        shown = _with_letters(host)
    return shown if port is None else f"{shown}:{port}"


def plain_address(address: str) -> str:
    """A web address as a person is asked about it: its host in ASCII, without the user name that may look like one."""
    host, port = _host_and_port(address)
    if not host:
        return harmless(address)
    parts = urlsplit(address)
    shown = f"[{host}]" if ":" in host else _plain(host)
    place = shown if port is None else f"{shown}:{port}"
    return harmless(urlunsplit((parts.scheme.lower(), place, parts.path, parts.query, parts.fragment)))


def _host_and_port(address: str) -> tuple[str, int | None]:
    """``""`` where there is no host that can be read."""
    try:
        parts = urlsplit(address)
        return unquote(parts.hostname or ""), parts.port
    except ValueError:
        return "", None


def _plain(host: str) -> str:
    """A name in ASCII."""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return ascii(host).strip("'")


def _is_mixed(host: str) -> bool:
    """True for a name with a part in letters of more than one alphabet: some of them look like those of another."""
    return any(len({_alphabet(one) for one in part if one.isalpha()}) > 1 for part in host.split("."))


def _alphabet(letter: str) -> str:
    """The alphabet of a letter, by the first word of its name. Chinese and Japanese are written together."""
    name = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "CJK", "HANGUL", "BOPOMOFO") else name


def _with_letters(host: str) -> str:
    """A host of ASCII characters, with the letters or the IPv4 address that it stands for."""
    if _NUMBER.fullmatch(host):
        try:
            return f"{IPv4Address(int(host, 0))} ({host})"
        except ValueError:
            return host
    try:
        letters = host.encode().decode("idna")
    except UnicodeError:
        return host
    return host if letters == host or _is_mixed(letters) else f"{host} ({harmless(letters)})"
