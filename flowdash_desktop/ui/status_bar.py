"""The line under the table: where every change is, the account, and how fresh the tasks are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.age_texts import age_words
from flowdash_desktop.ui.dialogs.eliding_button import ElidingButton, dot_picture
from flowdash_desktop.ui.dialogs.outbox_panel import OutboxPanel
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.load_progress import LoadProgress
from flowdash_desktop.ui.sync_words import needs_key, needs_you_words, sync_words, unreadable_words
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.key_tips import key_changes, with_keys
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce
from flowdash_desktop.ui.widgets.text import RoomyLabel

HEIGHT = 28
_ROOMY = 900
"""Below this width, without the parts that come and go, the age is left to the tool tip of *Refresh*."""
_LEAST_TICK_MS, _TICK_MS = 50, 30_000


def utc_now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


class StatusBar(QFrame):
    """Sync status, *Retry*, the account, *Refresh* and the age of what is shown.

    Signals:
        needs_you_clicked: show the changes that wait for a person.
        retry_clicked: try the server again, now.
        key_clicked: the server refuses the key, and the person wants to give another.
        account_clicked: show the accounts.
        daily_backups_toggled: back local workspaces up every day, or no more.
        refresh_clicked: read the tasks again.
        view_clicked: show the view options.
        unreadable_clicked: list the tasks that can't be shown.
        cancel_loading_clicked: stop loading the tasks; what is here stays.

    ``outbox`` is the panel that a press on the sync status opens; ``account_button`` and ``view_button`` are what
    popups hang on.
    """

    needs_you_clicked = Signal()
    retry_clicked = Signal()
    key_clicked = Signal()
    unreadable_clicked = Signal()
    account_clicked = Signal()
    daily_backups_toggled = Signal()
    refresh_clicked = Signal()
    view_clicked = Signal()
    cancel_loading_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._status = SyncStatus(Connection.CONNECTING)
        self._is_local = self._roomy = True
        self._is_loading = False
        self._typed, self._is_choice = 0, False
        self._at_rest = ""
        self._parts: list[QWidget] = []
        self.setFixedHeight(HEIGHT)
        self._build()
        self.outbox = OutboxPanel(theme, self)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._show_age)
        self._wire()
        self._restyle()
        self.set_status(self._status)

    def _build(self) -> None:
        self._sync = ElidingButton(self)
        self._sync.setAccessibleName(self.tr("Sync status"))
        self._retry = QPushButton(self.tr("Retry"), self)
        self._key = QPushButton(self.tr("Enter the key…"), self)
        self._key.setAccessibleDescription(self.tr("Give the API key for this account again"))
        self._needs_you = QPushButton(self)
        self._needs_you.setAccessibleDescription(self.tr("Show the changes that were not accepted"))
        self._hint = RoomyLabel("", self)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.account_button = ElidingButton(self)
        self.account_button.setAccessibleDescription(self.tr("The account in use; opens the list of accounts"))
        self._age = QLabel(self)
        self._age.setTextFormat(Qt.TextFormat.PlainText)
        self._refresh, self.view_button = QPushButton(self), QPushButton(self)
        self._refresh.setAccessibleName(self.tr("Refresh"))
        self._refresh.setIconSize(QSize(14, 14))
        self.view_button.setAccessibleName(self.tr("View options"))
        self.view_button.setToolTip(self.tr("View options: density and appearance"))
        self.view_button.setIconSize(QSize(14, 14))
        set_variant(self._hint, "tone", "muted")
        set_variant(self._age, "tone", "muted")
        ends = (self._needs_you, self.account_button, self._refresh, self.view_button)
        for button in (self._sync, self._retry, self._key, *ends):
            set_variant(button, "variant", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
            button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self._sync.setObjectName("quiet")
        self.account_button.setObjectName("quiet")
        self._needs_you.setObjectName("needsYou")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 1, 8, 0)
        layout.setSpacing(8)
        # What comes and goes grows into the room between, so that nothing else moves. The rest has its room always.
        layout.addWidget(self._sync)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self._retry)
        layout.addWidget(self._key)
        layout.addWidget(self._needs_you)
        layout.addWidget(self.account_button)
        layout.addWidget(self._age)
        layout.addWidget(self._refresh)
        layout.addWidget(self.view_button)
        self._layout = layout
        for part in (self._needs_you, self._age):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._age.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._reserve()

    def _reserve(self) -> None:
        """Give the texts that change by themselves the room of their longest words."""
        self.ensurePolished()
        longest = utc_now().replace(year=2028, month=9, day=28)
        ages = (age_words(longest, longest + timedelta(minutes=59)), age_words(longest, longest + timedelta(days=9)))
        words = (*ages, self.tr("Refreshing…"))
        self._age.setMinimumWidth(max(self._age.fontMetrics().horizontalAdvance(w) for w in words) + 2)
        edges = self._needs_you.sizeHint().width() - self._needs_you.fontMetrics().horizontalAdvance("")
        self._needs_you.setMinimumWidth(self._needs_you.fontMetrics().horizontalAdvance(needs_you_words(88)) + edges)

    def _wire(self) -> None:
        self._sync.clicked.connect(lambda: self.outbox.show_above(self._sync))
        self._needs_you.clicked.connect(self.needs_you_clicked)
        self._key.clicked.connect(self.key_clicked)
        self._retry.clicked.connect(self.retry_clicked)
        self.account_button.clicked.connect(self.account_clicked)
        self._refresh.clicked.connect(self.refresh_clicked)
        self.view_button.clicked.connect(self.view_clicked)
        self._theme.changed.connect(self._restyle)
        key_changes.changed.connect(self._show_age)

    @cached_property
    def loading(self) -> LoadProgress:
        """How far the tasks are loaded; made when it is first shown."""
        made = LoadProgress(self._theme, self)
        self.add_part(made)
        made.cancel_clicked.connect(self.cancel_loading_clicked)
        made.continue_clicked.connect(self.refresh_clicked)
        return made

    def add_part(self, part: QWidget) -> None:
        """Put something that comes and goes into the room behind the words about the changes."""
        self._layout.insertWidget(self._layout.indexOf(self._retry), part)
        self._parts.append(part)
        part.installEventFilter(self)
        part.destroyed.connect(lambda: self._parts.remove(part))
        for stop in part.findChildren(QPushButton):
            QWidget.setTabOrder(self._sync, stop)

    def set_account(self, name: str, *, is_local: bool, address: str = "") -> None:
        """Show the account in use; its address is told where the name is pointed at."""
        if (name, is_local) == (self.account_button.words(), self._is_local):
            return
        self._is_local = is_local
        self.account_button.set_tip(address if address != name else "")
        self.account_button.set_words(name)
        self.account_button.setAccessibleName(name)
        self._restyle()

    def set_status(self, status: SyncStatus) -> None:
        """Show where everything is."""
        self._status = status
        words = sync_words(status, self._typed, is_choice=self._is_choice)
        if self._at_rest and words in (self.tr("All changes saved"), self.tr("Connecting…")):
            words = self._at_rest
        if self._sync.words() != words:
            self._sync.set_words(words)
            self._sync.setAccessibleDescription(words)
            announce(self, Spoken.SYNC, words)
        is_stopped = status.not_sending or status.not_reading
        hint = error_text(status.reason) if is_stopped or status.connection is not Connection.ONLINE else ""
        self._hint.setText(hint)
        self._sync.set_tip(hint)
        self._retry.setText(self.tr("Restart") if is_stopped else self.tr("Retry"))
        self._retry.setAccessibleDescription(
            self.tr("Start again what a fault has stopped") if is_stopped else self.tr("Try to reach the server now")
        )
        self._retry.setVisible(is_stopped or status.connection is Connection.OFFLINE)
        self._key.setVisible(needs_key(status))
        self._needs_you.setVisible(status.needs_you > 0)
        self._needs_you.setText(needs_you_words(status.needs_you))
        self._show_dot()
        self._show_age()

    def say_at_rest(self, words: str) -> None:
        """Say this while there is nothing to say of changes; ``""`` for the usual words."""
        if words != self._at_rest:
            self._at_rest = words
            self.set_status(self._status)

    def set_typed(self, count: int, *, is_choice: bool = False) -> None:
        """Say how many texts are typed and not saved; ``is_choice``: the one is what is ticked in a list."""
        if (count, is_choice) != (self._typed, self._is_choice):
            self._typed, self._is_choice = count, is_choice
            self.outbox.set_typed(count)
            self.set_status(self._status)

    def show_loading(self, count: int | None, total: int | None = None, *, stopped: bool = False) -> None:
        """Say how far the tasks are loaded.

        Args:
            count: how many are here; None where all are.
            total: how many there will be, None where that is not known.
            stopped: loading was stopped, and does not go on by itself.
        """
        if count is None:
            if "loading" in self.__dict__:  # made already
                self.loading.end()
        elif stopped:
            self.loading.show_stopped(count)
        else:
            self.loading.show_loading(count, total)
        self._is_loading = count is not None
        self._age.setVisible(self._roomy and not self._is_loading)

    @cached_property
    def unreadable(self) -> QPushButton:
        """Says how many tasks can't be shown; made when there are some."""
        made = QPushButton(self)
        set_variant(made, "variant", "link")
        made.setAutoDefault(True)
        made.hide()
        made.clicked.connect(self.unreadable_clicked)
        self.add_part(made)
        QWidget.setTabOrder(self._sync, made)
        return made

    @property
    def has_unreadable(self) -> bool:
        """True where tasks can't be shown."""
        return "unreadable" in self.__dict__ and not self.unreadable.isHidden()

    def why_all_shown(self) -> str:
        """Why no task is to be listed that can't be shown; ``""`` where there is one."""
        return "" if self.has_unreadable else self.tr("All tasks of the workflow are shown")

    def show_unreadable(self, count: int) -> None:
        """Say how many tasks of the workflow that is shown can't be shown; 0 for nothing."""
        if count or "unreadable" in self.__dict__:
            self.unreadable.setText(unreadable_words(count))
            self.unreadable.setVisible(count > 0)

    def status(self) -> SyncStatus:
        """What is shown."""
        return self._status

    def _restyle(self) -> None:
        theme, tokens = self._theme, self._theme.tokens
        self._refresh.setIcon(theme.icon("refresh", tokens.muted))
        self.view_button.setIcon(theme.icon("settings", tokens.muted))
        picture = theme.pixmap("laptop" if self._is_local else "cloud", 14, tokens.muted, self.devicePixelRatioF())
        self.account_button.set_picture(picture)
        self.setStyleSheet(
            f"StatusBar {{ background: {tokens.panel.name()}; border-top: 1px solid {tokens.line.name()}; }}"
            f"QPushButton#quiet {{ color: {tokens.muted.name()}; }}"
            f"QPushButton#needsYou {{ color: {tokens.error.name()}; }}"
        )
        self._show_dot()

    def _show_dot(self) -> None:
        self._sync.set_picture(dot_picture(self._dot_colour(), self.devicePixelRatioF()))

    def _dot_colour(self) -> QColor:
        tokens, status = self._theme.tokens, self._status
        if status.not_sending or status.connection is Connection.NEEDS_KEY:
            return tokens.error
        if status.connection is Connection.CONNECTING:
            return tokens.muted
        unsaved = (status.saving, status.on_hold, status.waiting, status.sending, self._typed)
        if any(unsaved) or status.not_reading or status.connection is Connection.OFFLINE:
            return tokens.warning
        return tokens.error if status.needs_you else tokens.success

    def _show_age(self) -> None:
        status = self._status
        self._age.setVisible(self._roomy and not self._is_loading)
        if status.refreshing:
            self._age.setText(self.tr("Refreshing…"))
        elif status.updated is None:
            self._age.setText("")
        else:
            self._age.setText(age_words(status.updated, self._clock()))
        tip = with_keys(self.tr("Read the tasks again"), "F5")
        self._refresh.setToolTip("\n".join(filter(None, (tip, self._age.text()))))
        self._schedule()

    def _schedule(self) -> None:
        updated = self._status.updated
        if not self.isVisible() or updated is None or self._status.refreshing:
            self._tick.stop()
            return
        age = (self._clock() - updated).total_seconds()
        left = int((60 - age) * 1000)  # until it is a minute: before that nothing changes
        self._tick.start(max(left, _LEAST_TICK_MS) if 0 <= age < 60 else _TICK_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for a part that is shown."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Leave the room of a narrow bar to what counts: where the changes are, and how far."""
        taken = sum(part.minimumSizeHint().width() for part in self._parts if not part.isHidden())
        roomy = self.width() >= _ROOMY + taken
        if roomy is not self._roomy:
            self._roomy = roomy
            for part in (self._needs_you, self._age):
                policy = part.sizePolicy()
                policy.setRetainSizeWhenHidden(roomy)
                part.setSizePolicy(policy)
            self._show_age()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_age()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
