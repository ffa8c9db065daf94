"""A list of tasks from the server on its way into a workflow: compared text by text, taken whole at its end.

What happens when a list does not end as it should: tasks that were not known stay, as the server has them; what it said
of known ones counts, too; none is removed, since the rest of the list may hold it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews, news_of
from flowdash_desktop.session.tasks.own_links import own_links
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.wire.lists.unreadable import UnreadableTask, unreadable_task

_SAYS_NOTHING = re.compile(rb'"(?:Task URL|Updated On)": ?"[^"]*"')
"""What differs without anyone having changed a task: a local server has another address after each start."""
MANY = 1000
"""More changed tasks than are looked at one by one."""
_MOST_LISTED = 100


@dataclass(frozen=True, slots=True)
class ListChanges:
    """What a list has brought.

    Attributes:
        shown: the tasks that are shown differently now, without new ones; None for so many that the
            workflow is best read as a whole.
        news: what others changed, by task; nothing while the workflow is read for the first time.
        gone: the tasks that were removed.
        texts: by key, each task whose text is another or that is new, None for a gone task; None where that
            does not tell everything: it was not complete before, or is in another order now.
    """

    shown: frozenset[TaskKey] | None
    texts: Mapping[TaskKey, bytes | None] | None
    news: Mapping[TaskKey, TaskNews]
    gone: Sequence[TaskKey]

    @property
    def has_news(self) -> bool:
        """True where others have changed or removed tasks."""
        return bool(self.news or self.gone)


class ListMerge:
    """One reading of the list. New tasks are there at once; what changed, and what went, at the end."""

    def __init__(self, state: WorkflowState, before: ListMerge | None = None, *, is_part: bool = False) -> None:
        """Begin; ``before`` is an earlier reading that was not finished: what it has brought counts.

        With ``is_part`` only some tasks come, in any order, and ``finish_part`` is to be called at the end.
        """
        self.unreadable = 0
        """How many items can't be shown."""
        self.unreadable_tasks: list[UnreadableTask] = []
        """The first of them."""
        self._state = state
        self._since: int = before._since if before else state.tick
        self._was_complete = state.is_complete
        self._order: dict[TaskKey, None] = {}
        self._added: dict[TaskKey, bytes] = dict(before._added) if before else {}
        self._changed: dict[TaskKey, bytes] = {}
        self._telling: set[TaskKey] = set()
        """Those among them in which more is different than where and when."""
        self._own_count: int = before._own_count if before else state.own.count
        self._own_links: dict[TaskKey, frozenset[str]] = {}
        """The links of changed tasks that differ only by the person's changes of the linked tasks."""
        self._is_part = is_part
        self._expected: Iterator[TaskKey] = iter(() if is_part else state.keys())
        self._in_order = True

    @property
    def order(self) -> Mapping[TaskKey, None]:
        """The tasks that the list has given so far, in its order."""
        return self._order

    @property
    def count(self) -> int:
        """How many tasks the list has given so far."""
        return len(self._order)

    def add(self, texts: Sequence[bytes], keys_read: Sequence[TaskKey] | None = None) -> list[TaskKey]:
        """Take the next texts of the list, whose keys may have been read; gives the tasks that were not known."""
        state, order = self._state, self._order
        found: Sequence[TaskKey | None] = state.reader.keys(texts) if keys_read is None else keys_read
        newer = state.confirmed_after(self._since)
        keys = [key for key in found if key is not None]
        if newer or not self._is_plain(found, keys):
            return self._add_each(found, texts, newer)
        before = state.texts_of(keys)
        if before == [*texts]:
            order.update(dict.fromkeys(keys))
            self._follow(keys)
            return []
        if any(text is not None for text in before):
            return self._add_each(found, texts, newer)
        order.update(dict.fromkeys(keys))
        state.extend(keys, texts)
        self._expected = iter(())  # a known task that comes behind a new one is in another place
        if self._was_complete:
            self._added.update(zip(keys, texts, strict=True))
        return keys

    def _is_plain(self, found: Sequence[TaskKey | None], keys: Sequence[TaskKey]) -> bool:
        """True where every item is a task, and the list gives none of them twice."""
        return len(keys) == len(found) and len({*keys}) == len(keys) and self._order.keys().isdisjoint(keys)

    def _add_each(
        self, keys: Sequence[TaskKey | None], texts: Sequence[bytes], newer: frozenset[TaskKey]
    ) -> list[TaskKey]:
        """Take texts of which some are no tasks, changed or given twice; ``newer`` are tasks that an edit's answer has
        brought since the reading began."""
        state, new = self._state, list[TaskKey]()
        for key, text in zip(keys, texts, strict=True):
            if key is None:
                self._note_unreadable(text)
                continue
            if key in newer:
                if key not in self._order:
                    self._order[key] = None
                    self._follow((key,))  # made here while the list was read, perhaps behind one that is new in it
                continue
            before = state.text(key)
            if before is None:
                self._put_new(key, text)
                new.append(key)
            elif before == text:
                self._changed.pop(key, None)
            else:
                self._note_changed(key, before, text)
            if key not in self._order:
                self._order[key] = None
                if before is not None:
                    self._follow((key,))
        return new

    def _note_unreadable(self, text: bytes) -> None:
        self.unreadable += 1
        if len(self.unreadable_tasks) < _MOST_LISTED:
            field = self._state.schema.unique_id_field
            self.unreadable_tasks.append(unreadable_task(text, field.name if field is not None else None))

    def may_be_unreadable(self) -> frozenset[TaskKey]:
        """The known tasks that may be among the items that can't be shown: those with their unique IDs, and all where
        one of them has none."""
        names = [TaskKey(one.unique_id) for one in self.unreadable_tasks]
        if self.unreadable > len(names) or not all(names):
            return frozenset(self._state.keys())
        return frozenset(names)

    def _put_new(self, key: TaskKey, text: bytes) -> None:
        self._state.put(key, text)
        self._expected = iter(())
        if self._was_complete:
            self._added[key] = text

    def _note_changed(self, key: TaskKey, before: bytes, text: bytes) -> None:
        self._changed[key] = text
        self._telling.discard(key)
        if _SAYS_NOTHING.sub(b"", before) != _SAYS_NOTHING.sub(b"", text):
            own = own_links(self._state, before, text)  # as long as it is known which changes wait
            self._own_links[key] = own.names
            if not own.is_all:
                self._telling.add(key)

    def _follow(self, keys: Sequence[TaskKey]) -> None:
        """Note whether known tasks come in the order in which they are here; those passed over may be gone."""
        if self._is_part:
            return
        following = [*islice(self._expected, len(keys))]
        if self._in_order and following != [*keys]:
            self._expected = chain(following, self._expected)
            self._in_order = all(key in self._expected for key in keys)  # each looks on from where the one before was

    def missing(self) -> int:
        """How many of the tasks that were known the list has not given so far."""
        return len(self._state) - len(self._order)

    def finish(self, elsewhere: Container[TaskKey] = frozenset()) -> ListChanges:
        """The list has ended as it should.

        Args:
            elsewhere: tasks that stay though the list does not hold them, as another list did.
        """
        state = self._state
        newer = state.confirmed_after(self._since)
        gone: list[TaskKey] = []
        if newer or len(state) != len(self._order):
            stays = newer | state.pending_keys()  # gone there, but edited here: it stays until the person has decided
            gone = [key for key in state.keys() if not (key in self._order or key in stays or key in elsewhere)]  # noqa: SIM118
        for key in gone:
            state.remove(key)
        if not self._in_order:
            state.put_in_order(self._order)
        taken = self._taken(gone, newer)
        state.forget_confirmed(self._since)
        state.own_read = self._own_count
        state.is_complete = True
        state.redefined = frozenset()
        return taken

    def finish_part(self, gone: Iterable[TaskKey]) -> ListChanges:
        """All that was to come has come, and these tasks are gone."""
        state, newer = self._state, self._state.confirmed_after(self._since)
        gone = [key for key in gone if key in state and key not in newer]
        pending = state.pending_keys() if gone else frozenset()  # thousands while an import is being sent
        removed = [key for key in gone if key not in pending]  # see ``finish``
        for key in removed:
            state.remove(key)
        return self._taken(removed, newer)

    def break_off(self) -> ListChanges:
        """The list has ended before its end."""
        return self._taken((), self._state.confirmed_after(self._since))

    def _taken(self, gone: Sequence[TaskKey], newer: frozenset[TaskKey]) -> ListChanges:
        """Put in what has changed, and tell what the list has brought."""
        state = self._state
        changed = {key: text for key, text in self._changed.items() if key not in newer}
        few = len(changed) + len(gone) <= MANY
        before = {key: state.shown_of(key) for key in changed} if few else {}
        news = self._news(changed, newer, few)
        state.originals |= state.replaced(changed)
        for key, text in changed.items():
            state.put(key, text)
        altered = frozenset(key for key in before if state.shown_of(key) != before[key])
        return ListChanges(altered | set(gone) if few else None, self._texts(changed, gone), news, gone)

    def _texts(self, changed: Mapping[TaskKey, bytes], gone: Sequence[TaskKey]) -> dict[TaskKey, bytes | None] | None:
        """See ``ListChanges.texts``."""
        if not (self._was_complete and self._in_order):
            return None
        return {**self._added, **changed, **dict.fromkeys(gone)}

    def _news(self, changed: Mapping[TaskKey, bytes], newer: Container[TaskKey], few: bool) -> dict[TaskKey, TaskNews]:
        """What others have changed, before it is put in: new tasks, and of changed ones what is to be told."""
        news = {key: TaskNews(created=True) for key in self._added if key not in newer}
        if self._was_complete:
            telling = {key: text for key, text in changed.items() if key in self._telling}
            news |= {key: one for key, text in telling.items() if (one := self._news_of(key, text, few)) is not None}
        return news

    def _news_of(self, key: TaskKey, text: bytes, few: bool) -> TaskNews | None:
        """What is new about a known task, field by field where there is time for that."""
        state = self._state
        if state.may_run_action(key):
            return None
        if not few:  # a change of fields alters every task, which is no news
            return None if state.redefined else TaskNews()
        no_news = state.edited_fields(key) | state.redefined | self._own_links.get(key, frozenset())
        return news_of(state.task(key), state.read(text), no_news)
