"""The operations on actions, links, users and roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flowdash_desktop.domain.workspace.definition import MOST_OF_CONFIRMATION
from flowdash_desktop.server.changes.draft import Draft, set_given
from flowdash_desktop.server.changes.model import Json
from flowdash_desktop.server.definition.reader import ObjectReader


def _set_action(reader: ObjectReader, action: Json) -> None:
    set_given(reader, action, name=reader.text, color=reader.color, requires=reader.raw, steps=reader.raw)
    set_given(reader, action, confirmation=lambda key: reader.line(key, MOST_OF_CONFIRMATION))
    if reader.has("from"):
        action["from"] = list(reader.texts("from"))


def _add_action(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    action: Json = {"name": reader.text("name"), "from": [], "steps": []}
    _set_action(reader, action)
    if workflow is not None and _is_sound(reader, action):
        draft.add(reader, "actions", action, workflow)


def _change_action(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    action = None if workflow is None else draft.part(reader, "actions", workflow)
    changed = dict(action or {"from": [], "steps": []})
    _set_action(reader, changed)
    if action is not None and _is_sound(reader, changed):
        action.clear()
        action.update(changed)


def _is_sound(reader: ObjectReader, action: Json) -> bool:
    """Whether it has the shapes that ids are looked up in; the rest is checked with the definition."""
    steps, requires = action.get("steps"), action.get("requires")
    if not isinstance(steps, list) or not all(map(_is_step, steps)):
        reader.problem("steps", "must be a list of objects, each of which names a stage by its id")
        return False
    if requires is not None and not (isinstance(requires, dict) and _are_texts(requires.get("fields", []))):
        reader.problem("requires", "must be an object with a list of the ids of fields")
        return False
    return True


def _is_step(step: object) -> bool:
    return isinstance(step, dict) and isinstance(step.get("stage", ""), str)


def _are_texts(items: object) -> bool:
    return isinstance(items, list) and all(isinstance(item, str) for item in items)


def _delete_action(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    if workflow is not None:
        draft.remove(reader, "actions", workflow)


def _add_link(draft: Draft, reader: ObjectReader) -> None:
    names = ("from", "to", "kind", "name", "inverseName")
    draft.add(reader, "links", {name: reader.text(name) for name in names})


def _change_link(draft: Draft, reader: ObjectReader) -> None:
    link = draft.part(reader, "links")
    given = {} if link is None else link
    set_given(reader, given, name=reader.text, inverseName=reader.text, kind=reader.text)


def _delete_link(draft: Draft, reader: ObjectReader) -> None:
    draft.remove(reader, "links")


def _set_user(reader: ObjectReader, user: Json) -> None:
    texts = ("first_name", "last_name", "role_id", "saml_user_id")
    set_given(reader, user, **dict.fromkeys(texts, reader.optional_text), deactivated=reader.flag)


def _add_user(draft: Draft, reader: ObjectReader) -> None:
    user: Json = {"email": reader.text("email")}
    _set_user(reader, user)
    draft.add(reader, "users", user)


def _change_user(draft: Draft, reader: ObjectReader) -> None:
    user = draft.part(reader, "users")
    _set_user(reader, {} if user is None else user)
    if reader.has("email") and reader.raw("email") != (user or {}).get("email"):
        reader.problem("email", "can't be changed, as tasks name people by it: add a user and delete this one")


def _delete_user(draft: Draft, reader: ObjectReader) -> None:
    draft.remove(reader, "users")


def _add_role(draft: Draft, reader: ObjectReader) -> None:
    role: Json = {"name": reader.text("name")}
    set_given(reader, role, admin=reader.flag)
    draft.add(reader, "roles", role)


def _change_role(draft: Draft, reader: ObjectReader) -> None:
    role = draft.part(reader, "roles")
    set_given(reader, {} if role is None else role, name=reader.text, admin=reader.flag)


def _delete_role(draft: Draft, reader: ObjectReader) -> None:
    draft.remove(reader, "roles")


OPERATIONS: Mapping[str, Callable[[Draft, ObjectReader], None]] = {
    "addAction": _add_action,
    "changeAction": _change_action,
    "deleteAction": _delete_action,
    "addLink": _add_link,
    "changeLink": _change_link,
    "deleteLink": _delete_link,
    "addUser": _add_user,
    "changeUser": _change_user,
    "deleteUser": _delete_user,
    "addRole": _add_role,
    "changeRole": _change_role,
    "deleteRole": _delete_role,
}
