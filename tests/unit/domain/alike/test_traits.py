"""What is compared of a task: the same person, number or word however it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.alike.traits import (
    MOST_WORDS,
    Mark,
    MarkKind,
    domains_in,
    phone_digits,
    traits_of,
    words_in,
)
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey, Value

KINDS = (
    FieldKind.TEXT,
    FieldKind.LONG_TEXT,
    FieldKind.EMAIL,
    FieldKind.PHONE,
    FieldKind.CURRENCY,
    FieldKind.DATE,
    FieldKind.DATETIME,
    FieldKind.FILE,
)
SCHEMA = WorkflowSchema(Workflow("w", "W"), fields=tuple(Field(kind, kind.value, kind) for kind in KINDS))


def traits(hashes: dict[str, str] | None = None, **values: Value) -> frozenset[Mark]:
    return traits_of(Task(TaskKey("1"), "1", values), SCHEMA, hashes or {}).marks


@given(st.text(alphabet="123456789", min_size=9, max_size=9), st.sampled_from(["", "0", "+49 ", "0049", "(0)"]))
def test_a_number_is_the_same_however_it_is_written(digits: str, prefix: str) -> None:
    grouped = f"{prefix}{digits[:3]} / {digits[3:6]}-{digits[6:]}"
    assert phone_digits(grouped) == phone_digits(digits) == digits


@pytest.mark.parametrize("text", ["", "110", "call me", "0000000"])
def test_too_few_digits_are_no_number(text: str) -> None:
    assert phone_digits(text) == ""


@given(st.lists(st.text()))
def test_words_are_found_again_among_themselves(texts: list[str]) -> None:
    """Each stands once, with how it was written first, and never more than one task may have."""
    found = words_in(texts)
    assert len(found) <= MOST_WORDS
    assert words_in(found.values()) == found


def test_words_are_the_same_in_any_case_and_accent() -> None:
    assert words_in(["Müller & Söhne, of"]) == {"muller": "Müller", "sohne": "Söhne"}


def test_domains_are_found_in_texts_and_mail_fields() -> None:
    assert domains_in("Write to Ann <ann@Acme.example>, or bob@x.test.") == {"acme.example", "x.test"}
    both = traits(text="See ann@acme.example", email="bob@initech.test")
    assert both == {Mark(MarkKind.DOMAIN, "acme.example"), Mark(MarkKind.DOMAIN, "initech.test")}


def test_an_amount_counts_with_a_date_only() -> None:
    assert traits(currency=Decimal(10)) == traits(date=date(2026, 1, 2)) == frozenset()
    one = traits(currency=Decimal("10.00"), date=date(2026, 1, 2))
    assert len(one) == 1
    assert one == traits(currency=Decimal(10), date=date(2026, 1, 2))
    assert one != traits(currency=Decimal(10), date=date(2026, 1, 3))
    assert traits(currency=Decimal(10), datetime=datetime(2026, 1, 2, 3, tzinfo=UTC))


def test_a_file_counts_once_its_bytes_are_known() -> None:
    files = (Attachment("b1", "", "a.pdf"), Attachment("b2", "", "a.pdf"))
    assert traits(file=files) == frozenset()
    assert traits({"b1": "x"}, file=files) == {Mark(MarkKind.FILE, "x")}


def test_a_long_word_is_read_once_for_domains() -> None:
    """A pattern that begins anew at each letter stops the window for minutes. The test would run out of its time."""
    assert domains_in("x" * 200_000 + " jo@mail.example.com.") == {"mail.example.com"}
