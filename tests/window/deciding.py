"""Rules of whole tasks: actions, deleting, making, attaching, comments and the checklist."""

from __future__ import annotations

import random
from typing import TypeVar

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tests.support.hands import drop_files
from tests.window.model import STAGE
from tests.window.narrowing import free
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.workspace import CHECKLIST

W = TypeVar("W", bound=QWidget)
UNSEEN = "the next press counts"
ACTIONS = {"Start": (("New",), "Doing"), "Finish": (("Doing",), "Done"), "Put back": (("Doing", "Done"), "New")}


async def in_pane(scene: Scene, name: str, kind: type[W]) -> W:
    """A widget of the pane, scrolled into view as by the wheel."""
    try:
        await scene.until(lambda: len(scene.screen.all(name, kind, scene.screen.pane)) == 1, f"{name} in the pane")
    except AssertionError as error:
        raise AssertionError(f"{error}; the pane says {scene.screen.labels(scene.screen.pane)}") from None
    widget = scene.screen.find(name, kind, scene.screen.pane)
    assert scene.screen.pane is not None
    for area in scene.screen.pane.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    return widget


def ready(scene: Scene) -> str | None:
    """The task that is current and in the pane, where nothing is being typed."""
    key = scene.screen.current()
    return key if free(scene) and key is not None and scene.screen.pane_task() == key else None


# Actions


def _action(scene: Scene, chance: random.Random) -> Arguments | None:
    key = ready(scene)
    if key is None or len(scene.screen.selected()) > 1:
        return None
    fitting = [name for name, (stages, _) in ACTIONS.items() if scene.sheet.tasks[key][STAGE] in stages]
    return key, chance.choice(fitting)


def offered(scene: Scene, name: str) -> QPushButton | None:
    """The button of an action, where it can be pressed now; buttons may be made anew while one waits."""
    found = scene.screen.all(name, QPushButton, scene.screen.pane)
    return found[0] if len(found) == 1 and found[0].isEnabled() else None


def press_action(scene: Scene, button: QPushButton, name: str) -> None:
    """Press the button of an action. Where somebody else changed the task a moment before, the first press says so."""
    scene.person.click(button)
    if any(UNSEEN in words for words in scene.screen.notices()) and offered(scene, name) is button:
        scene.person.click(button)


@rule("press the button {1} for {0}", _action, weight=3)
async def act(scene: Scene, key: str, name: str) -> None:
    need(ready(scene) == key and scene.sheet.tasks[key][STAGE] in ACTIONS[name][0])
    await in_pane(scene, name, QPushButton)
    await scene.until(lambda: offered(scene, name) is not None, f"{name} to be offered")
    button = offered(scene, name)
    assert button is not None
    press_action(scene, button, name)
    if unsaved := [field for task, field in scene.sheet.drafts if task == key]:
        await scene.until(lambda: any("was not sent" in words for words in scene.screen.notices()), "the word about it")
        scene.focus = unsaved[0] if len(unsaved) == 1 else ""
        return
    scene.sheet.tasks[key][STAGE] = ACTIONS[name][1]
    scene.sheet.loose = key
    scene.sheet.final()
    scene.focus = ""


def _action_on_hold(scene: Scene, chance: random.Random) -> Arguments | None:
    arguments = _action(scene, chance) if scene.world.desk.hold_seconds else None
    return None if arguments is None or scene.has_draft(arguments[0]) else arguments


@rule("press the button {1} for {0}, and Ctrl+Z in the table while it waits", _action_on_hold, weight=4)
async def act_and_undo(scene: Scene, key: str, name: str) -> None:
    need(ready(scene) == key and scene.sheet.tasks[key][STAGE] in ACTIONS[name][0] and not scene.has_draft(key))
    await scene.until_saved()
    await in_pane(scene, name, QPushButton)
    await scene.until(lambda: offered(scene, name) is not None, f"{name} to be offered")
    button = offered(scene, name)
    assert button is not None
    press_action(scene, button, name)
    await take_back(scene, key)


