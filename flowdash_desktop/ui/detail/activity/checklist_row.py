"""One item of a checklist: its box of three states, its title, to whom it is given, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus
from flowdash_desktop.domain.activity_projection import ShownItem
from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark
from flowdash_desktop.domain.schema import User
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.mark_dot import MarkDot
from flowdash_desktop.ui.editors.people import person_choice
from flowdash_desktop.ui.editors.shown_value import ShownValue
from flowdash_desktop.ui.editors.whole_text import WholeText
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.texts import person_text, problem_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import Choice, ChoicePopup, ElidedLabel
from flowdash_desktop.ui.widgets.focus.button_keys import ARROWS
from flowdash_desktop.ui.widgets.text import short
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel

_LINE = 26
_BOX = 20
_GAP = 8
_WIDEST_NAME = 110
_MOST_IN_MENU, _MENU_LETTERS = 30, 80
_LONGEST_TYPED = 10_000
_CHECKS = {
    ItemStatus.BLANK: Qt.CheckState.Unchecked,
    ItemStatus.COMPLETED: Qt.CheckState.Checked,
    ItemStatus.SKIPPED: Qt.CheckState.PartiallyChecked,
}


def step_of(event: QKeyEvent) -> int:
    """By how many items a key goes on: 1 for Down, -1 for Up, 0 for any other."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0
    return int(event.key() == Qt.Key.Key_Down) - int(event.key() == Qt.Key.Key_Up)


class _Box(QCheckBox):
    """Shows three states; a press asks for another, and changes nothing by itself."""

    def nextCheckState(self) -> None:
        """Leave it to whoever answers ``clicked``."""


