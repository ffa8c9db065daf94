"""What follows the new task of a form, read from its drafts. A text that can't be read bars no new task."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.drafts.drafts import DraftsPresenter
from flowdash_desktop.wire.form_parts import FormParts, parts_from_text

translate = QCoreApplication.translate


class FormPartsReader:
    """Reads the parts. A damaged text is set aside in a file, which is said once; then its draft is dropped.

    Args:
        window: its notice names the file.
        session: where the file is written.
        scope: owns what is started here.
        drafts: has the texts.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope, drafts: DraftsPresenter) -> None:
        self._window, self._session, self._scope, self._drafts = window, session, scope, drafts
        self._damaged: set[tuple[str, str, str]] = set()
        """Workflow, name and text of what is being set aside."""

    def read(self, workflow_id: str, name: str) -> FormParts | None:
        """What follows the new task of a form under this name; None where there is nothing, or it can't be read."""
        text = self._drafts.part(workflow_id, name)
        if not text or (workflow_id, name, text) in self._damaged:
            return None
        try:
            return parts_from_text(text)
        except ValueError:
            self._damaged.add((workflow_id, name, text))
            self._scope.start(self._set_aside(workflow_id, name, text), name="set draft aside")
            return None

    def drop(self, workflow_id: str, name: str) -> None:
        """Its task is created, or is not to be. A text that is being set aside is dropped once it is in its file."""
        if (workflow_id, name, self._drafts.part(workflow_id, name)) not in self._damaged:
            self._drafts.set_part(workflow_id, name, "")

    async def _set_aside(self, workflow_id: str, name: str, text: str) -> None:
        """Write the text to a file, then drop the draft. Where the disk refuses, the draft stays for the next start."""
        file = await self._session.drafts.set_aside(text)
        if self._drafts.part(workflow_id, name) == text:
            self._drafts.set_part(workflow_id, name, "")
        words = translate(
            "FormParts", "The links and checklist of the new task can't be read. They are in {file}; add them by hand."
        )
        self._window.notice.show_notice(words.format(file=file), tone="warning", stays=True)
