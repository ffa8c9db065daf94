"""Rules of rows that are pasted, imported or checked out, and of a draft of the workflow that is left."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.workflow_editor.window import WorkflowEditor
from tests.e2e.workflow_editor import go_to, stage_form
from tests.support.hands import press, replace_text
from tests.support.spreadsheets.saved_again import load, save_as_excel
from tests.window.model import STAGE, Change
from tests.window.narrowing import free
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_HEADINGS = ("ID", "Name")


def _pasted(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [f"P-{chance.randint(1, 999)}" for _ in range(2)]
    is_new = len(set(keys)) == 2 and not any(key in scene.sheet.numbers for key in keys)
    return (*keys, f"Hazel {chance.randint(1, 40)}") if free(scene) and is_new and scene.tasks_shown() else None


@rule("copy rows of {0} and {1}, both {2!r}, press Ctrl+Shift+V in the table and confirm", _pasted, weight=2)
async def paste_rows(scene: Scene, one: str, other: str, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and scene.tasks_shown() and not {one, other} & sheet.numbers.keys())
    await scene.to_table()
    lines = ["\t".join(cells) for cells in (_HEADINGS, (one, name), (other, name))]
    QGuiApplication.clipboard().setText("\n".join([*lines, ""]))
    await scene.person.press("Ctrl+Shift+V")
    await _confirm(scene, "Create 2")
    _done(scene, [(key, "", None, sheet.new_task(key, name)) for key in (one, other)])


def _imported(scene: Scene, chance: random.Random) -> Arguments | None:
    sheet, key = scene.sheet, f"I-{chance.randint(1, 999)}"
    known = [task for task in sheet.tasks if (task, "Name") not in sheet.drafts]
    if not free(scene) or not known or key in sheet.numbers:
        return None
    return chance.choice(known), key, f"Elm {chance.randint(41, 99)}"


@rule("import a file that calls {0} {2!r}, and has {1} beside it", _imported, weight=2)
async def import_rows(scene: Scene, key: str, new: str, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and key in sheet.tasks and (key, "Name") not in sheet.drafts and new not in sheet.numbers)
    need(sheet.tasks[key]["Name"] != name)
    path = scene.world.file("rows.csv")
    path.write_text("\n".join([",".join(cells) for cells in (_HEADINGS, (key, name), (new, name))]))
    scene.world.desk.window.import_requested.emit(path)
    await _confirm(scene, "Change 1 and create 1")
    _done(scene, [(key, "Name", sheet.tasks[key]["Name"], name), (new, "", None, sheet.new_task(new, name))])


def _checked_out(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [key for key in scene.tasks_shown() if (key, "Name") not in scene.sheet.drafts]
    if not free(scene) or not keys or "Name" not in scene.screen.columns():
        return None
    return chance.choice(keys), f"Pine {chance.randint(41, 99)}"


@rule("press Ctrl+Shift+X, call {0} {1!r} in the file, and bring it back", _checked_out, weight=2)
async def check_out(scene: Scene, key: str, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and key in scene.tasks_shown() and "Name" in scene.screen.columns())
    need((key, "Name") not in sheet.drafts and sheet.tasks[key]["Name"] != name)
    await scene.click_row(key)
    before, opened = scene.tasks_shown(), scene.world.opened
    many = len(opened)
    await scene.person.press("Ctrl+Shift+X")
    await scene.until(lambda: len(opened) > many, "the file to be opened")
    sheets = load(opened[-1])
    tasks = next(one for one in sheets if not one.hidden)
    written = [row[tasks.column("ID")] for row in tasks.rows[1:]]
    if not sheet.grouping:
        assert written in (before, [key]), f"{written[:5]} are in the file, {before[:5]} are shown"
    tasks.put(key, "Name", name)
    save_as_excel(opened[-1], sheets)
    scene.world.desk.window.import_requested.emit(opened[-1])
    await _confirm(scene, "Change 1")
    _done(scene, [(key, "Name", sheet.tasks[key]["Name"], name)])


def _any_moment(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(scene.sheet.options[STAGE]),) if free(scene) else None


@rule("press Ctrl+Shift+W, rename the stage {0}, press Esc and discard the draft", _any_moment, weight=1)
async def leave_a_draft(scene: Scene, stage: str) -> None:
    """Nothing is changed by it, and the focus is where it was."""
    need(free(scene))
    await scene.person.press("Ctrl+Shift+W")
    await scene.until(lambda: isinstance(QApplication.activeModalWidget(), WorkflowEditor), "the editor")
    editor = QApplication.activeModalWidget()
    assert isinstance(editor, WorkflowEditor)
    assert [one.part.name for one in editor.state.shown(Section.STAGES)] == list(scene.sheet.options[STAGE])
    go_to(editor, Section.STAGES, stage)
    replace_text(stage_form(editor).name, f"{stage} or so")
    press(stage_form(editor).name, Qt.Key.Key_Escape)  # without a window manager the editor may not be in front
    await scene.until(lambda: isinstance(QApplication.activeModalWidget(), ConfirmDialog), "the question")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConfirmDialog)
    scene.person.click(dialog.confirm_button)
    await scene.until(lambda: QApplication.activeModalWidget() is None, "the end of the editor")


async def _confirm(scene: Scene, words: str) -> None:
    """Wait for the plan of an import, and press its button, which has to say this."""

    def planned() -> QPushButton | None:
        dialog = QApplication.activeModalWidget()
        is_ready = isinstance(dialog, ImportDialog) and not dialog.busy.isVisible()
        return dialog.confirm_button if isinstance(dialog, ImportDialog) and is_ready else None

    await scene.until(lambda: (button := planned()) is not None and button.isEnabled(), "the plan of the import")
    button = planned()
    assert button is not None
    assert button.text() == words, f"the import would {button.text()!r}, expected {words!r}"
    scene.person.click(button)
    await scene.until(lambda: QApplication.activeModalWidget() is None, "the end of the import")


def _done(scene: Scene, changes: list[Change]) -> None:
    """It is one step; the row and the focus stay."""
    current = scene.screen.current()
    scene.sheet.done(changes, current=current)
    scene.current, scene.selected = current or "", None
