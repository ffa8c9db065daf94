"""A workflow with every kind of field, and values for them."""

from __future__ import annotations

import string
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Value
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

OPTIONS = ("Small", "Medium", "Large", "Salt, pepper", "Extra; large", "very big, or so; or more")
HARRY = User("u1", "harry@hogwarts.edu", "Harry", "Potter")
RON = User("u2", "Ron@hogwarts.edu", "Ron", "Weasley")
RON_TOO = User("u3", "ronald@hogwarts.edu", "ron", "weasley")
HERMIONE = User("u4", "hermione@hogwarts.edu")
SCHEMA = WorkflowSchema(
    Workflow("w", "Everything"),
    (Stage("Not Started"), Stage("In Progress"), Stage("Done", end_stage=True), Stage("10th"), Stage("9th")),
    tuple(
        Field(f"f{n}", kind.value, kind, options=OPTIONS if "Select" in kind.value else ())
        for n, kind in enumerate(FieldKind)
        if kind is not FieldKind.STAGE
    ),
    (HARRY, RON, RON_TOO, HERMIONE),
)
KINDS = tuple(FieldKind)

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
long_texts = st.text(characters, min_size=1).filter(str.strip)
line_texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]),
    min_size=1,
).filter(lambda t: t == t.strip())
decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
amounts = st.decimals(places=2, allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
words = st.text(string.ascii_letters + string.digits, min_size=1, max_size=10)
attachments = st.builds(Attachment, blob_id=words, content_type=words, filename=words)
VALUES: dict[FieldKind, st.SearchStrategy[Value]] = {
    FieldKind.TEXT: line_texts,
    FieldKind.LONG_TEXT: long_texts,
    FieldKind.PHONE: line_texts,
    FieldKind.UNIQUE_ID: line_texts,
    FieldKind.NUMBER: decimals,
    FieldKind.CURRENCY: st.decimals(
        places=2, allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30
    ),
    FieldKind.DATE: st.dates(),
    FieldKind.DATETIME: st.datetimes(timezones=st.just(UTC)),
    FieldKind.PERSON: st.sampled_from([u.email for u in SCHEMA.users]),
    FieldKind.SINGLE_SELECT: st.sampled_from(OPTIONS),
    FieldKind.MULTIPLE_SELECT: st.lists(st.sampled_from(OPTIONS), min_size=1, unique=True).map(tuple),
    FieldKind.CHECKBOX: st.booleans(),
    FieldKind.FILE: st.lists(attachments, min_size=1, max_size=4).map(tuple),
    FieldKind.EMAIL: st.builds("{}@{}.example".format, words, words),
    FieldKind.URL: st.builds("https://{}.example/{}".format, words, words),
    FieldKind.STAGE: st.sampled_from([s.name for s in SCHEMA.stages]),
}
EXAMPLES: dict[FieldKind, Value] = {
    FieldKind.TEXT: "Acme Corp",
    FieldKind.LONG_TEXT: "two\nlines",
    FieldKind.PHONE: "+49 30 1234",
    FieldKind.UNIQUE_ID: "42",
    FieldKind.NUMBER: Decimal("10"),
    FieldKind.CURRENCY: Decimal("10000.00"),
    FieldKind.DATE: date(2020, 1, 31),
    FieldKind.DATETIME: datetime(2021, 6, 22, 22, 39, 48, tzinfo=UTC),
    FieldKind.PERSON: "harry@hogwarts.edu",
    FieldKind.SINGLE_SELECT: "Small",
    FieldKind.MULTIPLE_SELECT: ("Small", "Large"),
    FieldKind.CHECKBOX: True,
    FieldKind.FILE: (Attachment("abc", "application/pdf", "resume.pdf"),),
    FieldKind.EMAIL: "a@b.example",
    FieldKind.URL: "https://b.example",
    FieldKind.STAGE: "In Progress",
}


def field_of(kind: FieldKind) -> Field:
    """The schema's field of this kind."""
    return SCHEMA.stage_field if kind is FieldKind.STAGE else SCHEMA.field_by_name[kind.value]


def from_json(kind: FieldKind, raw: object) -> Value:
    """What a field of this kind makes of this JSON."""
    value: Value = field_type(kind).from_json(raw, field_of(kind))
    return value


def shown(kind: FieldKind, value: Value) -> str:
    """The text of a cell with this value."""
    return field_type(kind).display(value, field_of(kind), SCHEMA)


def typed(kind: FieldKind, text: str) -> Value:
    """What typing this text into a field of this kind gives."""
    value: Value = field_type(kind).from_text(text, field_of(kind), SCHEMA)
    return value


def complaint(kind: FieldKind, text: str) -> tuple[Problem, Hint]:
    """Why typing this text is refused."""
    try:
        value = typed(kind, text)
    except InvalidValueError as error:
        return error.problem, error.hint
    raise AssertionError(f"{text!r} was taken as {value!r}")
