"""The tasks that a task is linked to, by link: each can be unlinked, and others linked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.link_edits import LinkEdit, is_it
from flowdash_desktop.domain.projection import PendingLink, ShownTask
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.ui.detail.links.linked_row import LinkedRow, LinkTarget
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.text import short

_STEP, _MOST_LINKS = 50, 50
"""So many tasks of a link are shown, and so many more each time they are asked for; and so many links."""
_MOST_FIELDS, _MENU_LETTERS = 40, 60
"""So many fields stand in a menu; more are found in a list."""
_GAP = 4
_BUTTON = 24
_MORE = 24


class LinkedTasks(Section):
    """Each link's name, and below it a line for each of its tasks, as plain text. Hidden where there are no links.

    Signals:
        link_asked(str, QWidget): another task is to be linked under this name; the button that was pressed.
        unlink_asked(str, LinkedTask): this one is not to be.
        open_asked(str, LinkedTask): the task of this link is to be shown.
        new_asked(str): a new task is to be made and linked under this name.
        field_chosen(str, str): each row of a link is to show this field, ``""`` for none.
        links_shown(): a task's links are shown; where they lead may be told with ``set_targets``.
        answered(EditAnswer): to what the server has against a change.
        rows_changed(): there are widgets that were not there before.
    """

    link_asked = Signal(str, object)
    unlink_asked = Signal(str, object)
    open_asked = Signal(str, object)
    new_asked = Signal(str)
    field_chosen = Signal(str, str)
    links_shown = Signal()
    answered = Signal(object)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__("", parent, theme=theme)
        self._theme = theme
        self.set_title(self.tr("Linked"))
        self.setAccessibleName(self.tr("Linked tasks"))
        self._links: list[_LinkLines] = []
        self._shown: tuple[ShownTask, bool] | None = None
        self._targets: Mapping[str, LinkTarget] = {}
        self.hide()

    def set_targets(self, targets: Mapping[str, LinkTarget]) -> None:
        """Say where the links lead, by their names. Where a link that is not named leads is not known."""
        if targets != self._targets:
            self._targets = targets
            if self._shown is not None:
                self._show(*self._shown)
                self.rows_changed.emit()

    def show_task(self, shown: ShownTask, *, fixed: bool) -> None:
        """Show a task's links; lines that were made before are used again. ``fixed``: they can't be changed."""
        self._shown = shown, fixed
        self._show(shown, fixed)
        self.links_shown.emit()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the links that are shown."""
        return tuple(self._shown[0].task.links) if self._shown is not None else ()

    def _show(self, shown: ShownTask, fixed: bool) -> None:
        links = dict(islice(shown.task.links.items(), _MOST_LINKS))
        while len(self._links) < len(links):
            self._links.append(self._new_lines())
        before = self._row_count()
        for lines, (name, link) in zip(self._links, links.items(), strict=False):
            pending = [one for one in shown.pending_links if one.edit.link == name]
            lines.show_link(name, link, pending, fixed=fixed, target=self._targets.get(name))
        for lines in self._links[len(links) :]:
            lines.hide()
        count = sum(len(link.tasks) for link in shown.task.links.values())
        self.set_count(str(count) if count else "")
        self.setVisible(bool(links))
        if self._row_count() != before:
            self.rows_changed.emit()

    def first_stop(self) -> QWidget | None:
        """The first linked task that can be opened, else the button that links a task that is there."""
        titles = (title for lines in self._links if (title := lines.first_title()) is not None)
        buttons = (lines.link_button for lines in self._links if lines.can_link)
        return next(titles, None) or next(buttons, None) or super().first_stop()

    def _row_count(self) -> int:
        """How many rows were made for all links."""
        return sum(lines.count for lines in self._links)

    def _new_lines(self) -> _LinkLines:
        lines = _LinkLines(self._theme, self)
        lines.link_asked.connect(self.link_asked)
        lines.unlink_asked.connect(self.unlink_asked)
        lines.open_asked.connect(self.open_asked)
        lines.new_asked.connect(self.new_asked)
        lines.field_chosen.connect(self.field_chosen)
        lines.answered.connect(self.answered)
        lines.grown.connect(self.rows_changed)
        self.add(lines)
        return lines


