"""The form of a stage: name, colour, whether tasks end there, and the checklist that they get."""

from __future__ import annotations

from flowdash_desktop.domain.workflow_draft.edits import moved
from flowdash_desktop.domain.workflow_draft.model import Part, Section, StageDraft
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm, show_text, tick
from flowdash_desktop.ui.workflow_editor.inputs.combo import ColorChoice
from flowdash_desktop.ui.workflow_editor.inputs.name_list import NameList


class StageForm(PartForm):
    """Edits a stage."""

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.STAGES)
        self.color = ColorChoice(theme, self)
        self.color.color_chosen.connect(lambda color: self._edit("color", color))
        self._add_row("color", self.tr("Colour"), self.color)
        self.end_stage = self._check("end_stage", self.tr("End stage"))
        self._rows["end_stage"].hint(self.tr("A task that gets here is finished."))
        self.checklist = NameList(theme, self.tr("Item"), self.tr("Add item"), parent=self)
        self._add_row("checklist", self.tr("Checklist of a task that enters"), self.checklist, wide=True)
        self.checklist.named.connect(self._name_item)
        self.checklist.add_requested.connect(lambda place: self._edit("checklist", _with(self._items(), place)))
        self.checklist.remove_requested.connect(lambda place: self._edit("checklist", _without(self._items(), place)))
        self.checklist.move_requested.connect(lambda a, b: self._edit("checklist", moved(self._items(), a, b)))
        self.checklist.left.connect(state.pause)

    def _fill(self, part: Part) -> None:
        assert isinstance(part, StageDraft)
        show_text(self.name, part.name)
        self.color.show_color(part.color)
        tick(self.end_stage, part.end_stage)
        self.checklist.show_names([(item, None) for item in part.checklist])

    def _items(self) -> tuple[str, ...]:
        return self._part.checklist if isinstance(self._part, StageDraft) else ()

    def _name_item(self, place: int, text: str) -> None:
        items = self._items()
        self._edit("checklist", (*items[:place], text, *items[place + 1 :]), key=str(place))


def _with(items: tuple[str, ...], place: int) -> tuple[str, ...]:
    return (*items[:place], "", *items[place:])


def _without(items: tuple[str, ...], place: int) -> tuple[str, ...]:
    return (*items[:place], *items[place + 1 :])
