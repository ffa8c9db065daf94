"""The second row: a chip for each condition, and *Clear*."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.filters import Condition, Group
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.ui.filter_bar.condition_words import condition_sentence, condition_texts
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets import FlowLayout, plain_tooltip
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring
from flowdash_desktop.ui.widgets.focus.tab_chain import chain_tab_order

CHIP_HEIGHT = 24
_PAD = 8
_CLOSE = 24
_MOST_LEAD = 200
_MOST_VALUES = 640
_LEAST_VALUES = 60
_ROW_PAD = 4


class FilterChip(QAbstractButton):
    """One condition. A press on it edits it; its cross, Delete or Backspace remove it.

    Signals:
        remove_requested: take the condition away.
    """

    remove_requested = Signal()

    def __init__(self, theme: Theme, lead: str, values: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead, self._values = lead, values
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(self.tr("Press to change this condition, Delete to remove it"))
        self.setToolTip(plain_tooltip(sentence if len(sentence) > 40 else ""))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cross = _Cross(theme, self)
        self.cross.setAccessibleName(self.tr("Remove: {condition}").format(condition=sentence))
        self.cross.clicked.connect(self.remove_requested)
        theme.changed.connect(self._restyled)

    def sizeHint(self) -> QSize:
        lead, values = self._widths()
        gap = 5 if values else 0
        return QSize(_PAD + 2 + lead + gap + values + 4 + _CLOSE + 2, CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for the beginning of the values: what does not fit on a line of its own is cut."""
        _, values = self._widths()
        return self.sizeHint() - QSize(max(values - _LEAST_VALUES, 0), 0)

    def _widths(self) -> tuple[int, int]:
        lead = min(QFontMetrics(self._theme.font(FontRole.BODY)).horizontalAdvance(self._lead) + 1, _MOST_LEAD)
        bold = QFontMetrics(self._theme.font(FontRole.STRONG))
        values = min(bold.horizontalAdvance(self._values) + 1, _MOST_VALUES) if self._values else 0
        return lead, values

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()

    def has_keyboard(self) -> bool:
        """True when the chip or its cross has the focus of the window, also under an open popup."""
        return self.window().focusWidget() in (self, self.cross)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.cross.setGeometry(self.width() - _CLOSE, (self.height() - _CLOSE) // 2, _CLOSE, _CLOSE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = has_ring(self)
        painter.setPen(QPen(tokens.focus, 2) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.line if self.underMouse() or self.isDown() else tokens.chip)
        inset = 1 if ring else 0
        box = self.rect().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        lead, values = self._widths()
        values = min(values, self.width() - (_PAD + 2 + lead + 5 + 4 + _CLOSE + 2))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens.text if self.isEnabled() else tokens.disabled_text)
        for text, width, left, role in (
            (self._lead, lead, _PAD + 2, FontRole.BODY),
            (self._values, values, _PAD + 2 + lead + 5, FontRole.STRONG),
        ):
            font = theme.font(role)
            painter.setFont(font)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, 0, width, self.height()), middle, shown)
        painter.end()


