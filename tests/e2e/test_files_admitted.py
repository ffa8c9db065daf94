"""Files before they are read: folders are looked into and asked about, limits are said before a byte is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from flowdash_desktop.session.attachments.survey import Survey, survey
from flowdash_desktop.session.events import UploadProgressed
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.presenters.attachments import admission
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, drop_files, focused, press, replace_text, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


async def opened(desk: Desk, running: ServerProcess | tuple[str, str]) -> AttachmentArea:
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    return desk.window.detail.files.areas["Files"]


def names(running: ServerProcess, key: str) -> list[str]:
    return [entry["filename"] for entry in on_server(running, key)["Files"]]


def folder_of(folder: Path, **files: str) -> Path:
    """A folder with text files; two underscores stand for a folder in it, and each has a hidden one besides."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / ".hidden").write_text("hidden")
    return folder


@story
async def test_a_folder_is_added_after_a_question(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The question says how many files and how large; *Cancel* adds none, hidden ones never come along."""
    running = server(definition("F-1", "F-2"))
    area = await opened(desk, running)
    folder = folder_of(tmp_path / "photos", b="bb", a__c="ccc")
    assert drop_files(area, area.rect().center(), [folder])
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert says(question, "Add the files in photos?")
    assert says(question, "It holds 2 files, 5 B. Hidden files and links are left out: 1.")
    click(question.cancel_button)
    await desk.until(lambda: not desk.workspace.detail.files._kept._tasks, "the end of it")
    assert not desk.session.pending
    assert desk.drop_on_cell("F-2", "Files", [folder])
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(button("Add 2 files", question))
    await desk.until(lambda: len(desk.session.pending) == 2, "both to be queued")
    await desk.until_saved()
    assert names(running, "F-2") == ["b.txt", "c.txt"]
    assert names(running, "F-1") == []
    await desk.close()


@story
async def test_a_folder_with_too_many_files_adds_none(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(definition("F-1"))
    area = await opened(desk, running)
    folder = folder_of(tmp_path / "photos", a="a", b="b", c="c")
    assert drop_files(area, area.rect().center(), [folder])
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(button("Add 3 files", question))
    words = "Files holds at most 2 files: 2 more, not 3. Nothing was added."
    await desk.until(lambda: desk.window.notice.text == words, "the reason")
    assert not desk.session.pending
    empty = tmp_path / "empty"
    empty.mkdir()
    assert drop_files(area, area.rect().center(), [empty])
    await desk.until(lambda: desk.window.notice.text == "empty holds no files to add.", "the reason")
    await desk.close()


@story
async def test_a_file_over_the_limit_is_never_sent(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A file of more than the server takes is said at once; the other one arrives, and nothing else was sent."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as line:
        area = await opened(desk, (line.base_url, running.key))
        small, large = tmp_path / "small.txt", tmp_path / "large.bin"
        small.write_text("small")
        with large.open("wb") as file:
            file.truncate(30_000_000)
        totals: list[int] = []
        desk.session.observe(lambda event: totals.append(event.total) if isinstance(event, UploadProgressed) else None)
        assert drop_files(area, area.rect().center(), [large, small])
        words = "large.bin is 30 MB; this server takes files up to 26 MB. It was not added."
        await desk.until(lambda: desk.window.notice.text == words, "the reason")
        await desk.until(lambda: names(running, "F-1") == ["small.txt"], "the other file")
        await desk.until_saved()
        assert names(running, "F-1") == ["small.txt"]
        assert max(totals) < 1_000, "nothing of the large one was sent"
        await desk.close()


def photo() -> QImage:
    """A picture that PNG can't make small, and JPEG can."""
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    chance = Random(7)
    for y in range(image.height()):
        for x in range(image.width()):
            grey = (x * 255 // 1600 + chance.randrange(12)) & 0xFF
            image.setPixel(x, y, 0xFF000000 | grey << 16 | grey << 8 | grey)
    return image


@pytest.mark.parametrize("wanted", ["JPEG", "PNG"])
@story
async def test_a_photo_becomes_what_the_person_chooses(desk: Desk, server: StartServer, wanted: str) -> None:
    """The question tells both sizes; what is chosen is what arrives."""
    running = server(definition("F-1"))
    area = await opened(desk, running)
    QApplication.clipboard().setImage(photo())
    area.take_focus()
    press(area, Qt.Key.Key_V, CONTROL)
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    sizes = question.confirm_button.text(), question.cancel_button.text()
    assert [text.split(",")[0] for text in sizes] == ["JPEG", "PNG"]
    click(question.confirm_button if wanted == "JPEG" else question.cancel_button)
    await desk.until(lambda: len(names(running, "F-1")) == 1, "the photo")
    await desk.until_saved()
    (entry,) = on_server(running, "F-1")["Files"]
    assert entry["contentType"] == f"image/{wanted.lower()}"
    assert entry["filename"].startswith("Pasted picture ")
    await desk.close()


@story
async def test_a_question_left_open_adds_nothing(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Closing the window is no answer: the folder is not added, and the program ends."""
    running = server(definition("F-1"))
    area = await opened(desk, running)
    assert drop_files(area, area.rect().center(), [folder_of(tmp_path / "photos", a="a")])
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    ended: list[int] = []
    question.finished.connect(ended.append)
    async with asyncio.timeout(30):
        await desk.close()
    assert ended == [ConfirmDialog.DialogCode.Rejected], "the question is closed with the window"
    assert names(running, "F-1") == []


@story
async def test_nothing_is_asked_once_the_window_closes(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder is still being looked through as the window closes: there is no question then, and the program ends."""
    looking, goes_on = Event(), Event()

    def slow(paths: Sequence[Path]) -> Survey:
        looking.set()
        goes_on.wait(60)
        return survey(paths)

    monkeypatch.setattr(admission, "survey", slow)
    running = server(definition("F-1"))
    area = await opened(desk, running)
    asked: list[str] = []
    monkeypatch.setattr(ConfirmDialog, "open", lambda dialog: asked.append(dialog.windowTitle()))
    assert drop_files(area, area.rect().center(), [folder_of(tmp_path / "photos", a="a")])
    await desk.until(looking.is_set, "the look into the folder")
    workspace = desk.workspace
    closing = asyncio.create_task(desk.close())
    try:
        await desk.until(lambda: workspace._has_ended, "the window to close")
    finally:
        goes_on.set()
    async with asyncio.timeout(30):
        await closing
    assert asked == []
    assert names(running, "F-1") == []


@story
async def test_a_new_task_leaves_out_what_is_too_large(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The task is made with the file that fits, and the other one is named; nothing of it is sent."""
    running = server(definition("F-1"))
    await opened(desk, running)
    small, large = tmp_path / "small.txt", tmp_path / "large.bin"
    small.write_text("small")
    with large.open("wb") as file:
        file.truncate(30_000_000)
    await desk.shortcut(Qt.Key.Key_N)
    form = desk.window.new_task
    await desk.until(form.isVisible, "the form")
    replace_text(desk.find("ID", QLineEdit, inside=form), "F-9")
    replace_text(desk.find("Must", QLineEdit, inside=form), "must")
    assert drop_files(form, form.rect().center(), [large, small])
    await desk.until(lambda: form._areas()["Files"].model.rowCount() == 2, "both in the form")
    press(focused(), Qt.Key.Key_Return, CONTROL)
    await desk.until(lambda: desk.window.detail.task == "F-9", "the task")
    await desk.until_saved()
    assert names(running, "F-9") == ["small.txt"]
    assert desk.window.notice.text.startswith("large.bin is 30 MB")
    await desk.close()