async def take_back(scene: Scene, key: str) -> None:
    """Press Ctrl+Z in the table while what was just done waits: it never comes to the server."""
    await scene.until(lambda: "can be undone" in scene.screen.status(), "the word that it waits")
    await scene.to_table()
    is_shown = key in scene.screen.rows()
    await scene.person.press("Ctrl+Z")
    await scene.until(lambda: "can be undone" not in scene.screen.status(), "the end of the wait")
    sheet = scene.sheet
    sheet.loose = scene.current = key
    sheet.undone.clear()
    sheet.forgotten = True  # it can be done again, which no rule does
    if sheet.grouping and not is_shown:  # a row that stays although its group is closed opens none
        sheet.open_to(key)
    scene.selected, scene.focus = None, "Tasks"


# Comments and the checklist


def _comment(scene: Scene, chance: random.Random) -> Arguments | None:
    key = ready(scene)
    return (key, f"Seen {chance.randint(1, 999)}") if key is not None else None


@rule("comment {1!r} on {0}, press Ctrl+Return", _comment, weight=2)
async def comment(scene: Scene, key: str, text: str) -> None:
    need(ready(scene) == key)
    box = await in_pane(scene, "New comment", QPlainTextEdit)
    scene.person.click(box.viewport())
    await scene.person.type(text)
    await scene.person.press("Ctrl+Return")
    scene.sheet.comments.setdefault(key, []).append(text)
    scene.sheet.unchecked.add(key)
    scene.sheet.final()
    scene.focus = "New comment"


def _item(scene: Scene, chance: random.Random) -> Arguments | None:
    key = ready(scene)
    if key is None or scene.sheet.tasks[key][STAGE] != "Doing":
        return None
    return key, chance.choice(CHECKLIST)


@rule("tick {1!r} of {0}", _item, weight=2)
async def tick_item(scene: Scene, key: str, title: str) -> None:
    need(ready(scene) == key and scene.sheet.tasks[key][STAGE] == "Doing")
    box = await in_pane(scene, title, QCheckBox)
    scene.sheet.ticks[key, title] = not box.isChecked()
    scene.sheet.unchecked.add(key)
    scene.person.click(box)
    scene.sheet.final()
    scene.sheet.forgotten = True  # it can be taken back, which no rule does
    scene.focus = ""


# Deleting and making


