"""The pane with more and longer things than anyone reads: what is made for them has a bound, and all can be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.activity import Action, ChecklistItem, Comment, ItemStatus
from flowdash_desktop.domain.activity_edits import RenameItem
from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, User, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.ui.detail import DetailPane, NewTaskPane, NewTaskRequest
from flowdash_desktop.ui.detail.activity.checklist_row import ItemRow
from flowdash_desktop.ui.detail.activity.item_place import ItemPlace
from flowdash_desktop.ui.detail.fields.task_fields import DETAILS
from flowdash_desktop.ui.detail.links.linked_row import LinkedRow, LinkTarget
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.editors.whole_text import WholeText
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.support.hands import press
from tests.ui.detail.activity_samples import KEY, WF, WRITTEN, known, pending, show
from tests.ui.editors.samples import SCHEMA, task

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MANY = 5_000
WORD = "x" * 100_000


def visible(pane: DetailPane, kind: type[QWidget]) -> list[QWidget]:
    """The widgets of a kind that are shown."""
    return [w for w in pane.findChildren(kind) if not w.isHidden()]


def items(count: int, title: str = "Item") -> tuple[ChecklistItem, ...]:
    """Items of the task's stage."""
    return tuple(ChecklistItem(str(n), f"{title} {n}", ItemStatus.BLANK, True, None, "Review") for n in range(count))


def test_many_items_have_few_rows_and_all_are_counted(pane: DetailPane) -> None:
    show(pane, known(items=items(MANY)))
    checklist = pane.activity.checklist
    assert len(pane.findChildren(ItemRow)) == 60
    assert checklist.count() == "0 of 5000"
    checklist.more.click()
    assert len(visible(pane, ItemRow)) == 120
    assert "Show 60 more" in checklist.more.text()


def test_an_item_that_is_changed_or_led_to_is_always_seen(pane: DetailPane) -> None:
    many = items(MANY)
    rename = RenameItem(WF, KEY, "4000", "Other", "Item 4000")
    show(pane, known(items=many), pending(1, rename))
    shown = {row.item.id for row in pane.findChildren(ItemRow) if not row.isHidden() and row.item is not None}
    assert "4000" in shown
    led: list[QWidget] = []
    pane.activity.checklist.led_to.connect(led.append)
    pane.activity.checklist.lead_to(ItemPlace(KEY, "4500", "", ""))
    assert isinstance(led[0], ItemRow)
    assert led[0].item == many[4500]
    assert len(pane.findChildren(ItemRow)) < 70


def test_a_title_without_an_end_is_cut_and_shown_whole(pane: DetailPane) -> None:
    show(pane, known(items=(replace(items(1)[0], title=WORD),)))
    row = pane.findChild(ItemRow)
    assert isinstance(row, ItemRow)
    assert len(row.title.text()) < 2_100
    row.rename()
    assert row.line.isHidden(), "the line would hold all of it"
    row._fill_menu()
    next(a for a in row.more.menu().actions() if a.text() == "Show all").trigger()
    window = pane.window().findChild(WholeText)
    assert isinstance(window, WholeText)
    assert window.text.letters_shown <= 20_000
    window.reject()


def test_many_people_are_found_by_typing(pane: DetailPane) -> None:
    """A menu with thousands of entries takes seconds to open and can't be searched."""
    people = tuple(User(f"p{n}@x.example", f"Pat {n}") for n in range(MANY))
    show(pane, known(items=items(1)))
    row = pane.findChild(ItemRow)
    assert isinstance(row, ItemRow)
    row._users = people
    row._fill_menu()
    menu = row.more.menu()
    assert isinstance(menu, QMenu)
    assert not menu.findChildren(QMenu)
    assigned: list[object] = []
    row.assigned.connect(assigned.append)
    next(action for action in menu.actions() if action.text() == "Assign to…").trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    for letter in "pat 4321":
        press(popup, getattr(Qt.Key, f"Key_{letter.upper()}") if letter != " " else Qt.Key.Key_Space)
    popup.close()


