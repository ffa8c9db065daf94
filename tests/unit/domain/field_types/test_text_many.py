"""Many texts at once are told to be values only where each of them is, as it would be read by itself."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema

SCHEMA = WorkflowSchema(Workflow("w", "W"))
NAMES = ("Ann", " Ann", "Ann ", "", " ", "two\nlines", "a\u2028b", "\x00", "\ud800")
EMAILS = ("a@b.example", "A b@c.example", "a@b;c")
ADDRESSES = ("https://a.example", "https://a.example/b/c-1", "http://a b.example", "https://", "https://ü.example")
USUAL = st.sampled_from((*NAMES, *EMAILS, *ADDRESSES))


@given(st.sampled_from(FieldKind), st.lists(USUAL | st.text(max_size=8), max_size=4))
@example(FieldKind.URL, ["https://a.example/b"])
def test_many_texts_are_values_only_where_each_one_is(kind: FieldKind, texts: list[str]) -> None:
    field = Field("f", "F", kind)
    if field_type(kind).are_values(texts, field):
        assert [field_type(kind).from_text(text, field, SCHEMA) for text in texts] == texts


def test_usual_texts_are_known_to_be_values_at_once() -> None:
    texts = {
        FieldKind.TEXT: ["Ann", "Bob and Co."],
        FieldKind.LONG_TEXT: ["two\nlines", " as it is "],
        FieldKind.EMAIL: ["ann@example.com"],
        FieldKind.URL: ["https://www.example.com/orders/4362"],
    }
    assert all(field_type(kind).are_values(of, Field("f", "F", kind)) for kind, of in texts.items())
