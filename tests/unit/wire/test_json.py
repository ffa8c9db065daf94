"""JSON text: what comes back, and what is no JSON."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.wire.json import NotJsonError, decode, encode, split
from flowdash_desktop.wire.schema import UnexpectedShapeError

texts = st.text(st.characters(exclude_categories=["Cs"]))
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=10,
)


@given(documents)
def test_documents_come_back(document: object) -> None:
    assert decode(encode(document)) == document


@given(st.lists(documents))
def test_a_list_is_split_into_what_it_holds(items: list[object]) -> None:
    assert [decode(part) for part in split(encode(items))] == items


def test_decimals_stay_decimals_and_go_out_as_text() -> None:
    assert decode(b"[10000.00, 1e400]") == [Decimal("10000.00"), Decimal("1e400")]
    assert encode({"n": Decimal("10000.00")}) == b'{"n":"10000.00"}'


@pytest.mark.parametrize("read", [decode, split])
@pytest.mark.parametrize("data", [b"", b"[", b"[1,]", b"nope", b"\xff", b"NaN", b"[" * 100_000, b"[1] [2]"], ids=repr)
def test_what_is_not_json_says_so(read: object, data: bytes) -> None:
    assert callable(read)
    with pytest.raises(NotJsonError):
        read(data[:100_000])


@pytest.mark.parametrize("data", [b"{}", b"null", b'"x"', b"7"])
def test_only_a_list_can_be_split(data: bytes) -> None:
    with pytest.raises(UnexpectedShapeError):
        split(data)
