"""Which addresses may be given to other programs: web pages, e-mail addresses and phone numbers. Nothing else is."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import quote, unquote

from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.domain.text.web_links import plain_address

# No query: it could attach files, or name more recipients than the person sees.
_MAIL = re.compile(r"mailto:([^\s?@]+@[^\s?@]+)")
_PHONE = re.compile(r"tel:([+]?[0-9*#,;]+)")
_NOT_DIALLED = re.compile(r"[^0-9*#]")
_FEWEST_DIGITS, _MOST_DIGITS = 2, 30


class AddressKind(StrEnum):
    """What an address is for."""

    WEB = "web"
    MAIL = "mail"
    PHONE = "phone"


def address_kind(address: str) -> AddressKind | None:
    """What an address is for, None where it is not to be opened at all."""
    if is_web_address(address):
        return AddressKind.WEB
    if _MAIL.fullmatch(address):
        return AddressKind.MAIL
    return AddressKind.PHONE if _PHONE.fullmatch(address) else None


def shown_address(address: str) -> str:
    """An address as a person is asked about it: without ``mailto:`` and ``tel:``, a web address with its real host."""
    if address_kind(address) in (AddressKind.MAIL, AddressKind.PHONE):
        return harmless(unquote(address.partition(":")[2]))
    return plain_address(address)


def mail_address(text: str) -> str:
    """The address that writes to a valid e-mail address."""
    return f"mailto:{quote(text, safe='@')}"


def phone_address(text: str) -> str:
    """The address that calls a number as people write it, ``""`` where the text is none."""
    text = text.strip()
    digits = _NOT_DIALLED.sub("", text)
    count = sum(one.isdecimal() for one in digits)
    if not _FEWEST_DIGITS <= count <= _MOST_DIGITS or any(one.isalpha() for one in text):
        return ""
    return f"tel:{'+' if text.startswith('+') else ''}{digits}"
