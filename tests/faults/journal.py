"""What a person asked for and what was called saved, line by line in a file that a killed process leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, Operation, TaskEdit
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask, page_of
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.tasks import values_to_json
from tests.faults.relations import MARK

_WRITER = """
import os, sys
with open(sys.argv[1], "ab", buffering=0) as file:
    while data := os.read(0, 1 << 16):
        file.write(data)
"""


@dataclass(slots=True)
class Wish:
    """Something a person asked for.

    Attributes:
        number: its place; later ones are newer.
        kind: ``edit``, ``create``, ``delete``, ``undelete`` (the deletion is undone), ``attach``, ``detach``, ``link``
            or ``unlink``.
        key: the task's key at that time.
        mark: of the task.
        field: of an edit or a file; of a link its name at this task.
        value: of an edit, as JSON; of a creation all of its values.
        base: of an edit, what the field held where the person saw it, as JSON. Of a link that holds one task only at
            this end, the pages of what the person saw there, and of what was there before where that was not sent yet.
        file: the name of a file.
        other: the page of the task at the other end of a link.
        taken: of a link, the pages of the tasks that the other one was said to be linked to where it can have but one.
        over: the contrary of a link was in the outbox then, not sent: this takes that out, and leaves nothing but what
            was there before that to be unlinked (``base``).
        at: when it was asked for, in seconds of the system's monotonic clock, which all processes share.
        kept: the app has called it saved.
        refused: the app has said that it could not be saved.
    """

    number: int
    kind: str
    workflow: str
    key: str
    mark: str
    field: str = ""
    value: Any = None
    base: Any = None
    file: str = ""
    other: str = ""
    taken: Sequence[str] = ()
    over: bool = False
    at: float = 0.0
    kept: bool = False
    refused: bool = False


@dataclass(slots=True)
class Let:
    """A person's answer to an edit that needed one.

    Attributes:
        number: of the newest wish then.
        answer: ``retry``, ``discard``, ``create again`` or ``apply here``.
        item: the edit, as the outbox tells of it.
        at: when it was given, as of a wish.
    """

    number: int
    answer: str
    item: dict[str, Any]
    at: float = 0.0


@dataclass(slots=True)
class Story:
    """A journal, read back."""

    wishes: dict[int, Wish] = field(default_factory=dict)
    lets: list[Let] = field(default_factory=list)
    outbox: list[dict[str, Any]] = field(default_factory=list)
    last: int = 0

    def has_sent_again(self, kind: str, wish: Wish, keys: Collection[str]) -> bool:
        """Whether the person has had an edit of a kind sent again since a wish was made, of its task under one of these
        keys."""
        later = [let.item for let in self.lets if let.answer == "retry" and let.number >= wish.number]
        return any((i["workflow"], i["kind"]) == (wish.workflow, kind) and i["key"] in keys for i in later)


class Journal:
    """Writes lines; each is with the system before the next thing happens.

    Through a process of its own, so that a disk which is full for the app takes the journal all the same.
    """

    def __init__(self, path: Path) -> None:
        self.number = read_story(path).last
        command = [sys.executable, "-S", "-c", _WRITER, str(path)]
        self._writer = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)
        assert self._writer.stdin is not None
        self._handle = self._writer.stdin.fileno()

    def close(self) -> None:
        """Close the file, once everything is in it."""
        assert self._writer.stdin is not None
        self._writer.stdin.close()
        self._writer.wait()

    def write(self, **line: Any) -> None:
        """Write one line."""
        data = json.dumps(line).encode() + b"\n"
        while data:
            data = data[os.write(self._handle, data) :]

    def answer(self, answer: str, item: Mapping[str, Any]) -> None:
        """Note what is going to be answered to an edit that needs the person."""
        self.write(number=self.number, answer=answer, item=item, at=time.monotonic())

    def next_number(self) -> int:
        """A number for the next wish."""
        self.number += 1
        return self.number

    def wish(self, wish: Wish) -> None:
        """Note what is going to be asked for."""
        names = ("number", "kind", "workflow", "key", "mark", "field", "value", "base", "file")
        of_links = ("other", "taken", "over", "at")
        wish.at = time.monotonic()
        self.write(wish={name: getattr(wish, name) for name in (*names, *of_links)})


def read_story(path: Path) -> Story:
    """What a journal tells, as far as its lines are whole."""
    story = Story()
    for text in path.read_text().splitlines() if path.exists() else ():
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if "wish" in line:
            wish = Wish(**line["wish"])
            story.wishes[wish.number] = wish
            story.last = max(story.last, wish.number)
        elif "kept" in line or "refused" in line:
            for number in line.get("kept", line.get("refused")):
                story.wishes[number].kept = "kept" in line
                story.wishes[number].refused = "refused" in line
        elif "answer" in line:
            story.lets.append(Let(line["number"], line["answer"], line["item"], line.get("at", 0.0)))
        elif "outbox" in line:
            story.outbox = line["outbox"]
    return story


def as_json(value: Value, name: str, schema: WorkflowSchema) -> Any:
    """A value as the server shows it."""
    return json.loads(encode(values_to_json({name: value}, schema))).get(name)


def told(item: Operation, schemas: Mapping[str, WorkflowSchema]) -> dict[str, Any]:
    """An edit of the outbox, for the journal."""
    edit = item.edit
    line: dict[str, Any] = {
        "id": item.id,
        "state": item.state.value,
        "problem": item.problem.refusal.value if item.problem else "",
        "workflow": edit.workflow_id,
        "key": edit.task,
        "kind": "other",
        "attempts": item.attempts,
    }
    schema = schemas[edit.workflow_id]
    match edit:
        case TaskEdit():
            line |= {"kind": "edit", "field": edit.field, "value": as_json(edit.value, edit.field, schema)}
        case CreateTask():
            values = {name: as_json(value, name, schema) for name, value in edit.values.items()}
            line |= {"kind": "create", "value": values, "mark": edit.values.get(MARK)}
        case DeleteTask():
            line |= {"kind": "delete"}
        case AttachFile():
            line |= {"kind": "attach", "field": edit.field, "file": edit.file.filename}
        case DetachFile():
            line |= {"kind": "detach", "field": edit.field, "file": edit.attachment.filename}
        case LinkTask():
            base = page_of(edit.base) if edit.base is not None else None
            conflict = item.problem.conflict if item.problem is not None else None
            there = page_of(conflict.linked) if conflict is not None and conflict.linked is not None else None
            line |= {"kind": "link", "field": edit.link, "other": page_of(edit.other), "base": base, "there": there}
        case UnlinkTask():
            line |= {"kind": "unlink", "field": edit.link, "other": page_of(edit.other)}
    return line
