"""An edit at which the server fails each time, though it takes others: shown to the person, and in nobody's way."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NetworkError,
    NetworkFault,
    RateLimitError,
    RequestFault,
    ServerError,
    UnexpectedAnswerError,
)
from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    Edit,
    EditState,
    Operation,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.link_edits import UnlinkTask
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.connection.poison_detector import ALONE, HELD_UP, LONG_ENOUGH, MANY, Failing
from flowdash_desktop.session.outbox.merge_rules import order_matters

FLOW, KEY = "flow", TaskKey("1")
NOW = datetime(2026, 1, 31, tzinfo=UTC)
FILE = StagedFile("f", "notes.txt", "text/plain", 1)
FAILED = ServerError(RequestFault.SERVER_FAILED, detail="No such collation", status=500)
TIMED_OUT = NetworkError(NetworkFault.TIMED_OUT, request_sent=True)


class HandClock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def item(edit: Edit | None = None, attempts: int = 1, name: str = "a") -> Operation:
    return Operation(name, 1, edit or TaskEdit(FLOW, KEY, "Name", "x", "y"), EditState.SENDING, NOW, attempts)


class Trial:
    """One edit that fails and fails."""

    def __init__(self, edit: Edit | None = None, error: FlowdashError = FAILED) -> None:
        self.clock = HandClock()
        self.failing = Failing(self.clock)
        self.edit = edit
        self.error = error
        self.attempts = 0

    def fail(self, *, others: bool, seconds: float = LONG_ENOUGH, flow: str = FLOW) -> Refusal | None:
        if others:
            self.failing.taken(item(TaskEdit(flow, TaskKey("2"), "Name", "x", "y"), name="b"))
        self.clock.now += seconds
        self.attempts += 1
        problem = self.failing.failed(item(self.edit, self.attempts), self.error)
        return problem.refusal if problem is not None else None

    def outcomes(self, times: int, *, others: bool, seconds: float = LONG_ENOUGH, flow: str = FLOW) -> set[object]:
        return {self.fail(others=others, seconds=seconds, flow=flow) for _ in range(times)}


@pytest.mark.parametrize(
    "error", [FAILED, TIMED_OUT, *(UnexpectedAnswerError(f) for f in AnswerFault)], ids=lambda error: str(error)
)
def test_lone_failure_is_the_persons_to_decide(error: FlowdashError) -> None:
    """What fails while others go through is the person's to decide."""
    trial = Trial(error=error)
    assert trial.outcomes(MANY - 1, others=True) == {None}
    assert trial.fail(others=True) is Refusal.KEEPS_FAILING
    assert trial.fail(others=True) is None, "the person had it tried again: it is counted anew"


def test_the_words_of_the_server_are_kept() -> None:
    trial = Trial()
    trial.outcomes(MANY - 1, others=True)
    trial.failing.taken(item(name="b"))
    trial.clock.now += 1
    problem = trial.failing.failed(item(attempts=MANY), FAILED)
    assert problem is not None
    assert problem.messages == {"": ("No such collation",)}


def test_while_nothing_goes_through_everything_waits() -> None:
    trial = Trial()
    assert trial.outcomes(100, others=False) == {None}
    assert trial.outcomes(ALONE - 1, others=True) == {None}, "the server comes back: others are earlier"
    assert trial.outcomes(100, others=False) == {None}
    assert trial.fail(others=True) is Refusal.KEEPS_FAILING


def test_what_goes_through_in_another_workflow_says_nothing() -> None:
    assert Trial().outcomes(100, others=True, flow="another") == {None}


def test_some_minutes_are_waited_for_however_often_it_is_tried() -> None:
    trial = Trial()
    assert trial.outcomes(50, others=True, seconds=LONG_ENOUGH / 100) == {None}
    assert trial.outcomes(60, others=True, seconds=LONG_ENOUGH / 100) == {None, Refusal.KEEPS_FAILING}


@pytest.mark.parametrize(
    "error",
    [
        RateLimitError(status=429),
        NetworkError(NetworkFault.CONNECTION_REFUSED, request_sent=False),
        NetworkError(NetworkFault.DROPPED, request_sent=True),
        NetworkError(NetworkFault.TIMED_OUT, request_sent=False),
    ],
    ids=lambda error: str(error),
)
def test_a_bad_line_is_never_the_edits_fault(error: FlowdashError) -> None:
    trial = Trial(error=error)
    assert trial.outcomes(50, others=True) == {None}
    assert not trial.failing.holds_up(item(attempts=50))


def test_a_file_may_take_long_on_a_bad_line() -> None:
    assert Trial(AttachFile(FLOW, KEY, "Files", FILE), TIMED_OUT).outcomes(50, others=True) == {None}


def test_what_fails_alone_says_nothing_of_the_line() -> None:
    trial = Trial()
    trial.fail(others=True)
    assert not trial.failing.is_alone(item())
    trial.fail(others=True)
    assert trial.failing.is_alone(item())
    trial.error = NetworkError(NetworkFault.CONNECTION_REFUSED, request_sent=False)
    trial.fail(others=True)
    assert not trial.failing.is_alone(item())
    trial.error = FAILED
    trial.fail(others=False)
    assert trial.failing.is_alone(item()), "others had gone through since"
    trial.fail(others=False)
    assert not trial.failing.is_alone(item())


def test_later_edits_wait_for_the_first_attempts_only() -> None:
    trial = Trial()
    for count in range(1, HELD_UP + 1):
        trial.fail(others=False)
        assert trial.failing.holds_up(item(attempts=count)) == (count >= HELD_UP)
    assert not trial.failing.holds_up(item(attempts=0)), "it has another value now"


NAME = TaskEdit(FLOW, KEY, "Name", "x", "y")
SINCE = TaskEdit(FLOW, KEY, "Since", date(2026, 1, 31), None)
TO_DONE = TaskEdit(FLOW, KEY, STAGE, "Done", "New")
ADD_FILE = AttachFile(FLOW, KEY, "Files", FILE)
SAY = AddComment(FLOW, KEY, "Hello")
RUN = RunAction(FLOW, KEY, "a", "Approve", "New")
LINK, OTHER_LINK = (UnlinkTask(FLOW, KEY, name, LinkedTask({"ID": "1"}), "ID") for name in ("Lead", "Contract"))


@pytest.mark.parametrize(
    ("earlier", "later", "matters"),
    [
        (NAME, SINCE, False),
        (NAME, NAME, True),
        (NAME, ADD_FILE, False),
        (ADD_FILE, ADD_FILE, True),
        (NAME, SAY, False),
        (SAY, NAME, False),
        (SAY, SAY, True),
        (NAME, TO_DONE, True),
        (TO_DONE, NAME, False),
        (NAME, RUN, True),
        (RUN, NAME, True),
        (SAY, RUN, True),
        (NAME, DeleteTask(FLOW, KEY), True),
        (CreateTask(FLOW, KEY, {}), NAME, True),
        (CreateTask(FLOW, KEY, {}), SAY, True),
        (LINK, SAY, False),
        (LINK, NAME, False),
        (LINK, LINK, True),
        (LINK, OTHER_LINK, False),
        (LINK, RUN, True),
        (LINK, DeleteTask(FLOW, KEY), True),
    ],
)
def test_order_matters_where_one_may_depend_on_the_other(earlier: Edit, later: Edit, *, matters: bool) -> None:
    assert order_matters(earlier, later) is matters
