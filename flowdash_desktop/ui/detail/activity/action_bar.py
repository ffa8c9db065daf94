"""The actions of a workflow: each has one position and one digit, whatever the stage of the task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.detail.activity.action_button import (
    COUNT,
    DIGIT,
    DIGITS,
    FITS,
    KEYS,
    NOTHING,
    PLAIN_FITS,
    ActionButton,
    action_keys,
    keys_text,
)
from flowdash_desktop.ui.detail.activity.action_lines import balanced, numbered, numbers, shorten, widened
from flowdash_desktop.ui.detail.activity.action_texts import actions_load, no_such_action
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Choice, ChoicePopup

__all__ = ["ActionBar", "ActionButton"]

_SPACING = 8
_LINES, _PLAIN_LINES = 2, 3
_EMPTY_LINE = 30
_MOST = 40
"""So many actions have a button; a list has all where there are more."""
_LOW_WINDOW = 360


class _PinnedLines(NamedTuple):
    """On which line each button stands at one width, so that an action that comes later moves none to another line."""

    width: int
    most: int
    names: tuple[str, ...]
    lines: list[int]


class ActionBar(QWidget):
    """The buttons at their positions on one or two lines. Where they find no room there, a menu has all of them. Hidden
    without any.

    An action that the stage does not offer stays where it is, faint, and says why. So no stage moves a button, and
    the bar keeps its height. An action that comes later stands behind the others, and leaves each on its line.

    All buttons show their keys, or none does.

    Signals:
        pressed(Action): one was chosen.
        refused(str): the keys of one were pressed that can't be run now, and why not.
        left(): the button that had the keyboard can't be pressed any more.
    """

    pressed = Signal(object)
    refused = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[ActionButton] = []
        """The buttons by position, those in the menu included."""
        self._slots: tuple[tuple[int, str], ...] = ()
        self._offered: tuple[Action, ...] = ()
        self.is_complete = False
        """No position comes any more: the actions of all stages are known."""
        self._running: str | None = None
        self._all: tuple[Action | None, ...] = ()
        self._plain = False
        self._workflow = self._stage = self._closed = ""
        self._reserve = 1
        self._pinned = _PinnedLines(0, 0, (), [])
        self._menu_button = IconButton(theme, "more", self)
        self._menu_button.name(self.tr("More actions"))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.hide()
        self._menu = QMenu(self._menu_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu_button.setMenu(self._menu)
        for digit in range(1, DIGITS + 1):
            shortcut = QShortcut(action_keys(digit), self)
            shortcut.setAutoRepeat(False)  # held down, it is pressed once
            shortcut.activated.connect(lambda digit=digit: self.press_digit(digit))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Actions"))
        self.hide()

    def show_actions(
        self,
        offered: Sequence[Action],
        slots: Sequence[Action | None] = (),
        *,
        workflow: str = "",
        stage: str = "",
        is_complete: bool = True,
    ) -> bool:
        """Show what a stage offers; True when that is another than before.

        Args:
            offered: the actions that can be run now.
            slots: the action at each position; those of ``offered`` where nothing is given.
            workflow: the id of the workflow.
            stage: the name of the task's stage.
            is_complete: whether no position comes any more. Else two lines are reserved, also while none is known.
        """
        self._all = tuple(slots or offered)
        places = numbered(self._all[:_MOST])
        slots_now = tuple((place, action.name) for place, action in places)
        is_shown = bool(places) or not is_complete
        changed = tuple(offered) != self._offered or slots_now != self._slots or is_shown is self.isHidden()
        self._offered = tuple(offered)
        self.is_complete = is_complete
        focused = self._focused()
        self._fill(places, slots_now)
        self._reserve_lines(workflow, is_complete=is_complete)
        if changed:
            self._stage = stage
            self._offer()
            self.setVisible(is_shown)
            self._arrange()
            self.updateGeometry()
        if focused is not None and not (focused in self.buttons and focused.isEnabled()):
            self.left.emit()
        return changed

    def set_count(self, count: int, without: Mapping[str, int] = MappingProxyType({})) -> None:
        """Say for how many tasks they are; ``without``: by the id of an action, how many of these lack something."""
        for button in self.buttons:
            lacking = without.get(button.action.id, 0) if button.is_offered else 0
            button.set_count(count - lacking if button.is_offered else 1, shows_one=lacking > 0)
        self._show_keys()

    def set_plain(self, plain: bool) -> None:
        """Say that digits alone press them: whoever has the keyboard then calls ``press_digit``."""
        self._plain = plain
        for button in self.buttons:
            button.set_plain(plain)
        self._arrange()
        self.updateGeometry()

    def set_closed(self, reason: str) -> None:
        """Let none be pressed and say why, at each of them; ``""`` lets them again."""
        if reason != self._closed:
            self._closed = reason
            had_focus = self._focused() is not None
            self._offer()
            if had_focus and reason:
                self.left.emit()

    def set_running(self, action: str | None) -> None:
        """One of them is on its way, by its id, and none can be pressed; None for none."""
        self._running = action
        had_focus = action is not None and self._focused() is not None
        for button in self.buttons:
            button.setEnabled(action is None and button.is_offered)
            button.set_running(button.is_offered and button.action.id == action)
        if had_focus:
            self.left.emit()

    def hasHeightForWidth(self) -> bool:
        """A narrower bar has two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that all positions need, the same at every stage."""
        lines = min(self._most_lines(), max(self._reserve, len(self._lines(width))))
        return lines * self._line_height() + (lines - 1) * _SPACING

    def sizeHint(self) -> QSize:
        """All positions in the room that is there."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Room for the lines."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons on lines of the new width."""
        super().resizeEvent(event)
        self._arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _focused(self) -> ActionButton | None:
        """The button that has the keyboard."""
        return next((button for button in self.buttons if button.hasFocus()), None)

    def _fill(self, places: Sequence[tuple[int, Action]], slots: tuple[tuple[int, str], ...]) -> None:
        """Give each position its action, with other buttons only where other names stand at the positions."""
        if slots != self._slots:
            self._slots = slots
            self._make([(place if place <= DIGITS else 0, action) for place, action in places])
        for button, (_, action) in zip(self.buttons, places, strict=True):
            button.set_action(action)

    def _reserve_lines(self, workflow: str, *, is_complete: bool) -> None:
        """Reserve two lines while positions may come. They stay reserved until another workflow is shown."""
        if workflow != self._workflow or not is_complete:
            self._workflow, self._reserve = workflow, 1 if is_complete else _LINES

    def _make(self, places: Sequence[tuple[int, Action]]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for digit, action in places:
            button = ActionButton(self._theme, action, digit, self)
            button.set_plain(self._plain)
            button.clicked.connect(lambda _=False, b=button: self.pressed.emit(b.action))
            self.buttons.append(button)

    def _offer(self) -> None:
        ids = {action.id for action in self._offered}
        for button in self.buttons:
            why_not = self.tr("Not offered in the stage {stage}").format(stage=self._stage)
            button.set_offered(self._closed or ("" if button.action.id in ids else why_not))
            button.setEnabled(button.is_offered and self._running is None)

    def with_digit(self, digit: int) -> ActionButton | None:
        """The button at a position, None for none."""
        return next((button for button in self.buttons if button.digit == digit), None)

    def why_not(self, digit: int) -> str:
        """Why the action with a digit can't be run now, ``""`` where it can."""
        button = self.with_digit(digit)
        if button is not None:
            return "" if button.isEnabled() else self._why_not(button)
        return no_such_action(digit) if self.is_complete else actions_load()

    def press_digit(self, digit: int) -> None:
        """Run the action with a digit, or say why it can't be run."""
        button = self.with_digit(digit)
        if button is not None and button.isEnabled():
            button.click()
        else:
            self.refused.emit(self.why_not(digit))

    def _why_not(self, button: ActionButton) -> str:
        """Why a button can't be pressed, for a person who does not look at it."""
        name = button.action.name
        if self._closed:
            return self._closed
        if not button.is_offered:
            return self.tr("{action} is not offered in the stage {stage}.").format(action=name, stage=self._stage)
        if button.action.id == self._running:
            return self.tr("{action} is on its way.").format(action=name)
        return self.tr("{action} has to wait: another action is on its way.").format(action=name)

    def _line_height(self) -> int:
        return max((button.sizeHint().height() for button in self.buttons), default=_EMPTY_LINE)

    def _lines(self, width: int) -> list[list[tuple[ActionButton, int]]]:
        """The buttons of each line with their widths.

        Keys are left out but for their digits, then counts, then digits, then names are cut off, where all buttons find
        room by that; else there are more than two lines.
        """
        most, pinned = self._most_lines(), self._pinned_lines(width)
        lines: list[list[tuple[ActionButton, int]]] = []
        for widest, beside in PLAIN_FITS if self._plain else FITS:
            lines = self._filled(width, widest, beside, pinned)
            if len(lines) <= most and all(number == at for number, at in zip(numbers(lines), pinned, strict=False)):
                return lines if beside == KEYS or pinned else balanced(lines, width)
        return lines

    def _filled(self, width: int, widest: int, beside: str, pinned: list[int]) -> list[list[tuple[ActionButton, int]]]:
        """The lines where each button takes the room that it is given, and none stands above its pinned line."""
        lines: list[list[tuple[ActionButton, int]]] = [[]]
        used = 0
        for place, button in enumerate(self.buttons):
            wide = min(button.width_for(widest, beside), width)
            is_below = place < len(pinned) and pinned[place] >= len(lines)
            if lines[-1] and (is_below or used + wide > width):
                lines.append([])
                used = 0
            lines[-1].append((button, wide))
            used += wide + _SPACING
        return lines

    def _pinned_lines(self, width: int) -> list[int]:
        """The number of the line of each button that already stood there at this width."""
        pinned, names = self._pinned, [name for _, name in self._slots]
        is_same = (pinned.width, pinned.most) == (width, self._most_lines())
        return pinned.lines if is_same and tuple(names[: len(pinned.names)]) == pinned.names else []

    def _most_lines(self) -> int:
        """One in a window that is lower than any screen, where a second line would be below its edge."""
        if self.window().height() < _LOW_WINDOW:
            return 1
        return _PLAIN_LINES if self._plain else _LINES

    def _arrange(self) -> None:
        width, height = self.width(), self._line_height()
        lines, most = self._lines(width), self._most_lines()
        has_menu = len(lines) > most or len(self._all) > len(self.buttons)
        self._pin(lines, width, most)
        menu_width = self._menu_button.sizeHint().width()
        if has_menu and lines:
            shorten(lines[min(most, len(lines)) - 1], width - menu_width)
        shown: set[ActionButton] = set()
        x = y = 0
        for number, line in enumerate(lines[:most]):
            y = (height + _SPACING) * number
            room = width - menu_width - _SPACING if has_menu and number == min(most, len(lines)) - 1 else width
            x = self._lay_line(widened(line, room, (DIGIT,) if self._plain else (NOTHING, COUNT)), y, height)
            shown.update(button for button, _ in line)
        for button in self.buttons:
            button.setVisible(button in shown)
        self._menu_button.setVisible(has_menu)
        self._menu_button.setGeometry(self._at(x, y, menu_width, height))
        self._show_keys()

    def _pin(self, lines: list[list[tuple[ActionButton, int]]], width: int, most: int) -> None:
        """Remember on which line each button stands, those in the menu left out."""
        at = [number for number in numbers(lines) if number < most]
        if at:
            self._pinned = _PinnedLines(width, most, tuple(name for _, name in self._slots[: len(at)]), at)

    def _lay_line(self, line: Sequence[tuple[ActionButton, int]], y: int, height: int) -> int:
        """Put the buttons of a line side by side; how far they reach from its start, a space included."""
        x = 0
        for button, wide in line:
            button.setGeometry(self._at(x, y, wide, height))
            x += wide + _SPACING
        return x

    def _at(self, x: int, y: int, width: int, height: int) -> QRect:
        """A rectangle whose ``x`` is counted from the start of the line."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(QPoint(self.width() - x - width if mirrored else x, y), QSize(width, height))

    def _show_keys(self) -> None:
        """Show the keys of all buttons, or their digits, or neither: one rule, which nobody has to find out."""
        shown = [button for button in self.buttons if not button.isHidden()]
        whole = all(button.has_room_for_keys() for button in shown)
        fits = whole or all(button.has_room_for_keys(short=True) for button in shown)
        for button in self.buttons:
            button.show_keys(fits, short=not whole)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for button in self.buttons:
            keys = keys_text(button.digit)
            words = button.text()
            entry = self._menu.addAction(f"{words}\t{keys}" if keys else words)
            entry.setEnabled(button.isEnabled())
            entry.triggered.connect(button.click)
        if len(self._all) > len(self.buttons):
            words = self.tr("All {count} actions…").format(count=counted(len(self._all)))
            self._menu.addAction(words).triggered.connect(self._open_list)

    def _open_list(self) -> None:
        """Let the person choose among all actions that can be run now, by their names."""
        can_run = self._running is None and not self._closed
        popup = ChoicePopup(self._theme, self)
        popup.set_choices([Choice(action, action.name) for action in self._offered if can_run], ())
        popup.chosen.connect(self.pressed)
        popup.closed.connect(popup.deleteLater)
        popup.show_below(self._menu_button)
