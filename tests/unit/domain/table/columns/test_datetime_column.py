"""Instants read in the short way are the same as those that are read one by one, wherever the machine is."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import UPDATED_ON, FieldKind
from flowdash_desktop.domain.table.columns.datetime_column import MomentColumn
from flowdash_desktop.domain.table.search_lines import Lines
from tests.support.made_up import examples
from tests.unit.domain.examples import SCHEMA

FIELD = SCHEMA.field_by_name[UPDATED_ON]
KIND = field_type(FieldKind.DATETIME)
USUAL = st.datetimes(timezones=st.just(UTC)).map(lambda m: m.replace(microsecond=0).isoformat()[:19] + "Z")
ODD = st.sampled_from(
    [None, "", "2026-02-30T10:00:00Z", "2026-01-31T10:60:00Z", "2026-01-31T24:00:00Z", "2026-01-31 10:00:00Z",
     "2026-01-31T10:00:00+02:00", "2026-01-31T10:00:00.5Z", "2026-01-31T10:00:00", "2026-01-31T1\u0661:00:00Z", 5,
     "1890-03-31T23:53:28Z", "1847-12-01T00:01:15Z", "2026-03-29T01:30:00Z", "2026-10-25T00:59:59Z"]
)  # fmt: skip


@pytest.fixture(
    scope="module", params=["UTC", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns"]
)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@examples(60)
@given(slices=st.lists(st.lists(USUAL, max_size=6) | st.lists(USUAL | ODD, max_size=6), max_size=4))
def test_a_column_of_instants_says_what_the_field_type_says(zone: str, slices: list[list[str | int | None]]) -> None:
    column = MomentColumn(FIELD, SCHEMA, Lines(), 1)
    raws = [raw for part in slices for raw in part]
    segments = [segment for part in slices for segment in column.read(part)]
    for row, raw in enumerate(raws):
        value = column.parse(raw)
        assert column.text(row) == KIND.display(value, FIELD, SCHEMA)
        assert column.is_blank(row) == (value is None)
        if isinstance(value, datetime):
            assert column.key(row) == KIND.sort_key(value, FIELD, SCHEMA)[0]
            for word in KIND.search_text(value, FIELD, SCHEMA).split():
                assert word in segments[row].casefold()
