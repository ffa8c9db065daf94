"""Changes of links as JSON for the outbox."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.domain.link_edits import LinkEdit, LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey

KINDS: Mapping[type, str] = {LinkTask: "link", UnlinkTask: "unlink"}


def link_to_json(edit: LinkEdit) -> dict[str, object]:
    """The edit's own part."""
    body: dict[str, object] = {"field": edit.link, "other": dict(edit.other.fields), "id": edit.id_field}
    if edit.leads_to:
        body["to"] = edit.leads_to
    if isinstance(edit, LinkTask) and edit.base is not None:
        body["base"] = dict(edit.base.fields)
    if isinstance(edit, LinkTask) and edit.taken:
        body["taken"] = [dict(one.fields) for one in edit.taken]
    return body


def link_from_json(kind: str, workflow_id: str, task: TaskKey, body: Mapping[str, object]) -> LinkEdit | None:
    """What ``link_to_json`` wrote; None for an edit of another kind.

    Raises:
        ValueError: the text is not one.
    """
    if kind not in KINDS.values():
        return None
    where = workflow_id, task, _text(body, "field"), linked_from_json(body.get("other")), _text(body, "id")
    leads_to = _text(body, "to") if "to" in body else ""
    if kind == KINDS[UnlinkTask]:
        return UnlinkTask(*where, leads_to)
    base = linked_from_json(body["base"]) if "base" in body else None
    raw = body.get("taken", [])
    if not isinstance(raw, list):
        raise ValueError("taken is no list")
    return LinkTask(*where, base, leads_to, tuple(map(linked_from_json, raw)))


def linked_from_json(raw: object) -> LinkedTask:
    """A linked task of its fields.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(raw, dict):
        raise ValueError("not a linked task")
    return LinkedTask({str(name): str(value) for name, value in raw.items()})


def _text(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value