class _LinkLines(QWidget):
    """The name of a link, small, and a button, above the lines of its tasks."""

    link_asked = Signal(str, object)
    unlink_asked = Signal(str, object)
    open_asked = Signal(str, object)
    new_asked = Signal(str)
    field_chosen = Signal(str, str)
    answered = Signal(object)
    grown = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._link = ""
        self._name = ElidedLabel(parent=self)
        set_variant(self._name, "tone", "small")
        self._rows: list[LinkedRow] = []
        self._quiet = QLabel(self)
        self._quiet.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._quiet, "tone", "muted")
        self._most, self._name_shown = _STEP, ""
        self._again: Callable[[], None] = lambda: None
        self.more = QPushButton(self.tr("Show more"), self)
        set_variant(self.more, "variant", "link")
        self.more.clicked.connect(self._show_more)
        self.link_button = QPushButton(self)
        set_variant(self.link_button, "variant", "link")
        self.link_button.setFixedHeight(_BUTTON)
        self.link_button.clicked.connect(lambda: self.link_asked.emit(self._link, self.link_button))
        self._new = QPushButton(self.tr("New…"), self)
        set_variant(self._new, "variant", "link")
        self._new.setFixedHeight(_BUTTON)
        self._new.clicked.connect(lambda: self.new_asked.emit(self._link))
        self._target: LinkTarget | None = None
        self._more = IconButton(theme, "more", self, size=_MORE)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._new)
        head.addWidget(self.link_button)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(self._lines)
        rest = QHBoxLayout()
        rest.addWidget(self._quiet)
        rest.addWidget(self.more)
        rest.addStretch(1)
        column.addLayout(rest)

    @property
    def can_link(self) -> bool:
        """True where another task can be linked."""
        return not self.isHidden() and not self.link_button.isHidden()

    def first_title(self) -> QWidget | None:
        """The title of the first linked task that can be opened, None without one."""
        shown = (row.title for row in self._rows if not (self.isHidden() or row.isHidden()))
        return next((title for title in shown if title.opens), None)

    @property
    def count(self) -> int:
        """How many rows were made."""
        return 1 + len(self._rows)

    def show_link(
        self, name: str, link: Link, pending: list[PendingLink], *, fixed: bool, target: LinkTarget | None = None
    ) -> None:
        """Show a line for each task of a link, with what is on its way, and for each that leaves it."""
        self._link = name
        self._lead_to(target, fixed=fixed)
        if name != self._name_shown:
            self._name_shown, self._most = name, _STEP
        self._again = lambda: self.show_link(name, link, pending, fixed=fixed, target=target)
        shown = self._shown_of(link, pending)
        self._name.setText(name)
        self._show_rows(name, shown, fixed=fixed)
        leaving = [one for one in pending if _newest(pending, one.edit.other) is one and not _is_in(link, one.edit)]
        quiet = self._quiet_words(len(shown), len(link.tasks) - len(shown), len(leaving))
        self._quiet.setText(quiet)
        self._quiet.setAccessibleName(f"{name}: {quiet}")
        self._quiet.setVisible(bool(quiet))
        self.more.setAccessibleName(f"{name}: {self.more.text()}")
        self.more.setVisible(len(shown) < len(link.tasks))
        words = self.tr("Link…") if link.to_many or not link.tasks else self.tr("Link to another…")
        self.link_button.setText(words)
        self.link_button.setAccessibleName(f"{name}: {words}")
        self.link_button.setVisible(not fixed)
        self.show()

    def _shown_of(self, link: Link, pending: list[PendingLink]) -> list[tuple[LinkedTask, PendingLink | None]]:
        """The tasks that have a row, with what is on its way: as many as there is room for, and all that wait."""
        rest = link.tasks[self._most :] if pending else ()
        marked = [(task, _newest(pending, task)) for task in (*link.tasks[: self._most], *rest)]
        return [one for place, one in enumerate(marked) if place < self._most or one[1] is not None]

    def _show_more(self) -> None:
        had_focus, before = self.more.hasFocus(), len(self._rows)
        self._most += _STEP
        self._again()
        if had_focus and self.more.isHidden() and len(self._rows) > before:
            self._rows[before].title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _show_rows(self, name: str, shown: list[tuple[LinkedTask, PendingLink | None]], *, fixed: bool) -> None:
        """Show a row for each task; rows that were made before are used again."""
        while len(self._rows) < len(shown):
            self._rows.append(self._new_row())
        for row, (task, mark) in zip(self._rows, shown, strict=False):
            row.show_task(name, task, mark, fixed=fixed, target=self._target)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()

    def _lead_to(self, target: LinkTarget | None, *, fixed: bool) -> None:
        """Offer what can be done where it is known where the link leads."""
        self._target = target
        self._new.setVisible(target is not None and not fixed)
        self._new.setAccessibleName(f"{self._link}: {self._new.text()}")
        self._more.setVisible(target is not None)
        self._more.name(self.tr("{link}: what each line shows").format(link=self._link))

    def _fill_menu(self) -> None:
        """Offer the fields of the workflow at the other end, one of which each line shows."""
        self._menu.clear()
        if self._target is None:
            return
        schema, now = self._target.schema, self._target.field
        named = (schema.title_field, schema.unique_id_field, schema.stage_field, schema.assigned_to_field)
        fields = [f.name for f in schema.columns if f not in named and f.kind is not FieldKind.FILE and not f.built_in]
        is_long = len(fields) > _MOST_FIELDS
        for field in dict.fromkeys(("", *((now,) if is_long else fields))):
            words = short(field, _MENU_LETTERS).replace("&", "&&") if field else self.tr("No other field")
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(field == now)
            action.triggered.connect(lambda _=False, field=field: self.field_chosen.emit(self._link, field))
        if is_long:
            self._menu.addAction(self.tr("Choose a field…")).triggered.connect(partial(self._choose_field, fields, now))

    def _choose_field(self, fields: list[str], now: str) -> None:
        """Let the person find the field by typing."""
        from flowdash_desktop.ui.widgets import Choice, ChoicePopup  # the first rows do not wait for popups

        at = QRect(self._more.mapToGlobal(QPoint(0, 0)), self._more.size())
        popup = ChoicePopup.opened(self._theme, self, at, self._link, [Choice(f, f) for f in fields], (now,))
        popup.chosen.connect(lambda field: self.field_chosen.emit(self._link, field))

    def _quiet_words(self, shown: int, more: int, leaving: int) -> str:
        """What is said below the rows, by how many tasks have one, how many more are linked, and how many leave."""
        if more:
            return self.tr("and {count} more").format(count=more)
        if leaving:
            return self.tr("{count} removed, not sent yet").format(count=leaving)
        return "" if shown else self.tr("None")

    def _new_row(self) -> LinkedRow:
        row = LinkedRow(self._theme, self)
        row.unlink_asked.connect(partial(self._unlink, row))
        row.open_asked.connect(partial(self._open, row))
        row.answered.connect(self.answered)
        self._lines.addWidget(row)
        return row

    def _open(self, row: LinkedRow) -> None:
        if row.task is not None:
            self.open_asked.emit(self._link, row.task)

    def _unlink(self, row: LinkedRow) -> None:
        if row.task is not None:
            self.unlink_asked.emit(self._link, row.task)


def _newest(pending: list[PendingLink], task: LinkedTask) -> PendingLink | None:
    return next((one for one in reversed(pending) if is_it(one.edit.other, task, one.edit.id_field)), None)


def _is_in(link: Link, edit: LinkEdit) -> bool:
    return any(is_it(one, edit.other, edit.id_field) for one in link.tasks)
