"""The address at which clients find this server, where another one stands before it: a proxy, or a name of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_API_PATH = "/api/v1"
_ODD = re.compile(r"[\s\\\x00-\x1f\x7f%]")


class OddAddressError(ValueError):
    """It is no address of a server; the text says why."""


@dataclass(frozen=True, slots=True)
class PublicUrl:
    """An address without a slash at its end.

    Attributes:
        origin: scheme, host and port, as browsers write them in ``Origin``.
        host: the name or address, in the letters of a ``Host`` header.
        path: what stands before the server's own addresses, such as ``/flowdash``; ``""`` for nothing.
    """

    origin: str
    host: str
    path: str = ""

    def __str__(self) -> str:
        return f"{self.origin}{self.path}"


def read_public_url(text: str) -> PublicUrl:
    """What a person gives, such as ``https://tasks.example.com/flowdash``.

    Raises:
        OddAddressError: it is not http or https, or has no host, or holds more than an address.
    """
    try:
        parts = urlsplit(text.strip())
        name, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise OddAddressError(f"{text} is no web address") from error
    if parts.scheme not in ("http", "https") or not name or _ODD.search(text.strip()):
        raise OddAddressError(f"{text} is no web address: it begins with https://, then comes a host name")
    if parts.username is not None or parts.query or parts.fragment:
        raise OddAddressError(f"{text} must not hold a user name, a question mark or a number sign")
    host = host_name(name)
    path = parts.path.rstrip("/").removesuffix(_API_PATH).rstrip("/")
    return PublicUrl(_origin(parts.scheme, host, port), host, path)


def _origin(scheme: str, host: str, port: int | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    is_usual = port in (None, {"http": 80, "https": 443}[scheme])
    return f"{scheme}://{shown}" + ("" if is_usual else f":{port}")


def host_name(text: str) -> str:
    """A host name as a ``Host`` header holds it: in small letters, and others than English ones as IDNA has them.

    Raises:
        OddAddressError: it is no host name.
    """
    name = text.strip().lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise OddAddressError(f"{text} is no host name") from error
    if not re.fullmatch(r"[a-z0-9_.:-]+", name):
        raise OddAddressError(f"{text} is no host name")
    return name
