"""What numbers, texts and choices take and refuse, by example, and how they are ordered."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.base import natural_key
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem
from tests.unit.domain.examples import SCHEMA, complaint, field_of, from_json, shown, typed

K = FieldKind


# --- numbers ---


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10", "10"),
        ("10000.00", "10000.00"),
        ("1,234,567.50", "1234567.50"),
        ("1'234", "1234"),
        ("1\u202f234", "1234"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("+.5", "0.5"),
        ("5.", "5"),
        ("1e3", "1000"),
    ],
)
def test_a_number_can_be_typed_in_many_ways(text: str, number: str) -> None:
    value = typed(K.NUMBER, text)
    assert isinstance(value, Decimal)
    assert value == Decimal(number)


@pytest.mark.parametrize("text", ["10", "10.0", "10000.00", "0.10", "-0.50"])
def test_zeros_behind_the_point_are_kept(text: str) -> None:
    value = typed(K.CURRENCY, text)
    assert field_type(K.CURRENCY).to_json(value) == text
    assert field_type(K.CURRENCY).to_json(from_json(K.CURRENCY, text)) == text


@pytest.mark.parametrize("text", ["12.345", "-0.001", "1,200.505"])
def test_typed_money_has_at_most_two_decimals(text: str) -> None:
    """``12.345`` may mean twelve thousand: it is asked about, not read. A server may still send such an amount."""
    assert complaint(K.CURRENCY, text) == (Problem.INVALID, Hint.MONEY_EXAMPLE)
    assert from_json(K.CURRENCY, "12.345") == Decimal("12.345")


@pytest.mark.parametrize(("kind", "text", "read"), [(K.NUMBER, "-0", "0"), (K.CURRENCY, "-0.00", "0.00")])
def test_a_typed_zero_has_no_sign(kind: K, text: str, read: str) -> None:
    assert field_type(kind).to_json(typed(kind, text)) == read


def test_an_address_with_a_space_is_told_so() -> None:
    """The reason names the space, as the address does start with https://."""
    assert complaint(K.URL, "https://ex ample.com") == (Problem.INVALID, Hint.URL_SPACES)
    assert complaint(K.URL, "ex ample.com") == (Problem.INVALID, Hint.URL_EXAMPLE)


@pytest.mark.parametrize(
    "text", ["NaN", "nan", "inf", "-Infinity", "sNaN", "1e999", "1e-999", "1_000", "0x10", "12,34", "1.234,56", "ten",
             "1 2", "--5", "１２", "1e", "."]
)  # fmt: skip
def test_what_is_no_finite_number_is_refused(text: str) -> None:
    assert complaint(K.NUMBER, text)[0] is Problem.INVALID
    with pytest.raises(InvalidValueError):
        from_json(K.NUMBER, text)


@pytest.mark.parametrize("raw", [True, float("nan"), float("inf"), Decimal("NaN"), Decimal("Infinity"), [1], {}])
def test_json_that_is_no_finite_number_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        from_json(K.NUMBER, raw)


@pytest.mark.parametrize("raw", ["10", 10, Decimal("10"), 10.0])
def test_numbers_come_as_strings_or_numbers(raw: object) -> None:
    assert from_json(K.NUMBER, raw) == Decimal(10)


def test_number_that_is_too_long_is_refused() -> None:
    """A number longer than can be written is refused before it is written."""
    assert not field_type(K.NUMBER).matches(Decimal(1), "1e999999999999")
    assert not field_type(K.NUMBER).matches(Decimal(1), "1e-999999999999")
    with pytest.raises(InvalidValueError):
        from_json(K.NUMBER, "9" * 401)


@pytest.mark.parametrize("text", ["10", "10.00", "1e1", "+10", "010"])
def test_a_number_matches_any_way_to_write_it(text: str) -> None:
    assert field_type(K.NUMBER).matches(Decimal("10.0"), text)


def test_numbers_are_shown_grouped_and_money_with_its_cents() -> None:
    assert shown(K.NUMBER, Decimal("1234567.5")) == "1,234,567.5"
    assert shown(K.CURRENCY, Decimal("10000")) == "10,000.00"
    assert shown(K.CURRENCY, Decimal("0.125")) == "0.125"
    assert shown(K.CURRENCY, Decimal("1E+3")) == "1,000.00"


# --- text ---


@pytest.mark.parametrize("kind", [K.TEXT, K.PHONE, K.UNIQUE_ID, K.EMAIL, K.URL])
@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\u2028b", "a\x85b", "a\x0bb"])
def test_text_on_one_line_takes_no_second(kind: FieldKind, text: str) -> None:
    assert complaint(kind, text)[0] is Problem.ONE_LINE


@pytest.mark.parametrize("kind", [K.TEXT, K.LONG_TEXT])
@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "\udfff"])
def test_what_no_text_can_hold_is_refused(kind: FieldKind, text: str) -> None:
    assert complaint(kind, text)[0] is Problem.INVALID


def test_long_text_is_kept_as_typed_and_short_text_trimmed() -> None:
    assert typed(K.LONG_TEXT, "  a\n b ") == "  a\n b "
    assert typed(K.TEXT, "  a b ") == "a b"


@pytest.mark.parametrize(("raw", "text"), [(42, "42"), (1.5, "1.5"), (Decimal("1.50"), "1.50"), ("a", "a")])
def test_numbers_are_taken_for_text(raw: object, text: str) -> None:
    assert from_json(K.TEXT, raw) == text
    assert from_json(K.UNIQUE_ID, raw) == text


@pytest.mark.parametrize("text", ["a", "a@", "@b", "a b@c", "a@b, c@d", "<a@b>"])
def test_what_is_no_e_mail_is_refused(text: str) -> None:
    assert complaint(K.EMAIL, text) == (Problem.INVALID, Hint.EMAIL_EXAMPLE)


