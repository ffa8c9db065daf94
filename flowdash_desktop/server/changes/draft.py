"""The definition while a request changes it: finding what an operation names, and noting who touched what."""

from __future__ import annotations

import secrets
from typing import Any

from flowdash_desktop.server.changes.model import Json, Model, by_id
from flowdash_desktop.server.definition.reader import ObjectReader, Problems

_WORDS = {
    "workflows": "workflow",
    "stages": "stage",
    "fields": "field",
    "actions": "action",
    "links": "link",
    "users": "user",
    "roles": "role",
}
"""By the list that holds such parts, the key of an operation that names one."""


class Draft:
    """A model that operations change.

    Attributes:
        model: what it has become.
        problems: what is wrong, by place in the request.
        tasks_to: by workflow and deleted stage, the stage that its tasks go to.
        places: by workflow and id, where in the request a part was touched last, or removed.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.problems = Problems()
        self.tasks_to: dict[tuple[str, str], str] = {}
        self.places: dict[tuple[str, str, str], str] = {}

    def touch(self, reader: ObjectReader, workflow: str, kind: str, part_id: str) -> None:
        """Note that the operation of ``reader`` touches a part; ``workflow`` is ``""`` for what is in none."""
        self.places[workflow, kind, part_id] = reader.place

    def workflow(self, reader: ObjectReader, key: str = "workflow") -> Json | None:
        """The workflow that the operation names; None, with a problem, where there is none."""
        return self._find(reader, self.model["workflows"], key, "workflow")

    def part(self, reader: ObjectReader, kind: str, workflow: Json | None = None) -> Json | None:
        """The stage, field, action, link, user or role that the operation names, and note that it is touched."""
        parts: list[Json] = (self.model if workflow is None else workflow)[kind]
        found = self._find(reader, parts, _WORDS[kind], _WORDS[kind])
        if found is not None:
            self.touch(reader, "" if workflow is None else workflow["id"], kind, found["id"])
        return found

    def add(self, reader: ObjectReader, kind: str, part: Json, workflow: Json | None = None) -> None:
        """Add a part under the id that the operation gives, or one that is made here."""
        parts: list[Json] = (self.model if workflow is None else workflow)[kind]
        part_id = reader.id("id")
        if part_id is not None and part_id in by_id(parts):
            reader.problem("id", f"there is a {_WORDS[kind]} {part_id!r} already")
        part_id = part_id or secrets.token_urlsafe(6)
        self.place(reader, parts, {"id": part_id, **part})
        self.touch(reader, "" if workflow is None else workflow["id"], kind, part_id)

    def place(self, reader: ObjectReader, parts: list[Json], part: Json) -> None:
        """Put a part before the one that the operation names in ``before``, or at the end."""
        before = reader.optional_text("before")
        ids = [one["id"] for one in parts]
        if before is not None and before not in ids:
            reader.problem("before", f"there is nothing with the id {before!r} to stand before")
            before = None
        parts.insert(len(parts) if before is None else ids.index(before), part)

    def move(self, reader: ObjectReader, kind: str) -> None:
        """Put a part of a workflow to another place."""
        workflow = self.workflow(reader)
        part = None if workflow is None else self.part(reader, kind, workflow)
        if workflow is not None and part is not None:
            workflow[kind].remove(part)
            self.place(reader, workflow[kind], part)

    def remove(self, reader: ObjectReader, kind: str, workflow: Json | None = None) -> Json | None:
        """Take a part away and return it."""
        part = self.part(reader, kind, workflow)
        if part is not None:
            (self.model if workflow is None else workflow)[kind].remove(part)
        return part

    @staticmethod
    def _find(reader: ObjectReader, parts: list[Json], key: str, word: str) -> Json | None:
        wanted = reader.text(key)
        found = by_id(parts).get(wanted)
        if wanted and found is None:
            reader.problem(key, f"there is no {word} {wanted!r}")
        return found


def set_given(reader: ObjectReader, part: Json, **values: Any) -> None:
    """Set what the operation says of a part; what it does not say stays, and null takes away.

    ``values`` are functions of a key, like ``reader.text``.
    """
    for name, read in values.items():
        key = name.rstrip("_")
        if reader.has(key):
            value = read(key)
            if value is None or (value is False and key != "editable") or value == ():
                part.pop(key, None)
            else:
                part[key] = list(value) if isinstance(value, tuple) else value
