"""What can go wrong between us and a Flowdash server. Light on purpose: importing this does not import httpx.

``str(error)`` is plain words for a person; ``detail`` is what the server said. Neither ever holds a secret.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from types import MappingProxyType

_NO_MESSAGES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class FlowdashError(Exception):
    """Anything that keeps a request from succeeding.

    Attributes:
        detail: the server's own words, ``""`` where it had none.
        status: the HTTP status of its answer, None without one.
        transient: it may go away by itself: the same request can be tried again later.
        outcome_unknown: the server may have carried the request out although we hold no answer that says so.
    """

    transient: bool = False

    def __init__(self, message: str, *, detail: str = "", status: int | None = None) -> None:
        super().__init__(message)
        self.detail = detail
        self.status = status
        self.outcome_unknown = False


@contextmanager
def leaving_uncertain() -> Iterator[None]:
    """What fails in here is a look after a request that the server has taken, or may have taken: that stays so."""
    try:
        yield
    except FlowdashError as error:
        error.outcome_unknown = True
        raise


class BadAddressError(FlowdashError):
    """The base URL of an account is no web address."""


class AuthenticationError(FlowdashError):
    """401: the API key is missing, wrong or was revoked."""


class NotAllowedError(AuthenticationError):
    """403: the API key is known, but may not do this."""


class RefusedError(FlowdashError):
    """Any other 4xx: the server does not take the request as it is."""


class NotFoundError(RefusedError):
    """404, 410: there is no such workflow, task, user or file."""


class ConflictError(RefusedError):
    """409, 412: the task is not what it was when the change was made."""


class TooLargeError(RefusedError):
    """413: the body is larger than the server takes."""


class ValidationError(RefusedError):
    """422: values that the workflow does not take.

    Attributes:
        messages: the server's messages by field name; ``""`` holds the ones that belong to no field.
    """

    def __init__(
        self,
        message: str,
        *,
        detail: str = "",
        status: int | None = None,
        messages: Mapping[str, tuple[str, ...]] = _NO_MESSAGES,
    ) -> None:
        super().__init__(message, detail=detail, status=status)
        self.messages = messages


class RateLimitError(FlowdashError):
    """429: too many requests.

    Attributes:
        retry_after: seconds the server asks to wait, None where it does not say.
    """

    transient = True

    def __init__(
        self, message: str, *, detail: str = "", status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, detail=detail, status=status)
        self.retry_after = retry_after


class ServerError(FlowdashError):
    """5xx, 408: the server failed.

    Attributes:
        retry_after: seconds it asks to wait, None where it does not say. With a 503 it also says that the request
            was turned away before anything was done.
    """

    def __init__(
        self, message: str, *, detail: str = "", status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, detail=detail, status=status)
        self.retry_after = retry_after
        self.transient = status in (408, 502, 503, 504)
        self.outcome_unknown = not (status == 503 and retry_after is not None)


class AnswerFault(StrEnum):
    """In which way an answer is not what the API documents. The member's value is plain words."""

    WEB_PAGE = "The server answered with a web page instead of data. Check the address of the account."
    NOT_JSON = "The server's answer is damaged: it is not JSON."
    WRONG_SHAPE = "The server's answer is not what the Flowdash API documents."
    REDIRECT = (
        "The server sends us to another address, where the API key must not go. Check the address of the account."
    )
    REDIRECT_LOOP = "The server sends us in a circle."
    EMPTY = "The server answered with nothing."
    ANOTHER_TASK = "The server answered with another task than the one that was asked for."
    NOT_DONE = "The server's answer does not show the change that was asked for."


class UnexpectedAnswerError(ServerError):
    """An answer that no Flowdash server gives: a web page, broken JSON, another shape, a redirect elsewhere."""

    def __init__(self, fault: AnswerFault, *, detail: str = "", status: int | None = None) -> None:
        super().__init__(fault.value, detail=detail, status=status)
        self.fault = fault
        self.transient = fault is AnswerFault.WEB_PAGE
        self.outcome_unknown = fault not in (AnswerFault.REDIRECT, AnswerFault.REDIRECT_LOOP)


class NetworkFault(StrEnum):
    """Why there was no answer. The member's value is plain words."""

    NO_SUCH_HOST = "The server's name can't be found. Check the address and the connection to the internet."
    CONNECTION_REFUSED = "The server does not take connections. It may be down, or the address may be wrong."
    UNREACHABLE = "The server can't be reached."
    CERTIFICATE = "The connection is not safe: the server's certificate is not trusted."
    PROXY = "The proxy does not let us through to the server."
    TIMED_OUT = "The server took too long."
    DROPPED = "The connection broke off."


class NetworkError(FlowdashError):
    """No answer: no connection, no name, no trust, no time, or the line went dead.

    Attributes:
        fault: which of them.
        request_sent: whether the request may have reached the server.
    """

    def __init__(self, fault: NetworkFault, *, request_sent: bool, detail: str = "") -> None:
        super().__init__(fault.value, detail=detail)
        self.fault = fault
        self.outcome_unknown = request_sent
        self.transient = fault is not NetworkFault.CERTIFICATE

    @property
    def request_sent(self) -> bool:
        """Whether the request may have reached the server."""
        return self.outcome_unknown


class UnreadableFileError(FlowdashError):
    """A file that was to be sent is gone, can't be read, or changed its length on the way. Nothing was changed.

    Attributes:
        filename: the name under which it was to be sent.
    """

    def __init__(self, filename: str, *, detail: str = "") -> None:
        super().__init__(f"The file {filename} can't be read.", detail=detail)
        self.filename = filename