class ItemRow(QWidget):
    """Asks for changes of one item.

    Signals:
        status_chosen(ItemStatus), renamed(str), assigned(object), deleted(): what is asked for; an e-mail or None.
        typed(str): what stands in the line of a new title now, ``""`` when that is saved or given up.
        answered(EditAnswer): to what the server has against a change; an item that is not sent yet is discarded.
        step_requested(int): 1 for the next item, -1 for the one before.
    """

    status_chosen = Signal(object)
    renamed = Signal(str)
    assigned = Signal(object)
    deleted = Signal()
    typed = Signal(str)
    answered = Signal(object)
    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it blank."""
        super().__init__(parent)
        self._theme = theme
        self._shown: ShownItem | None = None
        self._users: Sequence[User] = ()
        self._is_resumed = self._closed = False
        self._typed = ShownValue(_LONGEST_TYPED)
        self.box = _Box(self)
        self.box.setTristate(True)
        self.box.setFixedSize(_BOX, _LINE)
        self.box.clicked.connect(self._toggle)
        self.box.installEventFilter(self)
        self.title = WrappedLabel("", self)
        self.title.setContentsMargins(0, 0, 0, 0)
        self.title.installEventFilter(self)
        self.line = LineInput(self)
        self.line.setAccessibleName(self.tr("Title"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._type)
        self.line.editingFinished.connect(self._end_rename)
        self.line.hide()
        self._skipped = ElidedLabel(self.tr("Skipped"), self)
        self._person = ElidedLabel(parent=self)
        self._person.setMaximumWidth(_WIDEST_NAME)
        for label in (self._skipped, self._person):
            set_variant(label, "tone", "small")
        self._dot = MarkDot(theme, self)
        self._dot.setFixedHeight(_LINE)
        self._dot.collapse()
        self.more = IconButton(theme, "more", self, size=_LINE)
        self.more.name(self.tr("More"))
        self.more.installEventFilter(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self._problem = WordsBelow(theme, "", self)
        self._problem.answered.connect(self._answer)
        for button in (self.box, self.more):
            button.setProperty(ARROWS, "up down")
        self._lay_out()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        text = QVBoxLayout()
        text.setContentsMargins(0, 5, 0, 3)
        text.setSpacing(0)
        text.addWidget(self.title)
        text.addWidget(self.line)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.box, 0, top)
        row.addLayout(text, 1)
        for label in (self._skipped, self._person):
            label.setFixedHeight(_LINE)
            row.addWidget(label, 0, top)
        row.addWidget(self._dot, 0, top)
        row.addWidget(self.more, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setContentsMargins(_BOX + _GAP - 4, 0, 0, 0)  # its words stand below the title
        below.addWidget(self._problem)
        column.addLayout(below)

    def show_item(self, shown: ShownItem, users: Sequence[User]) -> None:
        """Show an item."""
        if self._shown is not None and self._shown.item.id != shown.item.id:
            self.finish()
        self._shown, self._users = shown, users
        item, pending = shown.item, shown.pending
        self.box.setCheckState(_CHECKS[item.status])
        self.box.setEnabled(not shown.is_new)
        self.box.setAccessibleName(item.title)
        skipped = item.status is ItemStatus.SKIPPED
        self.box.setAccessibleDescription(self.tr("Skipped") if skipped else "")
        self.title.setText(item.title)
        font = self.font()
        font.setStrikeOut(skipped)
        self.title.setFont(font)
        set_variant(self.title, "tone", "muted" if skipped else "")
        self._skipped.setVisible(skipped)
        self._person.setText(self._name_of(item.assigned_to))
        self._person.setVisible(item.assigned_to is not None)
        self._dot.set_mark(FieldMark(pending.id, pending.state) if pending is not None else None)
        self.more.setAccessibleDescription(item.title)
        problem = pending.problem if pending is not None and pending.state is EditState.NEEDS_YOU else None
        words = problem_text(problem, "title") if problem is not None else ""
        self._problem.say(words, actions=problem is not None)

    @property
    def item(self) -> ChecklistItem | None:
        """The item as it is shown."""
        return self._shown.item if self._shown is not None else None

    def _name_of(self, email: str | None) -> str:
        user = next((u for u in self._users if u.email == email), None)
        return person_text(user) if user is not None else email or ""

    def _edit_id(self) -> str:
        pending = self._shown.pending if self._shown is not None else None
        return pending.id if pending is not None else ""

    # What the person does

    def _toggle(self) -> None:
        if self._shown is not None:
            blank = self._shown.item.status is ItemStatus.BLANK
            self.status_chosen.emit(ItemStatus.COMPLETED if blank else ItemStatus.BLANK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on the title ticks; S skips, F2 renames, Delete deletes; Esc gives a new title up."""
        if watched is self.title and isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                self.box.click()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        """Do what a key means on the part that has the focus; False where it means nothing of ours."""
        if watched is self.line and event.key() == Qt.Key.Key_Escape:
            self._give_up_rename()
            return True
        if watched in (self.box, self.more) and self._step(event):
            return True
        return watched is self.box and self._key(event)

    def _step(self, event: QKeyEvent) -> bool:
        """Up and Down go to another item; Qt would go to whichever button is nearest, also sideways."""
        if step := step_of(event):
            self.step_requested.emit(step)
        return bool(step)

    def _key(self, event: QKeyEvent) -> bool:
        shown = self._shown
        if shown is None or shown.is_new or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_S:
                skipped = shown.item.status is ItemStatus.SKIPPED
                self.status_chosen.emit(ItemStatus.BLANK if skipped else ItemStatus.SKIPPED)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.box.click()
            case Qt.Key.Key_F2 if shown.item.editable:
                self.rename()
            case Qt.Key.Key_Delete if shown.item.editable:
                self.deleted.emit()
            case _:
                return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu as the button's."""
        if not self._closed:
            self._fill_menu()
            self._menu.popup(event.globalPos())

    def resume(self, text: str) -> None:
        """Show a title again that was being typed when the window ended."""
        if self.line.isHidden():
            self._is_resumed = True
            self.line.setText(self._typed.show(text))
            self.title.hide()
            self.line.show()

    def rename(self) -> None:
        """Let the title be changed in its place, where it is no longer than a line can be."""
        if self._shown is not None and not self.title.is_cut:
            self._is_resumed = False
            self.line.setText(self._typed.show(self._shown.item.title))
            self.title.hide()
            self.line.show()
            self.line.selectAll()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_renaming(self) -> bool:
        """True while its title is being typed."""
        return not self.line.isHidden() and not self._is_resumed

    def set_closed(self, closed: bool) -> None:
        """Let nothing be changed; a title that is being typed stays a draft."""
        self._closed = closed
        self.line.setReadOnly(closed)
        for part in (self.title, self.more):
            part.setEnabled(not closed)
        self.box.setEnabled(not closed and self._shown is not None and not self._shown.is_new)

    def finish(self) -> None:
        """Take a title that is being typed: another item comes here. One from before the start waits with its item."""
        if self._is_resumed or self._closed:
            self._hide_line()
        else:
            self._end_rename()

    def _type(self, text: str) -> None:
        self._is_resumed = False
        self.typed.emit(self._typed.typed(text))

    def _end_rename(self) -> None:
        if self.line.isHidden() or self._shown is None or self._closed:
            return
        text = " ".join(self._typed.typed(self.line.text()).split())
        self._give_up_rename()
        if text and text != self._shown.item.title:
            self.renamed.emit(text)

    def _give_up_rename(self) -> None:
        if not self.line.isHidden():
            self._hide_line()
            self.typed.emit("")

    def _hide_line(self) -> None:
        self._is_resumed = False
        if not self.line.isHidden():
            had_focus = self.line.hasFocus()
            self.line.hide()
            self.title.show()
            if had_focus:
                self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, answer: Answer) -> None:
        self.answered.emit(EditAnswer(self._edit_id(), answer))

    def _fill_menu(self) -> None:
        menu, shown = self._menu, self._shown
        menu.clear()
        if shown is None:
            return
        if shown.is_new:
            menu.addAction(self.tr("Take back")).triggered.connect(lambda: self._answer(Answer.DISCARD))
            return
        item = shown.item
        for status, words in (
            (ItemStatus.COMPLETED, self.tr("Complete")),
            (ItemStatus.SKIPPED, self.tr("Skip") + "\tS"),
            (ItemStatus.BLANK, self.tr("Clear")),
        ):
            entry = menu.addAction(words)
            entry.setEnabled(status is not item.status)
            entry.triggered.connect(lambda _=False, s=status: self.status_chosen.emit(s))
        if len(self._users) > _MOST_IN_MENU:
            menu.addAction(self.tr("Assign to…")).triggered.connect(self._choose_person)
        else:
            self._add_people(menu.addMenu(self.tr("Assign to")), item)
        if item.editable:
            menu.addSeparator()
            rename = menu.addAction(self.tr("Rename") + "\tF2")
            rename.triggered.connect(self.rename)
            rename.setEnabled(not self.title.is_cut)
            menu.addAction(self.tr("Delete")).triggered.connect(self.deleted)
        if self.title.is_cut:
            menu.addSeparator()
            menu.addAction(self.tr("Show all")).triggered.connect(self._show_all)

    def _show_all(self) -> None:
        """Show all of a title that is too long for its line."""
        if (item := self.item) is not None:
            WholeText(self._theme, self.tr("Title"), item.title, self.window()).open()

    def _choose_person(self) -> None:
        """Let one of many people be found by typing."""
        item = self.item
        if item is None:
            return
        popup = ChoicePopup(self._theme, self)
        nobody = Choice(None, self.tr("Unassigned"), muted=True)
        popup.set_choices([nobody, *map(person_choice, self._users)], (item.assigned_to,))
        popup.chosen.connect(self.assigned)
        popup.closed.connect(popup.deleteLater)
        popup.show_below(self.more)

    def _add_people(self, people: QMenu, item: ChecklistItem) -> None:
        one = QActionGroup(people)  # of which one is chosen, so that it is shown as a choice and not as a box to tick
        for email, name in ((None, self.tr("Unassigned")), *((u.email, self._name_of(u.email)) for u in self._users)):
            entry = people.addAction(short(name, _MENU_LETTERS).replace("&", "&&"))
            entry.setCheckable(True)
            one.addAction(entry)
            entry.setChecked(email == item.assigned_to)
            entry.triggered.connect(lambda _=False, e=email: self.assigned.emit(e))
