"""Who ``@First Last`` in a comment mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import User
from flowdash_desktop.server.tasks.comments import mentioned

USERS = [
    User("harry", "harry@hogwarts.edu", "Harry", "Potter"),
    User("son", "son@hogwarts.edu", "Harry", "Potter Jr."),
    User("twin", "twin@hogwarts.edu", "HARRY", "potter"),
    User("cher", "cher@example.com", "Cher", ""),
    User("odd", "odd@example.com", "A.*", "(B"),
    User("layla", "layla@example.com", "ليلى", "حسن"),
    User("nobody", "nobody@example.com"),
]


@pytest.mark.parametrize(
    ("text", "users"),
    [
        ("@Harry Potter", ["harry", "twin"]),
        ("@harry\n potter!", ["harry", "twin"]),
        ("ask @Harry Potter Jr. first", ["son"]),
        ("(@Cher)", ["cher"]),
        ("@Cherry", []),
        ("harry@hogwarts.edu, cher@Cher", []),
        ("@A.* (B", ["odd"]),
        ("@Axx (B", []),
        ("@ليلى حسن", ["layla"]),
        ("@Cher @Harry Potter @Cher", ["cher", "harry", "twin"]),
        ("@ Cher", []),
        ("@", []),
        ("@nobody@example.com", []),
        ("Harry Potter", []),
    ],
)
def test_mentions(text: str, users: list[str]) -> None:
    assert mentioned(text, USERS) == users


@given(st.text(), st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=5))
def test_any_text_and_any_names_are_looked_through(text: str, names: list[tuple[str, str]]) -> None:
    users = [User(str(number), f"{number}@example.com", first, last) for number, (first, last) in enumerate(names)]
    found = mentioned(text, users)
    assert set(found) <= {user.id for user in users}
    assert len(set(found)) == len(found)
