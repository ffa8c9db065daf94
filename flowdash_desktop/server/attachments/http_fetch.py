"""Requests to other servers, without letting a URL reach into this machine or its network.

Every address a name resolves to is checked, and the connection goes to the very address that was checked, so that a
name that resolves differently a moment later gains nothing. Redirects are not followed here: who wants to starts over.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

import httpx

Address: TypeAlias = IPv4Address | IPv6Address
AddressPolicy: TypeAlias = Callable[[Address], bool]
"""True for an address that may be connected to."""

_STALLED_SECONDS = 10.0
_PIECE_BYTES = 256 * 1024
_REDIRECTS = (301, 302, 303, 307, 308)
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


class ForbiddenAddressError(Exception):
    """The URL leads to an address that is not allowed."""


class UnreachableError(Exception):
    """There was no answer, or it broke off; the text says why, without what was sent."""


def is_public(address: Address) -> bool:
    """True for an address on the public internet; one that wraps an IPv4 address is as public as that."""
    if isinstance(address, IPv6Address):
        inner = _wrapped_address(address)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _wrapped_address(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that a mapped, 6to4, Teredo or NAT64 address leads to."""
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    if inner is None and any(address in network for network in _NAT64):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return inner


class Answer:
    """What another server answers: its status and headers, and its body as it comes."""

    def __init__(self, url: httpx.URL, response: httpx.Response) -> None:
        self._url = url
        self._response = response

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._response.status_code

    @property
    def redirect(self) -> str | None:
        """The URL that it sends the client on to, whole; None where it does not.

        Raises:
            UnreachableError: that is no URL.
        """
        if self.status not in _REDIRECTS or "location" not in self._response.headers:
            return None
        try:
            return str(self._url.join(self._response.headers["location"]))
        except (httpx.InvalidURL, UnicodeError) as error:
            raise UnreachableError("it redirects to what is no URL") from error

    def header(self, name: str) -> str:
        """A header, ``""`` where there is none."""
        value = self._response.headers.get(name, "")
        return value if isinstance(value, str) else ""

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body, in pieces that stay small however far a compressed one unfolds.

        Raises:
            UnreachableError: it is encoded in a way that can't be undone; none was asked for.
        """
        coding = self.header("content-encoding").strip().lower()
        if coding in ("", "identity"):
            async for piece in self._response.aiter_raw():
                yield piece
        elif coding in ("gzip", "x-gzip"):
            async for piece in _unzipped(self._response.aiter_raw()):
                yield piece
        else:
            raise UnreachableError("its answer is encoded in a way that was not asked for")


class Outbound:
    """Asks other servers, where the policy lets it."""

    def __init__(self, allowed: AddressPolicy = is_public) -> None:
        self._allowed = allowed
        self._tls: ssl.SSLContext | None = None

    @asynccontextmanager
    async def ask(
        self, method: str, address: str, headers: Mapping[str, str] | None = None, content: bytes | None = None
    ) -> AsyncIterator[Answer]:
        """Send one request; the body of the answer can be read inside the ``async with``.

        Names and passwords in the URL are not sent. The caller sets the limits of time and size.

        Raises:
            ForbiddenAddressError: the URL is none of http(s), or leads where the policy does not.
            UnreachableError: there was no whole answer.
        """
        try:
            url = httpx.URL(address)
            addresses = await self._resolve(url)
            tls = await self._tls_context()
        except (httpx.InvalidURL, OSError, UnicodeError) as error:
            raise UnreachableError(f"it can't be found: {_reason(error)}") from error
        own = {"accept": "*/*", "accept-encoding": "identity"}
        own |= {name.lower(): value for name, value in (headers or {}).items()}
        own["host"] = url.netloc.decode("ascii")
        async with httpx.AsyncClient(
            verify=tls, trust_env=False, follow_redirects=False, timeout=httpx.Timeout(_STALLED_SECONDS)
        ) as client:
            try:
                response = await _first_that_connects(client, method, url, addresses, own, content)
                try:
                    yield Answer(url, response)
                finally:
                    await response.aclose()
            except httpx.TimeoutException as error:
                raise UnreachableError("it does not answer in time") from error
            except (httpx.HTTPError, UnicodeError) as error:
                raise UnreachableError(f"it can't be reached: {_reason(error)}") from error

    async def _tls_context(self) -> ssl.SSLContext:
        if self._tls is None:
            # Reading the certificates takes a while.
            self._tls = await asyncio.to_thread(httpx.create_ssl_context)
        return self._tls

    async def _resolve(self, url: httpx.URL) -> list[Address]:
        if url.scheme not in ("http", "https") or not url.host:
            raise ForbiddenAddressError
        port = url.port or (443 if url.scheme == "https" else 80)
        found = await asyncio.get_running_loop().getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))
        if not addresses or not all(self._allowed(address) for address in addresses):
            raise ForbiddenAddressError
        return addresses


async def _first_that_connects(
    client: httpx.AsyncClient,
    method: str,
    url: httpx.URL,
    addresses: list[Address],
    headers: Mapping[str, str],
    content: bytes | None,
) -> httpx.Response:
    for address in addresses:
        there = url.copy_with(host=str(address), username=None, password=None, fragment=None)
        request = client.build_request(method, there, headers=headers, content=content)
        # The certificate is checked against the name, though the connection goes to the address.
        request.extensions["sni_hostname"] = url.host
        try:
            return await client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if address is addresses[-1]:
                raise
    raise UnreachableError("it has no address")


async def _unzipped(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    unzip = zlib.decompressobj(16 + zlib.MAX_WBITS)
    async for packed in pieces:
        while packed and not unzip.eof:
            try:
                piece = unzip.decompress(packed, _PIECE_BYTES)
            except zlib.error as error:
                raise UnreachableError("its answer is not gzip, as it says") from error
            if piece:
                yield piece
            packed = unzip.unconsumed_tail
    if not unzip.eof:
        raise UnreachableError("its answer ended too early")


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
