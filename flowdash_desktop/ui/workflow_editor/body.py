"""The draft itself in three columns: the sections, the parts of one of them, and the form of one part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import uuid4

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.schema import LinkKind
from flowdash_desktop.domain.workflow_draft.edits import with_new_part
from flowdash_desktop.domain.workflow_draft.model import (
    LISTS,
    ORDERED,
    ActionDraft,
    FieldDraft,
    LinkDraft,
    Part,
    RoleDraft,
    Section,
    StageDraft,
    UserDraft,
)
from flowdash_desktop.ui.dialogs.workflows.name_dialog import free_name
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, Mark
from flowdash_desktop.ui.workflow_editor.forms.action import ActionForm
from flowdash_desktop.ui.workflow_editor.forms.field import FieldForm
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm
from flowdash_desktop.ui.workflow_editor.forms.general import GeneralPage
from flowdash_desktop.ui.workflow_editor.forms.link import LinkForm
from flowdash_desktop.ui.workflow_editor.forms.people import RoleForm, UserForm
from flowdash_desktop.ui.workflow_editor.forms.stage import StageForm
from flowdash_desktop.ui.workflow_editor.inputs.ringed import RingedList
from flowdash_desktop.ui.workflow_editor.part_texts import link_name
from flowdash_desktop.ui.workflow_editor.parts.page import PartsPage
from flowdash_desktop.ui.workflow_editor.texts import new_name, section_text

_NAV, _NARROW_NAV, _NAV_ROW, _FORM, _LEAST_FORM, _LEAST_LIST = 148, 104, 34, 400, 272, 248
_NARROW = 900


class EditorBody(QWidget):
    """Shows and edits the draft.

    Args:
        theme: the look.
        state: the draft.
        parent: the owner.
    """

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self.sections = self._make_sections()
        self.general = GeneralPage(theme, state, self)
        self.pages: dict[Section, PartsPage] = {section: PartsPage(theme, state, section, self) for section in LISTS}
        self.forms: Mapping[Section, PartForm] = {
            Section.STAGES: StageForm(theme, state),
            Section.FIELDS: FieldForm(theme, state),
            Section.ACTIONS: ActionForm(theme, state),
            Section.LINKS: LinkForm(theme, state),
            Section.USERS: UserForm(theme, state),
            Section.ROLES: RoleForm(theme, state),
        }
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.general)
        for page in self.pages.values():
            self._middle.addWidget(page)
        self._right = QStackedWidget(self)
        self._right.setMinimumWidth(_LEAST_FORM)
        for form in self.forms.values():
            self._right.addWidget(self._scrolled(form))
        self._lay_out()
        for section, page in self.pages.items():
            page.current_changed.connect(self._show_form)
            page.add_requested.connect(lambda section=section: self.add(section))
            page.enter_requested.connect(self._enter_form)
        self.sections.currentRowChanged.connect(self._show_section)
        self.sections.setCurrentRow(list(Section).index(Section.FIELDS))

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return list(Section)[max(self.sections.currentRow(), 0)]

    def go_to_section(self, by: int) -> None:
        """Show the section so many further on, and give it the keyboard."""
        self.sections.setCurrentRow((self.sections.currentRow() + by) % self.sections.count())
        self.take_focus()

    def take_focus(self) -> None:
        """Give the middle the keyboard."""
        page = self.pages.get(self.section)
        if page is None:
            self.general.take_focus()
        else:
            page.table.setFocus() if page.current() else page.add_button.setFocus()

    def show_mark(self, mark: Mark) -> None:
        """Go to the input that something is wrong with."""
        self.sections.setCurrentRow(list(Section).index(mark.section))
        page = self.pages.get(mark.section)
        if page is None:
            self.general.take_focus()
        elif mark.part_id:
            page.show_part(mark.part_id)
            self._enter_form()
        else:
            page.add_button.setFocus()

    def add(self, section: Section) -> None:
        """Add a part behind the current one, and ask for its name."""
        page, draft = self.pages[section], self._state.draft
        part = self._new_part(section)
        place = None
        if section in ORDERED and page.current() is not None:
            place = page.model.draft_index(page.table.currentIndex().row() + 1)
        self._state.edit(with_new_part(draft, section, part, place))
        page.show_part(part.id)
        self.forms[section].take_focus(select=True)

    def refresh(self) -> None:
        """Show the draft as it is now."""
        self.general.refresh()
        for page in self.pages.values():
            page.refresh()
        self._show_form()
        for row, section in enumerate(Section):
            item = self.sections.item(row)
            has_marks = bool(self._state.marks_of(section))
            item.setIcon(self._theme.icon("error", self._theme.tokens.error) if has_marks else QIcon())
            name = section_text(section)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{name}, has errors").format(name=name) if has_marks else name,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the parts where there is little."""
        super().resizeEvent(event)
        self.sections.setFixedWidth(_NAV if self.width() >= _NARROW else _NARROW_NAV)

    def _new_part(self, section: Section) -> Part:
        draft, part_id = self._state.draft, uuid4().hex[:8]
        name = free_name(new_name(section), [getattr(one, "name", "") for one in draft.parts(section)])
        made: Mapping[Section, Callable[[], Part]] = {
            Section.STAGES: lambda: StageDraft(part_id, name),
            Section.FIELDS: lambda: FieldDraft(part_id, name),
            Section.ACTIONS: lambda: ActionDraft(part_id, name),
            Section.LINKS: lambda: self._new_link(part_id),
            Section.USERS: lambda: UserDraft(part_id, ""),
            Section.ROLES: lambda: RoleDraft(part_id, name),
        }
        return made[section]()

    def _new_link(self, part_id: str) -> LinkDraft:
        draft = self._state.draft
        names = self._state.workflows.offered(draft.id)
        other = next((one for one in names if one != draft.id), draft.id)
        here = free_name(names.get(other, draft.name), self._names_of_links())
        return LinkDraft(part_id, draft.id, other, LinkKind.MANY_TO_MANY, here, draft.name)

    def _names_of_links(self) -> list[str]:
        """The names that a new link can't have."""
        draft = self._state.draft
        return [*(one.name for one in draft.fields), *(link_name(one, draft.id) for one in draft.links)]

    def _show_section(self) -> None:
        section = self.section
        self._middle.setCurrentIndex(list(Section).index(section))
        self._right_frame.setVisible(section is not Section.GENERAL)
        if section is not Section.GENERAL:
            self._right.setCurrentIndex(LISTS.index(section))
        self._show_form()

    def _show_form(self) -> None:
        page = self.pages.get(self.section)
        if page is None:
            return
        current, form = page.current(), self.forms[self.section]
        focus = self.window().focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        form.setVisible(current is not None)
        if current is not None:
            form.show_part(current)
        if had_focus and (current is None or current.is_removed):
            self.take_focus()  # Qt gives the keyboard to whatever comes next

    def _enter_form(self) -> None:
        form = self.forms[self.section]
        if form.isVisible():
            form.take_focus()

    def _make_sections(self) -> QListWidget:
        sections = RingedList(self)
        sections.setAccessibleName(self.tr("Sections"))
        sections.setFixedWidth(_NAV)
        sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in Section:
            item = QListWidgetItem(section_text(section), sections)
            item.setSizeHint(QSize(0, _NAV_ROW))
        return sections

    def _scrolled(self, form: PartForm) -> QWidget:
        scroll = ContentScroll(self)
        scroll.column.setContentsMargins(16, 12, 16, 16)
        scroll.column.addWidget(form)
        scroll.column.addStretch(1)
        return scroll

    def _lay_out(self) -> None:
        left = QFrame(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 10, 8, 8)
        column.addWidget(self.sections)
        self._right_frame = QFrame(self)
        inner = QHBoxLayout(self._right_frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._right)
        self._middle.setMinimumWidth(_LEAST_LIST)
        parts = QSplitter(self)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._middle)
        parts.addWidget(self._right_frame)
        parts.setStretchFactor(0, 1)
        parts.setSizes([900, _FORM])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(left)
        layout.addWidget(hairline(vertical=True, parent=self))
        layout.addWidget(parts, 1)
