"""Relative conditions: what *today*, *overdue* and *me* mean from a viewpoint."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flowdash_desktop.domain.filters import NO_VIEWPOINT, Condition, Operator, TaskFilter, Viewpoint
from flowdash_desktop.domain.filters.conditions import RELATIVE_PEOPLE
from flowdash_desktop.domain.filters.holding import holds, passes
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from tests.unit.domain.examples import HARRY, SCHEMA

WEDNESDAY = date(2026, 1, 28)
SEEN = Viewpoint(WEDNESDAY, HARRY.email)


def task(**values: Value) -> Task:
    return Task(TaskKey("1"), "1", {STAGE: "Not Started", **values})


def days(operator: Operator, viewpoint: Viewpoint = SEEN) -> list[int]:
    """The days from Wednesday on that meet a condition, as a date and as an instant in the evening of that day."""
    found = []
    for distance in range(-10, 11):
        day = WEDNESDAY + timedelta(distance)
        evening = datetime(day.year, day.month, day.day, 23, 59).astimezone(UTC)
        answers = {
            holds(Condition(name, operator), task(**{name: value}), SCHEMA, viewpoint)
            for name, value in (("date", day), ("datetime", evening))
        }
        assert len(answers) == 1, day
        found += [distance] if answers.pop() else []
    return found


def test_relative_days_are_days_of_the_viewpoint() -> None:
    assert days(Operator.IS_TODAY) == [0]
    assert days(Operator.IS_THIS_WEEK) == [-2, -1, 0, 1, 2, 3, 4]
    assert days(Operator.IS_THIS_WEEK, replace(SEEN, first_weekday=6)) == [-3, -2, -1, 0, 1, 2, 3]
    assert days(Operator.IS_NEXT_7_DAYS) == [0, 1, 2, 3, 4, 5, 6]
    assert days(Operator.IS_OVERDUE) == [*range(-10, 0)]


@pytest.fixture
def _in_cairo() -> Iterator[None]:
    """This machine's clock is there meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Africa/Cairo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_in_cairo")
def test_a_day_without_midnight_is_a_whole_day() -> None:
    """In Cairo the clocks go forward at midnight of the last Friday of April, so this day begins at one o'clock."""
    friday = date(2026, 4, 24)
    assert datetime.fromtimestamp(datetime(2026, 4, 24).timestamp()).hour == 1, "the zone is known here"
    for day, operators in (
        (friday, (Operator.IS_TODAY, Operator.IS_NEXT_7_DAYS, Operator.IS_THIS_WEEK)),
        (friday - timedelta(6), (Operator.IS_NEXT_7_DAYS,)),
    ):
        for operator in operators:
            for hour in (1, 15, 23):
                moment = datetime(2026, 4, 24, hour).astimezone(UTC)
                assert holds(Condition("datetime", operator), task(datetime=moment), SCHEMA, Viewpoint(day))
    for moment in (datetime(2026, 4, 23, 23, 59), datetime(2026, 4, 25)):
        late = task(datetime=moment.astimezone(UTC))
        assert not holds(Condition("datetime", Operator.IS_TODAY), late, SCHEMA, Viewpoint(friday))


def test_a_day_later_other_days_are_meant() -> None:
    tomorrow = replace(SEEN, today=WEDNESDAY + timedelta(1))
    assert days(Operator.IS_TODAY, tomorrow) == [1]
    assert days(Operator.IS_OVERDUE, tomorrow) == [*range(-10, 1)]


@pytest.mark.parametrize("operator", [o for o in Operator if o.is_relative])
def test_without_a_viewpoint_nothing_is_met(operator: Operator) -> None:
    name = ASSIGNED_TO if operator in RELATIVE_PEOPLE else "date"
    value = HARRY.email if operator in RELATIVE_PEOPLE else WEDNESDAY
    assert not holds(Condition(name, operator), task(**{name: value}), SCHEMA, NO_VIEWPOINT)


def test_a_task_that_is_done_is_not_overdue() -> None:
    late = Condition("date", Operator.IS_OVERDUE)
    assert holds(late, task(date=date(2026, 1, 1)), SCHEMA, SEEN)
    assert not holds(late, task(date=date(2026, 1, 1), Stage="Done"), SCHEMA, SEEN)
    assert not holds(late, task(), SCHEMA, SEEN), "without a date there is nothing to be late for"


def test_me_is_the_person_who_asks() -> None:
    mine = Condition(ASSIGNED_TO, Operator.IS_ME)
    assert holds(mine, task(**{ASSIGNED_TO: HARRY.email.upper()}), SCHEMA, SEEN)
    assert not holds(mine, task(**{ASSIGNED_TO: "ron@hogwarts.edu"}), SCHEMA, SEEN)
    assert not holds(mine, task(), SCHEMA, Viewpoint(WEDNESDAY)), "nobody is not me"


def test_not_me_is_anybody_else_and_nobody() -> None:
    others = Condition(ASSIGNED_TO, Operator.IS_NOT_ME)
    assert not holds(others, task(**{ASSIGNED_TO: HARRY.email}), SCHEMA, SEEN)
    assert holds(others, task(**{ASSIGNED_TO: "ron@hogwarts.edu"}), SCHEMA, SEEN)
    assert holds(others, task(), SCHEMA, SEEN)


def test_one_group_that_is_met_is_enough() -> None:
    number = Condition("number", Operator.IS_NOT_BLANK)
    done = Condition(STAGE, Operator.IS_ANY_OF, ("Done",))
    mine = Condition(ASSIGNED_TO, Operator.IS_ME)
    either = TaskFilter((number, done), alternatives=((mine,),), viewpoint=SEEN)
    assert passes(either, task(**{ASSIGNED_TO: HARRY.email}), SCHEMA)
    assert not passes(either, task(Stage="Done"), SCHEMA)
    assert passes(TaskFilter((), alternatives=((),)), task(), SCHEMA), "groups without conditions ask for nothing"
    assert TaskFilter().with_groups([(), (done,)]) == TaskFilter((done,))


def test_negated_conditions_hold_for_blank_values() -> None:
    """*is not* and its like hold for all that the plain condition does not hold for, blank values included."""
    for operator, name, wanted in (
        (Operator.IS_NOT, "date", WEDNESDAY),
        (Operator.IS_NONE_OF, "singleSelect", "Small"),
        (Operator.NOT_CONTAINS, "text", "acme"),
    ):
        condition = Condition(name, operator, (wanted,))
        assert holds(condition, task(), SCHEMA)
        assert not holds(condition, task(**{name: wanted}), SCHEMA)


def test_starts_with_is_blind_to_case_and_accents() -> None:
    condition = Condition("text", Operator.STARTS_WITH, ("soc",))
    assert holds(condition, task(text="Société"), SCHEMA)
    assert not holds(condition, task(text="La Société"), SCHEMA)


def test_between_counts_its_ends_and_whole_days() -> None:
    last = datetime(2026, 1, 29).astimezone(UTC)
    condition = Condition("datetime", Operator.BETWEEN, (datetime(2026, 1, 28).astimezone(UTC), last))
    hours = {hour: holds(condition, task(datetime=last + timedelta(hours=hour)), SCHEMA) for hour in (-25, -24, 23, 24)}
    assert hours == {-25: False, -24: True, 23: True, 24: False}
