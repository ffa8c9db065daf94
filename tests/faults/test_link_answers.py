"""The oracle on links: what the person has answered counts, and a finding comes with the whole history of its tasks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.faults.made_up_links import Run
from tests.faults.relations import FIRST, SECOND
from tests.faults.world import OURS, THEIRS


def test_finding_tells_the_history_of_its_tasks() -> None:
    """A lost link is told with all that was asked for, answered and changed at either end, and nothing of others."""
    run = Run(("Contract", "2", "3"))
    run.wish("link", "Contract", "2", key="3")
    run.wish("link", "Contract", "3", key="2")
    wish = run.wish("link", "Contract", "2")
    run.let("retry", wish)
    run.write(THEIRS, "Contract", "1")
    run.remove(THEIRS, key="2", workflow=SECOND)
    (told,) = [text for text in run.verdict().lost if text.startswith(f"{wish}")]
    lines = told.splitlines()
    assert len([line for line in lines if "asked for: " in line]) == 2, "that of company 3 is near, too"
    assert len([line for line in lines if "answered after wish 3: retry" in line]) == 1
    assert [line.split("what='")[1].split("'")[0] for line in lines if "changed: " in line] == ["linked", "deleted"]


def test_overtaken_unlink_counts_when_it_is_sent_again() -> None:
    """An unlink that goes over a newer link is reported, unless the person had it sent again since."""
    run = Run(("Tickets", "1", "2"))
    unlink = run.wish("unlink", "Tickets", "2")
    run.write(THEIRS, "Tickets")
    run.wish("link", "Companies", "1", SECOND, "2")
    run.write(OURS, "Companies", "1", workflow=SECOND, key="2")
    run.write(OURS, "Tickets")
    assert len(run.verdict().brought_back) == 2
    run.let("retry", unlink)
    assert run.verdict().problems == []


def test_what_was_seen_in_a_conflict_may_go_with_its_unlink() -> None:
    """A link that somebody else had made in the same place gives way to what the person wants, and goes with that."""
    run = Run()
    link = run.wish("link", "Contract", "2")
    run.wish("unlink", "Contract", "2")
    run.write(THEIRS, "Contract", "3")
    run.write(OURS, "Contract")
    assert len(run.verdict().overwritten) == 1
    run.let("retry", link, there="s3")
    assert run.verdict().overwritten != []
    run.let("retry", link, there="t3")
    assert run.verdict().problems == []


def test_link_may_follow_a_task_that_was_deleted_here() -> None:
    """A link that was carried out may be once more when its task was deleted here and is there again."""
    for other in (False, True):
        run = Run()
        run.wish("link", "Tickets", "2")
        run.write(OURS, "Tickets", "2")
        run.wish("delete", workflow=SECOND, key="2")
        run.remove(OURS, "2", SECOND)
        run.wish("undelete", workflow=SECOND, key="2")
        run.write(OURS, "Companies", workflow=SECOND, key="2", method="POST")
        run.write(OURS, "Tickets", "2")
        assert run.verdict().problems == []
        if other:
            run.write(THEIRS, "Tickets")
            run.write(OURS, "Tickets", "2")
            assert len(run.verdict().doubled) == 1


def test_waiting_link_goes_with_a_deletion_sent_again() -> None:
    """What waits for the person goes with its task, also by a deletion that was asked for before and is sent again."""
    run = Run()
    deletion = run.wish("delete")
    link = run.wish("link", "Tickets", "2")
    run.let("retry", link)
    run.remove(OURS)
    run.wish("undelete")
    run.write(OURS, "Tickets", method="POST")
    assert len(run.verdict().lost) == 1
    run.let("retry", deletion)
    assert run.verdict().problems == []


def test_link_behind_a_nameless_creation_is_listed() -> None:
    """A link that waits behind the creation of a task of which nothing is kept is not lost."""
    run = Run()
    link = run.wish("link", "Tickets", "2")
    creation: dict[str, Any] = {"workflow": FIRST, "key": "new:1", "kind": "create", "mark": None, "value": {}}
    run.story.outbox = [creation, {**run.line(link), "key": "new:1"}]
    assert len(run.verdict().lost) == 1
    run.let("create again", link)
    assert run.verdict().problems == []


def test_link_of_others_may_come_back_with_its_task() -> None:
    """What the person linked and unlinked unsent leaves nothing, so what somebody else linked comes with the task."""
    run = Run()
    run.write(THEIRS, "Tickets", "2")
    link = run.wish("link", "Tickets", "2")
    run.wish("unlink", "Tickets", "2").over = True
    run.remove(THEIRS)
    run.let("create again", link, links={"Tickets": ["t2"]})
    run.write(OURS, "Tickets", "2", method="POST")
    assert run.verdict().problems == []


def test_unlinked_task_leaves_the_one_before_it() -> None:
    """To unlink what may have arrived says nothing of the task that was there before: that may be linked once more."""
    run = Run(("Contract", "1", "2"))
    run.write(THEIRS, "Contract")
    run.wish("link", "Contract", "2")
    run.wish("unlink", "Customer", "3", SECOND, "2", base="1")
    run.write(OURS, "Contract", "2")
    assert run.verdict().brought_back == []


@pytest.mark.parametrize(
    ("answer", "older", "shown", "is_chosen"),
    [
        ("retry", "2", "t3", True),
        ("retry", "2", "t1", False),
        ("retry", "2", None, False),
        ("apply here", "2", "t3", False),
        ("discard", "2", "t3", False),
        ("retry", "1", "t3", False),
    ],
    ids=["seen", "another seen", "nothing seen", "another answer", "given up", "another link"],
)
def test_older_link_may_be_chosen_over_a_newer(answer: str, older: str, shown: str | None, is_chosen: bool) -> None:
    """An older link goes over a newer one from the other end only if the person saw the newer there and chose it."""
    run = Run()
    link = run.wish("link", "Lead", "2")
    run.wish("link", "Leads", "1", SECOND, "3")
    run.write(OURS, "Lead", "3")
    run.let(answer, link, other=f"t{older}", there=shown)
    run.write(OURS, "Lead", "2")
    assert len(run.verdict().brought_back) == (not is_chosen)


def test_choice_counts_of_what_was_asked_for_before() -> None:
    """To choose an older link excuses nothing that was asked for later, and nothing that was sent before the choice."""
    run = Run()
    link = run.wish("link", "Lead", "2")
    run.write(THEIRS, "Lead", "3")
    run.let("retry", link, there="t3")
    run.wish("link", "Leads", "1", SECOND, "3")
    run.write(OURS, "Lead", "2")
    assert len(run.verdict().brought_back) == 1
    run.let("retry", link, there="t3")
    assert len(run.verdict().brought_back) == 1


def test_choice_counts_at_its_own_task() -> None:
    """A choice at another task, which takes the same one, excuses nothing."""
    run = Run()
    run.wish("link", "Lead", "2")
    run.wish("link", "Leads", "1", SECOND, "3")
    run.write(OURS, "Lead", "3")
    run.let("retry", run.wish("link", "Lead", "2", key="2"), there="t3")
    run.write(OURS, "Lead", "2")
    assert len(run.verdict().brought_back) == 1
