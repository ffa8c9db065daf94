"""What a person gives to reach a server: its address and an API key."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import urlsplit

from flowdash_desktop.api.address import is_loopback, open_host
from flowdash_desktop.domain.field_types.text import is_web_address

HOSTED_URL = "https://app.flowdash.com"


@dataclass(frozen=True, slots=True)
class Credentials:
    """A server's base URL, without a slash at its end, and the key; the key never shows in logs."""

    base_url: str
    api_key: str = field(repr=False)


class CredentialField(Enum):
    """Which of the two a failure is about."""

    URL = auto()
    KEY = auto()


def tidy_url(text: str) -> str | None:
    """The address as it is used: with a scheme (https where none was typed), without what follows the path.

    None where it is no web address, or carries a name and password, a query or a fragment.
    """
    text = text.strip()
    if "://" not in text:
        text = f"https://{text}"
    text = text.rstrip("/")
    if not is_web_address(text):
        return None
    parts = urlsplit(text)
    try:
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return None
    if parts.username or parts.password or parts.query or parts.fragment:
        return None
    return text


def is_on_this_computer(url: str) -> bool:
    """True for an address by which no other computer reaches what this one does."""
    return is_loopback(urlsplit(url).hostname or "")


def is_unprotected(url: str) -> bool:
    """True when a key sent there could be read on the way: plain http to another machine."""
    return bool(open_host(url))