def _delete(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = scene.screen.selected()
    shown = scene.tasks_shown()
    return (", ".join(keys),) if free(scene) and keys and len(shown) > 8 and len(keys) < 4 else None


async def _to_rows(scene: Scene) -> None:
    """In cell mode the key is for cells, so the person leaves the cell first; what is selected stays."""
    mode = scene.screen.words("Mode of the table")
    need(mode)  # a narrow bar does not say it
    if mode == "Cell mode":
        await scene.person.press("Esc")


@rule("press Delete for {0}, and confirm", _delete, weight=2)
async def delete(scene: Scene, listed: str) -> None:
    sheet = scene.sheet
    keys = listed.split(", ")
    if len(keys) == 1 and not scene.screen.table.hasFocus():
        await scene.to_table()
    need(free(scene) and scene.screen.selected() == keys and scene.screen.table.hasFocus())
    await _to_rows(scene)
    await scene.person.press("Delete")
    await confirm(scene, "Delete" if len(keys) == 1 else f"Delete {len(keys)} tasks")
    shown = scene.tasks_shown()
    last = max(shown.index(key) for key in keys)
    after, before = [k for k in shown[last:] if k not in keys], [k for k in shown[:last] if k not in keys]
    sheet.loose = None
    sheet.done([(key, "", dict(sheet.tasks[key]), None) for key in keys], current=None)
    for key in keys:
        scene.drop_drafts(key)
        sheet.beside_gone(key)
    scene.current = (after[0] if after else before[-1]) if len(keys) == 1 else ""
    scene.selected = None


def _delete_on_hold(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = scene.screen.selected()
    few = len(keys) == 1 and len(scene.tasks_shown()) > 8 and not scene.has_draft(keys[0])
    return (keys[0],) if free(scene) and scene.world.desk.hold_seconds and few else None


@rule("press Delete for {0}, and Ctrl+Z while it waits", _delete_on_hold, weight=2)
async def delete_and_undo(scene: Scene, key: str) -> None:
    if not scene.screen.table.hasFocus():
        await scene.to_table()
    need(free(scene) and scene.screen.selected() == [key] and not scene.has_draft(key))
    await scene.until_saved()
    await _to_rows(scene)
    await scene.person.press("Delete")
    await confirm(scene, "Delete")
    await take_back(scene, key)


async def confirm(scene: Scene, text: str) -> None:
    """Where a question is asked, go to its button by Tab and press Enter."""
    await scene.settled()
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible())
    for _ in range(6):
        if button.hasFocus():
            break
        await scene.person.press("Tab")
    assert button.hasFocus(), f"Tab does not lead to {text!r}"
    await scene.person.press("Return")


def _new(scene: Scene, chance: random.Random) -> Arguments | None:
    key = f"N-{chance.randint(1, 999)}"
    return (key, f"Larch {chance.randint(1, 40)}") if free(scene) and key not in scene.sheet.numbers else None


@rule("press Ctrl+N, type {0!r} and {1!r} as ID and Name, press Ctrl+Return", _new, weight=2)
async def create(scene: Scene, key: str, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and key not in sheet.numbers)
    await scene.person.press("Ctrl+N")
    await scene.until(lambda: scene.screen.all("New task details", QWidget), "the form")
    form = scene.screen.find("New task details", QWidget)
    for field, text in (("ID", key), ("Name", name)):
        await scene.until(lambda field=field: len(scene.screen.all(field, QLineEdit, form)) == 1, field)  # type: ignore[misc]  # a lambda with a default
        scene.person.click(scene.screen.find(field, QLineEdit, form))
        await scene.person.type(text)
    await scene.person.press("Ctrl+Return")
    sheet.done([(key, "", None, sheet.new_task(key, name))], current=None)
    sheet.loose = scene.current = key
    if sheet.grouping:
        sheet.open_to(key)
    scene.focus = ""


def _attach(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [key for key in scene.tasks_shown() if len(scene.sheet.tasks[key].get("Files") or ()) < 3]
    if not free(scene) or not keys or "Files" not in scene.screen.columns():
        return None
    return chance.choice(keys), f"paper {chance.randint(1, 99)}.txt"


@rule("drop the file {1!r} on the row of {0}", _attach, weight=2)
async def attach(scene: Scene, key: str, name: str) -> None:
    need(free(scene) and key in scene.tasks_shown() and "Files" in scene.screen.columns())
    before = scene.sheet.tasks[key].get("Files") or []
    need(name not in [file["filename"] for file in before])  # while it is on its way it is not added twice
    path = scene.world.file(name)
    table, column = scene.screen.table, scene.screen.columns()["Files"]
    index = table.model().index(scene.screen.row_of(key), column)
    table.scrollTo(index)
    assert drop_files(table.viewport(), table.visualRect(index).center(), [path]), "the file was not taken"
    scene.sheet.loose = key if scene.current == key else None
    scene.current = key
    scene.focus = ""
    scene.sheet.done([(key, "Files", before, [*before, {"filename": name}])], current=key)


def _detach(scene: Scene, chance: random.Random) -> Arguments | None:
    key = ready(scene)
    files = scene.sheet.tasks[key].get("Files") or [] if key is not None else []
    return (key, files[0]["filename"]) if key is not None and len(files) == 1 else None


@rule("press Delete on the file {1!r} of {0} in the pane, click Remove", _detach, weight=8)
async def detach(scene: Scene, key: str, name: str) -> None:
    before = scene.sheet.tasks[key].get("Files") or []
    need(ready(scene) == key and [file["filename"] for file in before] == [name])
    await scene.until_saved()
    files = await in_pane(scene, "Files", QListView)
    await scene.until(lambda: files.model().rowCount() == 1, "the file in the pane")
    files.setFocus()
    await scene.person.press("Home")
    await scene.person.press("Delete")
    await scene.until(lambda: scene.screen.buttons("Remove"), "the question")
    scene.person.click(scene.screen.buttons("Remove")[0])
    scene.focus = ""
    scene.sheet.done([(key, "Files", before, [])], current=key)
