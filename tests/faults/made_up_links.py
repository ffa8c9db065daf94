"""A made-up world of linked tasks, and what was asked for in it."""

from __future__ import annotations

import time
from typing import Any

from tests.faults.journal import Let, Story, Wish
from tests.faults.messages import answer, request
from tests.faults.oracle import Oracle
from tests.faults.relations import FIRST, SECOND, end_of, ends_of
from tests.faults.verdict import Verdict
from tests.faults.world import ID_FIELDS, World


def task(workflow: str, key: str) -> dict[str, Any]:
    """A task as the server tells of it when nothing is linked to it; its mark is its page as well."""
    mark = f"{workflow[0]}{key}"
    return {ID_FIELDS[workflow]: key, "Mark": mark, "Task URL": f"http://127.0.0.1/tasks/{mark}"}


class Run:
    """Companies and tickets 1 to 3, and what was asked for and done of their links."""

    def __init__(self, *first: tuple[str, str, str]) -> None:
        """``first``: what is linked at the beginning, each as the link's name and the keys of company and ticket."""
        tasks = {w: {key: task(w, key) for key in "123"} for w in (FIRST, SECOND)}
        for name, company, ticket in first:
            held = [*tasks[FIRST][company].get(name, []), tasks[SECOND][ticket]]
            tasks[FIRST][company][name] = held if end_of(FIRST, name).to_many else held[0]
        self.world = World(tasks)
        self.story = Story()

    def wish(
        self,
        kind: str,
        field: str = "",
        other: str = "",
        workflow: str = FIRST,
        key: str = "1",
        *,
        base: str = "",
        taken: str = "",
        value: str = "",
    ) -> Wish:
        """Something that was asked for and called saved; tasks at the other end are named by their keys."""
        end = end_of(workflow, field) if field else None
        number = len(self.story.wishes) + 1
        wish = Wish(number, kind, workflow, key, f"{workflow[0]}{key}", field, value, kept=True)
        if end is not None:
            wish.other = f"{end.other[0]}{other}"
            wish.base = [f"{end.other[0]}{base}"] if base else []
            wish.taken = [f"{workflow[0]}{taken}"] if taken else []
        wish.at = time.monotonic()
        self.story.wishes[number] = wish
        return wish

    def let(self, answer: str, wish: Wish, **more: Any) -> None:
        """The person's answer to a wish that needed one."""
        item = {**self.line(wish), **more}
        self.story.lets.append(Let(len(self.story.wishes), answer, item, at=time.monotonic()))

    def line(self, wish: Wish) -> dict[str, Any]:
        """A wish as the outbox tells of it."""
        return {
            "workflow": wish.workflow,
            "key": wish.key,
            "kind": wish.kind,
            "field": wish.field,
            "other": wish.other,
        }

    def write(
        self, actor: str, name: str, *others: str, workflow: str = FIRST, key: str = "1", method: str = "PUT"
    ) -> None:
        """A task is linked to others under a name, and to no more; ``POST`` makes it."""
        told, mine = task(workflow, key), f"{workflow[0]}{key}"
        for end in ends_of(workflow):
            pairs = sorted(p for p in self.world.pairs if p.relation == end.relation and p.at(workflow) == mine)
            keys = others if end.name == name else [pair.at(end.other)[1:] for pair in pairs]
            named = [task(end.other, other) for other in keys]
            told[end.name] = named if end.to_many else named[0] if named else None
        at = f"/workflows/{workflow}/tasks"
        self.world.note(actor, request(method, at if method == "POST" else f"{at}/{key}"), answer(200, told))

    def remove(self, actor: str, key: str = "1", workflow: str = FIRST) -> None:
        """A task goes."""
        self.world.note(actor, request("DELETE", f"/workflows/{workflow}/tasks/{key}"), answer(204))

    def verdict(self) -> Verdict:
        """What the oracle says."""
        return Oracle(self.world, self.story).judge()
