"""Editors that choose: by keyboard, by mouse, and what they show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QListView
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.editors.choices import ChoiceControl
from flowdash_desktop.ui.theme import Theme
from tests.ui.editors.samples import SCHEMA, press, type_text
from tests.ui.editors.test_typed_editors import heard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Edit = Callable[[str], FieldEditor]


def open_list(editor: FieldEditor) -> None:
    press(editor, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is not None


@pytest.mark.parametrize(
    ("name", "before", "typed", "value"),
    [
        ("Stage", "Review", "appr", "Approved"),
        ("Region", "EMEA", "amer", "Americas"),
        ("Region", "EMEA", "blank", None),
        ("Owner", None, "ida", "ida@x.example"),
        ("Assigned To", "ANA@x.example", "unas", None),
    ],
)
def test_choosing_by_keyboard_commits(edit: Edit, name: str, before: Value, typed: str, value: Value) -> None:
    editor = edit(name)
    editor.set_value(before)
    said = heard(editor)
    open_list(editor)
    type_text(editor, typed)
    press(editor, Qt.Key.Key_Return)
    assert said == [value]
    assert editor.committed_base == before
    assert QApplication.activePopupWidget() is None
    assert editor.value() == value


def test_esc_in_the_list_changes_nothing(edit: Edit) -> None:
    editor = edit("Region")
    editor.set_value("EMEA")
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Escape)
    assert said == []
    assert QApplication.activePopupWidget() is None


def test_choosing_the_same_commits_nothing(edit: Edit) -> None:
    editor = edit("Owner")
    editor.set_value("ANA@x.example")
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Escape)
    assert said == []


def test_several_ticks_are_one_edit(edit: Edit) -> None:
    editor = edit("Tags")
    editor.set_value(("Big", "New"))
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Space)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Space)
    assert said == []
    press(editor, Qt.Key.Key_Tab)
    assert len(said) == 1
    assert isinstance(said[0], tuple)
    assert set(said[0]) == {"Fast", "New"}


def test_turning_to_another_task_ends_the_choice(edit: Edit) -> None:
    editor = edit("Tags")
    editor.set_value(("Big",))
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Space)
    editor.finish()
    assert said == [None]
    assert QApplication.activePopupWidget() is None


def test_a_required_choice_can_not_be_emptied(theme: Theme, edit: Edit) -> None:
    editor = edit("Tags")
    editor.rebind(replace(editor.field, required=True), SCHEMA)
    editor.set_value(("Big",))
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Space)
    press(editor, Qt.Key.Key_Tab)
    assert said == []
    assert editor.words() == "This field is required."
    assert editor.value() == ("Big",)


def test_an_option_that_is_gone_is_still_shown(edit: Edit) -> None:
    editor = edit("Region")
    editor.set_value("Atlantis")
    said = heard(editor)
    assert isinstance(editor.control, ChoiceControl)
    assert editor.input.accessibleDescription() == "Atlantis"
    open_list(editor)
    press(editor, Qt.Key.Key_Tab)
    assert said == []


def test_text_from_elsewhere_is_kept_with_its_error(edit: Edit) -> None:
    editor = edit("Region")
    editor.set_value("EMEA")
    editor.set_draft("Mars")
    assert editor.draft() == "Mars"
    assert editor.words().startswith("This is not one of the options.")
    assert "Mars" in editor.input.accessibleDescription()
    press(editor, Qt.Key.Key_Escape)
    assert editor.draft() is None
    assert editor.input.accessibleDescription() == "EMEA"


def test_the_description_says_what_is_chosen_and_what_is_wrong(edit: Edit) -> None:
    editor = edit("Assigned To")
    editor.set_value(None)
    assert editor.input.accessibleName() == "Assigned To"
    assert editor.input.accessibleDescription() == "Unassigned"
    editor.set_problem("has left")
    assert editor.input.accessibleDescription() == "Unassigned. has left"
    editor.set_value("ana@x.example")
    assert editor.input.accessibleDescription() == "Ana Lima. has left"


def test_space_ticks_the_box(edit: Edit) -> None:
    editor = edit("International")
    said = heard(editor)
    press(editor, Qt.Key.Key_Space)
    press(editor, Qt.Key.Key_Space)
    assert said == [True, False]
    assert isinstance(editor.input, QCheckBox)
    assert not editor.input.isChecked()


def test_a_read_only_choice_can_not_be_opened(edit: Edit) -> None:
    editor = edit("Region")
    editor.set_value("EMEA")
    editor.set_read_only("It is fixed.")
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Space)
    assert QApplication.activePopupWidget() is None
    assert editor.input.accessibleDescription() == "EMEA. It is fixed."


def test_every_kind_but_files_has_an_editor(theme: Theme, qtbot: object) -> None:
    kinds = {f.kind for f in SCHEMA.columns}
    assert kinds == set(FieldKind)
    for field in SCHEMA.columns:
        if field.kind is FieldKind.FILE:
            with pytest.raises(KeyError):
                make_editor(theme, field, SCHEMA)
        else:
            editor = make_editor(theme, field, SCHEMA)
            assert editor.input.accessibleName() == field.name
            editor.deleteLater()


def test_blank_read_only_choice_asks_nothing(edit: Edit) -> None:
    """A blank does not ask to choose while it is read only."""
    editor = edit("Region")
    editor.load(None)
    assert isinstance(editor.control, ChoiceControl)
    assert editor.control.input.text() == "Choose…"
    editor.set_read_only("It is fixed.")
    assert editor.control.input.text() == "Blank"
    assert editor.input.accessibleDescription() == "Blank. It is fixed."
    editor.set_read_only("")
    assert editor.control.input.text() == "Choose…"


def test_ticks_are_a_draft_until_the_list_is_closed(edit: Edit) -> None:
    editor = edit("Tags")
    editor.set_value(("Big",))
    said = heard(editor)
    open_list(editor)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Space)
    assert editor.draft() == "Big, Fast"
    press(editor, Qt.Key.Key_Space)
    press(editor, Qt.Key.Key_Escape)
    assert (editor.draft(), said) == (None, [])
    editor.load(("Big",), "Big, Fast", ("Big",))
    assert editor.words() == "Not saved yet: Enter saves it, Esc drops it."
    press(editor, Qt.Key.Key_Return)
    assert said == [("Big", "Fast")]


def test_a_list_of_ticks_goes_on_from_the_draft(edit: Edit) -> None:
    editor = edit("Tags")
    said = heard(editor)
    editor.load(("Big",), "Big, Fast", ("Big",))
    assert isinstance(editor.control, ChoiceControl)
    editor.control.input.open_popup()
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Space)
    press(editor, Qt.Key.Key_Tab)
    assert said == [("Big", "Fast", "New")]


@pytest.mark.parametrize(("name", "before", "theirs"), [("Tags", ("Big",), ("New",)), ("Region", "EMEA", "APAC")])
def test_a_choice_replaces_what_was_there_as_its_list_was_opened(
    edit: Edit, name: str, before: Value, theirs: Value
) -> None:
    editor = edit(name)
    editor.set_value(before)
    said = heard(editor)
    open_list(editor)
    editor.set_value(theirs)
    press(editor, Qt.Key.Key_End)
    press(editor, Qt.Key.Key_Space if name == "Tags" else Qt.Key.Key_Return)
    if name == "Tags":
        press(editor, Qt.Key.Key_Tab)
    assert len(said) == 1
    assert editor.committed_base == before


def test_typing_on_a_closed_picker_opens_and_narrows_it(edit: Edit) -> None:
    """The first letter is part of what is looked for."""
    editor = edit("Region")
    editor.set_value("EMEA")
    said = heard(editor)
    type_text(editor, "a")
    assert QApplication.activePopupWidget() is not None
    type_text(editor, "mer")
    press(editor, Qt.Key.Key_Return)
    assert said == ["Americas"]


def test_a_read_only_picker_stays_closed_when_typed_on(edit: Edit) -> None:
    editor = edit("Region")
    editor.set_read_only("is set by the server")
    type_text(editor, "a")
    assert QApplication.activePopupWidget() is None


def test_a_required_select_offers_its_options_alone(theme: Theme, qtbot: QtBot) -> None:
    """Where nothing is chosen yet, the list had a line "None – no longer there", and that was the current one."""
    field = replace(SCHEMA.field_by_name["Region"], required=True)
    editor = make_editor(theme, field, SCHEMA)
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    said = heard(editor)
    assert isinstance(editor.control, ChoiceControl)
    editor.control.input.open_popup()
    popup = editor.control.popup
    assert popup is not None
    shown = popup.findChild(QListView)
    assert isinstance(shown, QListView)
    model = shown.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["EMEA", "APAC", "Americas"]
    press(editor, Qt.Key.Key_Return)
    assert said == ["EMEA"]
