"""The first row: the workflow, the search, the quick filters, the views and *New task*."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.filter_bar.boxed_check import BoxedCheck
from flowdash_desktop.ui.filter_bar.more_menu import TRIAGE_KEY, MoreButton
from flowdash_desktop.ui.filter_bar.search_line import SearchLine
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets import MenuButton
from flowdash_desktop.ui.widgets.apart_icon import set_apart_icon
from flowdash_desktop.ui.widgets.key_tips import key_changes, tip_keys
from flowdash_desktop.ui.widgets.speech.interfaces import HOLDS
from flowdash_desktop.ui.widgets.text import plain_tooltip, short, with_keys

_GAP = 8
_MARGIN = 12
_MOST_WORKFLOW = 240
_LEAST_WORKFLOW = 110
_LEAST_SEARCH = 160
_MOST_VIEW_LETTERS = 24
_FEW_LETTERS = 48
_NARROW_SEARCH = 90
_NARROWEST = 440


class TopRow(QWidget):
    """Lays out the controls; where there is little room, texts give way to icons, the last ones first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grouping = self._by = ""
        self._changed = 0
        self._view = ""
        self._view_dot: QColor | None = None
        self.imported = 0
        """How many tasks of an import are shown alone; 0 while they are not."""
        self._no_new_task = ""
        self._waits = self._drops_triage = False
        self.workflow = MenuButton(theme, "", self)
        self.workflow.setAccessibleName(self.tr("Workflow"))
        self.workflow.setMaximumWidth(_MOST_WORKFLOW)
        self.search = SearchLine(theme, self)
        self.changed = BoxedCheck(theme, "", self)
        self.changed.hide()
        self.stage = MenuButton(theme, self.tr("Stage"), self)
        self.stage.setAccessibleName(self.tr("Stage filter"))
        self.assignee = MenuButton(theme, self.tr("Assigned to"), self)
        self.assignee.setAccessibleName(self.tr("Assignee filter"))
        self.active = BoxedCheck(theme, self.tr("Active only"), self)
        self.active.setAccessibleName(self.tr("Active only"))
        self.active.setAccessibleDescription(self.tr("Leave out tasks in an end stage"))
        self.add = QPushButton(self.tr("Filter"), self)
        self.add.setAccessibleName(self.tr("Add filter"))
        self.group = MenuButton(theme, self.tr("Group"), self)
        self.group.setAccessibleName(self.tr("Group tasks"))
        self.views = MenuButton(theme, self.tr("Views"), self)
        self.views.setAccessibleName(self.tr("Saved views"))
        self.triage = QPushButton(self.tr("Triage"), self)
        self.triage.setAccessibleName(self.tr("Triage"))
        self.triage.setToolTip(with_keys(self.tr("Decide about these tasks one by one"), TRIAGE_KEY))
        self.new_task = QPushButton(self.tr("New task"), self)
        self.new_task.setAccessibleName(self.tr("New task"))
        set_variant(self.new_task, "variant", "primary")
        self.more = MoreButton(theme, self)
        self.more.triage.triggered.connect(self.triage.click)
        self.details = QPushButton(self)
        self.details.setAccessibleName(self.tr("Show details"))
        tip_keys(self.details, self.tr("Show the details of the task"), "F6")
        self.details.hide()
        key_changes.changed.connect(self._say_new_task)
        for button in (self.add, self.triage, self.new_task, self.details):
            button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 9, _MARGIN, 9)
        layout.setSpacing(_GAP)
        for widget in self._controls():
            layout.addWidget(widget, 1 if widget is self.search else 0)
            if widget is not self.search:
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        for elides in (self.workflow, self.stage, self.assignee):
            elides.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._steps: tuple[Callable[[bool], None], ...] = (
            self._short_views,
            self._short_group,
            self._short_triage,
            self._short_add,
            self._short_new_task,
            self._short_active,
            self._short_assignee,
            self._short_stage,
            self._no_active_words,
            self._narrow_workflow,
            self._bare_buttons,
        )
        self._restyle()
        theme.changed.connect(self._restyle)

    def _controls(self) -> tuple[QWidget, ...]:
        return (
            self.workflow, self.search, self.changed, self.stage, self.assignee, self.active, self.add, self.group,
            self.views, self.triage, self.new_task, self.more, self.details,
        )  # fmt: skip

    def for_workflow(self) -> tuple[QWidget, ...]:
        """What needs a workflow to act on; *New task* needs more."""
        return self.search, self.stage, self.assignee, self.active, self.add, self.group, self.views, self.triage

    def _restyle(self) -> None:
        theme = self._theme
        self.workflow.setFont(theme.font(FontRole.STRONG))
        self._show_icons()
        self._fit()

    def _show_icons(self) -> None:
        tokens = self._theme.tokens
        set_apart_icon(self.add, self._theme, "plus" if self.add.text() else "filter", tokens.text)
        self._show_triage_icon()
        set_apart_icon(self.new_task, self._theme, "pencil" if self._waits else "plus", tokens.on_accent)
        set_apart_icon(self.details, self._theme, "file-text", tokens.text)

    def _show_triage_icon(self) -> None:
        set_apart_icon(self.triage, self._theme, "play", self._theme.tokens.text)

    def minimumSizeHint(self) -> QSize:
        """A few letters; the row never keeps the window from being made narrower."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_grouping(self, words: str) -> None:
        """Say by what the rows are grouped, ``""`` for no groups."""
        self._grouping = words
        self._by = self.tr("By {field}").format(field=short(words, _MOST_VIEW_LETTERS)) if words else ""
        self.group.set_strong(bool(words))
        self._fit()

    def show_view(self, name: str, changed: bool, dot: QColor | None) -> None:
        """Name the view that is loaded, ``""`` for none, with its colour, and say whether what is shown differs."""
        words = self.tr("{view} (changed)") if changed else "{view}"
        self._view = words.format(view=short(name, _MOST_VIEW_LETTERS)) if name else ""
        self._view_dot = dot
        self.views.set_strong(bool(name))
        self._fit()

    def show_changed(self, count: int) -> None:
        """How many tasks others have changed; without any, and not ticked, the box is not there."""
        self._changed = count
        self._fit()

    def show_only(self, on: bool, imported: int) -> None:
        """Tick or untick the box. It stands for ``imported`` tasks, with 0 for the tasks that others changed."""
        self.changed.setChecked(on)
        if imported != self.imported:
            self.imported = imported
            self._fit()

    def offer_new_task(self, reason: str) -> None:
        """Say what *New task* does, or why it does nothing."""
        self._no_new_task = reason
        self._say_new_task()

    def show_waiting(self, waits: bool) -> None:
        """Mark *New task* while one that was begun waits there. Its width stays."""
        if waits != self._waits:
            self._waits = waits
            self._show_icons()
            self._say_new_task()

    def _say_new_task(self) -> None:
        usual = self.tr("Go on with the task that you began") if self._waits else self.tr("Make a new task")
        self.new_task.setToolTip(plain_tooltip(self._no_new_task) or with_keys(usual, "Ctrl+N"))
        waiting = self.tr("A task that you began waits here") if self._waits else ""
        self.new_task.setAccessibleDescription(self._no_new_task or waiting)

    def refit(self) -> None:
        """Look again at what fits, after a text has changed."""
        self._fit()

    def _fit(self) -> None:
        before = self.add.text(), self.new_task.text()
        for step in self._steps:
            step(False)
        for step in self._steps:
            if self._wanted() <= self.width():
                break
            step(True)
        self.triage.setVisible(not self._drops_triage)
        self.more.triage.setVisible(self._drops_triage)
        self._show_changed_count()
        if before != (self.add.text(), self.new_task.text()):
            self._show_icons()
        self._row.activate()  # the steps have changed the widths since it was laid out

    def _show_changed_count(self) -> None:
        """Take the room of the box for what others changed from the search alone: it comes and goes by itself."""
        name, count, words = self.tr("Changed since I last looked"), self._changed, self.tr("{count} changed")
        tip = self.tr("Show only tasks that others changed since you last looked")
        if self.imported:
            name, count, words = self.tr("Imported tasks alone"), self.imported, self.tr("{count} imported")
            tip = self.tr("Only the imported tasks are shown. Press to show all.")
        words = words.format(count=counted(count))
        self.changed.setAccessibleName(name)
        self.changed.setToolTip(tip)
        self.changed.setAccessibleDescription(words)
        if not self._changed and not self.changed.isChecked():
            self.changed.hide()
            return
        room = self.width() - self._wanted() - self._row.spacing() + self.search.minimumWidth() - _NARROW_SEARCH
        self.changed.setText(words)
        if self.changed.sizeHint().width() > room:
            self.changed.setText(counted(count))
        is_shown = self.changed.sizeHint().width() <= room or self.changed.isChecked()
        if is_shown:
            self.search.setMinimumWidth(_NARROW_SEARCH)
        self.changed.setVisible(is_shown)

    def _wanted(self) -> int:
        """The room for all controls but the box for what others changed."""
        left_out = self.changed, *((self.triage,) if self._drops_triage else ())
        controls = [w for w in self._controls() if (w is self.triage or not w.isHidden()) and w not in left_out]
        margins = self._row.contentsMargins()
        width = margins.left() + margins.right() + (len(controls) - 1) * self._row.spacing()
        width += self.search.minimumWidth()
        for widget in controls:
            if widget is self.workflow:
                width += min(widget.sizeHint().width(), widget.maximumWidth())
            elif widget is not self.search:
                width += widget.sizeHint().width()
        return width

    def _short_views(self, is_short: bool) -> None:
        self.views.set_label("" if is_short else self._view or self.tr("Views"))
        self.views.setProperty(HOLDS, self._view)
        self.views.setAccessibleDescription(self._view)
        self.views.set_mark(dot=None if is_short else self._view_dot, icon="views" if is_short else "")
        usual = self.tr("Saved views") if is_short else ""
        self.views.setToolTip(plain_tooltip(self._view) if self._view else usual)

    def _short_group(self, short: bool) -> None:
        words = self._by or self.tr("Group")
        self.group.set_label("" if short else words)
        self.group.setProperty(HOLDS, self._by)
        self.group.setAccessibleDescription(words if self._grouping else "")
        self.group.set_mark(icon="group" if short else "")
        self.group.setToolTip(plain_tooltip(self._grouping or self.tr("Group tasks")) if short else "")

    def _short_triage(self, short: bool) -> None:
        self.triage.setText("" if short else self.tr("Triage"))
        self._show_triage_icon()  # now: it takes more room without words

    def _short_add(self, short: bool) -> None:
        self.add.setText("" if short else self.tr("Filter"))
        self.add.setToolTip(self.tr("Add filter") if short else "")

    def _short_new_task(self, short: bool) -> None:
        self.new_task.setText("" if short else self.tr("New task"))

    def _short_active(self, short: bool) -> None:
        self.active.setText(self.tr("Active") if short else self.tr("Active only"))

    def _short_stage(self, short: bool) -> None:
        self.stage.set_label("" if short else self.tr("Stage"))
        self.stage.set_mark(icon="flow" if short else "")
        self.stage.setToolTip(self.tr("Stage") if short else "")

    def _no_active_words(self, short: bool) -> None:
        if short:
            self.active.setText("")
        self.active.setToolTip(self.tr("Active only") if short else "")

    def _narrow_workflow(self, short: bool) -> None:
        """Leave most of the room to the buttons: the name of the workflow and the search take what is left."""
        self.workflow.setMaximumWidth(_LEAST_WORKFLOW if short else _MOST_WORKFLOW)
        self._row.setSpacing(_GAP // 2 if short else _GAP)
        margin = _MARGIN // 2 if short else _MARGIN
        self._row.setContentsMargins(margin, 9, margin, 9)
        self.search.setMinimumWidth(_NARROW_SEARCH if short else _LEAST_SEARCH)

    def _bare_buttons(self, short: bool) -> None:
        """In the narrowest window these have an icon alone, and the search a few letters."""
        for menu in (self.stage, self.assignee, self.group, self.views):
            menu.set_bare(short)
        self.more.set_bare(short)
        self._drops_triage = short  # the menu has it then
        if short:
            self.search.setMinimumWidth(_FEW_LETTERS)

    def _short_assignee(self, short: bool) -> None:
        self.assignee.set_label("" if short else self.tr("Assigned to"))
        self.assignee.set_mark(icon="user" if short else "")
        self.assignee.setToolTip(self.tr("Assigned to") if short else "")
