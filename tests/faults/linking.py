"""A person who links tasks: chooses among what the app offers for a link at either end, as the pane does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from random import Random

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.edits import Operation, Refusal
from flowdash_desktop.domain.history import Change, UndoStep
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkEdit, LinkTask, UnlinkTask, brief, holds, page_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.session.link_targets import Offer
from flowdash_desktop.session.session import Session
from tests.faults.relations import MARK, End, ends_of

_ASKS_THE_SERVER = 0.2
"""How often a person waits for what the server offers, in the place of what is kept here."""


@dataclass(frozen=True, slots=True)
class Linking:
    """One change of a link that a person is going to ask for.

    Attributes:
        mark: of its task.
        base: the page of what is shown at this end where that holds one task only.
        taken: the pages of the tasks that the other one was said to be linked to where it can have but one.
    """

    edit: LinkEdit
    mark: str
    base: str | None = None
    taken: tuple[str, ...] = ()

    @property
    def told(self) -> dict[str, object]:
        """What a wish says of it."""
        of_it: dict[str, object] = {"field": self.edit.link, "other": page_of(self.edit.other)}
        return {**of_it, "base": [self.base] if self.base is not None else [], "taken": [*self.taken]}

    def over(
        self, pending: Sequence[Operation], mark_of: Callable[[Change], str | None] = lambda _: None
    ) -> dict[str, object]:
        """What a wish says more where an older one of the place waits to be sent: its contrary takes it out, unless it
        may have arrived; and what was there before it may go, too. (One that is on its way may be back by then.)

        Args:
            pending: the outbox.
            mark_of: the mark of the task that a change was for. Where another task has the unique ID now, the
                person may still be shown the one of before, and take back what was refused for that.
        """
        for item in pending:
            earlier, mine = item.edit, self.edit
            if not isinstance(earlier, LINK_EDITS) or (earlier.task, earlier.link) != (mine.task, mine.link):
                continue
            is_astray = item.problem is not None and item.problem.refusal is Refusal.ANOTHER_TASK
            if is_astray and mark_of(Change(earlier, item.id, identity=item.identity)) != self.mark:
                continue  # it is of the task that had the unique ID before
            before = _before(earlier, pending)
            if isinstance(earlier, LinkTask) and isinstance(mine, LinkTask):
                if before[:1] == [page_of(mine.other)]:
                    return {"over": not item.uncertain}
                if before and self.base is not None and page_of(earlier.other) == self.base:
                    return {"base": [self.base, *before]}
            elif type(earlier) is not type(mine) and page_of(earlier.other) == page_of(mine.other):
                older = {"base": before} if isinstance(mine, UnlinkTask) else {}
                return {"over": not item.uncertain, **older}
        return {}

    @property
    def kind(self) -> str:
        """The kind of the wish."""
        return "unlink" if isinstance(self.edit, UnlinkTask) else "link"


class Links:
    """Finds something to link or to unlink.

    Args:
        session: what shows the tasks.
        chance: makes the choices.
        some_task: a task of a workflow, None where there is none.
    """

    def __init__(self, session: Session, chance: Random, some_task: Callable[[str], ShownTask | None]) -> None:
        self._session = session
        self._chance = chance
        self._some_task = some_task

    async def more(self, workflow: str) -> Linking | None:
        """One task more at a link, or another at one that holds one only; None where there is none to be had."""
        end = self._chance.choice([*ends_of(workflow)])
        chosen = self._some_task(workflow)
        if chosen is None:
            return None
        try:
            target = await self._target(end, chosen)
            offers = await self._offers(end, target) if target is not None else ()
        except FlowdashError:
            return None
        shown = self._now(workflow, chosen)
        if shown is None or target is None or target.unique_id_field is None:
            return None
        id_field, link = target.unique_id_field.name, _link(shown, end)
        others = [offer for offer in offers if not holds(link, offer.task, id_field)]
        if not others:
            return None
        offer = self._chance.choice(others)
        there = link.tasks[0] if link.tasks and not link.to_many else None
        base = brief(there, id_field) if there is not None else None
        edit = LinkTask(workflow, shown.key, end.name, offer.task, id_field, base, target.workflow.id, offer.taken)
        return Linking(edit, str(shown.task.values[MARK]), _page(base), tuple(map(page_of, offer.taken)))

    async def less(self, workflow: str) -> Linking | None:
        """One linked task less; None where none is shown."""
        end = self._chance.choice([*ends_of(workflow)])
        shown = [t for t in self._session.shown(workflow).values() if t.task.values.get(MARK) and _link(t, end).tasks]
        if not shown:
            return None
        task = self._chance.choice(shown)
        one = self._chance.choice(_link(task, end).tasks)
        target = await self._session.link_targets.leads_to(workflow, end.name, one, ask=False)
        id_field = target.unique_id_field.name if target is not None and target.unique_id_field is not None else ""
        leads_to = target.workflow.id if target is not None else ""
        now = self._now(workflow, task)
        if now is None:
            return None
        edit = UnlinkTask(workflow, now.key, end.name, brief(one, id_field) if id_field else one, id_field, leads_to)
        return Linking(edit, str(now.task.values[MARK]))

    def _now(self, workflow: str, task: ShownTask) -> ShownTask | None:
        """A task as it is shown by now, which may be under another key."""
        mark = task.task.values.get(MARK)
        return next((t for t in self._session.shown(workflow).values() if t.task.values.get(MARK) == mark), None)

    async def _target(self, end: End, task: ShownTask) -> WorkflowSchema | None:
        """The workflow that a link leads to; where nothing tells, the person says so. None where it is not in sight, as
        a list of workflows may have been cut short."""
        seen = next(iter(_link(task, end).tasks), None)
        target = await self._session.link_targets.leads_to(end.workflow, end.name, seen)
        if target is None:
            schemas = await self._session.link_targets.schemas()
            target = next((schema for schema in schemas if schema.workflow.id == end.other), None)
        assert target is None or target.workflow.id == end.other
        return target

    async def _offers(self, end: End, target: WorkflowSchema) -> Sequence[Offer]:
        offers: Sequence[Offer] = ()
        async with aclosing(self._session.link_targets.offers(end.workflow, target)) as found:
            async for offered in found:
                offers = offered
                if self._chance.random() > _ASKS_THE_SERVER:
                    break
        return offers


def undoing(edit: LinkEdit, mark: str) -> Linking:
    """What takes a change of a link back."""
    where = edit.workflow_id, edit.task, edit.link
    if isinstance(edit, UnlinkTask):
        return Linking(LinkTask(*where, edit.other, edit.id_field), mark)
    if edit.base is not None:
        return Linking(LinkTask(*where, edit.base, edit.id_field, base=edit.other), mark, _page(edit.other))
    return Linking(UnlinkTask(*where, edit.other, edit.id_field), mark)


def giving_back(step: UndoStep | None, mark_of: Callable[[Change], str | None]) -> Iterator[Linking]:
    """What undoing a step may do besides: tasks go back to those that they were taken from. (They do not where it is
    not sent yet in that moment.)"""
    for change in step.changes if step is not None else ():
        edit, holder = change.edit, change.restore_data.holder
        if holder is not None and isinstance(edit, LinkTask) and change.identity is not None:
            giving = replace(edit, task=holder.key, base=None, taken=())
            if (mark := mark_of(Change(giving, "", identity=holder.identity))) is not None:
                yield Linking(giving, mark, taken=(change.identity.page,))


def doing_again(change: Change, edit: LinkEdit, mark: str) -> Linking:
    """What makes a change of a link that was taken back once more."""
    if isinstance(edit, UnlinkTask):
        return Linking(edit, mark)
    holders = [change.restore_data.holder.task] if change.restore_data.holder is not None else []
    return Linking(edit, mark, _page(edit.base), tuple(map(page_of, (*edit.taken, *holders))))


def links_of(shown: ShownTask) -> dict[str, list[str]]:
    """What is shown of a task's links, by name: the pages of the tasks at their other ends."""
    return {name: [page_of(task) for task in link.tasks] for name, link in shown.task.links.items()}


def _link(shown: ShownTask, end: End) -> Link:
    """What is shown of a link; a task that was just created here has none yet."""
    return shown.task.links.get(end.name) or Link((), to_many=end.to_many)


def _before(edit: LinkEdit, pending: Sequence[Operation]) -> list[str]:
    """The pages of what the person saw in the place of a link before it: also before the one that this was to replace,
    as the server may refuse that one in the meantime."""
    found: list[str] = []
    page = _page(edit.base) if isinstance(edit, LinkTask) else None
    while page is not None and page not in found:
        found.append(page)
        bases = (
            older.base
            for older in (item.edit for item in pending)
            if isinstance(older, LinkTask)
            and (older.task, older.link) == (edit.task, edit.link)
            and page_of(older.other) == page
        )
        page = _page(next(bases, None))
    return found


def _page(task: LinkedTask | None) -> str | None:
    return page_of(task) if task is not None else None
