"""One workflow in memory: the texts that the server sent of its tasks, and what is shown of them under pending edits.

A task's snapshot is its JSON text. A ``Task`` is made of it when someone asks for that one, and only the last few are
kept: a hundred thousand objects would take a gigabyte and make every collection of garbage a pause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, takewhile

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import Operation, TaskEdit
from flowdash_desktop.domain.identity import Identity, identity_of, is_another, is_same
from flowdash_desktop.domain.projection import ShownTask, project
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import RawValues
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.unread_changes import News, redefined_fields
from flowdash_desktop.session.outbox.own_changes import OwnChanges
from flowdash_desktop.session.tasks.stored.task_texts import TaskTexts
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.lists.row_decoder import Columns, RowReader
from flowdash_desktop.wire.tasks import task_from_json, task_to_json

PendingOf = Callable[[str, TaskKey], Sequence[Operation]]
PendingKeys = Callable[[str], Set[TaskKey]]
SLICE = 256
_DECODED = 256


class WorkflowState:
    """Snapshots change only by what the server said; what is shown is always derived from them and the outbox.

    Args:
        schema: the workflow's schema.
        pending_of: gives a task's pending edits in outbox order.
        pending_keys: gives the tasks of a workflow that have some, among them those the server does not know.
        own: which tasks the person changes, of any workflow.

    Attributes:
        updated: when the tasks were last read as a whole, None for never.
        etag: the server's version of the tasks that are here, None where it is not known.
        is_complete: all tasks are here; not so while they are read for the first time, or where that broke off.
        unkept: the cache does not hold what is here; whoever has put it there says so.
        news: what others changed in its tasks since the person last looked.
        stored_changes: about how many tasks the cache holds one by one, beside its pieces.
        redefined: the fields that are others since the list was read last.
        unreadable: how many items of the list that was read last can't be shown.
        originals: the last texts of edited tasks whose unique IDs the server has given to others.
        own_read: the person's changes up to this number (``OwnChanges``) are in the list that was read last.
    """

    def __init__(
        self, schema: WorkflowSchema, pending_of: PendingOf, pending_keys: PendingKeys, own: OwnChanges | None = None
    ) -> None:
        self.updated: datetime | None = None
        self.etag: str | None = None
        self.is_complete = False
        self.unreadable = 0
        self.unkept = True
        self.stored_changes = 0
        self.news = News()
        self.redefined: frozenset[str] = frozenset()
        self.originals: dict[tuple[TaskKey, Identity], bytes] = {}
        self.own, self.own_read = own or OwnChanges(), 0
        self.shown: Mapping[TaskKey, ShownTask] = _Shown(self)
        self._schema = schema
        self._reader = RowReader(schema)
        self._pending_of = pending_of
        self._pending_keys = pending_keys
        self._texts = TaskTexts()
        self._added = 0
        self._orders = 0
        self._decoded: dict[TaskKey, ShownTask] = {}
        self._identities: dict[TaskKey, tuple[bytes, WorkflowSchema, Identity | None]] = {}
        self._projected: dict[TaskKey, _Projected] = {}
        self._tick = 0
        self._confirmed: dict[TaskKey, int] = {}

    @property
    def schema(self) -> WorkflowSchema:
        """The workflow's schema. Another one changes how every task is read."""
        return self._schema

    @schema.setter
    def schema(self, schema: WorkflowSchema) -> None:
        if schema != self._schema:
            self.redefined |= redefined_fields(self._schema, schema)
            self._schema = schema
            self._reader = RowReader(schema)
            self._texts.forget_stored()
            self._decoded.clear()
            self._projected.clear()

    @property
    def reader(self) -> RowReader:
        """Reads keys and columns out of texts."""
        return self._reader

    @property
    def tick(self) -> int:
        """Counts the answers to edits."""
        return self._tick

    # -- the server's texts ---------------------------------------------------------------------------------------

    def __len__(self) -> int:
        """How many tasks the server is known to have."""
        return len(self._texts)

    def __contains__(self, key: object) -> bool:
        """Whether the server is known to have a task."""
        return key in self._texts

    def text(self, key: TaskKey) -> bytes | None:
        """What the server said last of a task, None where it is not known to have it."""
        return self._texts.get(key)

    def texts_of(self, keys: Iterable[TaskKey]) -> list[bytes | None]:
        """The same of some tasks."""
        return [*map(self._texts.get, keys)]

    def texts(self) -> list[bytes]:
        """All of them, in order."""
        return self._texts.values()

    def keys(self) -> list[TaskKey]:
        """The tasks that the server is known to have, in order."""
        return [*self._texts]

    def put(self, key: TaskKey, text: bytes) -> None:
        """Take what the server says of a task; a new one goes to the end."""
        self._added += key not in self._texts
        self._texts[key] = text
        self._decoded.pop(key, None)

    def extend(self, keys: Sequence[TaskKey], texts: Sequence[bytes]) -> None:
        """Take tasks that are not here, each once, to the end."""
        self._texts.extend(keys, texts)
        self._added += len(keys)

    def extend_new(self, keys: Sequence[TaskKey], texts: Sequence[bytes]) -> bool:
        """Take tasks to the end if none of them is here; False, and nothing is taken, where one is or comes twice."""
        if len({*keys}) < len(keys) or not self._texts.keys().isdisjoint(keys):
            return False
        self.extend(keys, texts)
        return True

    def remove(self, key: TaskKey) -> None:
        """Forget a task that the server does not have any more."""
        self._texts.remove(key)
        self._decoded.pop(key, None)

    def put_in_order(self, order: Iterable[TaskKey]) -> None:
        """Take another order; tasks that are not named follow as they are."""
        self._texts.put_in_order(order)
        self._orders += 1

    def pending_keys(self) -> frozenset[TaskKey]:
        """The tasks with pending edits, also tasks that the server does not know."""
        return frozenset(self._pending_keys(self._schema.workflow.id))

    def confirmed_after(self, tick: int, among: Iterable[TaskKey] | None = None) -> frozenset[TaskKey]:
        """The tasks, or those among some, of which an edit's answer told after this tick: a list may be older."""
        newest = takewhile(lambda one: one[1] > tick, reversed(self._confirmed.items()))  # not all of an import
        keys = (k for k, _ in newest) if among is None else (k for k in among if self._confirmed.get(k, -1) > tick)
        return frozenset(keys)

    def forget_confirmed(self, tick: int) -> None:
        """What was confirmed up to this tick is in the list that was read."""
        self._confirmed = {key: at for key, at in self._confirmed.items() if at > tick}

    def confirm(self, key: TaskKey, task: Task | None, text: bytes | None = None) -> None:
        """Take the server's answer about one task: its new snapshot, or None when it is gone; ``text`` is the snapshot
        as its text, where that is at hand."""
        self._tick += 1
        confirmed = (key,) if task is None else (key, task.key)
        for one in confirmed:
            self._confirmed.pop(one, None)  # to the end: they are in the order of their ticks
        self._confirmed.update(dict.fromkeys(confirmed, self._tick))
        if task is None or self.task(key) != replace(task, etag=None):  # else an event has told it before the answer
            self.etag = None
        if task is None or task.key != key:
            self.remove(key)
        if task is not None:
            self.put(task.key, text if text is not None else encode(task_to_json(task, self._schema)))
            self._store_decoded(task.key, ShownTask(replace(task, etag=None)))  # what the text would be read as

    # -- what is shown --------------------------------------------------------------------------------------------

    def slices(self, some: Sequence[TaskKey] | None = None) -> Iterator[TaskSlice]:
        """All tasks that are here, or some of them, in order, some hundred at a time. Of all, also what comes
        meanwhile."""
        if some is None:
            return self._all_slices()
        return (self.slice_of(some[start : start + SLICE]) for start in range(0, len(some), SLICE))

    def _all_slices(self) -> Iterator[TaskSlice]:
        given, orders, added = set[TaskKey](), -1, 0
        while orders != self._orders or added != self._added:
            late = self._added - added if orders == self._orders else len(self._texts)
            keys = [*islice(reversed(self._texts), late)]
            orders, added = self._orders, self._added
            keys = [key for key in reversed(keys) if key not in given]
            for start in range(0, len(keys), SLICE):
                part = [key for key in keys[start : start + SLICE] if key in self._texts]
                given.update(part)
                if part:
                    yield self.slice_of(part)
        yield from self._slices_of_unknown()

    def _slices_of_unknown(self) -> Iterator[TaskSlice]:
        """The tasks that have edits, and that the server does not have; an import may have made thousands of them.

        What is confirmed between two slices is told as changed, and is not among the later ones.
        """
        workflow_id = self._schema.workflow.id
        keys = [key for key in self._pending_keys(workflow_id) if key not in self._texts]
        for start in range(0, len(keys), SLICE):
            pending, part = self._pending_keys(workflow_id), keys[start : start + SLICE]
            unknown = {key: self.shown_of(key) for key in part if key in pending and key not in self._texts}
            if unknown:
                yield TaskSlice((), (), self._reader, unknown)

    def slice_of(self, keys: Iterable[TaskKey], columns: Columns | None = None) -> TaskSlice:
        """Some tasks; tasks that the server does not have are only among the overlaid, where there is an edit.

        Args:
            keys: which tasks.
            columns: their values, if they are at hand; all of them must be here then, as they were read.
        """
        wanted = list(keys)
        here = [key for key in wanted if key in self._texts]
        pending = self._pending_keys(self._schema.workflow.id)
        overlaid = {key: self.shown_of(key) for key in wanted if key in pending} if pending else {}
        stretch = self._texts.stretch(here) if columns is None else None
        if stretch is not None:
            return TaskSlice(here, stretch.texts, self._reader, overlaid, stretch.columns(self._reader))
        return TaskSlice(here, [self._texts[key] for key in here], self._reader, overlaid, columns)

    def raws(self, keys: Iterable[TaskKey]) -> RawValues:
        """Raw values of some tasks by field name, and which: the tasks that the server has and no edit changes."""
        pending = self._pending_keys(self._schema.workflow.id)
        here = [key for key in keys if key in self._texts and key not in pending]
        return here, self._reader.values([self._texts[key] for key in here])

    def samples(self, most: int = 1000) -> dict[str, TaskKey]:
        """A task of each stage that one of the first or last tasks is in, without tasks with pending edits."""
        half = most // 2
        here, values = self.raws(dict.fromkeys((*islice(self._texts, half), *islice(reversed(self._texts), half))))
        found: dict[str, TaskKey] = {}
        for key, stage in zip(here, values.get(STAGE, ()), strict=False):
            if isinstance(stage, str):
                found.setdefault(stage, key)
        return found

    def reproject(self, keys: Iterable[TaskKey]) -> frozenset[TaskKey]:
        """Derive these tasks anew.

        Returns:
            Those of them that are shown differently now.
        """
        return frozenset(key for key in keys if self._is_shown_anew(key))

    def shown_of(self, key: TaskKey) -> ShownTask | None:
        """A task as it is to be shown, None where it is not."""
        pending = self._pending_of(self._schema.workflow.id, key)
        if pending:
            text, made = self.text(key), self._projected.get(key)
            if made is None or made.text is not text or [*map(id, made.pending)] != [*map(id, pending)]:
                task = self.read(text) if text is not None else None
                there = identity_of(task, self._schema) if task is not None else None
                made = self._projected[key] = _Projected(text, pending, project(task, pending, there))
            return made.shown
        known = self._decoded.pop(key, None)
        if known is None:
            task = self.task(key)
            if task is None:
                return None
            known = ShownTask(task)
        self._store_decoded(key, known)
        return known

    def _store_decoded(self, key: TaskKey, shown: ShownTask) -> None:
        """Keep a task as the object that its text is read as; the last ones are kept."""
        while len(self._decoded) >= _DECODED:
            self._decoded.pop(next(iter(self._decoded)))
        self._decoded[key] = shown

    def task(self, key: TaskKey) -> Task | None:
        """What the server said last of a task. It is made for the occasion, unless it was just shown."""
        known, text = self._decoded.get(key), self.text(key)
        if known is not None:
            return known.task
        return None if text is None else self.read(text)

    def identity(self, key: TaskKey) -> Identity | None:
        """What a task is known by, None where that is not known. It is asked for again and again at one task."""
        text, known = self.text(key), self._identities.pop(key, None)
        if text is None:
            return None
        if known is None or known[0] is not text or known[1] is not self._schema:
            task = self.task(key)
            known = text, self._schema, identity_of(task, self._schema) if task is not None else None
            while len(self._identities) >= _DECODED:
                self._identities.pop(next(iter(self._identities)))
        self._identities[key] = known  # to the end: the last to be let go
        return known[2]

    def find(self, keys: Iterable[TaskKey], identity: Identity) -> TaskKey | None:
        """Which of these tasks has the page of ``identity``, None where none has, or it has no page."""
        page = identity.page.encode()
        likely = [key for key in keys if page in (self._texts.get(key) or b"")] if page else []
        return next((key for key in likely if is_same(self.identity(key), identity)), None)

    def replaced(self, texts: Mapping[TaskKey, bytes]) -> dict[tuple[TaskKey, Identity], bytes]:
        """The texts of edited tasks in whose place others are to come."""
        found: dict[tuple[TaskKey, Identity], bytes] = {}
        for key in [*filter(self._pending_keys(self._schema.workflow.id).__contains__, texts)]:
            before, text = self.identity(key), self.text(key)
            if before and text and is_another(before, identity_of(self.read(texts[key]), self._schema)):
                found[key, before] = text
        return found

    def read(self, text: bytes) -> Task:
        """The task that a text stands for."""
        return task_from_json(decode(text), self._schema)

    def shown_keys(self) -> Iterator[TaskKey]:
        """The keys of all that is shown, in order, new tasks last."""
        pending = self._pending_keys(self._schema.workflow.id)
        shown = {key: self._is_shown(key) for key in pending}
        yield from (key for key in self.keys() if shown.get(key, True))
        yield from (key for key, is_shown in shown.items() if is_shown and key not in self._texts)

    def shown_count(self) -> int:
        """How many tasks are shown."""
        count = len(self._texts)
        for key in self._pending_keys(self._schema.workflow.id):
            count += self._is_shown(key) - (key in self._texts)
        return count

    def edited_fields(self, key: TaskKey) -> frozenset[str]:
        """The fields of a task with pending edits."""
        pending = self._pending_of(self._schema.workflow.id, key)
        return frozenset(name for one in pending if isinstance(name := getattr(one.edit, "field", None), str))

    def may_run_action(self, key: TaskKey) -> bool:
        """True while an action of the person's may be changing a task: any of its fields, as no answer says which."""
        pending = self._pending_of(self._schema.workflow.id, key)
        return any(isinstance(one.edit, RunAction) and one.may_have_arrived for one in pending)

    def _is_shown(self, key: TaskKey) -> bool:
        """Whether a task with pending edits is shown; it is made only where that is not plain."""
        pending = self._pending_of(self._schema.workflow.id, key)
        if key in self._texts and all(isinstance(item.edit, TaskEdit) for item in pending):
            return True
        return self.shown_of(key) is not None

    def _is_shown_anew(self, key: TaskKey) -> bool:
        before = self._projected.pop(key, None)
        shown = self.shown_of(key)
        if before is not None:
            return shown != before.shown
        if shown is not None and shown.is_edited:
            return True  # what has no edits has no marks either: there is no need to make it once more
        task = self.task(key)
        return shown != (ShownTask(task) if task is not None else None)


@dataclass(frozen=True, slots=True)
class _Projected:
    """What was made of a task with edits, and of what: it is asked for again and again while they wait."""

    text: bytes | None
    pending: Sequence[Operation]
    shown: ShownTask | None


class _Shown(Mapping[TaskKey, ShownTask]):
    """What is shown, in order, new tasks last. Each task is made when it is asked for."""

    def __init__(self, state: WorkflowState) -> None:
        self._state = state

    def __getitem__(self, key: TaskKey) -> ShownTask:
        shown = self._state.shown_of(key)
        if shown is None:
            raise KeyError(key)
        return shown

    def __iter__(self) -> Iterator[TaskKey]:
        return self._state.shown_keys()

    def __len__(self) -> int:
        return self._state.shown_count()
