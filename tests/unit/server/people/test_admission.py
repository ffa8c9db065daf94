"""Whom a key lets in, by a clock of the test's own."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from flowdash_desktop.domain.schema import Role, User, Workspace
from flowdash_desktop.server.api_keys import ApiKey, key_digest, run_key
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.people.admission import Admission, Refusal
from flowdash_desktop.server.people.audit_facts import Fact
from flowdash_desktop.server.people.caller import Caller
from flowdash_desktop.server.people.wrong_keys import MOST_GUESSES, WrongKeys

HERE = "192.0.2.1"
NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


class HandClock(Clock):
    """Stands where the test puts it."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


class Told:
    """What the admission tells of."""

    def __init__(self) -> None:
        self.used_by: list[str] = []
        self.refusals: list[str] = []

    def used(self, caller: Caller, address: str) -> None:
        self.used_by.append(f"{caller.key.name} from {address}")

    def refused(self, why: Fact) -> None:
        self.refusals.append(why.what)


def key(text: str, name: str, **more: object) -> ApiKey:
    return ApiKey(key_digest(text), name, id=name, **more)  # type: ignore[arg-type]


USERS = (
    User("u1", "admin@example.com", role_id="r1"),
    User("u2", "member@example.com", role_id="r2"),
    User("u3", "gone@example.com", role_id="r1", deactivated=True),
    User("u4", "nothing@example.com"),
)
KEYS = (
    key("owner", "owner's", is_owner=True),
    key("admin", "admin's", user_id="u1"),
    key("member", "member's", user_id="u2"),
    key("nothing", "of nobody's role", user_id="u4"),
    key("gone", "gone's", user_id="u3"),
    key("deleted", "deleted's", user_id="u9"),
    key("ends", "for a day", ends_on="2026-02-01T12:00:00Z"),
)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def admission(told: Told, clock: HandClock) -> Admission:
    roles = (Role("r1", "Administrator", True), Role("r2", "Member", False))
    catalog = Catalog(Workspace("w", "W"), {one.digest: one for one in KEYS}, roles, USERS, {})
    wrong = WrongKeys(lambda: clock.at.timestamp())
    return Admission(lambda: catalog, [run_key("of the run")], clock=clock, notes=told, wrong=wrong)


def admitted(admission: Admission, text: str, address: str = HERE) -> Caller:
    found = admission.admit(text, address)
    assert isinstance(found, Caller), found
    return found


def refused(admission: Admission, text: str | None, address: str = HERE) -> Refusal:
    found = admission.admit(text, address)
    assert isinstance(found, Refusal)
    return found


@pytest.mark.parametrize(
    ("text", "email", "is_admin"),
    [
        ("owner", None, True),
        ("of the run", None, True),
        ("admin", "admin@example.com", True),
        ("member", "member@example.com", False),
        ("nothing", "nothing@example.com", False),
    ],
)
def test_a_key_has_the_role_of_its_user(admission: Admission, text: str, email: str | None, is_admin: bool) -> None:
    caller = admitted(admission, text)
    assert (caller.email, caller.is_admin) == (email, is_admin)


@pytest.mark.parametrize(("text", "word"), [("gone", "deactivated"), ("deleted", "deleted"), (None, "valid")])
def test_who_is_not_let_in_is_told_why(admission: Admission, text: str | None, word: str) -> None:
    refusal = refused(admission, text)
    assert refusal.status == 401
    assert word in refusal.message
    assert refusal.headers == {"WWW-Authenticate": "Bearer"}


def test_a_key_ends_at_its_moment(admission: Admission, clock: HandClock, told: Told) -> None:
    clock.at += timedelta(days=1, seconds=-1)
    admitted(admission, "ends")
    clock.at += timedelta(seconds=1)
    refusal = refused(admission, "ends")
    assert (refusal.status, "2026-02-01T12:00:00Z" in refusal.message) == (401, True)
    assert told.refusals == [f"The API key 'for a day', which has ended, came from {HERE}"]
    for text, name in (("gone", "gone's"), ("deleted", "deleted's")):
        refused(admission, text)
        assert told.refusals[-1] == f'The API key "{name}", whose user was deactivated or deleted, came from {HERE}'


def test_wrong_keys_are_logged_without_the_key(
    admission: Admission, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert refused(admission, "a-wrong-key").status == 401
    assert [HERE in why for why in told.refusals] == [True], "one entry for one key"
    assert len(caplog.records) == 1
    assert "a-wrong-key" not in caplog.text + "".join(told.refusals)


def test_many_wrong_keys_wait_and_valid_keys_get_in(admission: Admission, clock: HandClock, told: Told) -> None:
    """Also keys that have never got in from there: nobody can lock others out who share an address."""
    for number in range(MOST_GUESSES):
        assert refused(admission, f"guess {number}").status == 401
    slowed = refused(admission, "one more guess")
    assert (slowed.status, slowed.headers) == (429, {"Retry-After": "60"})
    for text in ("owner", "of the run", "member", "admin"):
        admitted(admission, text)
    assert refused(admission, "gone").status == 401, "a key that is known is told why it opens nothing"
    assert refused(admission, "guess 0").status == 401
    clock.at += timedelta(seconds=60)
    assert refused(admission, "another guess").status == 401
    assert sum("many wrong" in why for why in told.refusals) == 1


def test_keys_that_ended_are_no_guesses(admission: Admission, clock: HandClock, told: Told) -> None:
    """Each request with such a key gets the reason, nobody else has to wait for it, and the log says it once."""
    for number in range(MOST_GUESSES - 1):
        assert refused(admission, f"guess {number}").status == 401
    clock.at += timedelta(seconds=1)
    known = len(told.refusals)
    for text in ("gone", "deleted", "gone", "deleted"):
        assert refused(admission, text).status == 401
    assert len(told.refusals) == known + 2
    assert refused(admission, "the last guess without a wait").status == 401


def test_an_open_stream_asks_without_a_guess(admission: Admission, clock: HandClock, told: Told) -> None:
    """A stream whose key is revoked or has ended ends, and nothing is counted or written of that."""
    for number in range(2 * MOST_GUESSES):
        assert not admission.still_lets_in(f"revoked {number}")
    assert [admission.still_lets_in(text) for text in ("owner", "member", "ends", "gone")] == [True, True, True, False]
    clock.at += timedelta(days=1)
    assert not admission.still_lets_in("ends")
    assert (told.used_by, told.refusals) == ([], [])
    admitted(admission, "admin")


def test_uses_are_told_of(admission: Admission, told: Told) -> None:
    admitted(admission, "member")
    assert told.used_by == [f"member's from {HERE}"]
