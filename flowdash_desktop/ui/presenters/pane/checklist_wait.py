"""An action that is pressed before the checklist of its task was read runs, or leads to its gap, once it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.pane.action_needs import ActionNeeds
from flowdash_desktop.ui.presenters.texts.gap_texts import not_run_words, reading_words

translate = QCoreApplication.translate
SHOWN_AFTER_MS = 300
_CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class _Waiting:
    """The action, the task that was in the pane when it was pressed, and when that was, by ``perf_counter``."""

    workflow_id: str
    task: TaskKey
    identity: Identity | None
    title: str
    action: Action
    pressed: float


class ChecklistWait(QObject):
    """Holds one action back for the task in the pane.

    It says so below the actions where the checklist takes longer than a moment. Esc and *Cancel* give the action up.

    Args:
        window: whose pane it is.
        session: reads the checklist.
        needs: knows what is required.
        is_one: tells whether the actions are for the task in the pane alone.
        go_on: runs the action, or leads to what is missing; it gets the action that the button has at that moment, and
            when it was pressed.

    Attributes:
        tell: says that an action was not run.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        needs: ActionNeeds,
        is_one: Callable[[], bool],
        go_on: Callable[[Action, float], None],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._needs = window, session, needs
        self._is_one, self._go_on = is_one, go_on
        self.tell: Callable[[str], None] = window.notice.show_notice
        self._waiting: _Waiting | None = None
        self._notice = window.detail.header.needs
        self._pause = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._pause.timeout.connect(self._say)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look)
        self._connections = Connections()
        self._connections.on(self._notice.action, self._answered)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self.stop()
        self._connections.end()
        self.deleteLater()

    @property
    def is_on(self) -> bool:
        """An action waits."""
        return self._waiting is not None

    def begin(self, action: Action) -> bool:
        """Hold an action back that was pressed; False where nothing has to be waited for."""
        pane, before = self._window.detail, self._waiting
        if before is not None and before.action.id != action.id:
            self._give_up()
        if pane.task is None or not self._must_wait(action):
            self.stop()
            return False
        ref = pane.drafts.workflow_id, pane.task
        if before is not None and (before.workflow_id, before.task, before.action) == (*ref, action):
            return True
        self.stop()
        self._waiting = _Waiting(*ref, pane.identity, pane.header.title.text(), action, perf_counter())
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)
        self._session.activity.hurry()
        self._pause.start()
        return True

    def _must_wait(self, action: Action) -> bool:
        """Whether only the checklist can tell what is missing: several tasks have a preview, and a gap that is known is
        led to at once."""
        if not self._is_one() or not self._needs.awaits_checklist(action):
            return False
        self._window.detail.commit_typing()
        return not self._needs.of(action)

    def follow(self, workflow_id: str, task: TaskKey | None) -> None:
        """The pane shows a task, perhaps the same one with more known of it; None for none."""
        waiting = self._waiting
        if waiting is None:
            return
        is_same = (workflow_id, task) == (waiting.workflow_id, waiting.task)
        if is_same and not is_another(waiting.identity, self._window.detail.identity):
            self._later.start()
        else:
            self._give_up()

    def look_soon(self) -> None:
        """The server can be reached, or not any more."""
        if self._waiting is not None:
            self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives the action up, wherever the keyboard is in the window."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        is_here = QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None
        if self._waiting is None or not is_escape or not is_here:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._give_up()
        return True

    def _look(self) -> None:
        """Go on where the checklist is there, or is not to be waited for."""
        waiting = self._waiting
        if waiting is None:
            return
        buttons = self._window.detail.header.action_bar.buttons
        button = next((one for one in buttons if one.action.id == waiting.action.id), None)
        if button is None or not button.isEnabled() or not self._is_one():
            self._give_up()
        elif not self._needs.awaits_checklist(button.action):
            self.stop()
            self._go_on(button.action, waiting.pressed)

    def _say(self) -> None:
        if self._waiting is not None:
            self._window.open_side()
            answers = [(_CANCEL, translate("ChecklistWait", "Cancel"))]
            self._notice.say(reading_words(self._waiting.action.name), "info", answers)

    def _answered(self, name: str) -> None:
        if name == _CANCEL:
            self._give_up()

    def _give_up(self) -> None:
        waiting = self._waiting
        self.stop()
        if waiting is not None:
            self.tell(not_run_words(waiting.action.name, waiting.title))

    def stop(self) -> None:
        """Forget the action, if one waits."""
        self._pause.stop()
        self._later.stop()
        if self._waiting is None:
            return
        self._waiting = None
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._notice.say("")
