"""When the tasks are read again."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.session.connection.battery import runs_on_battery
from flowdash_desktop.session.connection.refresh_schedule import (
    BUSY_FOR,
    IDLE_AFTER,
    LONGEST_ASKED,
    LONGEST_FAILED,
    NORMAL,
    ON_BATTERY,
    SELDOM,
    SHARE,
    SOON,
    Pace,
    watch_power,
)


class HandClock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def pace(clock: HandClock) -> Pace:
    return Pace(clock)


def test_the_first_reading_is_due_at_once(pace: Pace) -> None:
    assert pace.due_in() == 0


@pytest.mark.parametrize(
    ("quiet_for", "wait"), [(0, SOON), (BUSY_FOR - 1, SOON), (BUSY_FOR, NORMAL), (IDLE_AFTER, SELDOM), (1e9, SELDOM)]
)
def test_soon_after_activity_and_seldom_after_none(pace: Pace, clock: HandClock, quiet_for: float, wait: float) -> None:
    clock.now += quiet_for
    pace.succeeded(0.1, changed=False)
    assert pace.due_in() == wait
    clock.now += wait
    assert pace.due_in() == 0


def test_what_others_change_is_activity_too(pace: Pace, clock: HandClock) -> None:
    clock.now += IDLE_AFTER
    pace.succeeded(0.1, changed=True)
    assert pace.due_in() == SOON


def test_activity_after_a_pause_brings_the_next_reading_forward(pace: Pace, clock: HandClock) -> None:
    clock.now += IDLE_AFTER
    pace.succeeded(0.1, changed=False)
    clock.now += SOON + 5
    assert pace.due_in() == SELDOM - SOON - 5
    pace.happened()
    assert pace.due_in() == 0


def test_nothing_is_read_while_nobody_can_see_it(pace: Pace, clock: HandClock) -> None:
    pace.succeeded(0.1, changed=False)
    pace.show(False)
    clock.now += 1e6
    assert pace.due_in() is None
    pace.show(True)
    assert pace.due_in() == 0


def test_less_often_on_battery(pace: Pace) -> None:
    pace.succeeded(0.1, changed=False)
    pace.on_battery(True)
    assert pace.due_in() == SOON * ON_BATTERY


def test_a_list_that_takes_long_is_not_read_all_the_time(pace: Pace) -> None:
    pace.succeeded(5.0, changed=True)
    assert pace.due_in() == 5.0 / SHARE


def test_failures_are_tried_again_soon_and_then_less_so(pace: Pace) -> None:
    waits = []
    for _ in range(8):
        pace.failed()
        waits.append(pace.due_in())
    assert waits == [1, 2, 4, 8, 16, LONGEST_FAILED, LONGEST_FAILED, LONGEST_FAILED]
    pace.succeeded(0.1, changed=False)
    assert pace.due_in() == SOON


def test_servers_waiting_time_has_a_limit(pace: Pace, clock: HandClock) -> None:
    """A server that asks for time is given it but not without end."""
    pace.failed(40.0)
    assert pace.due_in() == 40
    clock.now += 40
    pace.failed()
    assert pace.due_in() == 2, "it asked for nothing this time"
    pace.failed(1e9)
    assert pace.due_in() == LONGEST_ASKED
    pace.succeeded(0.1, changed=False)
    assert pace.due_in() == SOON


@given(st.lists(st.sampled_from(["read", "fail", "happened", "battery", "mains", "hide", "show"])), st.floats(0, 1e4))
def test_visible_window_is_always_refreshed(what: list[str], passes: float) -> None:
    """Whatever happens a visible window is never left without a reading."""
    clock = HandClock()
    pace = Pace(clock)
    for one in what:
        match one:
            case "read":
                pace.succeeded(0.1, changed=False)
            case "fail":
                pace.failed()
            case "happened":
                pace.happened()
            case "hide" | "show":
                pace.show(one == "show")
            case _:
                pace.on_battery(one == "battery")
        clock.now += passes
    due = pace.due_in()
    assert (due is None) == (not pace.visible)
    assert due is None or 0 <= due <= SELDOM * ON_BATTERY


async def test_a_wish_ends_the_wait_and_so_does_being_seen(pace: Pace) -> None:
    pace.succeeded(0.1, changed=False)
    pace.show(False)
    wanted = asyncio.Event()
    waiting = asyncio.ensure_future(pace.until_due(wanted))
    while not waiting.done():
        await asyncio.sleep(0)
        wanted.set()
    wanted.clear()
    clock_moved = asyncio.ensure_future(pace.until_due(wanted))
    await asyncio.sleep(0)
    assert not clock_moved.done()
    pace.succeeded(0.1, changed=False)
    clock_moved.cancel()
    await asyncio.wait({clock_moved})


async def test_coming_back_to_the_window_reads_what_is_overdue(pace: Pace, clock: HandClock) -> None:
    pace.succeeded(0.1, changed=False)
    pace.show(False)
    waiting = asyncio.ensure_future(pace.until_due(asyncio.Event()))
    await asyncio.sleep(0)
    clock.now += NORMAL
    assert not waiting.done()
    pace.show(True)
    await waiting


async def test_the_power_supply_is_watched(pace: Pace) -> None:
    pace.succeeded(0.1, changed=False)

    asked = asyncio.Event()

    async def battery() -> bool:
        asked.set()
        return True

    watching = asyncio.ensure_future(watch_power(pace, battery, first=0))
    await asked.wait()
    assert pace.due_in() == SOON * ON_BATTERY
    watching.cancel()
    await asyncio.wait({watching})


async def test_a_power_supply_that_does_not_tell_changes_nothing(pace: Pace) -> None:
    pace.succeeded(0.1, changed=False)
    asked = 0
    enough = asyncio.Event()

    async def battery() -> bool:
        nonlocal asked
        asked += 1
        if asked == 1:
            return True
        enough.set()
        raise OSError

    watching = asyncio.ensure_future(watch_power(pace, battery, first=0, every=0))
    await enough.wait()
    assert pace.due_in() == SOON * ON_BATTERY
    assert not watching.done()
    watching.cancel()
    await asyncio.wait({watching})


async def test_the_power_supply_can_be_asked_on_any_machine() -> None:
    assert await runs_on_battery() in (True, False)


@pytest.mark.parametrize(("plugged", "on_battery"), [(True, False), (False, True), (None, False), ("none", False)])
async def test_only_a_battery_that_is_not_charged_counts(
    monkeypatch: pytest.MonkeyPatch, plugged: object, *, on_battery: bool
) -> None:
    battery = None if plugged == "none" else SimpleNamespace(percent=50.0, secsleft=100, power_plugged=plugged)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert await runs_on_battery() is on_battery


async def test_machine_without_power_data_is_not_on_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without power supplies to tell of is not on battery."""

    def missing() -> None:
        raise FileNotFoundError

    monkeypatch.setattr(psutil, "sensors_battery", missing, raising=False)
    assert not await runs_on_battery()
