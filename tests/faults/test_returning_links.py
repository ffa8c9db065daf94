"""The oracle on links of tasks that go and come again: what comes with them, and what waits for them."""

from __future__ import annotations

from tests.faults.made_up_links import Run, task
from tests.faults.messages import answer, request
from tests.faults.relations import FIRST, SECOND
from tests.faults.world import OURS, THEIRS


def test_undone_deletion_restores_possible_links() -> None:
    """A deletion that is undone brings the links back that can be had."""
    run = Run(("Tickets", "1", "1"), ("Tickets", "1", "2"), ("Contract", "1", "3"))
    run.wish("delete")
    run.remove(OURS)
    run.write(THEIRS, "Customer", "2", workflow=SECOND, key="3")
    run.remove(THEIRS, "2", SECOND)
    run.wish("undelete")
    run.write(OURS, "Tickets", "1", method="POST")
    assert run.verdict().problems == []
    run = Run(("Tickets", "1", "1"), ("Tickets", "1", "2"))
    run.wish("delete")
    run.remove(OURS)
    run.wish("undelete")
    run.write(OURS, "Tickets", "1", method="POST")
    assert len(run.verdict().lost) == 1


def test_recreated_task_has_the_links_that_were_seen() -> None:
    """A task that is created again has the links that were seen."""
    for brought in ((), ("1",)):
        run = Run(("Tickets", "1", "1"))
        wish = run.wish("edit", value="New")
        run.remove(THEIRS)
        run.let("create again", wish, links={"Tickets": ["t1"]})
        run.write(OURS, "Tickets", *brought, method="POST")
        lost = [text for text in run.verdict().lost if "came again" in text]
        assert len(lost) == (0 if brought else 1)


def test_link_removed_last_at_either_end_stays_out() -> None:
    """What the person wanted to unlink last at either end need not come back with its task."""
    for wishes, lost in (
        ([("unlink", "Tickets", "1", FIRST, "1")], 0),
        ([("unlink", "Companies", "1", SECOND, "1")], 0),
        ([("unlink", "Leads", "1", SECOND, "1")], 0),  # nobody says which of the links of these two that is
        ([("unlink", "Lead", "1", FIRST, "1")], 1),
        ([("unlink", "Companies", "2", SECOND, "1")], 1),
        ([("unlink", "Tickets", "1", FIRST, "1"), ("link", "Tickets", "1", FIRST, "1")], 1),
        (
            [
                ("unlink", "Tickets", "1", FIRST, "1"),
                ("unlink", "Companies", "1", SECOND, "1"),
                ("link", "Companies", "1", SECOND, "1", "over"),  # which leaves nothing of the one before it
            ],
            0,
        ),
        ([], 1),
    ):
        run = Run(("Tickets", "1", "1"))
        for kind, *where in wishes:
            run.wish(kind, *where[:4]).over = where[4:] == ["over"]
        typed = run.wish("edit", value="New")
        run.remove(THEIRS)
        run.let("create again", typed, links={"Tickets": ["t1"]})
        run.write(OURS, "Tickets", method="POST")
        assert len([text for text in run.verdict().lost if "came again" in text]) == lost
    run = Run(("Contract", "1", "1"))
    run.wish("link", "Customer", "2", SECOND, "1", base="1")
    run.remove(THEIRS)
    run.let("create again", run.wish("edit", value="New"), links={"Contract": ["t1"]})
    run.write(OURS, "Tickets", method="POST")
    assert [text for text in run.verdict().lost if "came again" in text] == []
    run = Run(("Contract", "1", "1"))
    run.wish("unlink", "Contract", "2", base="1").over = True  # of what was never sent: so what was there before goes
    run.remove(THEIRS)
    run.let("create again", run.wish("edit", value="New"), links={"Contract": ["t1"]})
    run.write(OURS, "Tickets", method="POST")
    assert [text for text in run.verdict().lost if "came again" in text] == []


def test_recreated_task_has_no_other_links() -> None:
    """A task that is created again brings nothing that it never had or that was unlinked here."""
    run = Run(("Tickets", "1", "1"))
    run.wish("delete")
    run.remove(OURS)
    run.wish("undelete")
    run.write(OURS, "Tickets", "1", "2", method="POST")
    assert len(run.verdict().unasked) == 1
    run = Run(("Tickets", "1", "1"))
    run.wish("unlink", "Companies", "1", SECOND, "1")
    run.write(OURS, "Companies", workflow=SECOND)
    run.remove(THEIRS)
    run.let("create again", run.wish("edit", value="New"), links={"Tickets": ["t1"]})
    run.write(OURS, "Tickets", "1", method="POST")
    assert run.verdict().brought_back != []


