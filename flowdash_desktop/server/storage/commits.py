"""What a transaction of the writer changes: gathered while it is made, and told once it is committed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection

from flowdash_desktop.wire.json import decode, encode

Named: TypeAlias = frozenset[tuple[int, str]] | None
"""Tasks by row number and unique ID; None for more than are named."""

MOST_NAMED = 100
"""So many changed tasks of a workflow are named; of more it is told only that the list is another one."""

_GATHERED = "what this transaction has changed"


@dataclass(frozen=True, slots=True)
class Commit:
    """What one transaction has changed, or several of them together.

    Attributes:
        id: names the last of the transactions; random, and never given again.
        states: the new state of each list, by the row number of its workflow.
        tasks: the changed tasks, likewise.
        activity: the tasks whose comments or checklists have changed, likewise.
        schema: the workspace itself has changed.
        ids: of all transactions.
        people: the e-mail of who has changed a task last, by the task's row number; None for nobody who is known.
    """

    id: str
    states: Mapping[int, str] = field(default_factory=dict)
    tasks: Mapping[int, Named] = field(default_factory=dict)
    activity: Mapping[int, Named] = field(default_factory=dict)
    schema: bool = False
    ids: frozenset[str] = frozenset()
    people: Mapping[int, str | None] = field(default_factory=dict)

    def text(self, most: int) -> str:
        """As JSON of at most so many bytes: where that is too little, nobody is named; and then no task either."""
        named = {"tasks": _to_lists(self.tasks), "activity": _to_lists(self.activity)}
        own = {"id": self.id, "states": {str(row): state for row, state in self.states.items()}, "schema": self.schema}
        people = {"people": {str(row): email for row, email in self.people.items()}}
        whole = encode({**own, **named, **people})
        if len(whole) > most:
            whole = encode({**own, **named})
        if len(whole) > most:
            none = {name: dict.fromkeys(by_row) for name, by_row in named.items()}
            whole = encode({**own, **none})
        return whole.decode()

    @classmethod
    def of_text(cls, text: str) -> Commit:
        """The commit that ``text`` was made of."""
        raw = decode(text.encode())
        assert isinstance(raw, dict)
        states = {int(row): str(state) for row, state in raw["states"].items()}
        tasks, activity = _of_lists(raw["tasks"]), _of_lists(raw["activity"])
        # Servers of an earlier version do not say who it was.
        people = {int(row): None if email is None else str(email) for row, email in raw.get("people", {}).items()}
        return cls(raw["id"], states, tasks, activity, bool(raw["schema"]), frozenset((raw["id"],)), people)


def together(commits: Iterable[Commit]) -> Commit:
    """Several commits, of which there is one at least, as one; in their order."""
    found = list(commits)
    if len(found) == 1:
        return found[0]
    states, people = dict[int, str](), dict[int, str | None]()
    for one in found:
        states |= one.states
        people |= one.people
    tasks, activity = (_joined(parts) for parts in ([one.tasks for one in found], [one.activity for one in found]))
    ids = frozenset().union(*(one.ids for one in found))
    return Commit(found[-1].id, states, tasks, activity, any(one.schema for one in found), ids, people)


class Gathered:
    """What a transaction has changed so far."""

    def __init__(self) -> None:
        self.tasks: dict[int, Named] = {}
        self.people: dict[int, str | None] = {}
        self.activity_rows: set[int] = set()
        self.schema = False

    def add(self, workflow: int, tasks: Iterable[tuple[int, str | None]] | None, person: str | None = None) -> None:
        """Tasks of a workflow have changed; None for more than are named. So it is without a unique ID, too.

        ``person`` is the e-mail of who has changed them, None where nobody is known.
        """
        changed = None if tasks is None else [*tasks]
        self.tasks[workflow] = named = _more(self.tasks.get(workflow, frozenset()), changed)
        if named is not None and changed is not None:
            self.people |= {row: person for row, _ in changed}

    def commit(self, states: Mapping[int, str], activity: Mapping[int, Named]) -> Commit:
        """The transaction as its listeners receive it."""
        made = secrets.token_hex(8)
        ids = frozenset((made,))
        return Commit(made, states, dict(self.tasks), activity, self.schema, ids, dict(self.people))


def gathered(connection: Connection) -> Gathered:
    """What the transaction of a connection has changed so far, to be added to."""
    found = connection.info.setdefault(_GATHERED, Gathered())
    assert isinstance(found, Gathered)
    return found


def take_gathered(connection: Connection) -> Gathered | None:
    """The same for the last time, None where nothing was changed: the transaction ends."""
    found = connection.info.pop(_GATHERED, None)
    assert found is None or isinstance(found, Gathered)
    return found


def note_activity(connection: Connection, task: int) -> None:
    """Comments or the checklist of the task in this row are others from this transaction on."""
    gathered(connection).activity_rows.add(task)


def _more(before: Named, tasks: Iterable[tuple[int, str | None]] | None) -> Named:
    if before is None or tasks is None:
        return None
    named = set(before)
    for row, unique_id in tasks:
        if unique_id is None or len(named) >= MOST_NAMED:
            return None
        named.add((row, unique_id))
    return frozenset(named)


def _joined(parts: Iterable[Mapping[int, Named]]) -> dict[int, Named]:
    found: dict[int, Named] = {}
    for part in parts:
        for workflow, tasks in part.items():
            found[workflow] = _more(found.get(workflow, frozenset()), tasks)
    return found


def _to_lists(by_row: Mapping[int, Named]) -> dict[str, list[list[int | str]] | None]:
    return {str(row): None if tasks is None else [[*task] for task in tasks] for row, tasks in by_row.items()}


def _of_lists(raw: Mapping[str, list[tuple[int, str]] | None]) -> dict[int, Named]:
    found: dict[int, Named] = {}
    for row, tasks in raw.items():
        found[int(row)] = None if tasks is None else frozenset((int(one), str(unique_id)) for one, unique_id in tasks)
    return found
