"""The form of a field: its name and type, and the rules that fields of this type have."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QSpinBox

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.workflow_draft.checks import Fault
from flowdash_desktop.domain.workflow_draft.edits import moved
from flowdash_desktop.domain.workflow_draft.model import FieldDraft, OptionDraft, Part, Section, has_options
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm, show_text, tick
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo
from flowdash_desktop.ui.workflow_editor.inputs.name_list import NameList
from flowdash_desktop.ui.workflow_editor.texts import fault_text, kind_text

_MOST_FILES = 1_000


class FieldForm(PartForm):
    """Edits a field."""

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.FIELDS)
        self.kind = Combo(self)
        self.kind.chosen.connect(lambda kind: self._edit("kind", FieldKind(kind)))
        self.kind.setMaxVisibleItems(len(FieldKind))
        self._add_row("kind", self.tr("Type"), self.kind)
        self.required = self._check("required", self.tr("Required"))
        self.editable = self._check("editable", self.tr("Can be edited"))
        self.limit = QSpinBox(self)
        self.limit.setRange(0, _MOST_FILES)
        self.limit.setSpecialValueText(self.tr("no limit"))
        self.limit.valueChanged.connect(lambda count: self._edit("limit", count or None, key=" "))
        self._add_row("limit", self.tr("Most files"), self.limit)
        self.autoincrement = self._check("autoincrement", self.tr("Counts up"))
        self.pattern = self._line("pattern", self.tr("Pattern"), lambda text: text or None)
        self.pattern.setPlaceholderText(self.tr("INV-{number:4}", "keep {number:4}, as the server reads it"))
        self.options = NameList(theme, self.tr("Option"), self.tr("Add option"), with_color=True, parent=self)
        self._add_row("options", self.tr("Options"), self.options, wide=True)
        self.options.named.connect(self._name_option)
        self.options.colored.connect(lambda place, color: self._change_option(place, "", color=color))
        self.options.add_requested.connect(self._add_option)
        self.options.remove_requested.connect(self._remove_option)
        self.options.move_requested.connect(lambda a, b: self._edit("options", moved(self._options(), a, b)))
        self.options.left.connect(state.pause)

    def _fill(self, part: Part) -> None:
        assert isinstance(part, FieldDraft)
        show_text(self.name, part.name)
        self._show_kinds(part)
        is_unique, is_file = part.kind is FieldKind.UNIQUE_ID, part.kind is FieldKind.FILE
        tick(self.required, part.required)
        tick(self.editable, part.editable)
        tick(self.autoincrement, part.autoincrement)
        self.limit.blockSignals(True)
        self.limit.setValue(part.limit or 0)
        self.limit.blockSignals(False)
        show_text(self.pattern, part.pattern or "")
        self.options.show_names([(one.name, one.color) for one in part.options], self._wrong_options(part))
        for attribute, is_shown in (
            ("required", not is_unique),
            ("limit", is_file),
            ("autoincrement", is_unique),
            ("pattern", is_unique and part.autoincrement),
            ("options", has_options(part)),
        ):
            self._rows[attribute].setVisible(is_shown)

    def _show_kinds(self, part: FieldDraft) -> None:
        """Offer the types that it can have; a unique ID that is there stays one."""
        was = self._state.base.field(part.id)
        stays = was is not None and was.kind is FieldKind.UNIQUE_ID
        kinds = [one.kind for one in self._state.draft.fields]
        can_be_unique = part.kind is FieldKind.UNIQUE_ID or (was is None and FieldKind.UNIQUE_ID not in kinds)
        hidden = (FieldKind.STAGE,) if can_be_unique else (FieldKind.STAGE, FieldKind.UNIQUE_ID)
        choices = [(kind.value, kind_text(kind)) for kind in FieldKind if kind not in hidden]
        self.kind.show_choices(choices, part.kind.value)
        self.kind.setEnabled(not stays)
        self.kind.setToolTip(plain_tooltip(fault_text(Fault.UNIQUE_ID_TYPE)) if stays else "")

    def _wrong_options(self, part: FieldDraft) -> list[int]:
        marks = self._state.marks_of(Section.FIELDS, part.id)
        return [mark.place for mark in marks if mark.attribute == "options"]

    def _options(self) -> tuple[OptionDraft, ...]:
        return self._part.options if isinstance(self._part, FieldDraft) else ()

    def _name_option(self, place: int, text: str) -> None:
        self._change_option(place, str(place), name=text)

    def _change_option(self, place: int, key: str, **values: str | None) -> None:
        options = self._options()
        option = replace(options[place], **values)  # type: ignore[arg-type]  # mypy does not know the key
        self._edit("options", (*options[:place], option, *options[place + 1 :]), key=key)

    def _add_option(self, place: int) -> None:
        options = self._options()
        option = OptionDraft(f"new-{uuid4().hex[:8]}", "", is_new=True)
        self._edit("options", (*options[:place], option, *options[place:]))

    def _remove_option(self, place: int) -> None:
        options = self._options()
        self._edit("options", (*options[:place], *options[place + 1 :]))
