"""The oracle on links: made-up worlds in which a pair of tasks is not linked as it should be, from whichever end."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

from flowdash_desktop.domain.edits import EditProblem, EditState, Operation, Refusal
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from tests.faults.linking import Linking
from tests.faults.made_up_links import Run, task
from tests.faults.messages import answer, request
from tests.faults.relations import FIRST, SECOND
from tests.faults.world import OURS, THEIRS


def test_a_link_that_is_nowhere_is_lost() -> None:
    run = Run()
    wish = run.wish("link", "Tickets", "2")
    assert len(run.verdict().lost) == 1
    run.story.outbox = [run.line(wish)]
    assert run.verdict().problems == []
    run.story.outbox = []
    run.write(OURS, "Tickets", "2")
    assert run.verdict().problems == []
    run.write(THEIRS, "Tickets")
    assert run.verdict().problems == [], "they may unlink it"


def test_a_task_that_is_still_linked_was_not_unlinked() -> None:
    run = Run(("Tickets", "1", "2"), ("Tickets", "1", "3"))
    run.wish("unlink", "Companies", "1", SECOND, "2")
    assert len(run.verdict().lost) == 1
    run.write(OURS, "Companies", workflow=SECOND, key="2")
    assert run.verdict().problems == []


def test_what_was_unlinked_before_the_wish_does_not_fulfil_it() -> None:
    run = Run(("Tickets", "1", "2"))
    run.write(THEIRS, "Tickets")
    run.wish("link", "Tickets", "2")
    assert len(run.verdict().lost) == 1


def test_a_link_that_nobody_asked_for_is_seen_from_either_end() -> None:
    for workflow, name in ((FIRST, "Tickets"), (SECOND, "Companies")):
        run = Run()
        run.wish("link", "Tickets", "3")
        run.write(OURS, "Tickets", "3")
        assert run.verdict().problems == []
        run.write(OURS, name, "2", "3", workflow=workflow)
        assert run.verdict().unasked != []


def test_change_older_than_the_edit_was_unasked() -> None:
    """A change that is older than the edit was asked for by nobody."""
    run = Run()
    run.write(OURS, "Tickets", "2")
    run.wish("link", "Tickets", "2")
    assert len(run.verdict().unasked) == 1


def test_a_link_that_is_made_a_second_time_is_doubled() -> None:
    run = Run()
    wish = run.wish("link", "Tickets", "2")
    run.write(OURS, "Tickets", "2")
    run.write(THEIRS, "Companies", workflow=SECOND, key="2")
    run.write(OURS, "Tickets", "2")
    assert len(run.verdict().doubled) == 1
    run.let("retry", wish)
    assert run.verdict().problems == [], "the person wanted it once more"


def test_link_that_returns_after_unlinking_is_reported() -> None:
    """A link that comes back after it was unlinked is brought back."""
    run = Run()
    run.wish("link", "Tickets", "2")
    run.write(OURS, "Tickets", "2")
    run.wish("unlink", "Tickets", "2")
    run.write(OURS, "Tickets")
    assert run.verdict().problems == []
    run.write(OURS, "Tickets", "2")
    assert run.verdict().brought_back != []
    run.write(THEIRS, "Tickets")
    assert len(run.verdict().brought_back) == 1, "also where somebody else has unlinked it again"


def test_the_last_wish_counts_whatever_end_it_was_made_from() -> None:
    run = Run(("Tickets", "1", "2"))
    run.wish("unlink", "Companies", "1", SECOND, "2")
    run.wish("link", "Tickets", "2")
    run.write(OURS, "Companies", workflow=SECOND, key="2")
    assert len(run.verdict().brought_back) == 1
    run.write(OURS, "Tickets", "2")
    assert run.verdict().problems == []


def test_last_waiting_link_goes_with_its_deleted_task() -> None:
    """A last edit that waited goes with a task that the person deletes."""
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Leads", "1", SECOND, "2", taken="1")
    run.write(OURS, "Leads", "1", workflow=SECOND, key="2")
    run.wish("link", "Lead", "1", base="2")
    assert run.verdict().problems != []
    run.wish("delete")
    run.remove(OURS)
    assert run.verdict().problems == []


def test_links_of_others_are_not_removed_by_another_edit() -> None:
    """What others have linked is not taken away with a edit for another."""
    run = Run(("Tickets", "1", "1"))
    run.write(THEIRS, "Tickets", "1", "3")
    run.wish("link", "Tickets", "2")
    run.write(OURS, "Tickets", "1", "3", "2")
    assert run.verdict().problems == []
    run.write(OURS, "Tickets", "1", "2")
    assert len(run.verdict().overwritten) == 1


def test_replaced_link_of_others_is_not_removed_unseen() -> None:
    """What others have put into the place of one task is not replaced unseen."""
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Lead", "2", base="1")
    run.write(OURS, "Lead", "2")
    assert run.verdict().problems == []
    run = Run(("Lead", "1", "1"))
    wish = run.wish("link", "Lead", "2", base="1")
    run.write(THEIRS, "Lead", "3")
    run.write(OURS, "Lead", "2")
    assert len(run.verdict().overwritten) == 1
    run.let("retry", wish)
    assert run.verdict().problems == [], "the person has seen it"


def test_link_filled_and_returned_is_judged_each_time() -> None:
    """A place that is filled and given back is judged by what came each time."""
    run = Run(("Contract", "1", "1"))
    run.wish("link", "Contract", "2", base="1")
    run.wish("link", "Contract", "1", base="2")
    run.write(OURS, "Contract", "2")
    run.write(OURS, "Contract", "1")
    assert run.verdict().problems == []
    run.write(OURS, "Contract", "2")
    assert run.verdict().brought_back != []


def test_task_linked_instead_must_be_unlinked() -> None:
    """A task that was put in the place of the one that was meant must be taken out again."""
    run = Run()
    run.wish("link", "Companies", "1", SECOND, "2")
    asked = request("GET", "/workflows/compan/tasks/1")
    run.world.looked(asked, answer(200, task(FIRST, "1")), is_told=True)
    run.remove(THEIRS)
    another = {**task(FIRST, "1"), "Mark": "another", "Task URL": "http://127.0.0.1/tasks/another"}
    run.world.note(THEIRS, request("POST", "/workflows/compan/tasks"), answer(201, another))
    told = {**task(SECOND, "2"), "Companies": [another]}
    run.world.note(OURS, request("PUT", "/workflows/tckets/tasks/2"), answer(200, told))
    assert len(run.verdict().unasked) == 1
    run.world.note(OURS, request("PUT", "/workflows/tckets/tasks/2"), answer(200, task(SECOND, "2")))
    assert run.verdict().unasked == []


def test_a_task_is_not_taken_from_another_unseen() -> None:
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Leads", "1", SECOND, "2", taken="1")
    run.write(OURS, "Leads", "1", workflow=SECOND, key="2")
    assert run.verdict().problems == []
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Leads", "1", SECOND, "2", taken="1")
    run.write(THEIRS, "Lead", "3")
    run.write(OURS, "Leads", "1", workflow=SECOND, key="2")
    assert len(run.verdict().overwritten) == 1


def test_what_was_seen_before_what_was_never_sent_goes_with_it() -> None:
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Lead", "2", base="1")
    wish = run.wish("unlink", "Lead", "2", base="1")
    assert run.verdict().problems == [], "the older one may have arrived, and then it is that one that goes"
    wish.over = True
    assert [str(wish) in text for text in run.verdict().lost] == [True]
    run.write(OURS, "Lead")
    assert run.verdict().problems == []


def test_unsent_successor_may_be_discarded() -> None:
    """What was seen before what was never sent may be let go instead."""
    run = Run(("Lead", "1", "1"))
    run.wish("link", "Lead", "2", base="1")
    wish = run.wish("unlink", "Lead", "2", base="1")
    wish.over = True
    assert len(run.verdict().lost) == 1
    run.let("discard", wish, other="t1")
    assert run.verdict().problems == []


def test_predecessor_of_an_unsent_link_may_go() -> None:
    """What was linked before what was never sent may go with that."""
    run = Run()
    run.wish("link", "Lead", "1")
    run.write(OURS, "Lead", "1")
    run.wish("link", "Lead", "2", base="1")
    run.wish("unlink", "Lead", "2", base="1").over = True
    run.write(OURS, "Lead")
    assert run.verdict().problems == []
    run.write(OURS, "Lead", "1")
    assert run.verdict().brought_back != []


def test_link_of_both_ends_stays_when_one_is_undone() -> None:
    """What was asked for at both ends stays when the later one is taken back."""
    run = Run()
    run.wish("link", "Tickets", "2")
    run.wish("link", "Companies", "1", SECOND, "2")
    run.wish("unlink", "Companies", "1", SECOND, "2").over = True
    run.write(OURS, "Tickets", "2")
    assert run.verdict().problems == []
    run = Run()
    run.wish("link", "Tickets", "2")
    run.wish("unlink", "Tickets", "2").over = True
    run.wish("link", "Tickets", "2").over = True
    run.write(OURS, "Tickets", "2")
    run.wish("unlink", "Companies", "1", SECOND, "2")
    run.wish("link", "Companies", "1", SECOND, "2").over = True
    run.wish("unlink", "Companies", "1", SECOND, "2").over = True
    run.write(OURS, "Companies", workflow=SECOND, key="2")
    assert run.verdict().problems == [], "that one is done again, and no older one is in the way"


def test_undone_unsent_link_leaves_nothing_to_do() -> None:
    """A edit that takes an older one back before it was sent leaves nothing to be done."""
    run = Run(("Tickets", "1", "2"))
    run.write(THEIRS, "Tickets")
    run.wish("unlink", "Tickets", "2")
    again = run.wish("link", "Tickets", "2")
    assert len(run.verdict().lost) == 1
    again.over = True
    assert run.verdict().problems == []
    run.write(THEIRS, "Tickets", "2")
    run.write(OURS, "Tickets")
    assert len(run.verdict().brought_back) == 1, "the older one was sent after all"


def test_what_a_backup_has_unlinked_may_be_linked_once_more() -> None:
    run = Run()
    run.wish("link", "Tickets", "2")
    run.write(OURS, "Tickets", "2")
    run.world.restored(copy.deepcopy(run.world.first))
    run.write(OURS, "Tickets", "2")
    assert run.verdict().problems == []


def test_replaced_link_was_not_unlinked_by_an_undone_edit() -> None:
    """What goes as another comes in its place was not unlinked by a edit that was taken back."""
    run = Run(("Contract", "1", "1"))
    run.wish("link", "Customer", "2", SECOND, "1", base="1")
    run.wish("unlink", "Contract", "1")
    run.wish("link", "Contract", "1").over = True
    run.write(OURS, "Customer", "2", workflow=SECOND, key="1")
    assert run.verdict().problems == []


def test_what_is_sent_again_by_the_person_is_their_last_word() -> None:
    run = Run()
    wish = run.wish("link", "Lead", "2")
    run.wish("unlink", "Lead", "2")
    run.write(OURS, "Lead", "2")
    assert len(run.verdict().brought_back) == 1
    run.let("retry", wish)
    assert run.verdict().brought_back == []


def test_last_edit_may_go_with_its_contrary() -> None:
    """The last word may be one that was taken out with its contrary as the other end was on its way."""
    run = Run()
    run.wish("link", "Leads", "1", SECOND, "2")
    run.wish("link", "Lead", "2")
    unlink = run.wish("unlink", "Lead", "2")
    unlink.over = True
    run.write(OURS, "Leads", "1", workflow=SECOND, key="2")
    assert run.verdict().problems == []
    run.write(OURS, "Lead")
    assert run.verdict().problems == []
    unlink.over = False
    run.wish("link", "Lead", "2")
    assert run.verdict().problems != []


def test_replaced_link_stays_out_after_unsent_undo() -> None:
    """What another was linked in the place of does not come back when that one is taken out unsent."""
    for is_replaced in (True, False):
        run = Run(("Lead", "1", "3"))
        run.wish("unlink", "Lead", "3")
        run.wish("link", "Lead", "3")
        if is_replaced:
            run.wish("link", "Lead", "2", base="3")
            run.wish("unlink", "Lead", "2").over = True
        run.write(OURS, "Lead")
        assert (run.verdict().brought_back == []) is is_replaced


def test_seen_link_is_noted_beside_a_waiting_one() -> None:
    """What a person saw in a place is noted also beside what waits for the task that was there before."""
    where, ticket = ("compan", TaskKey("7"), "Lead"), LinkedTask({"Ticket": "3", "Task URL": "http://127.0.0.1/t3"})
    linking = Linking(LinkTask(*where, ticket, "Ticket"), "s14", "t8")
    for refusal, over in ((Refusal.ANOTHER_TASK, False), (Refusal.CHANGED_MEANWHILE, True)):
        problem = EditProblem(refusal, {})
        unlink = UnlinkTask(*where, ticket, "Ticket")
        waiting = Operation("e1", 1, unlink, EditState.NEEDS_YOU, datetime(2026, 1, 31, tzinfo=UTC), problem=problem)
        told = linking.told | linking.over([waiting], lambda _: "c7")
        assert (told["base"], told.get("over", False)) == (["t8"], over)


def test_refused_unlink_is_taken_back_while_its_task_is_shown() -> None:
    """Another task has its unique ID, and the list that says so was not read yet: the same link leaves nothing."""
    where, ticket = ("compan", TaskKey("8"), "Lead"), LinkedTask({"Ticket": "7", "Task URL": "http://127.0.0.1/t7"})
    problem, unlink = EditProblem(Refusal.ANOTHER_TASK, {}), UnlinkTask(*where, ticket, "Ticket")
    waiting = Operation("e1", 1, unlink, EditState.NEEDS_YOU, datetime(2026, 1, 31, tzinfo=UTC), problem=problem)
    link = LinkTask(*where, ticket, "Ticket")
    for mark, over in (("c8", True), ("s33", False)):
        assert Linking(link, mark).over([waiting], lambda _: "c8").get("over", False) is over


def test_whole_chain_of_waiting_links_is_noted() -> None:
    """What was seen before two links that wait is noted: the older one may be refused, then the newer is compared."""
    where = ("compan", TaskKey("7"), "Contract")
    first, second, third = (LinkedTask({"Ticket": n, "Task URL": f"http://127.0.0.1/t{n}"}) for n in "123")
    made = datetime(2026, 1, 31, tzinfo=UTC)
    older = Operation("e1", 1, LinkTask(*where, second, "Ticket", first), EditState.SENDING, made)
    newer = Operation("e2", 2, LinkTask(*where, third, "Ticket", second), EditState.SAVED_HERE, made)
    told = Linking(UnlinkTask(*where, third, "Ticket"), "c7").over([older, newer])
    assert told == {"over": True, "base": ["t2", "t1"]}
