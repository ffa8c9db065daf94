"""Web addresses inside of a text, and the host that an address really leads to."""

from __future__ import annotations

import re
from ipaddress import IPv4Address
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from flowdash_desktop.domain.field_types.text import is_web_address

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
    """The host that a web address leads to, whatever stands before it.

    A name with other letters than ASCII is shown in both its forms, the plain one first, as its letters may look like
    those of another name. A number is shown behind the IPv4 address that it stands for.

    ``https://bank.example@evil.example`` leads to ``evil.example``.
    """
    try:
        host = unquote(urlsplit(address).hostname or "")
        port = urlsplit(address).port
    except ValueError:
        return ""
    if ":" in host:
        shown = f"[{host}]"
    elif host.isascii():
        shown = _with_letters(host)
    else:
        try:
            shown = f"{host.encode('idna').decode()} ({host})"
        except UnicodeError:
            shown = ascii(host).strip("'")
    return shown if port is None else f"{shown}:{port}"


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
    return host if letters == host else f"{host} ({letters})"
