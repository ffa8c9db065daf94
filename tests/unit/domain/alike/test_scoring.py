"""Rare things that two tasks have in common count more than common ones, and nothing in common counts nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.alike.scoring import MOST_SOUGHT, Counts, compare, most_alike, sought_words
from flowdash_desktop.domain.alike.traits import Mark, MarkKind, Traits
from flowdash_desktop.domain.tasks import TaskKey

WORDS = st.frozensets(st.sampled_from(["acme", "renewal", "invoice", "roof", "boiler", "the"]))
MARKS = st.frozensets(st.builds(Mark, st.sampled_from(MarkKind), st.sampled_from(["1", "2"])))
KEY = TaskKey("1")


def own(words: frozenset[str], marks: frozenset[Mark] = frozenset()) -> Traits:
    return Traits({word: word.title() for word in words}, marks)


def counts(tasks: int, **words: int) -> Counts:
    return Counts(tasks, words, {})


@given(WORDS, MARKS, WORDS, MARKS, st.dictionaries(st.sampled_from(["acme", "roof", "the"]), st.integers(0, 500)))
def test_only_what_both_have_is_a_reason(
    words: frozenset[str],
    marks: frozenset[Mark],
    others: frozenset[str],
    theirs: frozenset[Mark],
    known: dict[str, int],
) -> None:
    found = compare(own(words, marks), KEY, others, theirs, Counts(500, known, {}))
    if found is None:
        assert not marks & theirs
        return
    assert found.score > 0
    assert {word.casefold() for word in found.words} <= words & others
    assert set(found.kinds) == {mark.kind for mark in marks & theirs}


@given(st.integers(2, 20), st.integers(2, 20))
def test_a_rarer_word_counts_more(one: int, other: int) -> None:
    known = counts(1000, acme=one, roof=other, boiler=3)
    first = compare(own(frozenset({"acme", "boiler"})), KEY, {"acme", "boiler"}, (), known)
    second = compare(own(frozenset({"roof", "boiler"})), KEY, {"roof", "boiler"}, (), known)
    assert first is not None
    assert second is not None
    assert (first.score > second.score) is (one < other)


def test_words_of_most_tasks_say_nothing() -> None:
    known = counts(1000, the=900, acme=2, roof=3)
    assert sought_words(own(frozenset({"the", "acme", "roof"})), known) == ["acme", "roof"]
    assert compare(own(frozenset({"the", "acme"})), KEY, {"the", "acme"}, (), known) is None


def test_one_word_alone_is_no_reason() -> None:
    known = counts(1000, acme=2, roof=3)
    assert compare(own(frozenset({"acme", "roof"})), KEY, {"acme"}, (), known) is None
    found = compare(own(frozenset({"acme", "roof"})), KEY, {"acme", "roof"}, (), known)
    assert found is not None
    assert found.words == ("Acme", "Roof")


def test_two_words_of_many_tasks_are_no_reason() -> None:
    known = counts(200, first=18, was=20)
    assert compare(own(frozenset({"first", "was"})), KEY, {"first", "was"}, (), known) is None


def test_what_most_tasks_share_is_no_reason() -> None:
    """A domain of a mail provider, or the number of the own switchboard."""
    mark = Mark(MarkKind.DOMAIN, "mail.example")
    traits = own(frozenset(), frozenset({mark}))
    assert compare(traits, KEY, (), {mark}, Counts(1000, {}, {mark: 400})) is None
    assert compare(traits, KEY, (), {mark}, Counts(1000, {}, {mark: 4})) is not None


def test_the_same_file_counts_more_than_the_same_domain() -> None:
    file, domain = Mark(MarkKind.FILE, "f"), Mark(MarkKind.DOMAIN, "d")
    known = Counts(1000, {}, {file: 2, domain: 2})
    traits = own(frozenset(), frozenset({file, domain}))
    found = [compare(traits, TaskKey(key), (), {mark}, known) for key, mark in (("1", domain), ("2", file))]
    assert [one.task for one in most_alike(found)] == ["2", "1"]


def test_few_words_are_sought() -> None:
    words = [f"word{number}" for number in range(100)]
    known = Counts(1000, dict.fromkeys(words, 2), {})
    assert len(sought_words(own(frozenset(words)), known)) == MOST_SOUGHT
