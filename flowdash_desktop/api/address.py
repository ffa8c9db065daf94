"""Base URLs and the paths under them. No httpx."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote, urlsplit

from flowdash_desktop.api.errors import BadAddressError, RequestFault

API_PATH = "/api/v1"
_USUAL_PORTS = {"http": 80, "https": 443}
_BAD = re.compile(r"[\s\\\x00-\x1f\x7f]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")


def normalise_base_url(text: str) -> str:
    """The base URL that was meant: ``app.flowdash.com/`` and ``https://app.flowdash.com/api/v1`` are the same one.

    ``https://`` is added where there is no scheme; a path before ``/api/v1`` stays (installs under a prefix).

    Raises:
        BadAddressError: not http or https, no host, or a user name in it.
    """
    text = text.strip()
    if not _SCHEME.match(text):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadAddressError(RequestFault.BAD_ADDRESS) from error
    scheme = parts.scheme.lower()
    if scheme not in _USUAL_PORTS:
        raise BadAddressError(RequestFault.BAD_SCHEME)
    if not host or _BAD.search(text):
        raise BadAddressError(RequestFault.BAD_ADDRESS)
    if parts.username is not None or parts.password is not None:
        raise BadAddressError(RequestFault.ADDRESS_WITH_USER)
    path = parts.path.rstrip("/").removesuffix(API_PATH).rstrip("/")
    return f"{scheme}://{_authority(host, port, _USUAL_PORTS[scheme])}{path}"


def _authority(host: str, port: int | None, usual_port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port in (None, usual_port) else f"{name}:{port}"


def is_loopback(host: str) -> bool:
    """True for this machine itself, which no proxy must come between."""
    host = host.strip("[]").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def open_host(base_url: str) -> str:
    """The host that is asked without encryption; ``""`` where the line is encrypted, or leads to this machine."""
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if parts.scheme == "http" and not is_loopback(host) else ""


def path_of(*segments: str) -> str:
    """``/workflows/a%2Fb/...``: each segment percent-encoded whole, so that none can lead elsewhere.

    Raises:
        ValueError: a segment is empty: the path would name what holds it.
    """
    return "".join(f"/{_segment(s)}" for s in segments)


def _segment(text: str) -> str:
    if not text:
        raise ValueError("an empty name has no address")
    if text in (".", ".."):
        return text.replace(".", "%2E")
    return quote(text, safe="")


def query_of(filters: Mapping[str, str | Sequence[str]]) -> str:
    """``Stage=Not%20Started&Assigned%20To=``; a sequence repeats the name, which means any of the values."""
    pairs: list[tuple[str, str]] = []
    for name, wanted in filters.items():
        values: Iterable[str] = (wanted,) if isinstance(wanted, str) else wanted
        pairs += [(name, value) for value in values]
    return "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