class _Cross(QAbstractButton):
    """The small round button at a chip's end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if has_ring(self) or self.underMouse():
            painter.setPen(QPen(tokens.focus, 2) if has_ring(self) else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.panel)
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        size = 12
        spot = QRect((self.width() - size) // 2, (self.height() - size) // 2, size, size)
        ink = tokens.text if self.isEnabled() else tokens.disabled_text
        self._theme.icon("close", ink).paint(painter, spot)
        painter.end()


class ChipsRow(QWidget):
    """The chips, wrapped where they do not fit, with room for the count at the end of the first line.

    Signals:
        edit_requested: change the condition at this place; the chip is what a popup hangs on.
        remove_requested: take the condition at this place away.
        clear_requested: take all conditions away.
        alternative_requested: add a condition that tasks may meet instead; the button is what a popup hangs on.
        addition_requested: add a condition to the group of this number; the button is what a popup hangs on.
        more_requested: show the tasks too of which ``show_more`` speaks.
        listed_left: show others than the tasks of the view that lists them, too.
    """

    edit_requested = Signal(int, QWidget)
    remove_requested = Signal(int)
    clear_requested = Signal()
    alternative_requested = Signal(QWidget)
    addition_requested = Signal(int, QWidget)
    listed_left, more_requested = Signal(), Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[FilterChip] = []
        self._words: list[QLabel | QPushButton] = []
        self._listed: FilterChip | None = None
        self._shown: tuple[Sequence[Group], WorkflowSchema | None] = (), None
        self._area = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._area.setSizePolicy(policy)
        self._flow = FlowLayout(self._area)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._clear = QPushButton(self.tr("Clear"), self._area)
        self._clear.setAccessibleDescription(self.tr("Remove all conditions"))
        self._clear.setObjectName("clear")
        set_variant(self._clear, "variant", "link")
        self._clear.setAutoDefault(True)
        self._clear.clicked.connect(self._clear_all)
        self._alternative = QPushButton(self.tr("or…"), self._area)
        self._alternative.setAccessibleName(self.tr("Add filter after or"))
        self._alternative.setToolTip(self.tr("Show tasks that meet another filter, too"))
        self._alternative.setObjectName("clear")
        set_variant(self._alternative, "variant", "link")
        self._alternative.setAutoDefault(True)
        self._alternative.clicked.connect(lambda: self.alternative_requested.emit(self._alternative))
        for button in (self._alternative, self._clear):
            self._flow.addWidget(button)
            button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, _ROW_PAD, 12, _ROW_PAD)
        layout.setSpacing(12)
        layout.addWidget(self._area, 1)
        self._more = QPushButton(self)
        self._more.setObjectName("clear")
        set_variant(self._more, "variant", "link")
        self._more.setAutoDefault(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the search
        self._more.clicked.connect(self.more_requested)
        self._more.hide()
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = layout
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QPushButton#clear {{ color: {tokens.muted.name()}; min-height: {CHIP_HEIGHT - 2}px; }}"
            f"QPushButton#clear:disabled {{ color: {tokens.disabled_text.name()}; }}"
        )

    def show_more(self, words: str) -> None:
        """Say what else the search finds, ``""`` for nothing."""
        self._more.setText(words)
        self._more.setVisible(bool(words))

    def take_count(self, count: QLabel) -> None:
        """Show how many tasks pass at the end of the first line. Where it is there already, nothing is laid out."""
        if count.parentWidget() is not self:
            self._layout.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
            count.show()

    def set_conditions(self, groups: Sequence[Group], schema: WorkflowSchema | None) -> None:
        """Show a chip for each condition, with *or* between groups; the keyboard stays at the position where it was."""
        self._shown = groups, schema
        focused = next((i for i, chip in enumerate(self._chips) if chip.has_keyboard()), None)
        self._empty()
        if self._listed is not None:
            self._flow.addWidget(self._listed)
        if schema is not None:
            self._add_groups(groups, schema)
        for button in (self._alternative, self._clear):
            self._flow.addWidget(button)
        self._alternative.setVisible(bool(self._chips))
        self._clear.setVisible(self.has_any)
        self._chain()
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.updateGeometry()
        self.updateGeometry()

    def _add_groups(self, groups: Sequence[Group], schema: WorkflowSchema) -> None:
        for number, group in enumerate(groups):
            self._add_group(group, schema)
            if len(groups) > 1:
                self._add_addition(number, groups)

    def _chain(self) -> None:
        """Tab goes through chips and buttons in the order in which they stand."""
        stops: list[QWidget] = []
        for item in (self._flow.itemAt(at) for at in range(self._flow.count())):
            widget = item.widget() if item is not None else None
            stops += [widget, widget.cross] if isinstance(widget, FilterChip) else []
            stops += [widget] if isinstance(widget, QPushButton) else []
        chain_tab_order(stops)

    def _empty(self) -> None:
        """Take all out of the row."""
        for widget in (*filter(None, [self._listed]), self._alternative, self._clear, *self._chips, *self._words):
            self._flow.removeWidget(widget)
        for old in (*self._chips, *self._words):
            old.hide()
            old.deleteLater()
        self._chips, self._words = [], []

    def _add_group(self, group: Group, schema: WorkflowSchema | None) -> None:
        """Add the chips of a group, with *or* before them where they are not the first."""
        assert schema is not None
        if self._chips:
            word = QLabel(self.tr("or"), self._area)
            word.setTextFormat(Qt.TextFormat.PlainText)
            word.setMinimumHeight(CHIP_HEIGHT)
            set_variant(word, "tone", "muted")
            self._words.append(word)
            self._flow.addWidget(word)
            word.show()
        for condition in group:
            chip = self._chip(len(self._chips), condition, schema)
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()

    def _add_addition(self, number: int, groups: Sequence[Group]) -> None:
        """A button behind a group, for one more condition of it."""
        button = QPushButton(self.tr("and…"), self._area)
        lead = " ".join(chip.accessibleName() for chip in self._chips[-len(groups[number]) :][:1])
        button.setAccessibleName(self.tr("Add filter beside: {condition}").format(condition=lead))
        button.setToolTip(self.tr("Narrow this part of the filter"))
        button.setObjectName("clear")
        set_variant(button, "variant", "link")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.addition_requested.emit(number, button))
        self._words.append(button)
        self._flow.addWidget(button)
        button.show()

    @property
    def has_any(self) -> bool:
        """True while there is a chip."""
        return bool(self._chips) or self._listed is not None

    @property
    def has_words(self) -> bool:
        """True while there is a chip, or a way to what else the search finds."""
        return self.has_any or not self._more.isHidden()

    def set_listed(self, view: str) -> None:
        """Show a chip for the view that lists its tasks, before the others; ``""`` for none."""
        if self._listed is not None:
            self._flow.removeWidget(self._listed)
            self._listed.hide()
            self._listed.deleteLater()
            self._listed = None
        if view:
            chip = FilterChip(self._theme, self.tr("View"), view, self.tr("View {view}").format(view=view), self._area)
            chip.setAccessibleDescription(self.tr("Press or Delete to show other tasks, too"))
            chip.clicked.connect(self.listed_left, Qt.ConnectionType.QueuedConnection)
            chip.remove_requested.connect(self.listed_left, Qt.ConnectionType.QueuedConnection)
            self._listed = chip
            chip.show()
        self.set_conditions(*self._shown)

    def _clear_all(self) -> None:
        self.clear_requested.emit()
        if self._listed is not None:
            self.listed_left.emit()

    def chips(self) -> tuple[FilterChip, ...]:
        """The chips in order."""
        return tuple(self._chips)

    def _chip(self, place: int, condition: Condition, schema: WorkflowSchema) -> FilterChip:
        lead, values = condition_texts(condition, schema)
        chip = FilterChip(self._theme, lead, values, condition_sentence(condition, schema), self._area)
        chip.clicked.connect(lambda: self.edit_requested.emit(place, chip))
        chip.remove_requested.connect(lambda: self.remove_requested.emit(place), Qt.ConnectionType.QueuedConnection)
        return chip
