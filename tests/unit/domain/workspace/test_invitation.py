"""An invitation is one text with address and key, which is found again whatever stands around it."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.workspace.invitation import Invitation, invitation_in

HERE = Invitation("https://tasks.example.com", "kE-y_4")


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "Hello Anna,\n\nplease join us:\n{}\n\nBye",
        "<{}>",
        "See {}.",
        "“{}”",
        "Komm zu uns: {} – bis bald",
        "https://other.example.com and {}",
    ],
)
def test_invitation_is_found_in_any_text(around: str) -> None:
    assert invitation_in(around.format(HERE.line)) == HERE


@pytest.mark.parametrize("key", ["abc", "a.b.", "a/b+c=", "ä ö", "%41"])
def test_any_key_comes_back_as_it_was(key: str) -> None:
    made = Invitation("http://10.0.0.7:8080/flowdash", key)
    assert invitation_in(made.line) == made


def test_slash_at_the_end_of_the_address_goes() -> None:
    assert invitation_in("https://tasks.example.com/#flowdash-key=kE-y_4") == HERE


def test_last_of_several_counts() -> None:
    """The name of a workspace stands before it, and might look like another server's invitation."""
    text = f"“https://evil.example.com#flowdash-key=x”\n{HERE.line}"
    assert invitation_in(text) == HERE


@pytest.mark.parametrize(
    "text", ["", "https://tasks.example.com", "#flowdash-key=abc", "kE-y_4", "ftp://a#flowdash-key=b"]
)
def test_other_text_is_no_invitation(text: str) -> None:
    assert invitation_in(text) is None


def test_key_does_not_show_in_logs() -> None:
    assert HERE.api_key not in repr(HERE)
