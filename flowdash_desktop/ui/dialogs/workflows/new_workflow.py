"""A workflow of one's own: its name, and the template that it begins as."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QStackedWidget, QWidget

from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.ui.dialogs.workflows.name_dialog import NamingDialog
from flowdash_desktop.ui.dialogs.workflows.template_preview import TemplatePreview, dot_icon
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.marks import DOT

_WIDTH = 620
_PREVIEW = 346


class NewWorkflowDialog(NamingDialog):
    """Asks for name and template; shown with ``open()``, closed by whoever has made the workflow.

    Args:
        theme: the look.
        parent: the window.
        templates: what to choose from, in order; of several the last one is the least.
        taken: the names that workflows have.

    Signals:
        chosen(WorkflowTemplate, str): make a workflow like this, of this name.
    """

    chosen = Signal(object, str)

    def __init__(
        self, theme: Theme, parent: QWidget, templates: Sequence[WorkflowTemplate], taken: Collection[str]
    ) -> None:
        super().__init__(theme, parent, self.tr("New workflow"), self.tr("Create"), taken)
        self._templates = tuple(templates)
        self._is_own_name = False
        self.templates: list[QRadioButton] = []
        self._previews = QStackedWidget(self)
        self._previews.setFixedWidth(_PREVIEW)  # a scroll bar breaks no line anew
        self._add_templates()
        self.setFixedWidth(_WIDTH)
        self.name.line.textEdited.connect(self._named)
        self.templates[0].setChecked(True)
        self.name.line.setFocus()
        self.name.line.selectAll()

    @property
    def template(self) -> WorkflowTemplate:
        """The template that is chosen."""
        return next(one for one, radio in zip(self._templates, self.templates, strict=True) if radio.isChecked())

    def _add_templates(self) -> None:
        heading = QLabel(self.tr("Begin with"), self)
        set_variant(heading, "tone", "section")
        names, group = QWidget(self), QButtonGroup(self)
        column = self.column_in(names)
        for place, template in enumerate(self._templates):
            radio = QRadioButton(template.workflow.name.replace("&", "&&"), names)
            radio.setIcon(dot_icon(self._theme, template.color, self.devicePixelRatioF()))
            radio.setIconSize(QSize(DOT, DOT))
            radio.setAccessibleDescription(template.summary)
            radio.toggled.connect(lambda on, place=place: self._show(place) if on else None)
            group.addButton(radio)
            column.addWidget(radio)
            self.templates.append(radio)
            self._previews.addWidget(TemplatePreview(self._theme, template, self._previews))
        column.addStretch(1)
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(names, 1)
        row.addWidget(hairline(vertical=True, parent=beside))
        row.addWidget(self._previews)
        self.content.column.addSpacing(4)
        self.content.column.addWidget(heading)
        self.content.column.addWidget(beside)

    def _show(self, place: int) -> None:
        """Show what a template holds, and offer its name until the person has typed one."""
        self._previews.setCurrentIndex(place)
        if not self._is_own_name:
            is_least = 0 < place == len(self._templates) - 1
            name = self.tr("New workflow") if is_least else self._templates[place].workflow.name
            self.name.line.setText(self.free_name(name))
            self.name.clear()

    def _named(self, text: str) -> None:
        self._is_own_name = bool(text.strip())

    def _take(self, name: str) -> None:
        self.chosen.emit(self.template, name)
