"""What can go wrong between us and a Flowdash server. Light on purpose: importing this does not import httpx.

``reason`` says it as a code, of which the window makes words; ``detail`` is what the server said; ``str(error)`` is for
the log. None of them ever holds a secret.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from flowdash_desktop.domain.errors import CodedError, ErrorCode, Reason

_NO_MESSAGES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class RequestFault(ErrorCode):
    """Why a request was not made, or what the status of its answer says. ``status`` is among the values of some."""

    BAD_SCHEME = "address has another scheme"
    BAD_ADDRESS = "no web address"
    ADDRESS_WITH_USER = "address with a user name"
    EMPTY_KEY = "empty API key"
    ODD_KEY = "odd characters in the API key"
    FILE_UNREADABLE = "file to send unreadable"
    ADDRESS_TOO_LONG = "address longer than any server takes"
    NOT_MADE = "request that can't be written down"
    AUTHORITY_UNREADABLE = "file of a certificate authority unreadable"
    KEY_REFUSED = "API key refused"
    NOT_ALLOWED = "API key not allowed to do this"
    NOT_FOUND = "not found on the server"
    NO_LONGER_THERE = "no longer on the server"
    CHANGED_MEANWHILE = "changed on the server meanwhile"
    TOO_LARGE = "too large for the server"
    GATEWAY_LIMIT = "request too large for the gateway"
    GATEWAY_FILE_LIMIT = "file too large for the gateway"
    FILE_TOO_LARGE = "file too large to be kept here"
    INVALID_VALUES = "values not accepted"
    TOO_MANY_REQUESTS = "too many requests"
    REFUSED = "request refused"
    NO_ROOM = "server has no room"
    NOT_READY = "server not ready"
    SERVER_FAILED = "server failed"


class FlowdashError(CodedError):
    """Anything that keeps a request from succeeding.

    Attributes:
        detail: the server's own words, ``""`` where it had none.
        technical: more for the log, ``""`` for nothing; nobody else sees it.
        status: the HTTP status of its answer, None without one.
        transient: it may go away by itself: the same request can be tried again later.
        outcome_unknown: the server may have carried the request out although we hold no answer that says so.
    """

    transient: bool = False

    def __init__(
        self, reason: ErrorCode | Reason, *, detail: str = "", technical: str = "", status: int | None = None
    ) -> None:
        super().__init__(reason)
        self.detail = detail
        self.technical = technical
        self.status = status
        self.outcome_unknown = False

    def __str__(self) -> str:
        """Code, values and technical text, for the log."""
        return f"{self.reason}: {self.technical}" if self.technical else str(self.reason)


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


class AuthorityError(FlowdashError):
    """The file of a certificate authority can't be read, or holds no certificate."""

    def __init__(self, file: Path, *, technical: str = "") -> None:
        super().__init__(Reason(RequestFault.AUTHORITY_UNREADABLE, {"name": str(file)}), technical=technical)


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


class UnaddressableError(RefusedError):
    """What it names can't be put into a request, such as a name that is too long for an address: nothing was sent."""


class TooLargeError(RefusedError):
    """413: the body is larger than the server takes."""


class ValidationError(RefusedError):
    """422: values that the workflow does not take.

    Attributes:
        messages: the server's messages by field name; ``""`` holds the ones that belong to no field. A ``Problem``
            where this program says so of a field.
    """

    def __init__(
        self,
        *,
        detail: str = "",
        status: int | None = None,
        messages: Mapping[str, tuple[str, ...]] = _NO_MESSAGES,
    ) -> None:
        super().__init__(RequestFault.INVALID_VALUES, detail=detail, status=status)
        self.messages = messages


class RateLimitError(FlowdashError):
    """429: too many requests.

    Attributes:
        retry_after: seconds the server asks to wait, None where it does not say.
    """

    transient = True

    def __init__(self, *, detail: str = "", status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(RequestFault.TOO_MANY_REQUESTS, detail=detail, status=status)
        self.retry_after = retry_after


class ServerError(FlowdashError):
    """5xx, 408: the server failed.

    Attributes:
        retry_after: seconds it asks to wait, None where it does not say. With a 503 it also says that the request
            was turned away before anything was done.
    """

    def __init__(
        self,
        reason: ErrorCode | Reason,
        *,
        detail: str = "",
        technical: str = "",
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(reason, detail=detail, technical=technical, status=status)
        self.retry_after = retry_after
        self.transient = status in (408, 502, 503, 504)
        self.outcome_unknown = not (status == 503 and retry_after is not None)


class AnswerFault(ErrorCode):
    """In which way an answer is not what the API documents."""

    WEB_PAGE = "answer is a web page"
    NOT_JSON = "answer is not JSON"
    WRONG_SHAPE = "answer of another shape"
    TOO_LONG = "answer longer than any should be"
    MORE_THAN_MEMORY = "list longer than the memory holds"
    PACKED = "answer packed in a way that was not asked for"
    REDIRECT = "redirect to another address"
    REDIRECT_LOOP = "redirects without an end"
    EMPTY = "empty answer"
    NO_WORKSPACE = "answer without the workspace"
    MAY_NOT_READ = "API key not allowed to read the workspace"
    ANOTHER_TASK = "answer with another task"
    NOT_DONE = "answer without the change"


class UnexpectedAnswerError(ServerError):
    """An answer that no Flowdash server gives: a web page, broken JSON, another shape, a redirect elsewhere."""

    def __init__(self, fault: AnswerFault, *, detail: str = "", technical: str = "", status: int | None = None) -> None:
        super().__init__(fault, detail=detail, technical=technical, status=status)
        self.fault = fault
        self.transient = fault is AnswerFault.WEB_PAGE
        self.outcome_unknown = fault not in (AnswerFault.REDIRECT, AnswerFault.REDIRECT_LOOP)


class NetworkFault(ErrorCode):
    """Why there was no answer."""

    NO_SUCH_HOST = "no such host"
    CONNECTION_REFUSED = "connection refused"
    UNREACHABLE = "server unreachable"
    CERTIFICATE = "certificate not trusted"
    PROXY = "proxy refused"
    TIMED_OUT = "timed out"
    TOO_SLOW = "answer too slow"
    DROPPED = "connection dropped"


class NetworkError(FlowdashError):
    """No answer: no connection, no name, no trust, no time, or the line went dead.

    Attributes:
        fault: which of them.
        request_sent: whether the request may have reached the server.
    """

    def __init__(self, fault: NetworkFault, *, request_sent: bool, technical: str = "") -> None:
        super().__init__(fault, technical=technical)
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

    def __init__(self, filename: str, *, technical: str = "") -> None:
        super().__init__(Reason(RequestFault.FILE_UNREADABLE, {"name": filename}), technical=technical)
        self.filename = filename
