"""Who else is at a task: each person once."""

from __future__ import annotations

from flowdash_desktop.domain.presence import PersonThere, people_there


def test_each_person_is_there_once_and_who_edits_comes_first() -> None:
    found = [PersonThere("ben"), PersonThere("anna"), PersonThere("ben", True), PersonThere(""), PersonThere("")]
    assert people_there(found) == (PersonThere("ben", True), PersonThere(""), PersonThere("anna"))
    assert people_there([]) == ()
