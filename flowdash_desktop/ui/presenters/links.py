"""The links of the task at the side: which tasks can be linked, and what is asked for there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkEdit, LinkTask, UnlinkTask, brief, holds
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, TaskKey
from flowdash_desktop.session.link_targets import Offer
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.links.link_popup import LinkPopup
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.events import EditAnswer
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.widgets import Choice

translate = QCoreApplication.translate
_FILLING = "tasks to link"


@dataclass(frozen=True, slots=True)
class _Asked:
    """For what a task was asked for: a link of a task, as the person saw it, and where the list opens."""

    workflow_id: str
    task: TaskKey
    identity: Identity | None
    name: str
    link: Link
    button: QWidget


class LinksPresenter:
    """Follows the task that the pane shows.

    Args:
        window: whose pane it is.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        answer: sends an edit again, or asks whether it is to be discarded.
        tell: says what was done, with *Undo* for its step.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        answer: Callable[[EditAnswer], None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._tell = tell
        self._popup: LinkPopup | None = None
        self._choose: Callable[[object], None] = lambda _: None
        self._connections = Connections()
        on, links = self._connections.on, window.detail.links
        on(links.link_asked, self._ask)
        on(links.unlink_asked, self._unlink)
        on(links.answered, answer)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        if self._popup is not None:
            self._popup.close()
            self._popup.deleteLater()
            self._popup = None

    def _asked(self, name: str, button: QWidget) -> _Asked | None:
        pane = self._window.detail
        workflow_id, key = pane.drafts.workflow_id, pane.task
        shown = self._session.shown(workflow_id).get(key) if key is not None else None
        link = shown.task.links.get(name) if shown is not None else None
        if key is None or link is None:
            return None
        return _Asked(workflow_id, key, pane.identity, name, link, button)

    # One task more

    def _ask(self, name: str, button: QWidget) -> None:
        asked = self._asked(name, button)
        if asked is None:
            return
        popup = self._popup
        if popup is None:
            popup = self._popup = LinkPopup(self._window.theme, self._window)
            popup.chosen.connect(lambda value: self._choose(value))
        asking, looking = translate("Links", "Find a task to link"), translate("Links", "Looking for tasks…")
        popup.begin(asking, looking, replaces=bool(asked.link.tasks) and not asked.link.to_many)
        popup.show_below(button)
        self._scope.start(self._find(popup, asked), name=_FILLING, key=_FILLING)

    async def _find(self, popup: LinkPopup, asked: _Asked) -> None:
        """Offer the tasks where the link leads, or the workflows where nothing tells which one that is."""
        try:
            seen = next(iter(asked.link.tasks), None)
            target = await self._session.link_targets.leads_to(asked.workflow_id, asked.name, seen)
            if target is not None:
                await self._offer_tasks(popup, asked, target)
                return
            schemas = [*await self._session.link_targets.schemas()]
        except FlowdashError as error:
            popup.offer((), error_text(error))
            return

        def choose(place: object) -> None:
            if isinstance(place, int):
                popup.begin(translate("Links", "Find a task to link"), translate("Links", "Looking for tasks…"))
                popup.show_below(asked.button)
                self._scope.start(self._find_in(popup, asked, schemas[place]), name=_FILLING, key=_FILLING)

        self._choose = choose
        popup.begin(translate("Links", "In which workflow are the tasks of “{link}”?").format(link=asked.name), "")
        popup.offer([Choice(place, schema.workflow.name) for place, schema in enumerate(schemas)])

    async def _find_in(self, popup: LinkPopup, asked: _Asked, target: WorkflowSchema) -> None:
        try:
            await self._offer_tasks(popup, asked, target)
        except FlowdashError as error:
            popup.offer((), error_text(error))

    async def _offer_tasks(self, popup: LinkPopup, asked: _Asked, target: WorkflowSchema) -> None:
        id_field = target.unique_id_field
        if id_field is None:
            return
        offered: list[Offer] = []

        def choose(place: object) -> None:
            if isinstance(place, int):
                self._submit(asked, self._linking(asked, offered[place], target))

        self._choose = choose
        async with aclosing(self._session.link_targets.offers(asked.workflow_id, target)) as found:
            async for offers in found:
                if popup.isHidden():
                    return
                others = (offer for offer in offers if not holds(asked.link, offer.task, id_field.name))
                offered[:] = sorted(others, key=lambda offer: bool(offer.taken))  # those first that nobody has
                popup.offer([_choice(place, offer) for place, offer in enumerate(offered)])
        if not offered:
            popup.offer((), translate("Links", "There are no tasks to link"))

    @staticmethod
    def _linking(asked: _Asked, offer: Offer, target: WorkflowSchema) -> LinkTask:
        id_field = target.unique_id_field.name if target.unique_id_field is not None else ""
        there = asked.link.tasks[0] if asked.link.tasks and not asked.link.to_many else None
        base = brief(there, id_field) if there is not None else None
        where = asked.workflow_id, asked.task, asked.name
        return LinkTask(*where, offer.task, id_field, base, target.workflow.id, offer.taken)

    # One task less

    def _unlink(self, name: str, task: LinkedTask) -> None:
        asked = self._asked(name, self._window.detail)
        if asked is not None:
            self._scope.start(self._take_out(asked, task), name="unlink")

    async def _take_out(self, asked: _Asked, task: LinkedTask) -> None:
        """Ask for it by the unique ID where it is known here which field that is, else by all that is seen of it."""
        target = await self._session.link_targets.leads_to(asked.workflow_id, asked.name, task, ask=False)
        id_field = target.unique_id_field.name if target is not None and target.unique_id_field is not None else ""
        other = brief(task, id_field) if id_field else task
        leads_to = target.workflow.id if target is not None else ""
        edit = UnlinkTask(asked.workflow_id, asked.task, asked.name, other, id_field, leads_to)
        await self._session.submit(edit, identities={asked.task: asked.identity})
        newest, _ = self._session.history.ends(asked.workflow_id)
        words = translate("Links", "Unlinked from {link}: {task}").format(link=asked.name, task=task.title)
        self._tell(words, newest.id if newest is not None else "")

    def _submit(self, asked: _Asked, edit: LinkEdit) -> None:
        self._scope.start(self._put_in(asked, edit), name="link")

    async def _put_in(self, asked: _Asked, edit: LinkEdit) -> None:
        """Send it. That one task took the place of another is said: only the new one is seen afterwards."""
        await self._session.submit(edit, identities={asked.task: asked.identity})
        if asked.link.tasks and not asked.link.to_many:
            newest, _ = self._session.history.ends(asked.workflow_id)
            words = translate("Links", "{link}: {task} replaced {before}")
            parts = {"link": asked.name, "task": edit.other.title, "before": asked.link.tasks[0].title}
            self._tell(words.format(**parts), newest.id if newest is not None else "")


def _choice(place: int, offer: Offer) -> Choice:
    names = ", ".join(dict.fromkeys(task.title for task in offer.taken))
    taken = translate("Links", "now linked to {task}").format(task=names) if names else ""
    return Choice(place, offer.task.title, taken)
