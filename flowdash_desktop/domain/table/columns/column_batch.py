"""Cells of many tasks at once, made out of their values by polars, on a thread beside the window's.

What a column needs of values that are as the API documents them is computed here without the interpreter: the texts to
search in, numbers, instants. A column in which one value is anything else is given as it came, to be read one by one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING

from flowdash_desktop.domain.field_types.notation import Notation, notation
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table.columns.case_folding import folded
from flowdash_desktop.domain.table.columns.datetime_texts import BLANK, DAY, HOUR, MINUTE, MINUTES, MomentWords
from flowdash_desktop.domain.table.columns.string_store import load, packed
from flowdash_desktop.domain.table.search_lines import SEPARATOR

if TYPE_CHECKING:
    import polars

TEXTS = frozenset(
    {FieldKind.UNIQUE_ID, FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PHONE, FieldKind.EMAIL, FieldKind.URL}
)
NUMBERS = frozenset({FieldKind.NUMBER, FieldKind.CURRENCY})
_NUMBER = r"^[0-9]{1,12}(?:\.[0-9]{1,8})?$"
_EXACT_DIGITS = 15
_GROUPED = 4
"""So many digits have a mark between them in most languages."""
_MOMENT = r"^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z$"
_DAYS = 2**31
_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Cells:
    """A column of some tasks.

    Attributes:
        raws: the values: strings, booleans, or lists of strings, null where there is none.
        segments: for each the text to search in, in one case; None where only the values tell.
        numbers: for each the number, NaN for none, or the instant in microseconds, ``BLANK`` for none.
        filled: a byte for each, 1 where there is a value; only for texts and files.
        joined: the raws are no lists but their options joined by the separator of segments.
    """

    raws: polars.Series
    segments: polars.Series | None = None
    numbers: array[float] | array[int] | None = None
    filled: bytes = b""
    joined: bool = False

    def __len__(self) -> int:
        return len(self.raws)

    def some(self, places: Sequence[int]) -> Cells:
        """Those of some of the tasks."""
        segments = None if self.segments is None else self.segments.gather(places)
        numbers = None if self.numbers is None else array(self.numbers.typecode, [self.numbers[at] for at in places])
        filled = bytes([self.filled[at] for at in places]) if self.filled else b""
        return Cells(self.raws.gather(places), segments, numbers, filled, self.joined)


class CellMaker:
    """Makes cells for some fields. Not for several threads.

    Args:
        fields: the fields whose values come, in the order of the columns that ``cells`` takes.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        self._fields = fields
        self._words = MomentWords()
        self._minutes = packed(MINUTES)
        self._wanted = [wanted for place, field in enumerate(fields) for wanted in _wanted(place, field)]
        amounts = [
            (place, field.kind is FieldKind.CURRENCY) for place, field in enumerate(fields) if field.kind in NUMBERS
        ]
        by = notation()
        self._shown = [_shown(place, by, money=money) for place, money in amounts]
        self._segments = [_number_words(place, by) for place, _ in amounts]

    def cells(self, values: polars.DataFrame) -> dict[str, Cells]:
        """The cells by field name.

        Args:
            values: a column for each field, named by its place: booleans for a checkbox, lists of strings for a
                multiple selection, lists of structs with ``filename`` for files, else strings.
        """
        # What is used several times is a step of its own: an expression within others is computed for each of them.
        made = values.select(self._wanted).with_columns(self._shown).with_columns(self._segments)
        made = made.with_columns(self._in_one_case(values, made))
        return {field.name: self._of(made, place, field) for place, field in enumerate(self._fields)}

    def _in_one_case(self, values: polars.DataFrame, made: polars.DataFrame) -> list[polars.Series]:
        """The segments of all columns of texts and files at once: one costs nearly as much as a thousand."""
        pl = load()
        columns = {place: values[str(place)] for place, field in enumerate(self._fields) if field.kind in TEXTS}
        columns |= {p: made[f"listed{p}"] for p, field in enumerate(self._fields) if field.kind is FieldKind.FILE}
        if not columns:
            return []
        texts = pl.concat(columns.values()).fill_null("").to_frame("texts")
        segments = texts.select(folded(pl.col("texts"), {SEPARATOR: " "})).to_series()
        many = len(values)
        return [segments.slice(n * many, many).alias(f"segment{place}") for n, place in enumerate(columns)]

    def _of(self, made: polars.DataFrame, place: int, field: Field) -> Cells:
        raws = made[f"raw{place}"]
        if field.kind in TEXTS or field.kind is FieldKind.FILE:
            return Cells(raws, made[f"segment{place}"], filled=made[f"filled{place}"].item(0).encode())
        if field.kind in NUMBERS and made[f"usual{place}"].item(0):
            return Cells(raws, made[f"segment{place}"], array("d", made[f"number{place}"].to_list()))
        if field.kind is FieldKind.DATETIME and made[f"usual{place}"].item(0):
            moments = made[f"number{place}"]
            segments = self._segments_of(moments)
            if segments is not None:
                return Cells(raws, segments, array("q", moments.fill_null(BLANK).to_list()))
        if field.kind is FieldKind.MULTIPLE_SELECT and made[f"usual{place}"].item(0):
            return Cells(made[f"joined{place}"], joined=True)
        return Cells(raws)

    def _segments_of(self, moments: polars.Series) -> polars.Series | None:
        """The texts to search in for instants; None where the machine's zone changes within one of their hours."""
        pl = load()
        moment = pl.col(moments.name)
        frame, hour = moments.to_frame(), moment // HOUR
        hours = frame.select(hour.unique().drop_nulls()).to_series().to_list()
        offsets = [self._words.offset_of_hour(number) for number in hours]
        if None in offsets:
            return None
        if len({*offsets}) > 1:
            local = moment + hour.replace_strict(hours, offsets, return_dtype=pl.Int64)
        else:
            local = moment + (offsets[0] if offsets else 0)
        both = local // DAY * _DAYS + moment // DAY + _DAYS // 2  # one number for both days, also before 1970
        known = frame.select(days=both, clock=local // MINUTE % len(MINUTES))
        days = known["days"].unique().drop_nulls().to_list()
        parted = [divmod(number, _DAYS) for number in days]
        texts = [self._words.day(shown, sent - _DAYS // 2) for shown, sent in parted]
        day = pl.col("days").replace_strict(days, texts, return_dtype=pl.String)
        clock = pl.lit(self._minutes).gather(pl.col("clock"))
        return known.select(pl.concat_str(day, clock, separator=" ").fill_null("").alias("segment")).to_series()


def _wanted(place: int, field: Field) -> Iterator[polars.Expr]:
    """What is computed of a column, each part under a name of its own."""
    pl = load()
    value = pl.col(str(place))
    yield value.alias(f"raw{place}")
    if field.kind in TEXTS:
        yield _bytes(value != "").alias(f"filled{place}")
    elif field.kind is FieldKind.FILE:
        names = value.list.eval(pl.element().struct.field("filename").replace("", None).fill_null("file"))
        many = value.list.len().fill_null(0)
        listed = pl.concat_str(many.cast(pl.String), names.list.join("\n"), separator="\n")
        yield pl.when(many > 0).then(listed).alias(f"listed{place}")
        yield _bytes(many > 0).alias(f"filled{place}")
    elif field.kind is FieldKind.MULTIPLE_SELECT:
        yield pl.when(value.list.len() > 0).then(value.list.join(SEPARATOR)).alias(f"joined{place}")
        odd = value.list.eval(pl.element().is_null() | pl.element().str.contains(SEPARATOR, literal=True))
        yield (~odd.list.any()).fill_null(value=True).all().alias(f"usual{place}")
    elif field.kind in NUMBERS:
        text = pl.when(value != "").then(value)
        usual = text.str.contains(_NUMBER) & (text.str.len_bytes() <= _EXACT_DIGITS)
        yield usual.fill_null(value=True).all().alias(f"usual{place}")
        yield text.cast(pl.Float64, strict=False).fill_null(nan).alias(f"number{place}")
        whole = text.str.extract(r"^([0-9]+)", 1)
        yield whole.cast(pl.Int64, strict=False).cast(pl.String).alias(f"whole{place}")
        yield text.str.slice(whole.str.len_bytes()).alias(f"rest{place}")
    elif field.kind is FieldKind.DATETIME:
        text = pl.when(value != "").then(value)
        moment = text.str.to_datetime(_FORMAT, time_unit="us", strict=False)
        usual = text.is_null() | (text.str.contains(_MOMENT) & moment.is_not_null())
        yield usual.all().alias(f"usual{place}")
        yield moment.dt.epoch("us").alias(f"number{place}")


def _bytes(condition: polars.Expr) -> polars.Expr:
    pl = load()
    joined: polars.Expr = pl.when(condition).then(pl.lit("\x01")).otherwise(pl.lit("\0")).str.join("")
    return joined


def _shown(place: int, by: Notation, *, money: bool) -> polars.Expr:
    """A number in groups of three, an amount of money with two places or more."""
    pl = load()
    whole, rest = pl.col(f"whole{place}"), pl.col(f"rest{place}")
    digits = whole.str.len_bytes()
    groups = whole.str.tail(3)
    for at in (3, 6, 9):
        more = pl.concat_str(whole.str.slice(-at - 3, 3), groups, separator=by.group)
        groups = pl.when(digits > at).then(more).otherwise(groups)
    if by.grouped_from > _GROUPED:
        groups = pl.when(digits < by.grouped_from).then(whole).otherwise(groups)
    if money:
        rest = pl.when(rest == "").then(pl.lit(".00")).when(rest.str.len_bytes() == 2).then(rest + "0").otherwise(rest)
    shown: polars.Expr = (groups + rest.str.replace(".", by.decimal, literal=True)).alias(f"shown{place}")
    return shown


def _number_words(place: int, by: Notation) -> polars.Expr:
    """A number as ``number_lines`` has it: as it is shown, and on lines of their own in other ways that differ."""
    pl = load()
    shown, plain = pl.col(f"shown{place}"), pl.col(f"whole{place}") + pl.col(f"rest{place}")
    words: polars.Expr = pl.when(shown == plain).then(shown).otherwise(pl.concat_str(shown, plain, separator="\n"))
    if by.decimal != ".":
        typed = plain.str.replace(".", by.decimal, literal=True)
        is_known = (typed == plain) | (typed == shown)
        words = pl.when(is_known).then(words).otherwise(pl.concat_str(words, typed, separator="\n"))
    words = words.fill_null("").alias(f"segment{place}")
    return words
