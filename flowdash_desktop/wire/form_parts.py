"""What is done with a new task once it is created, as the text of a draft: its form may wait over a restart."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.edits import Edit
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.edits import edit_from_json, edit_kind, edit_to_json, identity_from_json, identity_to_json
from flowdash_desktop.wire.json import decode, encode


@dataclass(frozen=True, slots=True)
class FormParts:
    """What follows a creation.

    Attributes:
        edits: in order; of the new task under the key of its form.
        identity: which task they are for, where that is not the new one.
        title: the name of the task that they come from, for words only.
    """

    edits: tuple[Edit, ...]
    identity: Identity | None = None
    title: str = ""


def parts_to_text(parts: FormParts) -> str:
    """As the text of a draft."""
    edits = [[edit_kind(one), one.workflow_id, one.task, edit_to_json(one).decode()] for one in parts.edits]
    identity = identity_to_json(parts.identity)
    return encode([edits, identity.decode() if identity is not None else None, parts.title]).decode()


def parts_from_text(text: str) -> FormParts:
    """The same back.

    Raises:
        ValueError: the text is not that.
    """
    match decode(text.encode()):
        case [list(edits), str() | None as identity, str(title)]:
            known = identity_from_json(identity.encode() if identity is not None else None)
            return FormParts(tuple(map(_edit_from_json, edits)), known, title)
    raise ValueError("not what follows a new task")


def _edit_from_json(raw: object) -> Edit:
    match raw:
        case [str(kind), str(workflow_id), str(task), str(body)]:
            return edit_from_json(kind, workflow_id, TaskKey(task), body.encode())
    raise ValueError("not an edit")
