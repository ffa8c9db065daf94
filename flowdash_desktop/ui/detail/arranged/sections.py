"""The sections of a task as the person arranged them: their order, which are collapsed, which stay at the top."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from flowdash_desktop.domain.pane_arrangement import PaneArrangement
from flowdash_desktop.ui.detail.arranged.dragging import SectionDrag
from flowdash_desktop.ui.detail.fields.task_fields import DETAILS, TaskFields
from flowdash_desktop.ui.detail.scrolled import keep_readable
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

_PINNED_SHARE = 0.5
"""Pinned sections take at most so much of the pane, and scroll by themselves beyond it."""


class PinnedSections(ContentScroll):
    """What stays at the top of the pane. It takes no room while it is empty.

    Signals:
        resized(): what scrolls below begins elsewhere.
    """

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column.setSpacing(0)
        self.hide()

    def limit(self, height: int) -> None:
        """Take so much of a pane of this height at most, in pixels."""
        self.setMaximumHeight(int(height * _PINNED_SHARE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read, and their end where the sections below end."""
        super().resizeEvent(event)
        keep_readable(self, self.column)
        self.resized.emit()


class SectionColumn(QWidget):
    """The sections that scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)


class ArrangedSections(QObject):
    """Puts the sections where the person wants them, and changes that as the person asks.

    A section opens for the task that is shown where something leads into it, and is collapsed again with the next task.

    Args:
        fields: has the sections of the workflow's own fields.
        others: the sections that each workflow has, by name, in their usual order.
        scrolling: where the sections are that are not pinned.
        pinned: where the pinned ones are.
        lead_to: brings a widget into view.

    Signals:
        changed(PaneArrangement): the person has arranged them anew.
        restored(): another arrangement came into force, and nobody has moved anything.
        shown(): other widgets can be reached than before, or in another order.
        section_changed(): another section is the one that the commands are for.

    Attributes:
        arrangement: what is in force.
    """

    changed = Signal(object)
    restored = Signal()
    shown = Signal()
    section_changed = Signal()

    def __init__(
        self,
        fields: TaskFields,
        others: dict[PaneSection, Section],
        scrolling: SectionColumn,
        pinned: PinnedSections,
        lead_to: Callable[[QWidget], None],
    ) -> None:
        super().__init__(scrolling)
        self.arrangement = PaneArrangement()
        self._fields, self._others = fields, others
        self._scrolling, self._pinned, self._lead_to = scrolling, pinned, lead_to
        self._opened: set[str] = set()
        """The sections that something has led into since the task is shown."""
        self._last = ""
        self._drag = SectionDrag(self._movable, self._move, self)
        fields.taken.connect(self._taken)
        for name, section in others.items():
            section.show_key(name)
            self._listen(name.value, section)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self._arrange()

    # What is there

    def _all(self) -> dict[str, Section]:
        """All sections by name, in their usual order."""
        return {**self._fields.parts, **{name.value: section for name, section in self._others.items()}}

    def _name_of(self, widget: QWidget | None) -> str:
        """The name of the section that a widget is in, ``""`` for none."""
        if widget is None:
            return ""
        found = (name for name, section in self._all().items() if section is widget or section.isAncestorOf(widget))
        return next(found, "")

    def section(self, section: PaneSection) -> Section | None:
        """A section that a key leads to; of the files the first that is shown."""
        if section is PaneSection.FIELDS:
            return self._fields.parts.get(DETAILS)
        if section is PaneSection.DOCUMENTS:
            names = [name for name in self.arrangement.arranged([*self._all()]) if name in self._files()]
            return self._fields.parts[names[0]] if names else None
        return self._others[section]

    def _files(self) -> list[str]:
        return [name for name in self._fields.parts if name != DETAILS]

    @property
    def has_files(self) -> bool:
        """There is a section of files."""
        return bool(self._files())

    @property
    def puts_files_first(self) -> bool:
        """The files stand before all other sections."""
        files = self._files()
        return bool(files) and set(self.arrangement.arranged([*self._all()])[: len(files)]) == set(files)

    @property
    def current(self) -> Section | None:
        """The section that the person was in last."""
        return self._all().get(self._last)

    @property
    def current_is_pinned(self) -> bool:
        """The section that the person was in last stays at the top."""
        return self._last in self.arrangement.pinned

    # What leads here

    def begin_task(self) -> None:
        """Another task is shown: what was opened for the one before is collapsed, unless the person is in it."""
        self._opened &= {self._name_of(QApplication.focusWidget())}
        self._show_states()

    def open_for(self, widgets: Iterable[QWidget]) -> None:
        """Open the sections of these widgets while the task is shown."""
        names = {self._name_of(widget) for widget in widgets} - {""}
        if names - self._opened:
            self._opened |= names
            self._show_states()

    def show_lines(self) -> None:
        """Draw a line above each section but the first that is shown."""
        is_first = True
        for section in self._in_order():
            if not section.isHidden():
                section.show_line(not is_first)
                is_first = False

    def _in_order(self) -> list[Section]:
        sections = self._all()
        return [sections[name] for name in self.arrangement.arranged([*sections])]

    # What the person arranges

    def set_arrangement(self, arrangement: PaneArrangement) -> None:
        """Put one in force; nobody is told."""
        if arrangement != self.arrangement:
            self.arrangement = arrangement
            self._arrange()
            self.restored.emit()

    def with_files_first(self) -> PaneArrangement:
        """What is in force, with the files before all other sections."""
        return self.arrangement.with_first(self._files(), [*self._all()])

    def put_files_first(self, on: bool) -> None:
        """Put the files before all other sections, or the fields first."""
        fields_first = self.arrangement.with_first([DETAILS], [*self._all()])
        self._change(self.with_files_first() if on else fields_first)

    def toggle(self) -> None:
        """Collapse the section that the person was in last, or open it."""
        if self._last:
            self._toggle(self._last)

    def pin(self) -> None:
        """Let the section that the person was in last stay at the top, or no longer."""
        if self._last:
            self._pin(self._last)

    def move(self, step: int) -> None:
        """Move the section that the person was in last up (-1) or down (1)."""
        if self._last:
            self._move(self._last, step)

    def reset(self) -> None:
        """Let all sections stand as at first, open."""
        self._change(PaneArrangement())

    def _toggle(self, name: str) -> None:
        is_open = self._all()[name].is_open
        self._opened.discard(name)
        if is_open is (name not in self.arrangement.collapsed):
            self._change(self.arrangement.toggled(name))
        else:  # it was only opened for this task
            self._show_states()

    def _pin(self, name: str) -> None:
        self._change(self.arrangement.pinned_or_not(name))
        self._lead_to(self._heading(name))

    def _move(self, name: str, step: int) -> None:
        sections = self._all()
        hidden = [one for one, section in sections.items() if section.isHidden()]
        self._change(self.arrangement.moved(name, step, [*sections], hidden))
        self._lead_to(self._heading(name))

    def _movable(self, name: str) -> list[Section]:
        """The sections that are shown, in their order: the pinned ones for one of them, else the others."""
        sections, pinned = self._all(), self.arrangement.pinned
        order = self.arrangement.arranged([*sections])
        group = [sections[one] for one in order if (one in pinned) is (name in pinned)]
        return [section for section in group if not section.isHidden()]

    def _heading(self, name: str) -> QWidget:
        section = self._all()[name]
        return section.header or section

    def _change(self, arrangement: PaneArrangement) -> None:
        if arrangement != self.arrangement:
            self.arrangement = arrangement
            self._arrange()
            self.changed.emit(arrangement)

    # How they stand

    def _taken(self) -> None:
        for name, section in self._fields.parts.items():
            self._listen(name, section)
        self._arrange()

    def _listen(self, name: str, section: Section) -> None:
        if section.header is not None:
            section.header.clicked.connect(lambda: self._toggle(name))
            section.header.move_asked.connect(partial(self._move, name))
            section.header.pin_asked.connect(partial(self._pin, name))
            section.header.reset_asked.connect(self.reset)
            self._drag.listen(name, section.header)

    def _arrange(self) -> None:
        """Put all sections in their order. A drag ends before.

        The focus stays in a section that goes to the top or comes from there.
        """
        self._drag.cancel()
        focus = QApplication.focusWidget()
        is_here = bool(self._name_of(focus))
        sections, pinned = self._all(), self.arrangement.pinned
        order = self.arrangement.arranged([*sections])
        for column, is_pinned in ((self._pinned.column, True), (self._scrolling.column, False)):
            put_in_order(column, [sections[name] for name in order if (name in pinned) is is_pinned])
        self._pinned.setVisible(any(name in pinned for name in order))
        self.show_lines()
        self._show_states()
        if is_here and focus is not None and not focus.hasFocus():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    def _show_states(self) -> None:
        collapsed, pinned = self.arrangement.collapsed - self._opened, self.arrangement.pinned
        before = [section.is_open for section in self._all().values()]
        for name, section in self._all().items():
            section.set_state(is_open=name not in collapsed, is_pinned=name in pinned)
        if before != [section.is_open for section in self._all().values()]:
            self.shown.emit()
        self.section_changed.emit()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        name = self._name_of(now)
        if name and name != self._last:
            self._last = name
            self.section_changed.emit()


def put_in_order(column: QVBoxLayout, parts: list[Section]) -> None:
    """Make these the parts of a column, in this order. One that has its place already is not touched."""
    for place, part in enumerate(parts):
        if column.indexOf(part) != place:
            is_hidden = part.isHidden()
            column.insertWidget(place, part)
            part.setHidden(is_hidden)  # a widget that gets another parent is hidden
