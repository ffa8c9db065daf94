"""The definition of a copy: what the server said, made to fit the rules of this one, with what its tasks need more.

A value that this server would refuse is rather let in than lost: an option, a stage or a person that only a task names
is added. What can't be is noted in the report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, FieldKind
from flowdash_desktop.server.transfer.copies.arrived import Arrived, RawTask
from flowdash_desktop.server.transfer.copies.report import CopyReport

Json: TypeAlias = dict[str, Any]
_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")
_SELECTS = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
_KINDS = frozenset(kind.value for kind in FieldKind if kind is not FieldKind.STAGE)
_FIRST_STAGE = "Open"


def draft_definition(arrived: Arrived, report: CopyReport) -> Json:
    """The definition without links that are not given; what is changed for it goes to the report."""
    given = arrived.source.definition
    roles = list(_sound_people(given.get("roles") or [], "id"))
    users = list(_sound_people(given.get("users") or [], "email"))
    for user in users:
        if user.get("role_id") not in {role["id"] for role in roles}:
            user["role_id"] = None
    name_of_workflow = _namer()
    workflows = []
    for raw in arrived.source.workflows:
        name = name_of_workflow(str(raw["name"]))
        if name != raw["name"]:
            report.say_changed(str(raw["name"]), f"is called {name} in the copy, as another workflow has its name")
        tasks = arrived.tasks[str(raw["id"])]
        workflows.append(_workflow({**raw, "name": name}, tasks, report))
    draft: Json = {"workspace": dict(given["workspace"]), "roles": roles, "users": users, "workflows": workflows}
    if given.get("links"):
        draft["links"] = given["links"]
    _add_people(draft, arrived, report)
    return draft


def option_names(field: Mapping[str, Any]) -> list[str]:
    """The options of a field: each is a text, or a name with a colour."""
    return [str(one["name"] if isinstance(one, dict) else one) for one in field.get("options") or ()]


# -- a workflow ---------------------------------------------------------------------------------------------------


def _workflow(raw: Json, tasks: list[RawTask], report: CopyReport) -> Json:
    name = raw["name"]
    if raw.pop("dataSync", None) is not None:
        report.say_changed(name, "its data source is not in the copy, which would change its tasks")
    fields = list(_fields(raw, tasks, report))
    raw["stages"] = list(_stages(raw, tasks, report))
    raw["fields"] = fields
    return raw


def _stages(raw: Json, tasks: Iterable[RawTask], report: CopyReport) -> Iterator[Json]:
    seen: set[str] = set()
    for stage in raw.get("stages") or ():
        if _is_text(stage.get("name")) and stage["name"] not in seen:
            seen.add(stage["name"])
            yield stage
    for task in tasks:
        if _is_text(stage := task.get(STAGE)) and stage not in seen:
            seen.add(str(stage))
            report.say_changed(raw["name"], f"the stage {stage}, which only tasks name, is added")
            yield {"name": stage}
    if not seen:
        report.say_changed(raw["name"], f"it had no stage, and has {_FIRST_STAGE} in the copy")
        yield {"name": _FIRST_STAGE}


def _fields(raw: Json, tasks: list[RawTask], report: CopyReport) -> Iterator[Json]:
    names, ids, has_unique_id = set(BUILT_IN_NAMES), _namer(), False
    for field in raw.get("fields") or ():
        name = field.get("name")
        if not _is_text(name) or name in names:
            if name not in BUILT_IN_NAMES:
                report.say_changed(raw["name"], f"a second field with the name {name} is not in the copy")
            continue
        names.add(name)
        one: Json = {**field, "id": ids(str(field.get("id") or name))}
        if one.get("type") not in _KINDS or (one["type"] == FieldKind.UNIQUE_ID and has_unique_id):
            report.say_changed(f"{raw['name']}, {name}", f"a field of the type {one.get('type')} is a text in the copy")
            one["type"] = FieldKind.LONG_TEXT.value
        has_unique_id |= one["type"] == FieldKind.UNIQUE_ID
        _keep_to_kind(one, f"{raw['name']}, {name}", tasks, report)
        yield one


def _keep_to_kind(field: Json, place: str, tasks: list[RawTask], report: CopyReport) -> None:
    """Leave what belongs to a field of this type, and give a choice the options that tasks have."""
    kind = field["type"]
    if kind in _SELECTS:
        field["options"] = _options(field, place, tasks, report)
        if not field["options"]:
            report.say_changed(place, "a choice without options is a text in the copy")
            field["type"] = FieldKind.LONG_TEXT.value
    if field["type"] not in _SELECTS:
        field.pop("options", None)
    if kind != FieldKind.FILE or not field.get("limit"):
        field.pop("limit", None)
    if kind != FieldKind.UNIQUE_ID:
        field.pop("autoincrement", None)
        field.pop("pattern", None)


def _options(field: Json, place: str, tasks: list[RawTask], report: CopyReport) -> list[str | Json]:
    """The options of the definition, then the options that only tasks have."""
    said = dict(zip(option_names(field), field.get("options") or (), strict=True))
    options = {name: one for name, one in said.items() if _is_text(name)}
    for name in _chosen(field["name"], tasks):
        if name not in options:
            options[name] = name
            report.say_changed(place, f"the option {name}, which only tasks have, is added")
    return list(options.values())


def _chosen(name: str, tasks: Iterable[RawTask]) -> Iterator[str]:
    for task in tasks:
        value = task.get(name)
        for one in value if isinstance(value, list) else (value,):
            if _is_text(one):
                yield str(one)


# -- people -------------------------------------------------------------------------------------------------------


def _sound_people(raw: Iterable[Json], needed: str) -> Iterator[Json]:
    ids, seen = _namer(), set[str]()
    for one in raw:
        key = str(one.get(needed) or "")
        if not _is_text(key) or key.casefold() in seen:
            continue
        seen.add(key.casefold())
        sound = {**one, "id": ids(str(one.get("id") or key))}
        if needed == "id" and not _is_text(one.get("name")):
            sound["name"] = key
        yield sound


def _add_people(draft: Json, arrived: Arrived, report: CopyReport) -> None:
    """Add people whom only tasks and checklists name."""
    known = {str(user["email"]).casefold() for user in draft["users"]}
    ids = _namer({str(user["id"]) for user in draft["users"]})
    for email in _named_people(draft, arrived):
        if email.casefold() not in known and _EMAIL.fullmatch(email):
            known.add(email.casefold())
            draft["users"].append({"id": ids(email), "email": email})
            report.say_changed("People", f"{email}, whom only tasks name, is added")


def _named_people(draft: Json, arrived: Arrived) -> Iterator[str]:
    for workflow in draft["workflows"]:
        persons = [ASSIGNED_TO, *(f["name"] for f in workflow["fields"] if f["type"] == FieldKind.PERSON)]
        yield from _texts(arrived.tasks[workflow["id"]], persons)
        for entry in arrived.activity[workflow["id"]]:
            yield from _texts(entry.items or (), (ASSIGNED_TO,))


def _texts(objects: Iterable[RawTask], names: Iterable[str]) -> Iterator[str]:
    return (str(one[name]) for one in objects for name in names if _is_text(one.get(name)))


# -- names --------------------------------------------------------------------------------------------------------


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\x00" not in value


def _namer(taken: Iterable[str] = ()) -> Callable[[str], str]:
    """Gives each name once, with a number where it was given before."""
    used = set(taken)

    def free(name: str) -> str:
        number, one = 2, name
        while one in used:
            one, number = f"{name} ({number})", number + 1
        used.add(one)
        return one

    return free
