"""Rules of typing: in the pane and in cells, good values and bad ones, and how typing ends."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea

from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene, Typing

TEXTS: dict[str, tuple[str, ...]] = {
    "longText": ("Ask twice", "They call back", ""),
    "text": ("Quince 7", "Ash 3", "Zebra wood", ""),
    "phone": ("+49 40 777", ""),
    "number": ("7", "1,234", "99.5", ""),
    "currency": ("1200.50", "5,000.00", ""),
    "date": ("2026-03-04", "31 Jan 2027", ""),
    "datetime": ("4 Mar 2026 15:45", ""),
    "email": ("new@example.com", ""),
    "url": ("https://new.example.com", ""),
}
_BAD: dict[str, tuple[str, ...]] = {
    "number": ("twelve", "1,2,3"),
    "currency": ("a lot",),
    "date": ("31 Feb 2026", "soon"),
    "datetime": ("one day",),
    "email": ("no address",),
    "url": ("http//x",),
}


def value_of(kind: str, text: str) -> object | None:
    """What a typed text is saved as, ``""`` for blank; None where it is no value."""
    if text in _BAD.get(kind, ()):
        return None
    match kind:
        case "number" | "currency":
            return text.replace(",", "")
        case "date" if text == "31 Jan 2027":
            return "2027-01-31"
        case "datetime" if text:
            local = datetime.strptime(text, "%d %b %Y %H:%M").astimezone()
            return local.astimezone(UTC).strftime(_WIRE)
    return text


def some_text(kind: str, chance: random.Random) -> str:
    """A text to type, which may be no value."""
    return chance.choice(_BAD[kind] if kind in _BAD and chance.random() < 0.25 else TEXTS[kind])


def _in_pane(scene: Scene, chance: random.Random) -> Arguments | None:
    key = scene.screen.current()
    if scene.typing is not None or key is None or scene.screen.pane_task() != key:
        return None
    name, kind = chance.choice([(n, k) for n, k in scene.sheet.kinds.items() if k in TEXTS])
    return key, name, some_text(kind, chance)


@rule("type {2!r} into {1} of {0} in the pane", _in_pane, weight=6)
async def type_in_pane(scene: Scene, key: str, name: str, text: str) -> None:
    need(scene.typing is None and scene.screen.pane_task() == key and scene.screen.current() == key)
    pane = scene.screen.pane
    assert pane is not None
    kind: type[QLineEdit | QPlainTextEdit] = QPlainTextEdit if is_long(scene, name) else QLineEdit
    await scene.until(lambda: len(scene.screen.all(name, kind, pane)) == 1, f"one input of {name}")
    line = scene.screen.find(name, kind, pane)
    (area,) = (a for a in pane.findChildren(QScrollArea) if a.isVisible() and a.isAncestorOf(line))
    area.ensureWidgetVisible(line)
    scene.person.click(line.viewport() if isinstance(line, QPlainTextEdit) else line)
    await scene.person.press("Ctrl+A")
    if text:
        await scene.person.type(text)
    else:
        await scene.person.press("Delete")
    scene.focus = f"{name} in"
    scene.sheet.drafts.pop((key, name), None)
    if text != scene.sheet.pane_text(key, name):
        value = value_of(scene.sheet.kinds[name], text)
        scene.typing = Typing("pane", key, name, text, value)
        scene.sheet.drafts[key, name] = text


def is_long(scene: Scene, name: str) -> bool:
    """Enter is a line break in this field."""
    return scene.sheet.kinds[name] == "longText"


def _typing(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.typing is not None else None


def _typing_line(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.typing is not None and not is_long(scene, scene.typing.field) else None


def _typing_long(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.typing is not None and is_long(scene, scene.typing.field) else None


def commit(scene: Scene) -> None:
    """What is typed is saved where it is a value, else it stays as it was typed."""
    typing, scene.typing = scene.typing, None
    assert typing is not None
    if typing.where == "cell" and typing.value is None:
        scene.typing = typing  # it stays open, and stands in the pane as well
        scene.sheet.drafts[typing.task, typing.field] = typing.text
    elif typing.value is not None and typing.task in scene.sheet.tasks:
        scene.sheet.drafts.pop((typing.task, typing.field), None)
        value = None if typing.value == "" else typing.value
        scene.sheet.edit(typing.task, typing.field, value, current=scene.screen.current())


@rule("press Ctrl+Return", _typing_long, weight=6)
async def enter_long(scene: Scene) -> None:
    need(scene.typing is not None and is_long(scene, scene.typing.field))
    await scene.person.press("Ctrl+Return")
    commit(scene)


@rule("press Enter", _typing_line, weight=6)
async def enter(scene: Scene) -> None:
    need(scene.typing is not None and not is_long(scene, scene.typing.field))
    typing, rows, row = scene.typing, scene.screen.rows(), scene.screen.current_row()
    await scene.person.press("Return")
    commit(scene)
    if typing is not None and typing.where == "cell" and scene.typing is None:
        scene.focus = "Tasks"
        below = next((entry for entry in rows[row + 1 :] if isinstance(entry, str)), None)
        if rows[row] == typing.task and below is not None:
            scene.current, scene.selected = below, {below}
            scene.sheet.loose = None  # Enter goes down, which leaves the row


@rule("press Tab", _typing, weight=5)
async def tab(scene: Scene) -> None:
    need(scene.typing is not None)
    typing = scene.typing
    await scene.person.press("Tab")
    commit(scene)
    scene.focus = ""
    if typing is not None and typing.where == "cell":
        await scene.settled()
        await scene.person.press("Esc")  # out of the next cell, or out of this one where it is no value
        scene.typing = None
        scene.sheet.drafts.pop((typing.task, typing.field), None)
        scene.focus, scene.current = "Tasks", ""


@rule("press Esc", _typing, weight=3)
async def escape(scene: Scene) -> None:
    typing = scene.typing
    need(typing is not None)
    assert typing is not None
    await scene.person.press("Esc")
    scene.sheet.drafts.pop((typing.task, typing.field), None)
    scene.typing = None
    if typing.where == "cell":
        scene.focus = "Tasks"


def stuck(scene: Scene) -> bool:
    """A cell holds a text that is no value."""
    return scene.typing is not None and scene.typing.where == "cell" and scene.typing.value is None


def _other_row(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [entry for entry in scene.screen.rows() if isinstance(entry, str)]
    return (chance.choice(keys),) if keys else None


@rule("click the row of {0}", _other_row, weight=5)
async def click_row(scene: Scene, key: str) -> None:
    need(scene.screen.row_of(key) >= 0 and not stuck(scene))
    if scene.typing is not None:
        commit(scene)
    await scene.click_row(key)


_WIRE = "%Y-%m-%dT%H:%M:%SZ"


def _any_focus(scene: Scene, chance: random.Random) -> Arguments | None:
    return ("5",) if scene.gone is not None and "Search tasks" not in scene.screen.focus_words() else None


@rule("type {0!r} where the focus is now", _any_focus, weight=3)
async def type_more(scene: Scene, text: str) -> None:
    """Somebody who has not seen that the task is gone goes on typing: no other task may get it."""
    need(scene.gone is not None and "Search tasks" not in scene.screen.focus_words())
    await scene.person.type(text)
    for (key, name), before in scene.sheet.drafts.items():
        if key == scene.gone and scene.screen.pane_texts().get(name) == before + text:
            scene.sheet.drafts[key, name] = before + text
