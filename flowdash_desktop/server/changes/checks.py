"""Whether a changed definition can be said: by the rules of the definition document, told in places of the request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.model import Json, Model, by_id, to_document
from flowdash_desktop.server.definition import DefinitionError, parse_definition

_IN_WORKFLOW = re.compile(r"workflows\[(\d+)\](?:\.(stages|fields|actions)\[(\d+)\])?\.?(.*)")
_OUTSIDE = re.compile(r"(links|users|roles)\[(\d+)\]\.?(.*)")
_OTHER_PLACE = re.compile(r" at [a-z]+\[\d+\]\S*$")


def checked(draft: Draft, before: Model) -> list[str]:
    """What is wrong with the definition that a draft has become, each with its place in the request.

    What was wrong before is nobody's fault now, and is left alone.
    """
    lost = [*_lost_references(draft, before)]
    if lost:
        return lost
    known = {_words(line) for line in problems_of(before)}
    return [_placed(line, draft) for line in problems_of(draft.model) if _words(line) not in known]


def problems_of(model: Model) -> Sequence[str]:
    """What is wrong with a model as a definition document."""
    try:
        parse_definition(to_document(model))
    except DefinitionError as error:
        return error.problems
    return ()


def _words(line: str) -> str:
    return line.partition(": ")[2]


def _placed(line: str, draft: Draft) -> str:
    """A problem of the document as one of the request: at the operation that touched the part last."""
    place, _, words = line.partition(": ")
    if (other := _OTHER_PLACE.search(words)) and not _is_changed(place, draft):
        # The second of two alike is named; it is the first one that has come to be like it.
        place = other[0].removeprefix(" at ")
    words = _OTHER_PLACE.sub("", words)
    if found := _IN_WORKFLOW.fullmatch(place):
        workflow = draft.model["workflows"][int(found[1])]
        if found[2] is None:
            return _at(draft, ("", "workflows", workflow["id"]), found[4], words, f"workflow {workflow['name']!r}")
        part = workflow[found[2]][int(found[3])]
        name = f"{found[2][:-1]} {part['name']!r}"
        return _at(draft, (workflow["id"], found[2], part["id"]), found[4], words, name)
    if found := _OUTSIDE.fullmatch(place):
        part = draft.model[found[1]][int(found[2])]
        name = part.get("name") or part.get("email")
        return _at(draft, ("", found[1], part["id"]), found[3], words, f"{found[1][:-1]} {name!r}")
    return f"changes: {words}"


def _is_changed(place: str, draft: Draft) -> bool:
    if found := _IN_WORKFLOW.fullmatch(place):
        workflow = draft.model["workflows"][int(found[1])]
        if found[2] is None:
            return ("", "workflows", workflow["id"]) in draft.places
        return (workflow["id"], found[2], workflow[found[2]][int(found[3])]["id"]) in draft.places
    found = _OUTSIDE.fullmatch(place)
    return found is not None and ("", found[1], draft.model[found[1]][int(found[2])]["id"]) in draft.places


def _at(draft: Draft, part: tuple[str, str, str], key: str, words: str, name: str) -> str:
    place = draft.places.get(part)
    if place is None:
        return f"changes: the {name}, {key}: {words}" if key else f"changes: the {name}: {words}"
    return f"{place}.{key}: {words}" if key else f"{place}: {words}"


def _lost_references(draft: Draft, before: Model) -> Iterator[str]:
    """Actions and data sources that still use what is deleted; a deleted stage or field leaves lists by itself."""
    earlier = by_id(before["workflows"])
    for workflow in draft.model["workflows"]:
        if workflow["id"] not in earlier:
            continue
        old = earlier[workflow["id"]]
        lost = {kind: by_id(old[kind]).keys() - by_id(workflow[kind]).keys() for kind in ("stages", "fields")}
        for action in workflow["actions"]:
            yield from _lost_in_action(draft, workflow, action, lost["stages"], lost["fields"])
        for field in (workflow.get("dataSync") or {"fields": {}})["fields"].values():
            if field in lost["fields"]:
                yield f"{_place(draft, workflow, 'fields', field)}: the data source fills the field"


def _lost_in_action(draft: Draft, workflow: Json, action: Json, stages: set[str], fields: set[str]) -> Iterator[str]:
    name = f"the action {action['name']!r}"
    offered = [stage for stage in action["from"] if stage not in stages]
    if action["from"] and not offered:
        yield f"{_place(draft, workflow, 'stages', action['from'][0])}: {name} is offered in this stage only"
    action["from"] = offered
    _leave_out(action.get("requires"), fields)
    for step in action["steps"]:
        if step.get("stage") in stages:
            yield f"{_place(draft, workflow, 'stages', step['stage'])}: {name} moves tasks to this stage"
        for field in _set_by(step) & fields:
            yield f"{_place(draft, workflow, 'fields', field)}: {name} sets this field"


def _leave_out(requires: Json | None, fields: set[str]) -> None:
    if requires:
        requires["fields"] = [field for field in requires.get("fields", ()) if field not in fields]


def _set_by(step: Json) -> set[str]:
    data = step.get("fields")
    return set(data) if isinstance(data, dict) else set()


def _place(draft: Draft, workflow: Json, kind: str, part: str) -> str:
    return draft.places.get((workflow["id"], kind, part), "changes")
