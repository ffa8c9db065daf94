"""What others changed a short time ago, by a clock of the test's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flowdash_desktop.domain.presence import OthersChange
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import OthersChanged, TasksChanged
from flowdash_desktop.session.listening.recent_changes import RECENT, RecentChanges

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
TASK = TaskKey("1")


class Desk:
    def __init__(self) -> None:
        self.now = NOW
        self.recent = RecentChanges(lambda _: None, lambda email: email == "me", lambda: self.now)

    def change(self, *fields: str, email: str = "anna", at: datetime | None = NOW) -> None:
        self.recent.event(OthersChanged("w", {TASK: OthersChange(frozenset(fields), email, at)}))


def test_it_is_recent_for_three_minutes() -> None:
    desk = Desk()
    desk.change("Stage")
    desk.now = NOW + timedelta(seconds=40)
    change = desk.recent.of("w", TASK)
    assert change is not None
    assert desk.recent.seconds_since(change) == 40
    desk.now = NOW + RECENT
    assert desk.recent.of("w", TASK) is None
    desk.now = NOW - timedelta(hours=1)
    assert desk.recent.of("w", TASK) is None, "the clock was set back"


def test_several_changes_of_one_person_are_one() -> None:
    desk = Desk()
    desk.change("Stage")
    desk.change("Amount")
    assert desk.recent.of("w", TASK) == OthersChange(frozenset({"Stage", "Amount"}), "anna", NOW)
    desk.change("Amount", email="ben")
    assert desk.recent.of("w", TASK) == OthersChange(frozenset({"Amount"}), "ben", NOW)


def test_a_change_at_an_unknown_moment_is_not_recent() -> None:
    desk = Desk()
    desk.change("Stage", at=None)
    assert desk.recent.of("w", TASK) is None


def test_it_follows_a_task_to_its_new_unique_id() -> None:
    desk = Desk()
    desk.change("Stage")
    desk.recent.event(TasksChanged("w", frozenset({TaskKey("2")}), renamed={TASK: TaskKey("2")}))
    assert desk.recent.of("w", TASK) is None
    assert desk.recent.of("w", TaskKey("2")) is not None


def test_what_was_done_in_an_own_other_window_is_not_told() -> None:
    desk = Desk()
    desk.change("Stage", email="me")
    assert desk.recent.of("w", TASK) is None
