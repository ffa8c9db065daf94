"""What of a log may be given to somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.text.log_lines import without_texts

HEAD = "2026-12-02 09:00:00,123 WARNING flowdash_desktop.session.session: "


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("the window's place could not be read", "the window(removed)"),
        ("asked again in 5 seconds", "asked again in 5 seconds"),
        ("not all could be put away: the task Acme Ltd", "not all could be put away(removed)"),
        ("no answer from https://flowdash.example/api/v1", "no answer from (removed)"),
        ("asked anna@example.com", "asked (removed)"),
        ("read /home/anna/Documents/plan.xlsx", "read (removed)"),
        (r"read C:\Users\anna", "read (removed)"),
        ("key 8fj39fjKD93kd93Hf is wrong", "key (removed) is wrong"),
        ('the field "Salary" is odd', "the field (removed)"),
    ],
)
def test_of_a_message_the_words_before_values_stay(message: str, left: str) -> None:
    assert list(without_texts([HEAD + message])) == [HEAD + left]


def test_the_line_of_the_version_stays() -> None:
    line = "Flowdash Desktop 0.1.0, Python 3.11.2, Linux 6.1.0-18-amd64 x86_64"
    assert list(without_texts([HEAD + line], [line])) == [HEAD + line]


def test_of_a_traceback_modules_and_lines_stay() -> None:
    lines = [
        "Traceback (most recent call last):",
        '  File "/home/anna/flowdash_desktop/wire/json.py", line 12, in decode',
        "    return loads(text)",
        '  File "/usr/lib/python3.11/site-packages/msgspec/json.py", line 3, in loads',
        "ValueError: Acme Ltd is no number",
        "flowdash_desktop.wire.json.NotJsonError: the text was Acme Ltd",
        "a second line of a message of Acme Ltd",
    ]
    assert list(without_texts(lines)) == [
        "  flowdash_desktop/wire/json.py, line 12, in decode",
        "  site-packages/msgspec/json.py, line 3, in loads",
        "  ValueError",
        "  flowdash_desktop.wire.json.NotJsonError",
    ]


@given(st.text(min_size=1))
def test_nothing_behind_a_colon_or_a_quote_stays(text: str) -> None:
    secret = f"S3cret{text}"
    for line in (f"{HEAD}failed: {secret}", f'{HEAD}failed for "{secret}"', f"ValueError: {secret}"):
        assert "S3cret" not in "".join(without_texts(line.splitlines()))
