"""A person at work: edits of all kinds through a session's public calls, each noted before and after."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import (
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditState,
    Refusal,
    TaskEdit,
    new_task_key,
)
from flowdash_desktop.domain.history import Change
from flowdash_desktop.domain.identity import identity_of, is_another
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.decisions import can_be_applied_here, can_be_created_again
from flowdash_desktop.session.history import CannotUndoError
from flowdash_desktop.session.outbox import BeingSentError
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from tests.faults.journal import Journal, Wish, as_json, told
from tests.faults.world import FILE_FIELDS, ID_FIELDS, MARK
from tests.support.definitions import HARRY, USER

SETTLE_SECONDS = 90.0
_NUDGE_SECONDS = 0.4
_TITLES = {"compan": "Name", "tckets": "Subject"}
_STAGES = {"compan": ("Not Started", "In Progress", "Done"), "tckets": ("New", "Solved")}
_MOST_WAITING = 24
_OFTEN = 5
"""So many attempts in vain, and nobody waits for an edit any more before going on."""


class UnsettledError(Exception):
    """What waits to be sent was not sent in time, though nothing is in its way."""


class Person:
    """Works on the two workflows of ``definition.py``. The same seed makes the same choices."""

    def __init__(self, session: Session, journal: Journal, seed: object, folder: Path) -> None:
        self.session = session
        self._journal = journal
        self._chance = Random(f"person {seed}")
        self._folder = folder
        self._deleted: list[str] = []
        self._schemas: dict[str, WorkflowSchema] = {}
        self._marks: dict[tuple[str, str], str] = {}
        self._changed = asyncio.Event()
        session.observe(lambda _: self._changed.set())

    async def open(self) -> None:
        """Open both workflows, and wait until there is something to see of each."""
        for workflow in ID_FIELDS:
            await self.session.open_workflow(workflow)
            async with asyncio.timeout(SETTLE_SECONDS):
                while not self.session.shown(workflow) or not self._knows(workflow):
                    self.session.reconnect()
                    await self._a_while()

    def _knows(self, workflow: str) -> bool:
        """Whether the fields have come: the first list of them may have been cut short or empty, unknown to anyone."""
        schema = self.session.schema(workflow)
        if schema is None or not {MARK, ID_FIELDS[workflow], FILE_FIELDS[workflow]} <= schema.field_by_name.keys():
            return False
        self._schemas[workflow] = schema
        return True

    async def work(self, acts: int) -> None:
        """Do so many things, never far ahead of what is sent."""
        for _ in range(acts):
            await self.act()
            if self._chance.random() < 0.15:
                self.session.reconnect()
            while self._waiting(_OFTEN) > _MOST_WAITING:
                self.session.reconnect()
                await self._a_while()
            if self._chance.random() < 0.3:
                await asyncio.sleep(self._chance.uniform(0, 0.05))  # not to wait for something: people pause

    async def settle(self) -> None:
        """Wait until nothing waits any more but for the person, and note what does.

        Raises:
            UnsettledError: it takes too long.
        """
        try:
            async with asyncio.timeout(SETTLE_SECONDS):
                while self._waiting():
                    self.session.reconnect()
                    await self._a_while()
        except TimeoutError:
            raise UnsettledError(
                f"{self.session.status}: {[told(i, self._schemas) for i in self.session.pending]}"
            ) from None
        self.note_outbox()

    def _waiting(self, attempts: float = math.inf) -> int:
        """How much is still to be sent, of what was tried less often than so; what waits behind a creation that needs
        the person does not count."""
        pending = [i for i in self.session.pending if i.attempts < attempts]
        held = {
            i.edit.task
            for i in self.session.pending
            if i.state is EditState.NEEDS_YOU and isinstance(i.edit, CreateTask)
        }
        return sum(i.state is not EditState.NEEDS_YOU and i.edit.task not in held for i in pending)

    def note_outbox(self) -> None:
        """Note what is in the outbox."""
        self._journal.write(outbox=[told(item, self._schemas) for item in self.session.pending])

    async def _a_while(self) -> None:
        """Until something changes, or a person would press *Retry*."""
        self._changed.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(_NUDGE_SECONDS):
                await self._changed.wait()

    # -- one thing -----------------------------------------------------------------------------------------------------

    async def act(self) -> None:
        """Do one thing."""
        deeds: Sequence[tuple[int, Callable[[str], Awaitable[None]]]] = (
            (50, self._edit),
            (9, self._edit_many),
            (12, self._create),
            (14, self._attach),
            (5, self._detach),
            (5, self._delete),
            (2, self._rename),
            (3, self._undo),
            (5, self._answer),
        )
        (deed,) = self._chance.choices([deed for _, deed in deeds], [weight for weight, _ in deeds])
        workflow = self._chance.choice(("compan", "compan", "tckets"))
        if self._chance.random() < 0.05:
            await self.session.open_workflow(workflow)
        await deed(workflow)

    def _some_task(self, workflow: str) -> ShownTask | None:
        shown = [task for task in self.session.shown(workflow).values() if task.task.values.get(MARK)]
        return self._chance.choice(shown) if shown else None

    def _wish(self, kind: str, workflow: str, key: str, mark: object, **more: object) -> Wish:
        self._marks[workflow, key] = str(mark)
        return Wish(self._journal.next_number(), kind, workflow, key, str(mark), **more)  # type: ignore[arg-type]

    async def _ask(self, wishes: Sequence[Wish], begin: Callable[[], Awaitable[None]]) -> None:
        numbers = [wish.number for wish in wishes]
        for wish in wishes:
            self._journal.wish(wish)
        try:
            await begin()
        except (StoreError, BeingSentError, CannotUndoError):
            self._journal.write(refused=numbers)
        else:
            self._journal.write(kept=numbers)

    def _make_edit(self, workflow: str) -> tuple[Wish, Edit] | None:
        task = self._some_task(workflow)
        if task is None:
            return None
        number = self._journal.number + 1
        values: dict[str, Value] = {
            _TITLES[workflow]: f"{number} from here",
            STAGE: self._chance.choice(_STAGES[workflow]),
            ASSIGNED_TO: self._chance.choice((HARRY, USER, None)),
        }
        if workflow == "compan":
            values |= {
                "Notes": f"{number}\nÄpfel & 🦉",
                "Employees": Decimal(number),
                "Since": date.fromordinal(730_000 + number),
                "Active?": self._chance.random() < 0.5,
                "Colours": tuple(c for c in ("Red", "Green", "Blue") if self._chance.random() < 0.5),
            }
        name = self._chance.choice([*values, _TITLES[workflow], _TITLES[workflow]])
        schema, base = self._schemas[workflow], task.task.values.get(name)
        wish = self._wish("edit", workflow, task.key, task.task.values[MARK], field=name)
        wish.value, wish.base = as_json(values[name], name, schema), as_json(base, name, schema)
        return wish, TaskEdit(workflow, task.key, name, values[name], base)

    async def _edit(self, workflow: str) -> None:
        if (made := self._make_edit(workflow)) is not None:
            await self._ask([made[0]], lambda: self.session.submit(made[1]))

    async def _edit_many(self, workflow: str) -> None:
        made = [one for _ in range(self._chance.randint(2, 6)) if (one := self._make_edit(workflow)) is not None]
        if made:
            await self._ask([wish for wish, _ in made], lambda: self.session.submit(*(edit for _, edit in made)))

    async def _create(self, workflow: str) -> None:
        number = self._journal.number + 1
        key, mark = new_task_key(), f"m{number}"
        values: dict[str, Value] = {_TITLES[workflow]: f"{number} new", MARK: mark, STAGE: _STAGES[workflow][0]}
        if workflow == "compan":
            again = self._deleted and self._chance.random() < 0.4
            values["Company ID"] = self._deleted.pop() if again else f"k{number}"
            if self._chance.random() < 0.05 and (other := self._some_task(workflow)) is not None:
                values["Company ID"] = other.task.unique_id  # taken, so this one will need the person
        schema = self._schemas[workflow]
        wish = self._wish("create", workflow, key, mark)
        wish.value = {name: as_json(value, name, schema) for name, value in values.items()}
        wishes, paths = [wish], []
        for _ in range(self._chance.choice((0, 0, 0, 1, 2))):
            path = self._file()
            wishes.append(self._wish("attach", workflow, key, mark, field=FILE_FIELDS[workflow], file=path.name))
            paths.append(path)
        files = {FILE_FIELDS[workflow]: paths} if paths else {}
        await self._ask(wishes, lambda: self.session.create(CreateTask(workflow, key, values), files))
        for path in paths:
            _remove(path)

    def _file(self) -> Path:
        """A file to attach; a small one where the disk takes no more."""
        path = self._folder / f"{self._journal.number + 1}.bin"
        with suppress(OSError):
            path.write_bytes(self._chance.randbytes(self._chance.choice((0, 10, 5_000, 200_000))))
        return path

    async def _attach(self, workflow: str) -> None:
        if (task := self._some_task(workflow)) is None:
            return
        path = self._file()
        name = FILE_FIELDS[workflow]
        wish = self._wish("attach", workflow, task.key, task.task.values[MARK], field=name, file=path.name)
        await self._ask([wish], lambda: self.session.attach(workflow, task.key, name, [path]))
        _remove(path)

    async def _detach(self, workflow: str) -> None:
        name = FILE_FIELDS[workflow]
        holding = [t for t in self.session.shown(workflow).values() if t.task.files(name) and t.task.values.get(MARK)]
        if not holding:
            return
        task = self._chance.choice(holding)
        attachment = self._chance.choice(task.task.files(name))
        mark = task.task.values[MARK]
        wish = self._wish("detach", workflow, task.key, mark, field=name, file=attachment.filename)
        await self._ask([wish], lambda: self.session.submit(DetachFile(workflow, task.key, name, attachment)))

    async def _delete(self, workflow: str) -> None:
        task = self._some_task(workflow)
        if task is None or len(self.session.shown(workflow)) < 6:
            return
        wish = self._wish("delete", workflow, task.key, task.task.values[MARK])
        await self._ask([wish], lambda: self.session.submit(DeleteTask(workflow, task.key)))
        if workflow == "compan" and task.task.unique_id:
            self._deleted.append(task.task.unique_id)

    async def _undo(self, _: str) -> None:
        """Take back what was done last, where it was a change of values."""
        step = await self.session.history.read_last()
        wishes = []
        for change in step.changes if step is not None else ():
            edit, mark = change.edit, self._mark_of(change)
            if mark is None or not isinstance(edit, TaskEdit) or edit.field == ID_FIELDS["compan"]:
                return
            schema = self._schemas[edit.workflow_id]
            value, base = (as_json(v, edit.field, schema) for v in (edit.base, edit.value))
            wishes.append(
                self._wish("edit", edit.workflow_id, edit.task, mark, field=edit.field, value=value, base=base)
            )

        async def undo() -> None:
            await self.session.undo()

        await self._ask(wishes, undo)

    def _mark_of(self, change: Change) -> str | None:
        """The mark of the task that was changed; its unique ID may have been another's before, or be another's now."""
        edit, schema = change.edit, self._schemas[change.edit.workflow_id]
        shown = self.session.shown(edit.workflow_id).get(edit.task)
        if shown is not None and not is_another(change.about, identity_of(shown.task, schema)):
            return str(shown.task.values.get(MARK))
        return self._marks.get((edit.workflow_id, edit.task))

    async def _rename(self, _: str) -> None:
        task = self._some_task("compan")
        if task is None or task.is_new:
            return
        new, name = f"r{self._journal.number + 1}", ID_FIELDS["compan"]
        wish = self._wish("edit", "compan", task.key, task.task.values[MARK], field=name, value=new, base=task.key)
        await self._ask([wish], lambda: self.session.submit(TaskEdit("compan", task.key, name, new, TaskKey(task.key))))

    async def _answer(self, _: str) -> None:
        """Answer an edit that needs the person; one that may have arrived already is left for later."""
        waiting = [
            item
            for item in self.session.pending
            if item.state is EditState.NEEDS_YOU and item.problem and item.problem.refusal is not Refusal.UNCERTAIN
        ]
        if not waiting:
            return
        item = self._chance.choice(waiting)
        decisions = self.session.decisions
        line = told(item, self._schemas)
        assert item.problem is not None
        keep = self._chance.random() < 0.66
        if can_be_created_again(item) and self._chance.random() < 0.3:
            answer, deed = "create again", decisions.create_again(item.id)
        elif can_be_applied_here(item) and keep:
            answer, deed = "apply here", decisions.apply_here(item.id)
        elif item.problem.conflict is not None:
            answer = "retry" if keep else "discard"
            deed = decisions.choose(item.id, Choice.MINE if keep else Choice.THEIRS)
        else:
            answer = "retry" if keep else "discard"
            deed = decisions.retry(item.id) if keep else decisions.discard(item.id)
        self._journal.write(number=self._journal.number, answer=answer, item=line)
        with suppress(StoreError):
            await deed


def _remove(path: Path) -> None:
    """Remove a file that was attached, unless nothing in its folder can be written just now."""
    with suppress(OSError):
        path.unlink()