def test_many_comments_come_some_at_a_time(pane: DetailPane) -> None:
    show(pane, known(comments=tuple(Comment("Ana", f"Comment {n}", WRITTEN) for n in range(MANY))))
    comments = pane.activity.comments
    assert comments.rows_made == 8
    assert comments.earlier.text() == "Show 20 of 4,992 earlier comments"
    comments.earlier.click()
    assert comments.rows_made == 28


def test_a_long_comment_is_shown_whole_in_a_window(pane: DetailPane) -> None:
    show(pane, known(comments=(Comment("Ana", WORD * 50, WRITTEN),)))
    row = pane.activity.comments._rows[0]
    assert len(row.words.toPlainText()) < 1_000
    row.fold.click()
    assert len(row.words.toPlainText()) < 1_000
    window = pane.window().findChild(WholeText)
    assert isinstance(window, WholeText)
    assert window.text.blockCount() < 300
    window.reject()


def test_many_links_come_some_at_a_time(pane: DetailPane) -> None:
    tasks = tuple(LinkedTask({"No": f"INV-{n}"}) for n in range(MANY))
    many = {"Invoices": Link(tasks, True), **{f"Link {n}": Link((), True) for n in range(MANY)}}
    pane.show_task(ShownTask(replace(task("46"), links=many)), SCHEMA)
    assert len(pane.findChildren(LinkedRow)) == 50
    assert pane.links.count() == str(MANY)
    assert len(pane.links._links) == 50
    lines = pane.links._links[0]
    lines.more.click()
    assert len(pane.findChildren(LinkedRow)) == 100


def test_many_actions_have_few_buttons_and_a_list(pane: DetailPane) -> None:
    actions = tuple(Action(str(n), f"Action {n} {WORD[:300]}", None) for n in range(MANY))
    show(pane, known(actions=actions))
    bar = pane.header.action_bar
    assert len(bar.buttons) == 40
    assert all(button.width() < pane.width() for button in bar.buttons)
    pressed: list[Action] = []
    bar.pressed.connect(pressed.append)
    bar._fill_menu()
    assert len(bar._menu.actions()) == 41
    bar._menu.actions()[-1].trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    assert popup._model.rowCount() == MANY
    popup._choose(popup._model.index(4_321))
    assert pressed == [actions[4_321]]


def wide(count: int) -> WorkflowSchema:
    """A workflow of this many text fields."""
    fields = [Field(f"f{n}", f"Field {n}", FieldKind.TEXT) for n in range(count)]
    return replace(SCHEMA, fields=(SCHEMA.fields[0], *fields))


def test_many_fields_have_few_editors_and_all_can_be_reached(pane: DetailPane, qtbot: QtBot) -> None:
    schema = wide(20_000)
    values = {"Field 19999": "last", "Field 200": "more", "Field 99": "late"}
    shown = ShownTask(replace(task("44"), values=values), marks={"Field 15000": FieldMark("e1", EditState.NEEDS_YOU)})
    pane.show_task(shown, schema)
    assert len(pane.fields.editors) == 31, "the first ones, and the one that waits"
    assert "Field 15000" in pane.fields.editors
    more = next(b for b in pane.findChildren(QPushButton) if b.text().startswith("Show 120 more of 20,0"))
    assert more.isHidden(), "it would move while more fields come"
    qtbot.waitUntil(lambda: len(pane.fields.editors) == 121, timeout=30_000)
    assert pane.editor("Field 99").value() == "late"
    assert not more.isHidden()
    assert pane.has_field("Field 19999")
    pane.focus_field("Field 19999")
    assert pane.editor("Field 19999").value() == "last"
    assert pane.editor("Field 19999").input.hasFocus()
    more.click()
    qtbot.waitUntil(lambda: len(pane.fields.editors) == 242, timeout=30_000)
    assert pane.editor("Field 200").value() == "more"


def test_fields_that_are_still_to_come_keep_their_order(pane: DetailPane, qtbot: QtBot) -> None:
    """Also where one of them is asked for before its turn."""
    pane.show_task(ShownTask(task("44")), wide(200))
    pane.focus_field("Field 60")
    assert pane.editor("Field 60").input.hasFocus()
    qtbot.waitUntil(lambda: len(pane.fields.editors) == 120, timeout=30_000)
    column = pane.fields.parts[DETAILS].column
    places = [column.indexOf(pane.editor(f"Field {number}")) for number in range(1, 119)]
    assert places == [*range(places[0], places[0] + 118)]


