"""httpx's exceptions as ours."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

from flowdash_desktop.api.errors import AnswerFault, FlowdashError, NetworkError, NetworkFault, UnexpectedAnswerError

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol, httpx.ProxyError)


def network_error(error: httpx.HTTPError, *, answered: bool) -> FlowdashError:
    """What happened to a request that got no whole answer.

    Args:
        error: httpx's account of it.
        answered: the head of an answer had come.
    """
    if isinstance(error, httpx.DecodingError):
        return UnexpectedAnswerError(AnswerFault.NOT_JSON)
    sent = answered or not isinstance(error, _NOT_SENT)
    return NetworkError(_fault(error), request_sent=sent, technical=type(error).__name__)


def _fault(error: httpx.HTTPError) -> NetworkFault:
    if isinstance(error, httpx.ProxyError):
        return NetworkFault.PROXY
    if isinstance(error, httpx.TimeoutException):
        return NetworkFault.TIMED_OUT
    if not isinstance(error, httpx.ConnectError):
        return NetworkFault.DROPPED
    causes = list(_causes(error))
    for kind, fault in (
        (ssl.SSLCertVerificationError, NetworkFault.CERTIFICATE),
        (socket.gaierror, NetworkFault.NO_SUCH_HOST),
        (ConnectionRefusedError, NetworkFault.CONNECTION_REFUSED),
    ):
        if any(isinstance(cause, kind) for cause in causes):
            return fault
    return NetworkFault.UNREACHABLE


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it, each once."""
    todo, seen = [error], set[int]()
    while todo:
        here = todo.pop()
        if id(here) in seen:
            continue
        seen.add(id(here))
        yield here
        todo += [e for e in (here.__cause__, here.__context__) if e is not None]
        if isinstance(here, BaseExceptionGroup):
            todo += here.exceptions
