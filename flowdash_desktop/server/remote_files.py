"""Fetching an attachment from its URL, without letting the URL reach into this machine or its network.

Every address a name resolves to is checked, the connection goes to the very address that was checked (so a name that
resolves differently a moment later gains nothing), and each redirect starts over.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email.message import Message
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import unquote

import httpx

from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE, file_name
from flowdash_desktop.domain.problems import InvalidValueError, Problem
from flowdash_desktop.server.file_entries import (
    MAX_FILE_BYTES,
    FileTooLargeError,
    NewFile,
    RemoteFile,
    is_content_type,
)

Address: TypeAlias = IPv4Address | IPv6Address
AddressPolicy: TypeAlias = Callable[[Address], bool]
"""True for an address that may be connected to."""

MAX_REDIRECTS = 5
TIME_LIMIT = 30.0
"""Seconds for the whole of it, redirects included."""

_REDIRECTS = (301, 302, 303, 307, 308)
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


def is_public(address: Address) -> bool:
    """True for an address on the public internet; one that wraps an IPv4 address is as public as that."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and any(address in network for network in _NAT64):
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


class RemoteFiles:
    """Fetches files by URL, within the limits of size, time and address."""

    def __init__(self, allowed: AddressPolicy = is_public) -> None:
        self._allowed = allowed
        self._tls: ssl.SSLContext | None = None

    async def fetch(self, file: RemoteFile) -> NewFile:
        """Download one file.

        Raises:
            InvalidValueError: the address is not allowed, or it could not be downloaded.
            FileTooLargeError: it is larger than an attachment may be.
        """
        try:
            async with asyncio.timeout(TIME_LIMIT):
                return await self._follow(file)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError, UnicodeError) as error:
            raise InvalidValueError(Problem.UNREACHABLE_URL) from error

    async def _follow(self, file: RemoteFile) -> NewFile:
        if self._tls is None:
            # Reading the certificates takes a while.
            self._tls = await asyncio.to_thread(httpx.create_ssl_context)
        url = httpx.URL(file.url)
        for _ in range(MAX_REDIRECTS + 1):
            async with self._get(url) as answer:
                if answer.status_code in _REDIRECTS and "location" in answer.headers:
                    url = url.join(answer.headers["location"])
                    continue
                if answer.status_code != 200:
                    break
                return await _received(file, url, answer)
        raise InvalidValueError(Problem.UNREACHABLE_URL)

    @asynccontextmanager
    async def _get(self, url: httpx.URL) -> AsyncIterator[httpx.Response]:
        if url.scheme not in ("http", "https") or not url.host:
            raise InvalidValueError(Problem.FORBIDDEN_URL)
        addresses = await self._resolve(url.host, url.port or (443 if url.scheme == "https" else 80))
        headers = {"Host": url.netloc.decode("ascii"), "Accept": "*/*", "Accept-Encoding": "identity"}
        assert self._tls is not None
        async with httpx.AsyncClient(
            verify=self._tls, trust_env=False, follow_redirects=False, timeout=httpx.Timeout(10.0), headers=headers
        ) as client:
            for address in addresses:
                there = url.copy_with(host=str(address), username=None, password=None, fragment=None)
                request = client.build_request("GET", there, headers=headers)
                # The certificate is checked against the name, though the connection goes to the address.
                request.extensions["sni_hostname"] = url.host
                try:
                    answer = await client.send(request, stream=True)
                except (httpx.ConnectError, httpx.ConnectTimeout):
                    if address is addresses[-1]:
                        raise
                    continue
                try:
                    yield answer
                finally:
                    await answer.aclose()
                return

    async def _resolve(self, host: str, port: int) -> list[Address]:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))
        if not addresses or not all(self._allowed(address) for address in addresses):
            raise InvalidValueError(Problem.FORBIDDEN_URL)
        return addresses


async def _received(file: RemoteFile, url: httpx.URL, answer: httpx.Response) -> NewFile:
    name = file.filename or _name(url, answer)
    contents = bytearray()
    async for piece in answer.aiter_bytes():
        contents += piece
        if len(contents) > MAX_FILE_BYTES:
            raise FileTooLargeError(name)
    content_type = file.content_type or answer.headers.get("content-type", "")
    return NewFile(name, content_type if is_content_type(content_type) else DEFAULT_CONTENT_TYPE, bytes(contents))


def _name(url: httpx.URL, answer: httpx.Response) -> str:
    """The name that the other server gives, else the end of the address."""
    header = Message()
    header["Content-Disposition"] = answer.headers.get("content-disposition", "")
    return file_name(header.get_filename() or unquote(url.path.rpartition("/")[2]))