@pytest.mark.parametrize("text", ["b.example", "ftp://b", "javascript:alert(1)", "https://", "a b", "http://[1"])
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert complaint(K.URL, text) == (Problem.INVALID, Hint.URL_EXAMPLE)


# --- choices ---


def test_options_are_found_whatever_their_case() -> None:
    assert typed(K.SINGLE_SELECT, " small ") == "Small"
    assert typed(K.STAGE, "in progress") == "In Progress"


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Small", ("Small",)),
        ("Small, large", ("Small", "Large")),
        ("Small;Large\nMedium", ("Small", "Large", "Medium")),
        ("Salt, pepper", ("Salt, pepper",)),
        ("small, SALT, PEPPER, large", ("Small", "Salt, pepper", "Large")),
        ("very big, or so; or more, Small", ("very big, or so; or more", "Small")),
        (", ;Small,,", ("Small",)),
    ],
)
def test_several_options_are_parted_by_marks_which_they_may_hold(text: str, options: tuple[str, ...]) -> None:
    assert typed(K.MULTIPLE_SELECT, text) == options


def test_options_that_are_unknown_or_repeated_are_refused() -> None:
    assert complaint(K.SINGLE_SELECT, "Tiny") == (Problem.NOT_AN_OPTION, Hint.OPTIONS)
    assert complaint(K.MULTIPLE_SELECT, "Small, Tiny") == (Problem.NOT_AN_OPTION, Hint.OPTIONS)
    assert complaint(K.MULTIPLE_SELECT, "Small, small")[0] is Problem.REPEATED_OPTION
    assert complaint(K.STAGE, "Nowhere") == (Problem.NOT_A_STAGE, Hint.OPTIONS)
    assert complaint(K.STAGE, "")[0] is Problem.NOT_A_STAGE


def test_options_differing_in_case_need_exact_spelling() -> None:
    """Options that differ by case alone must be written exactly."""
    twins = Field("f", "twins", K.SINGLE_SELECT, options=("on", "On"))
    rules = field_type(K.SINGLE_SELECT)
    assert rules.from_text("On", twins, SCHEMA) == "On"
    with pytest.raises(InvalidValueError):
        rules.from_text("ON", twins, SCHEMA)


def test_one_option_is_taken_for_a_list_of_it() -> None:
    assert from_json(K.MULTIPLE_SELECT, "Small") == ("Small",)
    assert from_json(K.MULTIPLE_SELECT, []) is None


def test_a_person_is_named_by_e_mail_or_name() -> None:
    assert typed(K.PERSON, "HARRY@hogwarts.edu") == "harry@hogwarts.edu"
    assert typed(K.PERSON, "harry potter") == "harry@hogwarts.edu"
    assert typed(K.PERSON, "ron@hogwarts.edu") == "Ron@hogwarts.edu"
    assert complaint(K.PERSON, "Ron Weasley") == (Problem.NOT_A_USER, Hint.USERS)
    assert complaint(K.PERSON, "draco@hogwarts.edu") == (Problem.NOT_A_USER, Hint.USERS)


def test_a_person_is_shown_by_name_or_else_by_e_mail() -> None:
    assert shown(K.PERSON, "harry@hogwarts.edu") == "Harry Potter"
    assert shown(K.PERSON, "hermione@hogwarts.edu") == "hermione@hogwarts.edu"
    assert shown(K.PERSON, "gone@hogwarts.edu") == "gone@hogwarts.edu"


@pytest.mark.parametrize("text", ["yes", "TRUE", "1", "y", "x", "on", "\u2713"])
def test_words_for_checked(text: str) -> None:
    assert typed(K.CHECKBOX, text) is True


@pytest.mark.parametrize("text", ["no", "False", "0", "n", "off"])
def test_words_for_not_checked(text: str) -> None:
    assert typed(K.CHECKBOX, text) is False


def test_other_words_are_neither() -> None:
    assert complaint(K.CHECKBOX, "maybe") == (Problem.INVALID, Hint.YES_OR_NO)
    assert (from_json(K.CHECKBOX, "true"), from_json(K.CHECKBOX, "False")) == (True, False)
    with pytest.raises(InvalidValueError):
        from_json(K.CHECKBOX, 1)


# --- order ---


def test_numbers_inside_text_count_as_numbers() -> None:
    in_order = ["", "٣", "9", "10", "B", "C", "c-9", "C-9-2", "C-09a", "C-10", "Ca"]
    mixed = [*in_order[5:], *in_order[:5]]
    assert sorted(mixed, key=natural_key) == in_order
    assert natural_key("C-9") < natural_key("C-10") < natural_key("C-010a")
    assert natural_key("٣") < natural_key("10")
    assert natural_key("c-9") == natural_key("C-09")


def test_digits_without_end_have_an_order_too() -> None:
    assert natural_key("1" * 5000) < natural_key("2" * 5000) < natural_key("1" * 5001)


@given(st.lists(st.text(), min_size=3, max_size=3))
def test_natural_order_is_total(texts: list[str]) -> None:
    first, second, third = sorted(map(natural_key, texts))
    assert first <= second <= third
    assert first <= third


def test_stages_and_options_sort_by_the_workflow() -> None:
    """Stages and options are ordered as the workflow orders them."""
    stages = ["9th", "Gone", "Done", "Not Started", "10th"]
    rules = field_type(K.STAGE)
    in_order = sorted(stages, key=lambda s: rules.sort_key(s, field_of(K.STAGE), SCHEMA))
    assert in_order == ["Not Started", "Done", "10th", "9th", "Gone"]
