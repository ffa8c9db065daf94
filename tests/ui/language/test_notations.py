"""The notation of a locale, and that all languages that ship read what they show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import ENGLISH, Notation, notation
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.language.languages import Languages, notation_of
from flowdash_desktop.ui.typed_values import read_value, reading_text
from tests.support.pseudo_language import ROOT
from tests.unit.domain.examples import SCHEMA, field_of

CODES = [p.stem.removeprefix("flowdash_") for p in sorted((ROOT / "resources" / "translations").glob("flowdash_*.ts"))]


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    made = Languages(qapp, Path("no compiled languages: only numbers and days are looked at"))
    yield made
    made.use("en")
    QLocale.setDefault(before)


def speak(languages: Languages, code: str) -> None:
    """Take the locale of a language, whatever the system's is."""
    languages.available = lambda: ("en", code)  # type: ignore[method-assign]
    languages.use(code)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("de_DE", Notation(",", ".", 4, True, "dd.MM.yyyy")),
        ("fr_FR", Notation(",", "\u202f", 4, True, "dd/MM/yyyy")),
        ("es_ES", Notation(",", ".", 5, True, "d/M/yyyy")),
        ("ja_JP", Notation(".", ",", 4, False, "yyyy/MM/dd")),
        ("nl_NL", Notation(",", ".", 4, False, "dd-MM-yyyy")),
        ("sv_SE", Notation(",", "\u00a0", 4, True, "yyyy-MM-dd")),
    ],
)
def test_a_notation_is_that_of_the_locale(name: str, expected: Notation) -> None:
    assert notation_of(QLocale(name)) == expected


@pytest.mark.parametrize("name", ["C", "en_US", "en_GB", "en_DE", "en_IN"])
def test_english_stays_as_it_was_in_all_countries(name: str) -> None:
    assert notation_of(QLocale(name)) is ENGLISH


@pytest.mark.parametrize("name", ["ar_EG", "fa_IR", "bg_BG", "hu_HU", "ko_KR", "th_TH"])
def test_what_would_not_be_read_back_is_not_shown(name: str) -> None:
    """Digits, calendars and marks that no typed value has."""
    made = notation_of(QLocale(name))
    assert made.number("1,250.5").isprintable()
    assert made.day_before(made.shown_day(date(2026, 1, 5))) == (date(2026, 1, 5), "")


def test_the_language_in_force_gives_the_notation(languages: Languages) -> None:
    speak(languages, "de")
    assert notation() == notation_of(QLocale("de"))
    languages.use("en")
    assert notation() is ENGLISH


@pytest.mark.parametrize("code", [*CODES, "nl", "pl", "pt", "sv", "hu", "ko"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    number=st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
    | st.integers(-(10**9), 10**9).map(Decimal),
    amount=st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2),
    day=st.dates(),
    moment=st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)),
)
def test_what_is_shown_is_read_when_it_is_typed(
    languages: Languages, code: str, number: Decimal, amount: Decimal, day: date, moment: datetime
) -> None:
    """In every language that ships, and in those of systems whose language does not."""
    speak(languages, code)
    values: dict[FieldKind, Value] = {
        FieldKind.NUMBER: number,
        FieldKind.CURRENCY: amount,
        FieldKind.DATE: day,
        FieldKind.DATETIME: moment.replace(second=0, microsecond=0).astimezone(UTC),
    }
    for kind, value in values.items():
        field = field_of(kind)
        for text_of in (field_type(kind).display, field_type(kind).typed_text):
            assert read_value(text_of(value, field, SCHEMA), field, SCHEMA) == value


def test_a_number_that_may_be_two_is_said_in_plain_digits(languages: Languages) -> None:
    speak(languages, "de")
    field = field_of(FieldKind.NUMBER)
    assert reading_text("1,250", field, SCHEMA).endswith(" 1,25")
    assert reading_text("1.250", field, SCHEMA).endswith(" 1250")
    assert reading_text("1250,5", field, SCHEMA) == ""
