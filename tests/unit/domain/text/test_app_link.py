"""Which texts are links to a task in this application. Whoever writes a web page may have written them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.text.app_link import AppLink, is_app_link, read_app_link

IDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@given(IDS, IDS, IDS)
def test_a_link_is_read_as_it_was_made(workspace: str, workflow: str, task: str) -> None:
    link = AppLink(workspace, workflow, task)
    assert str(link).isascii()
    assert read_app_link(f" {link}\n") == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flowdash:",
        "flowdash://",
        "flowdash://task",
        "flowdash://task/w",
        "flowdash://task/w/f",
        "flowdash://task/w/f/",
        "flowdash://task/w//t",
        "flowdash://task/w/f/t/delete",
        "flowdash://other.example/w/f/t",
        "flowdash://task:80/w/f/t",
        "flowdash://me@task/w/f/t",
        "flowdash://task/w/f/t?action=delete",
        "flowdash://task/w/f/t#x",
        "flowdash://task/w/f/a b",
        "flowdash://task/w/f/a%00",
        "flowdash://task/w/f/a%0Ab",
        "flowdash://task/w/f/%E2%80%AE",
        "flowdash://task/w/f/%FF",
        "flowdash://task/w/f/é",
        "flowdash://task\\w\\f\\t",
        "flowdash:task/w/f/t",
        "https://task/w/f/t",
        "--data-dir=/tmp",
        "flowdash://task/w/f/" + "t" * 2000,
    ],
)
def test_any_other_text_is_no_link(text: str) -> None:
    assert read_app_link(text) is None


def test_the_scheme_may_be_in_capitals() -> None:
    assert read_app_link("FLOWDASH://TASK/w/F/t") == AppLink("w", "F", "t")
    assert is_app_link(" Flowdash:broken")
    assert not is_app_link("https://flowdash.example")


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read_app_link(f"flowdash://task/{text}")
