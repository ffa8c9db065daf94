"""The shapes in which servers say what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.wire.errors import error_body, read_error, validation_body
from flowdash_desktop.wire.json import decode, encode

texts = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("body", "said", "messages"),
    [
        ({"error": "no"}, "no", {}),
        ({"message": "no"}, "no", {}),
        ({"error": {"code": 7}}, "{'code': 7}", {}),
        ({"errors": {"Name": ["is invalid", "is short"]}}, "", {"Name": ("is invalid", "is short")}),
        ({"errors": {"Name": "is invalid"}}, "", {"Name": ("is invalid",)}),
        ({"errors": {"Name": [None, 7]}}, "", {"Name": ("7",)}),
        ({"errors": {"Name": []}}, "", {"Name": ()}),
        ({"status": "Fail", "errors": ["Name is required"]}, "", {"": ("Name is required",)}),
        ({"errors": "all wrong"}, "", {"": ("all wrong",)}),
        ({"errors": None, "error": None}, "", {}),
        ({}, "", {}),
        ([], "", {}),
        (None, "", {}),
        ("broken", "", {}),
    ],
)
def test_errors_are_understood_in_any_shape(body: object, said: str, messages: dict[str, tuple[str, ...]]) -> None:
    assert read_error(body) == (said, messages)


@given(texts.filter(bool), st.dictionaries(texts, st.lists(texts, min_size=1)))
def test_our_own_errors_come_back(said: str, messages: dict[str, list[str]]) -> None:
    assert read_error(decode(encode(error_body(said)))) == (said, {})
    assert read_error(decode(encode(validation_body(messages)))) == ("", {k: tuple(v) for k, v in messages.items()})
