"""Amounts are shown with the currency that their field's name says, and typed with it or without."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.currencies import currency_of
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError
from tests.unit.domain.examples import SCHEMA, amounts, field_of

MONEY = field_type(FieldKind.CURRENCY)


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("Amount (EUR)", "€"),
        ("Price $", "$"),
        ("Value [CHF]", "CHF"),
        ("Price EUR", "€"),
        ("£ spent", "£"),
        ("Amount (€, EUR)", "€"),
        ("Amount", ""),
        ("Value in EUR or $", ""),
        ("Amount (EUR) $", ""),
        ("SPEND PER EUR", "€"),
        ("EUR to USD", ""),
        ("Cost (VAT)", ""),
        ("Price TOP", ""),
        ("Europe", ""),
    ],
)
def test_only_a_name_that_says_a_currency_has_one(name: str, currency: str) -> None:
    assert currency_of(name) == currency


def test_amounts_are_shown_with_their_sign() -> None:
    field = field_of(FieldKind.CURRENCY)
    shown = {
        "Amount": "-84,500.00",
        "Amount (EUR)": "-€84,500.00",
        "Amount (CHF)": "-CHF 84,500.00",
    }
    for name, text in shown.items():
        assert MONEY.display(Decimal("-84500"), replace(field, name=name), SCHEMA) == text


@pytest.mark.parametrize("text", ["€1,200.50", "1200.50 €", "EUR 1200.50", "1,200.50eur", "1200.50"])
def test_amounts_are_typed_with_their_sign_or_without(text: str) -> None:
    field = replace(field_of(FieldKind.CURRENCY), name="Amount (EUR)")
    assert MONEY.from_text(text, field, SCHEMA) == Decimal("1200.50")


@pytest.mark.parametrize("text", ["$1200.50", "€", "1200.50 USD", "12.345 €"])
def test_another_currency_is_refused(text: str) -> None:
    field = replace(field_of(FieldKind.CURRENCY), name="Amount (EUR)")
    with pytest.raises(InvalidValueError):
        MONEY.from_text(text, field, SCHEMA)


@given(amounts)
def test_what_is_shown_is_read_as_itself(value: Decimal) -> None:
    for name in ("Amount", "Amount (EUR)", "Amount (CHF)", "Price $"):
        field = replace(field_of(FieldKind.CURRENCY), name=name)
        assert MONEY.from_text(MONEY.display(value, field, SCHEMA), field, SCHEMA) == value
