"""A JSON array that arrives in pieces gives the same items however it is cut on its way."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.lists.json_array_splitter import ArrayCutter
from flowdash_desktop.wire.lists.unreadable import stand_in
from flowdash_desktop.wire.schema import UnexpectedShapeError

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.sampled_from(['},{"ID":', "}, {", "],[", '"', '\\"', "\\", '\\\\",{"', "[{", "é", "😀", "\u2028", "},\n{"]),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 99) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["ID", "Name"]) | texts, inner),
    max_leaves=8,
)
tasks = st.builds(lambda unique, more: {"ID": unique, **more}, texts, st.dictionaries(texts, values, max_size=4))
layouts = st.sampled_from([(None, (",", ":")), (None, (", ", ": ")), (1, (",", ": ")), ("\t", (" ,", ":"))])


@st.composite
def written(draw: st.DrawFn, items: st.SearchStrategy[object]) -> tuple[list[object], bytes]:
    """A list, and one of the ways to write it."""
    what = draw(st.lists(items, max_size=12))
    indent, separators = draw(layouts)
    text = json.dumps(what, indent=indent, separators=separators, ensure_ascii=draw(st.booleans()))
    around = draw(st.sampled_from(["", " ", "\r\n\t "]))
    return what, f"{around}{text}{around}".encode()


def chunks(data: bytes, sizes: list[int]) -> Iterable[bytes]:
    """The bytes in pieces of these lengths, over and over."""
    start = 0
    while start < len(data):
        for size in sizes:
            yield data[start : start + size]
            start += size


def items_of(pieces: Iterable[bytes], cutter: ArrayCutter) -> list[bytes]:
    """All items, taken as early as they can be."""
    found: list[bytes] = []
    for piece in pieces:
        cutter.feed(piece)
        found += cutter.cut()
    return found + cutter.rest()


sizes = st.lists(st.integers(1, 40), min_size=1, max_size=6)


@given(written(tasks) | written(values), sizes)
def test_any_list_in_any_pieces_gives_its_items(case: tuple[list[object], bytes], lengths: list[int]) -> None:
    what, data = case
    cutter = ArrayCutter()
    assert [decode(item) for item in items_of(chunks(data, lengths), cutter)] == what
    assert cutter.fault is None


@given(written(tasks), sizes)
def test_items_are_given_as_they_were_written(case: tuple[list[object], bytes], lengths: list[int]) -> None:
    _, data = case
    items = items_of(chunks(data, lengths), ArrayCutter())
    assert items == items_of([data], ArrayCutter())
    assert all(item in data for item in items)


@given(written(tasks), sizes, st.data())
def test_broken_list_gives_whole_items_only(
    case: tuple[list[object], bytes], lengths: list[int], data: st.DataObject
) -> None:
    """A list that breaks off gives whole items only and says so."""
    what, whole = case
    text = whole.rstrip()
    broken = text[: data.draw(st.integers(text.index(b"[") + 1, len(text) - 1))]
    cutter = ArrayCutter()
    found = [decode(item) for item in items_of(chunks(broken, lengths), cutter)]
    assert found == what[: len(found)]
    assert found == [decode(item) for item in items_of([broken], ArrayCutter())]
    assert isinstance(cutter.fault, NotJsonError)


def test_the_first_items_do_not_wait_for_the_last() -> None:
    cutter = ArrayCutter()
    cutter.feed(b'[{"ID":"1"},{"ID":"2","Linked":[{"ID":"a"},{"ID":"b"}]},{"ID"')
    assert cutter.cut() == [b'{"ID":"1"}', b'{"ID":"2","Linked":[{"ID":"a"},{"ID":"b"}]}']
    cutter.feed(b':"3"}]')
    assert cutter.rest() == [b'{"ID":"3"}']


def test_places_that_only_look_like_ends_are_none() -> None:
    linked = ",".join(f'{{"ID":"{n}"}}' for n in range(50))
    item = b'{"ID":"},{\\"ID\\":","Linked":[%s]}' % linked.encode()
    cutter = ArrayCutter()
    cutter.feed(b"[" + item + b"," + item + b"," + item[:-3])
    assert cutter.cut() == [item, item]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (b'[{"ID":"1"},{"ID" "2"},{"ID":"3"},{"ID":"4"}]', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},]', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},,{"ID":"2"},{"ID":"3"}]', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},{"ID":"2"}', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},{"ID":"2"}]]', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},{"ID":"2"}],[{"ID":"3"},{"ID":"4"}]', [b'{"ID":"1"}']),
        (b'[{"ID":"1"},{"ID":"2"}} ,{"ID":"3"}]', [b'{"ID":"1"}']),
        (b"[", []),
        (b"[,", []),
        (b"[" * 100_000, []),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_no_list_is_given_up_to_its_fault(text: bytes, given: list[bytes]) -> None:
    for lengths in ([1], [7], [len(text)]):
        cutter = ArrayCutter()
        assert items_of(chunks(text[:2_000], lengths), cutter) == given
        assert cutter.fault is not None
        cutter.feed(b',{"ID":"9"},{"ID":"10"}]')
        assert cutter.cut() == []
        assert cutter.rest() == []


@pytest.mark.parametrize("text", [b"", b" ", b"nope", b"<html>[1,2]</html>"])
def test_what_is_no_json_from_the_start_says_so(text: bytes) -> None:
    with pytest.raises(NotJsonError):
        items_of(chunks(text, [3]), ArrayCutter())


@pytest.mark.parametrize("text", [b"{}", b"null", b'{"error":"no"', b' {"tasks":[{"ID":"1"},{"ID":"2"}]}'])
def test_what_is_no_list_from_the_start_says_so(text: bytes) -> None:
    with pytest.raises(UnexpectedShapeError):
        items_of(chunks(text, [3]), ArrayCutter())


@pytest.mark.parametrize("text", [b"[]", b" [ ] ", b"[\n]"])
def test_an_empty_list_has_no_items(text: bytes) -> None:
    for lengths in ([1], [9]):
        cutter = ArrayCutter()
        assert items_of(chunks(text, lengths), cutter) == []
        assert cutter.fault is None


@given(st.integers(1, 64))
def test_a_character_may_be_split_between_two_pieces(size: int) -> None:
    data = '[{"ID":"Größe 😀"},{"ID":"𝔄"},{"ID":"ü"}]'.encode()
    assert [decode(i) for i in items_of(chunks(data, [size]), ArrayCutter())] == json.loads(data)


DEEP = b'{"ID":"deep","a":' + b"[" * 5_000 + b"]" * 5_000 + b"}"


@given(st.lists(st.booleans(), max_size=6), st.lists(st.integers(1, 9_000), min_size=1, max_size=4))
def test_an_item_nested_too_deeply_hides_no_other(deep: list[bool], sizes: list[int]) -> None:
    """Nothing behind it was given, and the list counted as broken off."""
    items = [DEEP if is_deep else b'{"ID":"%d"}' % number for number, is_deep in enumerate(deep)]
    cutter, found = ArrayCutter(), list[bytes]()
    for piece in chunks(b"[" + b",".join(items) + b"]", sizes):
        cutter.feed(piece)
        found += cutter.cut()
    found += cutter.rest()
    assert cutter.fault is None
    assert found == [stand_in(DEEP) if item is DEEP else item for item in items]


def test_a_deep_item_that_is_cut_off_is_no_item() -> None:
    cutter = ArrayCutter()
    cutter.feed(b'[{"ID":"1"},' + DEEP[:-9] + b"]")
    assert [*cutter.cut(), *cutter.rest()] == [b'{"ID":"1"}']
    assert cutter.fault is not None
