"""What is asked and said before files are read: folders are looked through, limits come before a byte is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.attachments.survey import MOST_FILES, FoundFile, FoundFolder, survey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.detail.files.attachment_model import size_text
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


class Admission:
    """Says which of the given files are added to a field.

    Args:
        window: where the questions are.
        session: knows what the field holds, and what the server takes.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window = window
        self._session = session
        self._questions: dict[asyncio.Future[bool], dialogs.ConfirmDialog] = {}
        self._has_ended = False

    def end(self) -> None:
        """Nobody answers any more: what was asked is not done, and nothing is asked over a window that is gone."""
        self._has_ended = True
        for question, dialog in [*self._questions.items()]:
            _settle(question, yes=False)
            dialog.close()

    async def admitted(self, workflow_id: str, task: TaskKey, field: str, paths: Sequence[Path]) -> list[Path]:
        """The files to add: these, and those of folders where the person wants that; none beyond the limits.

        A path that can't be read is left in: copying it says why.
        """
        found = await in_thread(partial(survey, paths), "look at files")
        files = [*found.files]
        for folder in found.folders:
            if await self._wants(folder):
                files += folder.files
        files = self._without_large(files)
        if why := self._too_many(workflow_id, task, field, len(files)) if found.folders else "":
            self._window.notice.show_notice(why, tone="warning")
            return []
        return [*(file.path for file in files), *found.others]

    async def _wants(self, folder: FoundFolder) -> bool:
        name, count = folder.path.name or str(folder.path), len(folder.files)
        if not count or count > MOST_FILES:
            words = translate("Admission", "{folder} holds no files to add.")
            if count:
                words = translate("Admission", "{folder} holds more than {most} files. None was added.")
            self._window.notice.show_notice(words.format(folder=name, most=counted(MOST_FILES)), tone="warning")
            return False
        return await self._ask(*_folder_words(folder, name, count))

    async def wants_jpeg(self, png_bytes: int, jpeg_bytes: int) -> bool:
        """Ask how a large photo is to be added; as PNG, which loses nothing, where nobody says."""
        png = translate("Admission", "PNG, {size}").format(size=size_text(png_bytes))
        return await self._ask(
            translate("Admission", "Add the photo as JPEG?"),
            translate(
                "Admission", "PNG keeps every pixel as it is. JPEG is smaller, and shows fine lines less clearly."
            ),
            translate("Admission", "JPEG, {size}").format(size=size_text(jpeg_bytes)),
            png,
        )

    async def _ask(self, title: str, text: str, button: str, other: str = "") -> bool:
        if self._has_ended:
            return False
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, text, button)
        if other:
            dialog.cancel_button.setText(other)
        dialog.confirmed.connect(lambda: _settle(answer, yes=True))
        dialog.rejected.connect(lambda: _settle(answer, yes=False))
        dialog.finished.connect(lambda _: self._questions.pop(answer, None))  # it is deleted once it is closed
        self._questions[answer] = dialog
        dialog.open()
        return await answer

    async def small_enough(self, files: Mapping[str, Sequence[Path]]) -> dict[str, list[Path]]:
        """By field, the files of a new task that the server takes; of the others it is said that they are too large.

        A path that can't be read is left in: copying it says why.
        """
        kept: dict[str, list[Path]] = {}
        for field, paths in files.items():
            found = await in_thread(partial(survey, paths), "look at files")
            large = {file.path for file in found.files} - {file.path for file in self._without_large(found.files)}
            kept[field] = [path for path in paths if path not in large]
        return kept

    def _without_large(self, files: Sequence[FoundFile]) -> list[FoundFile]:
        """The files that the server takes; of the others it is said that they are too large."""
        workspace = self._session.workspace
        most = workspace.max_file_bytes if workspace is not None else None
        if most is None:
            return [*files]
        large = [file for file in files if file.size > most]
        if large:
            self._window.notice.show_notice(_too_large_words(large, most), tone="warning")
        return [file for file in files if file.size <= most]

    def _too_many(self, workflow_id: str, task: TaskKey, field: str, count: int) -> str:
        schema, shown = self._session.schema(workflow_id), self._session.shown(workflow_id).get(task)
        limit = schema.field_by_name[field].limit if schema is not None and field in schema.field_by_name else None
        if limit is None or shown is None:
            return ""
        room = max(0, limit - len(shown.task.files(field)) - len(shown.pending_files.get(field, ())))
        if count <= room:
            return ""
        words = translate(
            "Admission", "{field} holds at most {limit} files: {room} more, not {count}. Nothing was added."
        )
        return words.format(field=field, limit=limit, room=room, count=counted(count))


def _settle(answer: asyncio.Future[bool], *, yes: bool) -> None:
    if not answer.done():
        answer.set_result(yes)


def _folder_words(folder: FoundFolder, name: str, count: int) -> tuple[str, str, str]:
    """The title, the text and the button of the question."""
    title = translate("Admission", "Add the files in {folder}?").format(folder=name)
    words = translate("Admission", "It holds {count} files, {size}.")
    button = translate("Admission", "Add {count} files")
    if count == 1:
        words = translate("Admission", "It holds 1 file, {size}.")
        button = translate("Admission", "Add 1 file")
    text = words.format(count=counted(count), size=size_text(folder.size))
    if folder.left_out:
        hidden = translate("Admission", "Hidden files and links are left out: {count}.")
        text = f"{text} {hidden.format(count=counted(folder.left_out))}"
    return title, text, button.format(count=counted(count))


def _too_large_words(large: Sequence[FoundFile], most: int) -> str:
    largest = max(large, key=lambda file: file.size)
    words = translate("Admission", "{name} is {size}; this server takes files up to {most}. It was not added.")
    if len(large) > 1:
        words = translate(
            "Admission",
            "{count} files were not added: this server takes files up to {most}. The largest is {name}, {size}.",
        )
    return words.format(name=largest.path.name, size=size_text(largest.size), most=size_text(most), count=len(large))
