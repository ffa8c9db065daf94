"""Which addresses lead to a workflow or a task."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.text.task_address import Address, last_part, read_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://app.example/workflows/w1", Address("w1")),
        (" http://127.0.0.1:8791/workflows/w1/tasks/aB3 \n", Address("w1", "aB3")),
        ("https://app.example/t/w1/aB3/?x=1#y", Address("w1", "aB3")),
        ("https://app.example/workflows/other/tasks/1", None),
        ("ftp://app.example/workflows/w1", None),
        ("w1", None),
        ("https://[broken/w1", None),
        ("see https://app.example/workflows/w1", None),
        ("https://app.example/w1/" + "a" * 3000, None),
    ],
)
def test_an_address_is_read(text: str, expected: Address | None) -> None:
    assert read_address(text, {"w1", "w2"}) == expected


def test_a_task_is_known_by_the_end_of_its_address() -> None:
    assert last_part("http://127.0.0.1:8791/workflows/w1/tasks/a%20b/") == "a b"
