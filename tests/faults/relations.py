"""The links of the runs' two workflows: who is linked to whom, read from either end, as both ends show one relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import unquote

MARK = "Mark"
FIRST, SECOND = "compan", "tckets"
"""The workflows, as the links are read from one to the other."""


class Pair(NamedTuple):
    """Two tasks that are linked: the link's name at the first end, the mark of the company and that of the ticket."""

    relation: str
    first: str
    second: str

    def at(self, workflow: str) -> str:
        """The mark at the end of a workflow."""
        return self.first if workflow == FIRST else self.second


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link, as the tasks of a workflow show it.

    Attributes:
        workflow, name: where it is shown, and as what.
        relation: the link's name at the first end.
        to_many: a task may have several there.
    """

    workflow: str
    name: str
    relation: str
    to_many: bool

    @property
    def other(self) -> str:
        """The workflow that it leads to."""
        return SECOND if self.workflow == FIRST else FIRST

    @property
    def inverse(self) -> End:
        """The same link at its other end."""
        return next(end for end in ENDS if end.relation == self.relation and end is not self)

    def pair(self, mine: str, others: str) -> Pair:
        """The pair of two marks, the one at this end first."""
        return Pair(self.relation, mine, others) if self.workflow == FIRST else Pair(self.relation, others, mine)


ENDS = (
    End(FIRST, "Tickets", "Tickets", to_many=True),
    End(SECOND, "Companies", "Tickets", to_many=True),
    End(FIRST, "Lead", "Lead", to_many=False),
    End(SECOND, "Leads", "Lead", to_many=True),
    End(FIRST, "Contract", "Contract", to_many=False),
    End(SECOND, "Customer", "Contract", to_many=False),
)
LINK_NAMES = frozenset(end.name for end in ENDS)


def end_of(workflow: str, name: str) -> End:
    """The end that a workflow's tasks show under a name."""
    return next(end for end in ENDS if (end.workflow, end.name) == (workflow, name))


def links() -> list[dict[str, str]]:
    """The links as a workspace definition says them."""
    return [
        {
            "from": FIRST,
            "to": SECOND,
            "kind": f"{'many' if end.inverse.to_many else 'one'}-to-{'many' if end.to_many else 'one'}",
            "name": end.name,
            "inverseName": end.inverse.name,
        }
        for end in ENDS
        if end.workflow == FIRST
    ]


def page_of(task: Mapping[str, Any]) -> str:
    """What the server calls a task for good, whatever becomes of its unique ID: the last part of its address."""
    return unquote(str(task.get("Task URL") or "").rstrip("/").rpartition("/")[2])


def mark_of(task: Mapping[str, Any]) -> str:
    """The mark of a task; one that was created again when nothing was kept of it has none, and goes by its page."""
    return str(task.get(MARK) or page_of(task))


def pairs_of(workflow: str, task: Mapping[str, Any], end: End) -> set[Pair]:
    """The pairs that a task shows at an end."""
    there = task.get(end.name)
    others = there if isinstance(there, list) else [there] if there else []
    return {end.pair(mark_of(task), mark_of(other)) for other in others}


def ends_of(workflow: str) -> Iterator[End]:
    """The ends that the tasks of a workflow show."""
    return (end for end in ENDS if end.workflow == workflow)


def seen_from(workflow: str, tasks: Mapping[str, Mapping[str, Any]]) -> set[Pair]:
    """All pairs that the tasks of a workflow show."""
    return {pair for task in tasks.values() for end in ends_of(workflow) for pair in pairs_of(workflow, task, end)}


def pushed_out(pair: Pair, by: Pair) -> bool:
    """Whether a pair can't be beside another, as one of its ends holds one task only."""
    if pair == by or pair.relation != by.relation:
        return False
    return any(
        not end.to_many and pair.at(end.workflow) == by.at(end.workflow) for end in ENDS if end.relation == by.relation
    )
