"""What an action still needs of a task before the server can accept it, as far as that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.activity import ItemStatus, Requirements
from flowdash_desktop.domain.activity_projection import ShownItem
from flowdash_desktop.domain.tasks import Task, is_blank

_FIELD = re.compile(r"^(?P<field>.+) is required\.?$", re.IGNORECASE)
_CHECKLIST = re.compile(r"^checklist must be completed\.?$", re.IGNORECASE)
_ASSIGNED = re.compile(r"^must be assigned\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing, in the order in which a person fills it.

    Attributes:
        fields: names of fields that are blank.
        items: titles of checklist items of the stage that are open.
        assignee: nobody is assigned.
    """

    fields: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    assignee: bool = False

    def __bool__(self) -> bool:
        """True where something is missing."""
        return bool(self.fields or self.items or self.assignee)


def learned(messages: Iterable[str], fields: Iterable[str]) -> Requirements:
    """What a refusal tells about an action, from the server's documented sentences.

    Args:
        messages: sentences such as ``Name is required`` and ``Checklist must be completed``; others tell nothing.
        fields: the names of the workflow's fields; a sentence about another name tells nothing.
    """
    names, needed, checklist, assigned = set(fields), [], False, False
    for message in messages:
        text = message.strip()
        found = _FIELD.match(text)
        if found is not None and found["field"] in names:
            needed.append(found["field"])
        checklist = checklist or _CHECKLIST.match(text) is not None
        assigned = assigned or _ASSIGNED.match(text) is not None
    return Requirements(tuple(dict.fromkeys(needed)), checklist, assigned)


def open_items(task: Task, items: Sequence[ShownItem]) -> list[ShownItem]:
    """The items of a task's stage that are neither completed nor skipped."""
    return [one for one in items if one.item.status is ItemStatus.BLANK and one.item.stage == task.stage]


def gaps(needs: Requirements, task: Task, items: Sequence[ShownItem], on_the_way: Mapping[str, object]) -> Gaps:
    """What a task still lacks.

    Args:
        needs: what the action requires.
        task: as it is shown, with what is not sent yet.
        items: its checklist as it is shown.
        on_the_way: by field name, files that are still to be sent.
    """
    blank = (name for name in needs.fields if is_blank(task.values.get(name)) and not on_the_way.get(name))
    return Gaps(
        tuple(blank),
        tuple(one.item.title for one in open_items(task, items)) if needs.checklist else (),
        needs.assigned and task.assigned_to is None,
    )
