"""What a change does to tasks, as the answer tells it, and what a request says is to become of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flowdash_desktop.server.definition.reader import ObjectReader, Problems

MOST_SHOWN = 1_000
"""How many values that do not fit one effect names."""


KINDS = (
    "tasksMove",
    "valuesRemoved",
    "valuesChange",
    "valuesDoNotFit",
    "tasksRemoved",
    "tasksUnassigned",
    "linksRemoved",
)


@dataclass(slots=True)
class Effect:
    """One effect.

    Attributes:
        id: what a resolution names it by: the ids of workflow and part with a slash between them.
        kind: one of ``KINDS``.
        workflow, part: what it is about; ``part`` is a stage, a field, a link or a user.
        tasks: how many tasks it changes.
        values: of ``valuesDoNotFit``, the first of them: task, value and reason.
        open: how many of the tasks have no resolution yet.
        needs: the resolution that it needs, ``tasksTo`` or ``values``; None where it needs none.
        to: of ``tasksMove``, the stage that they go to, where it is known.
    """

    id: str
    kind: str
    workflow: str | None
    part: str | None
    tasks: int = 0
    values: list[dict[str, object]] = field(default_factory=list)
    open: int = 0
    needs: str | None = None
    to: str | None = None

    def to_json(self) -> dict[str, object]:
        """As the answer has it."""
        found: dict[str, object] = {
            "id": self.id,
            "kind": self.kind,
            "workflow": self.workflow,
            "part": self.part,
            "tasks": self.tasks,
            "needs": self.needs,
            "open": self.open,
        }
        if self.kind == "tasksMove":
            found["to"] = self.to
        if self.kind == "valuesDoNotFit":
            found["values"] = self.values
        return found


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is to become of the tasks of an effect.

    Attributes:
        place: where the request says so.
        tasks_to: the stage that they go to.
        values: new values by unique ID, or by the last part of the Task URL where there is none.
        others: the value of all others, in a list; empty where there is none.
    """

    place: str
    tasks_to: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    others: tuple[object, ...] = ()


def read_resolutions(raw: object, problems: Problems) -> dict[str, Resolution]:
    """The resolutions of a request by the effects that they are for."""
    if raw is None:
        return {}
    reader = ObjectReader(raw, "resolutions", problems)
    found = {key: _resolution(reader.object(key)) for key in reader.keys()}  # noqa: SIM118 - not a mapping
    reader.finish()
    return {key: one for key, one in found.items() if one is not None}


def _resolution(reader: ObjectReader | None) -> Resolution | None:
    if reader is None:
        return None
    values = reader.object("values")
    given = {} if values is None else {key: values.raw(key) for key in values.keys()}  # noqa: SIM118 - not a mapping
    others = (reader.raw("others"),) if reader.has("others") else ()
    found = Resolution(reader.place, reader.optional_text("tasksTo"), given, others)
    reader.finish()
    return found


def open_lines(effects: Iterable[Effect]) -> list[str]:
    """What keeps a change from being made: effects that need a resolution and have none for all of their tasks."""
    words = {"tasksTo": "say in tasksTo where the tasks of the stage go", "values": "say what its values become"}
    return [
        f"resolutions.{effect.id}: {effect.open} {'task' if effect.open == 1 else 'tasks'}: {words[effect.needs]}"
        for effect in effects
        if effect.needs is not None and effect.open
    ]
