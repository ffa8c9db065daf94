"""Which changes of links touch one task: found without looking through all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from flowdash_desktop.domain.edits import CreateTask, Edit, EditState, Operation
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import Link, LinkedTask, TaskKey
from flowdash_desktop.session.outbox.index import Contents

NOW = datetime(2026, 1, 31, tzinfo=UTC)
MANY = 20_000


def pending(number: int, edit: Edit, page: str = "") -> Operation:
    identity = Identity(page, "") if page else None
    return Operation(f"e{number}", number, edit, EditState.SAVED_HERE, NOW, identity=identity)


def company(key: str, page: str = "") -> LinkedTask:
    """A company as the other end of a link shows it, all of it."""
    return LinkedTask({"Stage": "Not Started", "Company ID": key, "Country": "Germany"} | {"Task URL": page})


def again(number: int, *companies: LinkedTask) -> Operation:
    """The creation of a ticket that was there before, and had companies."""
    links = {"Companies": Link(companies, to_many=True)} if companies else {}
    creation = CreateTask("tckets", TaskKey(str(number)), {}, again=True, links=links)
    return pending(number, creation, f"t{number}")


def near(contents: Contents, item: Operation) -> list[str]:
    return sorted(other.id for other in contents.links_near(item.edit, item.identity))


def test_it_is_found_from_either_end_by_page_and_by_id() -> None:
    creation = again(1, company("7", "c7"))
    by_page = pending(2, UnlinkTask("compan", TaskKey("r7"), "Tickets", LinkedTask({"Ticket": "9"}), "Ticket"), "c7")
    ticket = LinkedTask({"Ticket": "1"})
    by_id = pending(3, LinkTask("compan", TaskKey("8"), "Tickets", ticket, "Ticket", leads_to="tckets"), "c8")
    from_8 = (company("8", "c8"),)
    five = LinkedTask({"Ticket": "5"})
    taken = LinkTask("compan", TaskKey("90"), "Contract", five, "Ticket", None, "tckets", from_8)
    contents = Contents([creation, by_page, by_id, pending(4, taken, "c9")])
    assert near(contents, creation) == ["e1", "e2", "e3"]
    assert near(contents, by_page) == ["e1", "e2"]
    assert near(contents, by_id) == ["e1", "e3", "e4"], "the last one takes a ticket from this company"
    contents.drop("e1")
    assert near(contents, creation) == ["e2", "e3"]


def test_many_are_not_looked_through_for_one() -> None:
    contents = Contents(again(number, company(str(number), f"c{number}")) for number in range(MANY))
    assert near(contents, again(5)) == ["e5"]
    link = UnlinkTask("compan", TaskKey("7"), "Tickets", LinkedTask({"Ticket": "8"}), "Ticket", "tckets")
    assert near(contents, pending(MANY, link, "c7")) == ["e7", "e8"]


def test_any_text_may_be_an_id_without_addresses() -> None:
    """Without addresses any text may be the ID but not the stage."""
    contents = Contents([again(1, company("7")), again(2, company("8"))])
    unlink = UnlinkTask("compan", TaskKey("7"), "Tickets", LinkedTask({"Ticket": "5"}), "Ticket", "tckets")
    assert near(contents, pending(3, unlink)) == ["e1"]
    named_so = UnlinkTask("compan", TaskKey("Not Started"), "Tickets", LinkedTask({"Ticket": "5"}), "Ticket", "tckets")
    assert near(contents, pending(4, named_so)) == []


def test_what_waits_for_a_decision_is_known_by_itself() -> None:
    """Whatever becomes of it, and in a copy; the oldest comes first."""
    contents = Contents(again(number) for number in range(5))
    for number in (3, 1):
        contents.put(replace(contents.items[f"e{number}"], state=EditState.NEEDS_YOU))
    assert [item.id for item in contents.undecided] == ["e1", "e3"]
    other = contents.copy()
    contents.put(replace(contents.items["e1"], state=EditState.SAVED_HERE))
    contents.drop("e3")
    assert contents.undecided == []
    assert [item.id for item in other.undecided] == ["e1", "e3"]