def test_what_is_pointed_at_stays_while_fields_come(pane: DetailPane, qtbot: QtBot) -> None:
    """The person has scrolled to the files, and points at them, before all fields are there."""
    schema = wide(200)
    pane.show_task(
        ShownTask(task("44")), replace(schema, fields=(*schema.fields, Field("p", "Papers", FieldKind.FILE)))
    )
    bar, area = pane.scrolled.verticalScrollBar(), pane.files.areas["Papers"]
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    QCursor.setPos(area.mapToGlobal(area.rect().center()))
    qtbot.waitUntil(lambda: area in pane.scrolled._anchor._places)
    QCursor.setPos(area.mapToGlobal(area.rect().center()))
    begin = area.mapTo(pane, area.rect().topLeft())
    assert len(pane.fields.editors) < 120, "fields are still to come"
    qtbot.waitUntil(lambda: len(pane.fields.editors) == 120, timeout=30_000)
    QApplication.processEvents()
    assert area.mapTo(pane, area.rect().topLeft()) == begin


def test_names_without_an_end_do_not_widen_the_pane(pane: DetailPane) -> None:
    field = Field("f1", WORD, FieldKind.TEXT)
    schema = replace(SCHEMA, fields=(*SCHEMA.fields, field))
    pane.show_task(ShownTask(replace(task("44"), unique_id=WORD, values={"Company Name": WORD, WORD: WORD})), schema)
    assert pane.minimumSizeHint().width() < 600
    assert max(len(label.text()) for label in pane.findChildren(QLabel)) < 2_200
    assert max((len(box.toPlainText()) for box in pane.findChildren(QPlainTextEdit)), default=0) < 6_000


def test_the_form_of_a_new_task_has_few_editors_of_many(form: NewTaskPane) -> None:
    """Also of a required field behind the first hundreds, and of a text that is none of its value, it is said."""
    schema = wide(20_000)
    last = replace(schema.fields[-1], name="Last", kind=FieldKind.NUMBER)
    form.begin(replace(schema, fields=(*schema.fields[:-1], last)))

    def editors() -> int:
        assert form._form is not None
        return len(form._form.findChildren(FieldEditor))

    assert editors() == 122, "with stage and assignee"
    more = next(b for b in form.findChildren(QPushButton) if b.text().startswith("Show 120 more of 20,0"))
    more.click()
    assert editors() == 242
    form.editor("Field 19000").set_value("found")
    begun = {f"Field {n}": f"text {n}" for n in range(500, 900)} | {"Last": "no number"}
    form.restore(begun)
    assert editors() < 400
    form.editor("Company ID").set_value("77")
    said: list[NewTaskRequest] = []
    form.create_requested.connect(said.append)
    form.submit()
    assert not said
    assert form.editor("Last").words().startswith("Not a number.")
    form.editor("Last").set_draft("7")
    form.submit()
    assert said[0].values["Field 19000"] == "found"
    assert said[0].values["Last"] == 7
    assert {name: said[0].values[name] for name in begun if name != "Last"} == {
        name: text for name, text in begun.items() if name != "Last"
    }


def test_the_field_of_a_link_is_found_by_typing(pane: DetailPane) -> None:
    pane.show_task(ShownTask(replace(task("46"), links={"Invoices": Link((), True)})), SCHEMA)
    lines = pane.links._links[0]
    lines._target = LinkTarget(wide(5_000), "Field 7")
    chosen: list[tuple[str, str]] = []
    lines.field_chosen.connect(lambda link, field: chosen.append((link, field)))
    lines._fill_menu()
    assert [action.text() for action in lines._menu.actions()] == ["No other field", "Field 7", "Choose a field…"]
    lines._menu.actions()[-1].trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    popup._choose(popup._model.index(4_000))
    assert chosen[0][0] == "Invoices"
    assert chosen[0][1].startswith("Field 4")