def test_a_deletion_that_is_undone_and_not_made_again_is_lost() -> None:
    run = Run()
    run.wish("delete")
    run.remove(OURS)
    run.wish("undelete")
    assert len(run.verdict().lost) == 1
    run.write(OURS, "Tickets", method="POST")
    assert run.verdict().problems == []


def test_undone_deletion_of_a_gone_task_leaves_it_gone() -> None:
    """A deletion that is undone of a task that was gone before leaves it gone."""
    run = Run()
    run.wish("delete")
    run.remove(OURS)
    run.wish("delete")
    run.wish("undelete")
    assert run.verdict().problems == []


def test_link_made_by_others_since_returns() -> None:
    """What others have linked since it was unlinked comes back with its task."""
    for linked_since in (True, False):
        run = Run(("Tickets", "1", "1"))
        run.wish("unlink", "Companies", "1", SECOND, "1")
        run.write(OURS, "Companies", workflow=SECOND)
        if linked_since:
            run.write(THEIRS, "Tickets", "1")
        run.remove(THEIRS)
        run.let("create again", run.wish("edit", value="New"), links={"Tickets": ["t1"]})
        run.write(OURS, "Tickets", "1", method="POST")
        assert (run.verdict().brought_back == []) is linked_since


def test_waiting_edit_knows_the_new_page_of_its_task() -> None:
    """A edit that waits is known by the page that its task has since it was created again."""
    run = Run()
    wish = run.wish("link", "Tickets", "2")
    run.remove(THEIRS, "2", SECOND)
    told = {**task(SECOND, "4"), "Mark": "t2"}
    run.wish("undelete", workflow=SECOND, key="2")
    run.world.note(OURS, request("POST", f"/workflows/{SECOND}/tasks"), answer(201, told))
    for page, lost in (("t4", 0), ("t3", 1)):
        run.story.outbox = [{**run.line(wish), "other": page}]
        assert len([text for text in run.verdict().lost if "link" in text]) == lost


def test_namesake_may_be_linked_for_a_moment() -> None:
    """A task that came in the place of the one that was looked at may be linked for a moment."""
    for actor, is_held_up, taken_out, unasked in (
        (THEIRS, False, True, 0),
        (THEIRS, False, False, 1),
        (OURS, True, True, 0),  # a creation of our own that was held up on its way
        (OURS, False, True, 2),
    ):
        run = Run()
        run.wish("link", "Companies", "1", SECOND, "1")
        new, at = {**task(FIRST, "9"), "Company ID": "1"}, f"/workflows/{FIRST}/tasks"
        early = request("POST", at)
        run.world.looked(request("GET", f"{at}/1"), answer(200, task(FIRST, "1")), is_told=True)
        run.remove(THEIRS)
        run.world.note(actor, early if is_held_up else request("POST", at), answer(201, new))
        linked = {**task(SECOND, "1"), "Companies": [new]}
        run.world.note(OURS, request("PUT", f"/workflows/{SECOND}/tasks/1"), answer(200, linked))
        if taken_out:
            run.write(OURS, "Companies", workflow=SECOND)
        assert len([text for text in run.verdict().unasked if "linked" in text]) == unasked


def test_link_made_during_a_recreation_is_moved() -> None:
    """What somebody links between the look and the creation that brings it back is taken from there."""
    for is_late, found in ((True, 0), (False, 1)):
        run = Run(("Lead", "2", "1"))
        run.wish("delete", workflow=SECOND)
        run.remove(OURS, workflow=SECOND)
        run.wish("undelete", workflow=SECOND)
        look = request("GET", f"/workflows/{FIRST}/tasks/2")
        if is_late:
            run.world.looked(look, answer(200, task(FIRST, "2")), is_told=True)
        run.write(THEIRS, "Lead", "3", key="2")
        if not is_late:
            run.world.looked(request("GET", f"/workflows/{FIRST}/tasks/2"), answer(200, task(FIRST, "2")), is_told=True)
        run.write(OURS, "Leads", "2", workflow=SECOND, method="POST")
        assert len(run.verdict().unasked) == found
