"""The row of buttons over the file: page, zoom, and how it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.viewer.commands import ICONS, Command, command_tip, command_words
from flowdash_desktop.ui.widgets import FlowLayout

_GROUPS: tuple[tuple[Command, ...], ...] = (
    (Command.PREVIOUS_PAGE, Command.NEXT_PAGE),
    (Command.ZOOM_OUT, Command.FULL_SIZE, Command.ZOOM_IN),
    (Command.FIT_WIDTH, Command.FIT_PAGE, Command.ROTATE),
    (Command.FIND,),
    (Command.TWO_PAGES, Command.TWO_FILES),
    (Command.SAVE, Command.OPEN),
    (Command.OWN_WINDOW, Command.FULL_SCREEN),
)
_CHECKED = (
    Command.FIT_WIDTH,
    Command.FIT_PAGE,
    Command.FIND,
    Command.TWO_PAGES,
    Command.TWO_FILES,
    Command.OWN_WINDOW,
    Command.FULL_SCREEN,
)
_ZOOM_ROOM, _LINE = 52, 18


class ToolRow(QWidget):
    """Buttons at fixed positions: one that can't be used now is faint, and none moves.

    Signals:
        pressed(Command): a button was pressed.

    Attributes:
        buttons: by what they do.
        zoom: says the zoom.
    """

    pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Command, IconButton] = {}
        self.zoom = QLabel(self)
        self.zoom.setTextFormat(Qt.TextFormat.PlainText)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.setFixedWidth(_ZOOM_ROOM)
        set_variant(self.zoom, "tone", "small")
        flow = FlowLayout(self, 0)
        for number, group in enumerate(_GROUPS):
            flow.addWidget(self._group(theme, group, has_line=number > 0))

    def _group(self, theme: Theme, commands: tuple[Command, ...], *, has_line: bool) -> QWidget:
        """Buttons that stay together where there is no room for all on one line."""
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if has_line:
            line = hairline(vertical=True, parent=group)
            line.setFixedHeight(_LINE)
            row.addSpacing(5)
            row.addWidget(line)
            row.addSpacing(5)
        for command in commands:
            row.addWidget(self._make(theme, command, group))
            if command is Command.ZOOM_OUT:
                row.addWidget(self.zoom)
        return group

    def _make(self, theme: Theme, command: Command, parent: QWidget) -> IconButton:
        button = self.buttons[command] = IconButton(theme, ICONS[command], parent, size=28)
        button.setAccessibleName(command_words(command))
        button.setToolTip(command_tip(command))
        button.setCheckable(command in _CHECKED)
        button.clicked.connect(lambda: self.pressed.emit(command))
        return button

    def show_state(self, usable: set[Command], checked: set[Command], zoom: float | None) -> None:
        """Say what can be done now, what is in force, and the zoom; None for none."""
        for command, button in self.buttons.items():
            button.setEnabled(command in usable)
            if button.isCheckable():
                button.setChecked(command in checked)
        self.zoom.setText(self.tr("{percent} %").format(percent=round(zoom * 100)) if zoom is not None else "")
