"""What is known of attachments: their size, which others have the same bytes, and when they were added from here."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.cache import FileFacts
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.activity.comment_row import moment_text
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_MOST_SEEN = 5_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """An attachment of a task that was looked at."""

    blob_id: str
    workflow_id: str
    task: TaskKey
    title: str
    filename: str


class FileFactsPresenter:
    """Shows them for the task in the pane, as soon as its files are here. The API tells none of it: who added a file,
    and when, is known of the person's own files only.

    Args:
        window: whose pane shows them.
        session: keeps the files.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._by_digest: dict[str, list[_Seen]] = {}
        self._count = 0

    def task_shown(self, shown: ShownTask | None) -> None:
        """A task is in the pane, or the same in another state."""
        if shown is not None and any(shown.task.files(name) for name in self._window.detail.files.areas):
            self._scope.start(self._learn(shown), name="learn of files", key="learn of files")

    async def _learn(self, shown: ShownTask) -> None:
        """Show what is known at once, and what is known once the small files are here."""
        fields = {name: shown.task.files(name) for name in self._window.detail.files.areas}
        files = [one for attached in fields.values() for one in attached]
        added = await self._session.history.files_added(self._window.detail.drafts.workflow_id, shown.key)
        self._show_added(shown, {blob_id: moment_text(moment) for blob_id, moment in added.items()})
        for is_last in (False, True):
            if is_last:
                await self._session.files.settled()
            facts = await self._session.files.facts(files)
            self._remember(shown, files, facts)
            self._show(shown, facts)
            if len(facts) == len(files):
                return
            await asyncio.sleep(0)

    def _remember(self, shown: ShownTask, files: Sequence[Attachment], facts: dict[str, FileFacts]) -> None:
        if self._count > _MOST_SEEN:
            self._by_digest, self._count = {}, 0
        for one in files:
            if (fact := facts.get(one.blob_id)) is None or not fact.size:
                continue
            alike = self._by_digest.setdefault(fact.sha256, [])
            if all(seen.blob_id != one.blob_id for seen in alike):
                workflow_id = self._window.detail.drafts.workflow_id
                alike.append(_Seen(one.blob_id, workflow_id, shown.key, self._title(shown), one.filename))
                self._count += 1

    def _show_added(self, shown: ShownTask, moments: Mapping[str, str]) -> None:
        """Say which files the person has added, and when."""
        pane, words = self._window.detail, translate("FileFacts", "you, {when}")
        if pane.task == shown.key:
            for area in pane.files.areas.values():
                area.model.set_added({blob_id: words.format(when=when) for blob_id, when in moments.items()})

    def _show(self, shown: ShownTask, facts: dict[str, FileFacts]) -> None:
        pane = self._window.detail
        if pane.task != shown.key:
            return
        sizes = {blob_id: fact.size for blob_id, fact in facts.items()}
        twins = {blob_id: self._twin(shown, blob_id, fact) for blob_id, fact in facts.items()}
        for area in pane.files.areas.values():
            area.model.set_facts(sizes, twins)

    def _twin(self, shown: ShownTask, blob_id: str, fact: FileFacts) -> str:
        """Words about another file of the same bytes, one of the same task before others; ``""`` for none."""
        here = _attached(shown, self._window.detail.files.areas)
        others = [seen for seen in self._by_digest.get(fact.sha256, ()) if seen.blob_id != blob_id]
        if of_task := [seen for seen in others if seen.blob_id in here]:
            return translate("FileFacts", "same as {name}").format(name=of_task[0].filename)
        return _twin_elsewhere([seen for seen in others if seen.task != shown.key and self._is_attached(seen)])

    def _is_attached(self, seen: _Seen) -> bool:
        """Whether an attachment of another task is still there; False, too, where that task is not here."""
        shown = self._session.shown(seen.workflow_id).get(seen.task)
        return shown is not None and seen.blob_id in _attached(shown, shown.task.values)

    def _title(self, shown: ShownTask) -> str:
        schema = self._window.detail.fields.schema
        field = schema.title_field if schema is not None else None
        return str(shown.task.values.get(field.name) or "") if field is not None else ""


def _attached(shown: ShownTask, fields: Iterable[str]) -> frozenset[str]:
    """The ids of a task's attachments."""
    return frozenset(one.blob_id for name in fields for one in shown.task.files(name))


def _twin_elsewhere(others: Sequence[_Seen]) -> str:
    if not others:
        return ""
    words = translate("FileFacts", "same as {name} of {task}")
    return words.format(name=others[0].filename, task=others[0].title or others[0].task)
