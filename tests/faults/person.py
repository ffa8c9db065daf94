"""A person at work: edits of all kinds through a session's public calls, each noted before and after."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
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
from flowdash_desktop.domain.history import Change, UndoStep
from flowdash_desktop.domain.identity import identity_of, is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.outbox.link_merge_rules import creations_before
from flowdash_desktop.session.outbox.outbox import BeingSentError
from flowdash_desktop.session.outbox.resolutions import can_be_applied_here, can_be_created_again
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.store import history
from flowdash_desktop.store.database import StoreError
from tests.faults.deeds import Deeds
from tests.faults.journal import Journal, Wish, as_json, told
from tests.faults.linking import Linking, Links, doing_again, giving_back, links_of, undoing
from tests.faults.relations import MARK, page_of
from tests.faults.values import STAGES, TITLES, some_values
from tests.faults.world import FILE_FIELDS, ID_FIELDS

SETTLE_SECONDS = 90.0
_NUDGE_SECONDS = 0.4
_MOST_WAITING = 24
_OFTEN = 5
"""So many attempts in vain, and nobody waits for an edit any more before going on."""


class UnsettledError(Exception):
    """What waits to be sent was not sent in time, though nothing is in its way."""


class Person:
    """Works on the two workflows of ``definition.py``. The same seed makes the same choices.

    Attributes:
        deeds: what they do.
    """

    def __init__(self, session: Session, journal: Journal, seed: object, folder: Path) -> None:
        self.session = session
        self.deeds = Deeds.ALL
        self._journal = journal
        self._chance = Random(f"person {seed}")
        self._folder = folder
        self._deleted: list[str] = []
        self._schemas: dict[str, WorkflowSchema] = {}
        self._marks: dict[tuple[str, str], str] = {}
        self._pages: dict[tuple[str, str], str] = {}
        self._links = Links(session, self._chance, self._some_task)
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
        """Do so many things, never far ahead of what is sent. It raises what ``settle`` does."""
        for _ in range(acts):
            await self.act()
            if self._chance.random() < 0.15:
                self.session.reconnect()
            await self._until(lambda: self._waiting(_OFTEN) <= _MOST_WAITING)
            if self._chance.random() < 0.3:
                await asyncio.sleep(self._chance.uniform(0, 0.05))  # not to wait for something: people pause

    async def settle(self) -> None:
        """Wait until nothing waits any more but for the person, and note what does.

        Raises:
            UnsettledError: it takes too long.
        """
        await self._until(lambda: not self._waiting())
        self.note_outbox()

    async def _until(self, condition: Callable[[], bool]) -> None:
        try:
            async with asyncio.timeout(SETTLE_SECONDS):
                while not condition():
                    self.session.reconnect()
                    await self._a_while()
        except TimeoutError:
            waiting = [told(item, self._schemas) for item in self.session.pending]
            raise UnsettledError(f"{self.session.status}: {waiting}") from None

    def _waiting(self, attempts: float = math.inf) -> int:
        """How much is still to be sent, of what was tried less often than so; what waits behind a creation that needs
        the person does not count."""
        pending = [i for i in self.session.pending if i.attempts < attempts]
        held = {
            i.edit.task
            for i in self.session.pending
            if i.state is EditState.NEEDS_YOU and isinstance(i.edit, CreateTask)
        }
        links = [i for i in self.session.pending if isinstance(i.edit, (CreateTask, *LINK_EDITS))]
        apart = {i.edit.task for i in links if creations_before(i, links)}  # its link goes on with the new task
        left = [i for i in pending if not (isinstance(i.edit, LINK_EDITS) and i.edit.task in apart)]
        return sum(i.state is not EditState.NEEDS_YOU and i.edit.task not in held for i in left)

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
        links, others = (
            ((18, self._link), (10, self._unlink)),
            (
                (50, self._edit),
                (9, self._edit_many),
                (12, self._create),
                (14, self._attach),
                (5, self._detach),
                (5, self._delete),
                (2, self._rename),
            ),
        )
        back = ((7, self._undo), (4, self._redo), (9, self._answer))
        deeds: list[tuple[int, Callable[[str], Awaitable[None]]]] = [
            *((*back, *links) if self.deeds is not Deeds.NO_LINKS else ((3, self._undo), (5, self._answer))),
            *(others if self.deeds is not Deeds.LINKS else ()),
        ]
        (deed,) = self._chance.choices([deed for _, deed in deeds], [weight for weight, _ in deeds])
        workflow = self._chance.choice(("compan", "compan", "tckets"))
        if self._chance.random() < 0.05:
            await self.session.open_workflow(workflow)
        await deed(workflow)

    def _some_task(self, workflow: str) -> ShownTask | None:
        shown = [task for task in self.session.shown(workflow).values() if task.task.values.get(MARK)]
        self._pages |= {(workflow, page_of({"Task URL": t.task.url})): str(t.task.values[MARK]) for t in shown}
        return self._chance.choice(shown) if shown else None

    def _wish(self, kind: str, workflow: str, key: str, mark: object, **more: object) -> Wish:
        self._marks[workflow, key] = str(mark)
        return Wish(self._journal.next_number(), kind, workflow, key, str(mark), **more)  # type: ignore[arg-type]

    async def _ask(
        self, wishes: Sequence[Wish], begin: Callable[[], Awaitable[object]], perhaps: Sequence[Wish] = ()
    ) -> None:
        """Ask for something; ``perhaps`` is what may be done besides."""
        numbers = [wish.number for wish in wishes]
        for wish in (*wishes, *perhaps):
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
        values = some_values(workflow, number, self._chance)
        name = self._chance.choice([*values, TITLES[workflow], TITLES[workflow]])
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
        values: dict[str, Value] = {TITLES[workflow]: f"{number} new", MARK: mark, STAGE: STAGES[workflow][0]}
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
        """Delete a task, and now and then think better of it, at once or when it is gone."""
        task = self._some_task(workflow)
        if task is None or len(self.session.shown(workflow)) < 6:
            return
        wish = self._wish("delete", workflow, task.key, task.task.values[MARK])
        await self._ask([wish], lambda: self.session.submit(DeleteTask(workflow, task.key)))
        if self.deeds is not Deeds.NO_LINKS and self._chance.random() < 0.4:
            for _ in range(self._chance.choice((0, 1, 10))):
                if any(item.edit.task == task.key for item in self.session.pending):
                    await self._a_while()
            await self._undo(workflow)
        elif workflow == "compan" and task.task.unique_id:
            self._deleted.append(task.task.unique_id)

    async def _link(self, workflow: str) -> None:
        await self._change_link(await self._links.more(workflow))

    async def _unlink(self, workflow: str) -> None:
        await self._change_link(await self._links.less(workflow))

    async def _change_link(self, linking: Linking | None) -> None:
        if linking is not None:
            await self._ask([self._of_link(linking)], lambda: self.session.submit(linking.edit))

    def _of_link(self, linking: Linking) -> Wish:
        edit = linking.edit
        told = linking.told | linking.over(self.session.pending, self._mark_of)
        return self._wish(linking.kind, edit.workflow_id, edit.task, linking.mark, **told)

    async def _undo(self, workflow: str) -> None:
        """Take back the newest step that can be undone, where it was a change of values or links, or a deletion."""
        listed = await self.session.history.listed(workflow)
        step_id = next((one.summary.id for one in listed if one.can_be_undone), "")
        step = await self.session._store.read(lambda c: history.step(c, step_id))
        values = step is not None and all(isinstance(change.edit, TaskEdit) for change in step.changes)
        wishes = self._turned(step, self._undoing) if values or self.deeds is not Deeds.NO_LINKS else None

        if wishes is not None:
            undo = partial(self.session.undo_step, step_id)
            await self._ask(wishes, undo, [self._of_link(one) for one in giving_back(step, self._mark_of)])
            if step is not None and isinstance(step.changes[0].edit, LINK_EDITS) and self._chance.random() < 0.3:
                await self._redo(workflow)

    async def _redo(self, workflow: str) -> None:
        """Do again what was taken back last, where it was one change of a link."""
        _, summary = self.session.history.ends(workflow)
        edit = summary.first.edit if summary is not None and summary.count == 1 else None
        mark = self._mark_of(summary.first) if summary is not None else None
        if summary is None or not isinstance(edit, LINK_EDITS) or mark is None:
            return

        redo = partial(self.session.redo, workflow)
        await self._ask([self._of_link(doing_again(summary.first, edit, mark))], redo)

    def _turned(self, step: UndoStep | None, turn: Callable[[Change, str], Wish | None]) -> list[Wish] | None:
        """What is asked for with a step; None where one of its changes is not of those that are judged."""
        wishes: list[Wish] = []
        for change in step.changes if step is not None else ():
            mark = self._mark_of(change)
            wish = turn(change, mark) if mark is not None else None
            if wish is None:
                return None
            wishes.append(wish)
        return wishes

    def _undoing(self, change: Change, mark: str) -> Wish | None:
        edit = change.edit
        if isinstance(edit, LINK_EDITS):
            return self._of_link(undoing(edit, mark))
        if isinstance(edit, DeleteTask):
            return self._wish("undelete", edit.workflow_id, edit.task, mark)
        if not isinstance(edit, TaskEdit) or edit.field == ID_FIELDS["compan"]:
            return None
        schema = self._schemas[edit.workflow_id]
        value, base = (as_json(v, edit.field, schema) for v in (edit.base, edit.value))
        return self._wish("edit", edit.workflow_id, edit.task, mark, field=edit.field, value=value, base=base)

    def _mark_of(self, change: Change) -> str | None:
        """The mark of the task that was changed; its unique ID may have been another's before, or be another's now."""
        edit, schema = change.edit, self._schemas[change.edit.workflow_id]
        page = change.identity.page if change.identity is not None else None
        if page is not None and (known := self._pages.get((edit.workflow_id, page))) is not None:
            return known
        shown = self.session.shown(edit.workflow_id).get(edit.task)
        if shown is not None and not is_another(change.identity, identity_of(shown.task, schema)):
            return str(shown.task.values.get(MARK))
        return self._marks.get((edit.workflow_id, edit.task)) if change.identity is None else None

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
        if can_be_created_again(item) and self._chance.random() < 0.4:
            answer, deed = "create again", decisions.create_again(item.id)
        elif can_be_applied_here(item) and keep:
            answer, deed = "apply here", decisions.apply_here(item.id)
        elif item.problem.conflict is not None:
            answer = "retry" if keep else "discard"
            deed = decisions.choose(item.id, Choice.MINE if keep else Choice.THEIRS)
        else:
            answer = "retry" if keep else "discard"
            deed = decisions.retry(item.id) if keep else decisions.discard(item.id)
        if answer == "create again":
            shown = self.session.shown(item.edit.workflow_id).get(item.edit.task)
            is_it = shown is not None and item.problem.refusal is Refusal.GONE
            line["links"] = links_of(shown) if shown is not None and is_it else {}
        self._journal.answer(answer, line)
        with suppress(StoreError):
            await deed


def _remove(path: Path) -> None:
    """Remove a file that was attached, unless nothing in its folder can be written just now."""
    with suppress(OSError):
        path.unlink()
