"""Who the person is among the users of a workspace: told by the server where the account's key belongs to a user, else
asked once. Used for their tasks, comments and actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, QTimer

from flowdash_desktop.domain.activity import Comment
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.schema import ASSIGNED_TO, User
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import OwnUserLearned, SessionEvent
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.tasks.own_comments import OwnComments
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.filter_bar.view_names import MY_TASKS
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce

translate = QCoreApplication.translate


class MePresenter:
    """One account's answer to *Who are you?*.

    Args:
        window: where it is asked, and where *Assign to me* and *My tasks* are.
        session: the account.
        arrangements: where the answer is stored.
        scope: owns what is started here.
        filtering: the filter in force, whose viewpoint is the person's.
        workflow: the id of the workflow of the task in the pane, or of the table; None for none.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        scope: TaskScope,
        filtering: FilterInForce,
        workflow: Callable[[], str | None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._arrangements, self._workflow = arrangements, workflow
        self._email: str | None = None
        """None while it was not asked, ``""`` for somebody who is not among the users."""
        self._own = OwnComments()
        self.changed: Callable[[], None] = lambda: None
        self._filtering, self._viewpoint = filtering, filtering.viewpoint
        filtering.ask_me = self.ask
        self._connections = Connections()
        self._connections.on(window.task_actions.assign.triggered, lambda _: self._assign())
        self._connections.on(window.filter_bar.view_chosen, self._view_chosen)
        session.activity.commented = self._commented
        self._stop_observing = session.observe(self._event)
        scope.start(self._load(), name="who am I")

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._connections.end()

    async def _load(self) -> None:
        self._own = OwnComments(await self._arrangements.own_comments())
        stored = await self._arrangements.me()
        if self.is_by_key():
            return
        self._email = stored
        self._viewpoint.set_me(self._email or "")
        self.changed()

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, OwnUserLearned) and event.user is not None and event.user.email != self._email:
            self._chosen(event.user.email, lambda: None)

    # What is known

    def is_by_key(self) -> bool:
        """True where the server says who it is, by the account's key: nothing is to be asked."""
        return self._session.sharing.me is not None

    def user(self) -> User | None:
        """The person, as a user of the workflow that is shown; None where that is not known."""
        schema = self._session.schema(self._workflow() or "")
        return schema.user(self._email) if schema is not None and self._email else None

    def name(self) -> str:
        """What the person is called, ``""`` where that is not known."""
        user = self.user() or self._session.sharing.me
        return user.name if user is not None else ""

    def is_to_ask(self) -> bool:
        """True while it was not asked yet, and there are users to choose from."""
        return self._email is None and bool(self._users())

    def author(self, workflow_id: str, task: TaskKey, comment: Comment) -> str:
        """The e-mail of the person who wrote a comment here, ``""`` for others."""
        return self._own.author(workflow_id, task, comment)

    # Asking

    def ask(self, then: Callable[[], None] = lambda: None) -> None:
        """Let the person choose themselves among the users, and go on with ``then``; nothing is asked where the key
        says it."""
        if self.is_by_key():
            words = translate("Presenters", "The API key of this account belongs to {name}.").format(name=self.name())
            self._window.notice.show_notice(words)
            return
        # Not imported above: the first rows do not wait for popups.
        from flowdash_desktop.ui.detail.links.link_popup import LinkPopup
        from flowdash_desktop.ui.widgets import Choice

        window = self._window
        popup = LinkPopup(window.theme, window)
        popup.setAccessibleName(translate("Presenters", "Who are you?"))
        popup.begin(translate("Presenters", "Who are you?"), "")
        choices = [Choice(u.email, u.name, u.email, avatar=u.email) for u in self._users()]
        popup.offer([*choices, Choice("", translate("Presenters", "I am not in this list"), muted=True)])
        popup.chosen.connect(lambda email: self._chosen(str(email), then))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        centre = window.mapToGlobal(QPoint(window.width() // 2 - 140, window.height() // 3))
        popup.show_below(QRect(centre, QSize(280, 1)))

    def _users(self) -> tuple[User, ...]:
        schema = self._session.schema(self._workflow() or "")
        return schema.active_users if schema is not None else ()

    def _chosen(self, email: str, then: Callable[[], None]) -> None:
        self._email = email
        self._scope.start(self._arrangements.keep_me(email), name="keep who I am")
        self._viewpoint.set_me(email)
        self.changed()
        if self.user() is not None:
            then()

    # What it is used for

    def _assign(self) -> None:
        """Assign the tasks that are meant to the person."""
        # Not imported above: the first rows do not wait for what edits many.
        from flowdash_desktop.ui.table.bulk_edit import set_value

        user = self.user()
        if user is None:
            self.ask(self._assign)
            return
        view, pane = self._window.table, self._window.detail
        if view.current.is_elsewhere and pane.shown is not None:
            if ASSIGNED_TO in pane.editors.by_name and not pane.is_gone:
                before = pane.shown.task.values.get(ASSIGNED_TO)
                edit = FieldEdit(pane.shown.key, ASSIGNED_TO, user.email, before, pane.identity)
                pane.editors.edit_requested.emit(edit)
            return
        schema, index = view.tasks.schema, view.currentIndex()
        if index.isValid() and view.tasks.can_edit(view.tasks.column(ASSIGNED_TO)):
            set_value(view, index, schema.assigned_to_field, user.email)

    def _view_chosen(self, name: str) -> None:
        if name == MY_TASKS:
            self._show_mine()

    def _show_mine(self) -> None:
        """Show the active tasks that are assigned to the person."""
        user = self.user()
        if user is None:
            self.ask(self._show_mine)
            return
        mine = Condition(ASSIGNED_TO, Operator.IS_ANY_OF, (user.email,))
        bar, task_filter = self._window.filter_bar, TaskFilter((mine,), active_only=True)
        self._filtering.choose_from_all()
        bar.set_filter(task_filter)
        bar.filter_changed.emit(task_filter)

    def _commented(self, workflow_id: str, task: TaskKey, comment: Comment) -> None:
        """The server has taken a comment that was written here."""
        if self._email:
            self._own.add(workflow_id, task, comment, self._email)
            self._scope.start(self._arrangements.keep_own_comments(self._own.all()), name="keep own comments")
