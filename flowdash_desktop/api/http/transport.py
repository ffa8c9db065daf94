"""The way of a request: address, key, redirects, and every failure as one of our errors."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Protocol, TypeVar

import httpx

from flowdash_desktop import __version__
from flowdash_desktop.api.address import API_PATH, is_loopback, normalise_base_url
from flowdash_desktop.api.errors import (
    AnswerFault,
    AuthenticationError,
    BadAddressError,
    FlowdashError,
    RequestFault,
    UnaddressableError,
    UnexpectedAnswerError,
)
from flowdash_desktop.api.http.bounded import bound
from flowdash_desktop.api.http.cancellation import ScopedTask, cancelled_by_scope
from flowdash_desktop.api.http.deadline import Deadline, allowance
from flowdash_desktop.api.http.early_answers import bound_early_answers
from flowdash_desktop.api.http.gateway_limit import GatewayLimit, is_of_a_gateway
from flowdash_desktop.api.http.httpx_errors import network_error
from flowdash_desktop.api.http.responses import error_for
from flowdash_desktop.api.http.shares import MOST_CONNECTIONS, Purpose, Shares, note_read, pass_guard
from flowdash_desktop.api.http.streaming_response import OpenAnswer
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.timeouts import TimeoutPolicy
from flowdash_desktop.api.http.trust import trusted_context
from flowdash_desktop.api.http.unasked_answers import drop_unasked_answers

T = TypeVar("T")
_MOST_REDIRECTS = 5
_MOST_OF_AN_ERROR = 64 * 1024
_LIMITS = httpx.Limits(max_connections=MOST_CONNECTIONS, max_keepalive_connections=6, keepalive_expiry=4.0)
_NO_HEADERS: Mapping[str, str] = {}
_LONGEST_ADDRESS = 16_384
"""In characters. Servers take some thousand; httpx itself fails at 65,536 with an error of another kind."""
_ODD = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, httpx.InvalidURL, httpx.StreamError)
_log = logging.getLogger(__name__)


class Body(Protocol):
    """A body that is streamed."""

    @property
    def length(self) -> int:
        """Its bytes."""

    def chunks(self) -> AsyncGenerator[bytes]:
        """Its bytes, in pieces."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    Attributes:
        method: GET, POST, PUT or DELETE.
        path: under ``/api/v1``, percent-encoded, with a leading slash.
        query: percent-encoded, without the question mark.
        headers: beside the usual ones.
        body: JSON bytes, a streamed body, or None.
        address: a whole URL that the server has named, in the place of the path. Another origin than the server's own
            gets no key, and is asked by https only.
        purpose: the kind of the answer; None for a document, or for an edit where the method is one that writes.
    """

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: _NO_HEADERS)
    body: bytes | Body | None = None
    address: str = ""
    purpose: Purpose | None = None

    @property
    def kind(self) -> Purpose:
        """What it is for by itself."""
        return self.purpose or (Purpose.DOCUMENTS if self.method == "GET" else Purpose.EDITS)


class Transport:
    """Sends calls to one server with one key. The key goes to this server's origin and nowhere else."""

    def __init__(
        self,
        base_url: str,
        api_key: str,
        *,
        worker: Worker,
        timeout: TimeoutPolicy,
        transport: httpx.AsyncBaseTransport | None = None,
        ca_file: Path | None = None,
    ) -> None:
        self.base_url = normalise_base_url(base_url)
        self._key = _checked_key(api_key)
        self._worker = worker
        self._timeout = timeout
        self._transport = transport
        self._ca_file = ca_file
        self._gateway = GatewayLimit()
        self._http: httpx.AsyncClient | None = None
        self._opening = asyncio.Lock()
        self._shares = Shares()
        self._closed = False
        self._closing: asyncio.Future[None] | None = None
        try:
            url = httpx.URL(self.base_url)
        except httpx.InvalidURL as error:
            raise BadAddressError(RequestFault.BAD_ADDRESS) from error
        self._origin = _origin(url)
        self._trust_env = not is_loopback(url.host)

    async def aclose(self) -> None:
        """Close the connections. What was begun is finished even if the caller is cancelled; call again to wait."""
        self._closed = True
        if self._http is not None:
            self._closing = asyncio.ensure_future(self._http.aclose())
            self._http = None
        if self._closing is not None:
            await asyncio.shield(self._closing)

    async def run(self, call: Call, consume: Callable[[httpx.Response], Awaitable[T]]) -> T:
        """Send a call, once; ``consume`` reads a 2xx answer (or a 304).

        Raises:
            FlowdashError: it failed.
        """

        async def whole() -> T:
            if call.method == "GET":
                note_read()
            else:
                await pass_guard()
            async with self._bounded(call) as deadline:
                with _odd_answers():
                    async with _reading(await self._answer(call, deadline)) as response:
                        return await consume(response)

        return await cancelled_by_scope(whole, f"{call.method} {call.path}")

    @asynccontextmanager
    async def opened(self, call: Call) -> AsyncIterator[OpenAnswer]:
        """Send a call, once; the caller reads the answer as it comes.

        Raises:
            FlowdashError: it failed, or reading the answer did.
        """
        note_read()
        opened: asyncio.Future[OpenAnswer] = asyncio.get_running_loop().create_future()

        async def whole() -> None:
            answer: OpenAnswer | None = None
            try:
                async with self._bounded(call) as deadline:
                    with _odd_answers():
                        response = await self._answer(call, deadline)
                    async with _reading(response):
                        answer = OpenAnswer(response)
                        opened.set_result(answer)
                        with _odd_answers():
                            await answer.feed()
            except Exception as error:
                if answer is None:
                    raise
                await answer.finish(error)  # whoever reads it must learn of its end, whatever it is
            else:
                await answer.finish(None)

        scoped = ScopedTask(whole, f"{call.method} {call.path}")
        try:
            scoped.task.add_done_callback(lambda _: opened.cancel())
            await asyncio.wait({opened})
            if opened.cancelled():
                scoped.task.result()  # raises: it has ended before there was an answer
            yield opened.result()
        finally:
            opened.cancel()
            await scoped.end()

    @asynccontextmanager
    async def _bounded(self, call: Call) -> AsyncIterator[Deadline]:
        """One of the connections for what a call is for, and the time for its answer."""
        is_upload = not isinstance(call.body, bytes | None)
        async with self._shares.one(call.kind, self._timeout.queue):
            deadline = Deadline(allowance(self._timeout, call.kind, uploaded=is_upload))
            with deadline.held():
                yield deadline

    async def _answer(self, call: Call, deadline: Deadline) -> httpx.Response:
        """The open answer, 2xx or a 304. The caller closes it."""
        http = await self._open()
        url = self._url_of(call)
        for _ in range(_MOST_REDIRECTS + 1):
            with deadline.waiting():
                response = await self._send(http, call, url, deadline)
            try:
                bound(response, deadline)
                if response.is_success or response.status_code == 304:
                    self._gateway.note_passed(_size_of(call))
                    return response
                if not response.has_redirect_location:
                    raise await self._error(call, response)
                url = self._redirected(call, response)
            except httpx.HTTPError as error:
                await response.aclose()
                raise network_error(error, answered=True) from error
            except BaseException:
                await response.aclose()
                raise
            await response.aclose()
        raise UnexpectedAnswerError(AnswerFault.REDIRECT_LOOP)

    def _url_of(self, call: Call) -> httpx.URL:
        """Where a call goes.

        Raises:
            UnaddressableError: it is longer than any server takes.
            UnexpectedAnswerError: the address that the server has named is not one to go to.
        """
        if not call.address:
            text = f"{self.base_url}{API_PATH}{call.path}" + (f"?{call.query}" if call.query else "")
            if len(text) > _LONGEST_ADDRESS:
                raise UnaddressableError(RequestFault.ADDRESS_TOO_LONG)
            return httpx.URL(text)
        try:
            url = httpx.URL(f"{self.base_url}/").join(call.address)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise UnexpectedAnswerError(AnswerFault.REDIRECT) from error
        if url.userinfo or not (_origin(url) == self._origin or (url.scheme == "https" and url.host)):
            raise UnexpectedAnswerError(AnswerFault.REDIRECT, detail=self.hide(f"{url.scheme}://{url.host}"))
        return url

    async def _send(self, http: httpx.AsyncClient, call: Call, url: httpx.URL, deadline: Deadline) -> httpx.Response:
        headers = {**call.headers}
        if _origin(url) == self._origin:
            headers["Authorization"] = f"Bearer {self._key}"
        policy = self._timeout
        read = policy.silence if call.kind is Purpose.EVENTS else policy.read
        content: bytes | AsyncGenerator[bytes] | None = None
        if isinstance(call.body, bytes):
            headers["Content-Type"] = "application/json"
            content = call.body
        elif call.body is not None:
            headers |= {"Content-Type": "application/json", "Content-Length": str(call.body.length)}
            content, read = deadline.uploading(call.body.chunks()), policy.read_after_upload
        timeout = httpx.Timeout(connect=policy.connect, read=read, write=policy.write, pool=policy.pool)
        try:
            request = http.build_request(call.method, url, headers=headers, content=content, timeout=timeout)
        except _ODD as error:  # nothing was sent, which is not to be taken for an odd answer
            raise UnaddressableError(RequestFault.NOT_MADE, technical=type(error).__name__) from error
        try:
            return await http.send(request, stream=True)
        except httpx.HTTPError as error:
            raise network_error(error, answered=False) from error
        except httpx.InvalidURL as error:  # httpx reads the place of a redirect on its own
            raise UnexpectedAnswerError(AnswerFault.REDIRECT) from error
        finally:
            if isinstance(content, AsyncGenerator):
                await content.aclose()  # not left to the garbage collector: it holds a file open

    async def _error(self, call: Call, response: httpx.Response) -> FlowdashError:
        body = b""
        async for chunk in response.aiter_bytes():
            body += chunk[:_MOST_OF_AN_ERROR]  # a packed piece becomes a thousand times as long
            if len(body) > _MOST_OF_AN_ERROR:
                break
        if response.status_code == 413 and is_of_a_gateway(body):
            return self._gateway.error(_size_of(call), is_file=not isinstance(call.body, bytes | None))
        return error_for(response.status_code, response.headers, body, datetime.now(UTC), self.hide)

    def _redirected(self, call: Call, response: httpx.Response) -> httpx.URL:
        try:
            target = response.url.join(response.headers["location"])
        except httpx.InvalidURL as error:
            raise UnexpectedAnswerError(AnswerFault.REDIRECT, status=response.status_code) from error
        if call.method != "GET" or target.userinfo or _origin(target) != self._origin:
            where = f"{target.scheme}://{target.host}" if target.host else ""
            raise UnexpectedAnswerError(AnswerFault.REDIRECT, detail=self.hide(where), status=response.status_code)
        return target

    def hide(self, text: str) -> str:
        """The text without the key, should a server repeat it to us."""
        return text.replace(self._key, "…")

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": "application/json", "User-Agent": f"Flowdash-Desktop/{__version__}"}
        # On this machine to compress costs more than to send.
        headers["Accept-Encoding"] = "gzip, deflate" if self._trust_env else "identity"
        return headers

    async def _open(self) -> httpx.AsyncClient:
        async with self._opening:
            if self._closed:
                raise RuntimeError("this client is closed")
            if self._http is None:
                verify = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody: enough for http, and made at once
                if self._origin[0] == "https" and self._transport is None:
                    verify = await self._worker.run(trusted_context, self._ca_file)
                self._http = httpx.AsyncClient(
                    transport=self._transport,
                    verify=verify,
                    trust_env=self._trust_env,
                    limits=_LIMITS,
                    follow_redirects=False,
                    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # the key alone says who we are
                    headers=self._headers(),
                )
                bound_early_answers()
                drop_unasked_answers()
            return self._http


@contextmanager
def _odd_answers() -> Iterator[None]:
    """What an odd answer makes our code or a library raise is an answer that no Flowdash server gives.

    One such answer must end the request that met it, and nothing else.

    Raises:
        UnexpectedAnswerError: in the place of it.
    """
    try:
        yield
    except _ODD as error:
        _log.warning("an answer could not be read", exc_info=error)
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=type(error).__name__) from error


@asynccontextmanager
async def _reading(response: httpx.Response) -> AsyncIterator[httpx.Response]:
    """While an answer is read: what httpx says is said as ours, and at the end the connection is given back."""
    try:
        yield response
    except httpx.HTTPError as error:
        raise network_error(error, answered=True) from error
    finally:
        await response.aclose()


def _checked_key(text: str) -> str:
    key = text.strip()
    if not key:
        raise AuthenticationError(RequestFault.EMPTY_KEY)
    if not key.isascii() or not key.isprintable() or " " in key:
        raise AuthenticationError(RequestFault.ODD_KEY)
    return key


def _size_of(call: Call) -> int:
    """The bytes of its body."""
    if call.body is None:
        return 0
    return len(call.body) if isinstance(call.body, bytes) else call.body.length


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}.get(url.scheme)
