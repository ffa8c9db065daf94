"""The faults: what may go wrong with one request, and which are to be had for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fnmatch import fnmatchcase
from random import Random

from tests.faults.messages import Message


class Kind(Enum):
    """In which way the line or the server fails."""

    REFUSED = auto()
    """No connection is taken, for a while."""
    RESET_BEFORE = auto()
    """The line breaks in the middle of the request; the server never has it whole."""
    RESET_AFTER = auto()
    """The server has done it, then the line is reset."""
    REPLY_LOST = auto()
    """The server has done it, then the line is closed without an answer."""
    HALF_REPLY = auto()
    LENGTH_TOO_LONG = auto()
    LENGTH_TOO_SHORT = auto()
    DRIP = auto()
    """The answer comes whole, a few bytes at a time."""
    SILENCE_BEFORE = auto()
    """The server never has it, and the line says nothing until the client gives up."""
    SILENCE_AFTER = auto()
    STATUS_BEFORE = auto()
    """An error of a gateway or of the server, which has done nothing."""
    STATUS_AFTER = auto()
    """The same, though the server has done it."""
    HTML_BEFORE = auto()
    HTML_AFTER = auto()
    BROKEN_JSON = auto()
    WRONG_TYPES = auto()
    OTHER_ANSWER = auto()
    """The answer to another request of the kind."""
    EMPTY_ANSWER = auto()
    EMPTY_LIST = auto()
    SHORT_LIST = auto()
    TWICE_FIRST = auto()
    """The server gets it twice; the first answer is handed over."""
    TWICE_SECOND = auto()
    LATE = auto()
    """The line breaks; the server gets the request later, after others."""
    LATE_AGAIN = auto()
    """The server has done it and the answer is handed over; later the server gets the request once more."""


STATUSES = (401, 403, 404, 409, 412, 413, 422, 429, 500, 502, 503, 504, 507)
RETRY_AFTER = ("1", "-5", "abc", "999999999999", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT")
"""What a server may ask for: a second, nonsense, and more than anyone has."""
_OF_LISTS = (Kind.EMPTY_LIST, Kind.SHORT_LIST)
_WITH_STATUS = (Kind.STATUS_BEFORE, Kind.STATUS_AFTER)
_OF_WRITES = (Kind.TWICE_FIRST, Kind.TWICE_SECOND, Kind.LATE, Kind.LATE_AGAIN)
NOT_WITHOUT_VERSIONS = (Kind.LATE, Kind.LATE_AGAIN, Kind.TWICE_FIRST, Kind.TWICE_SECOND)
"""What no client can find out where the server knows neither versions nor keys of repeats."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        kind: what goes wrong.
        status: of the answer, with ``STATUS_BEFORE`` and ``STATUS_AFTER``.
        retry_after: the header of that name: seconds, a date, or nothing.
    """

    kind: Kind
    status: int = 0
    retry_after: str = ""

    def __str__(self) -> str:
        more = f" {self.status}" if self.status else ""
        wait = f" with Retry-After {self.retry_after}" if self.retry_after else ""
        return self.kind.name.lower().replace("_", " ") + more + wait

    def fits(self, request: Message) -> bool:
        """Whether it can happen to this request."""
        if self.kind in _OF_LISTS:
            return request.method == "GET" and is_list(request)
        if self.kind in _OF_WRITES:
            return request.method != "GET"
        return True


def is_list(request: Message) -> bool:
    """Whether a list is asked for."""
    return request.segments[-1] in ("tasks", "active", "fields", "stages", "users", "roles", "workflows")


def every_fault() -> Sequence[Fault]:
    """All of them, each status by itself."""
    simple = [Fault(kind) for kind in Kind if kind not in _WITH_STATUS]
    statuses = [Fault(Kind.STATUS_BEFORE, status) for status in STATUSES]
    # Below 500 it says that nothing was done, and nobody could know better.
    statuses += [Fault(Kind.STATUS_AFTER, status) for status in STATUSES if status >= 500]
    patient = [Fault(Kind.STATUS_BEFORE, status, wait) for status in (429, 503) for wait in RETRY_AFTER]
    return [*simple, *statuses, *patient]


class Chooser:
    """Deals faults to requests from a shuffled deck, so that each comes before one comes again."""

    def __init__(self, seed: object, share: float, faults: Sequence[Fault]) -> None:
        """``share`` of the requests, from 0 to 1, gets one of ``faults``."""
        self._chance = Random(f"faults {seed}")
        self._share = share
        self._faults = tuple(faults)
        self._deck: list[Fault] = []

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request."""
        if self._chance.random() >= self._share:
            return None
        for _ in range(2):
            for fault in self._deck:
                if fault.fits(request):
                    self._deck.remove(fault)
                    return fault
            self._deck += self._chance.sample(self._faults, len(self._faults))
        return None


CURSES = (
    *(Fault(Kind.STATUS_BEFORE, status) for status in (500, 502, 503, 504, 507)),
    Fault(Kind.HTML_BEFORE),
    Fault(Kind.SILENCE_BEFORE),
)
"""What may be a change's own fault where it comes each time. (What the server has done all the same is found there.)"""


class Always:
    """A fault for each request whose method and path fit, and whose body holds certain bytes."""

    def __init__(self, fault: Fault, method: str, pattern: str, body: bytes = b"") -> None:
        self._fault = fault
        self._method = method
        self._pattern = pattern
        self._body = body
        self.times = 0

    def __str__(self) -> str:
        return f"{self._fault} {self._method}"

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request whose body has been read."""
        fits = request.method == self._method and fnmatchcase(request.path, self._pattern)
        if not fits or self._body not in request.body:
            return None
        self.times += 1
        return self._fault


class Cursed:
    """Some tasks whose changes and deletions fail each time, in one way each, whatever is done about them."""

    def __init__(self, seed: object, id_fields: Mapping[str, str], share: float = 0.25) -> None:
        """``share`` of the tasks, from 0 to 1; ``id_fields`` names the unique ID of each workflow."""
        self._seed = seed
        self._id_fields = id_fields
        self._share = share

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request whose body has been read."""
        _, workflow, *rest = *request.segments, "", ""
        if rest[0] != "tasks" or workflow not in self._id_fields:
            return None
        id_field = self._id_fields[workflow]
        if request.method == "POST" and rest[1] == "batch" and (request.document or {}).get("mode") == "update":
            each = [self._of(workflow, str(item["task"].get(id_field))) for item in request.document["tasks"]]
            return next((fault for fault in each if fault is not None), None)  # one of them is the fault of all
        if request.method not in ("PUT", "DELETE"):
            return None
        return self._of(workflow, rest[1] or str((request.document or {}).get(id_field)))

    def _of(self, workflow: str, unique_id: str) -> Fault | None:
        """The fault of a task, None where it has none."""
        chance = Random(f"cursed {self._seed} {workflow} {unique_id}")
        return chance.choice(CURSES) if chance.random() < self._share else None


class Script:
    """Faults for certain requests, each once."""

    def __init__(self, *cues: tuple[str, str, Fault]) -> None:
        """Each cue is a method, a pattern of the path with ``*``, and what happens to the next such request."""
        self._cues = list(cues)

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request."""
        for cue in self._cues:
            method, pattern, fault = cue
            if request.method == method and fnmatchcase(request.path, pattern):
                self._cues.remove(cue)
                return fault
        return None

    @property
    def left(self) -> int:
        """How many have not come yet."""
        return len(self._cues)
