"""What is said at each field of a task: where its edit is on its way, what is wrong, and why it can't be changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.problems import problem_of
from flowdash_desktop.ui.editors.base import FieldEditor

translate = QCoreApplication.translate


def show_marks(
    shown: ShownTask, editors: Mapping[str, FieldEditor], areas: Mapping[str, AttachmentArea], read_only: str
) -> None:
    """Say it at every editor and every area of files; ``read_only`` tells why nothing at all can be changed, if so."""
    whole = shown.marks.get("")
    refused = shown.is_new and whole is not None and whole.state is EditState.NEEDS_YOU
    for name, editor in editors.items():
        mark = shown.marks.get(name)
        editor.set_mark(mark)
        editor.set_problem(*problem_of(name, mark, whole))
        editor.set_read_only(read_only or _why_fixed(editor.field, creation_refused=refused), is_stop=bool(read_only))
    for name, area in areas.items():
        area.set_problem(*problem_of(name, shown.marks.get(name), whole))
        area.set_read_only(read_only or ("" if area.field.editable else _not_editable()))


def mark_new(made: Iterable[FieldEditor], shown: ShownTask | None, read_only: str) -> None:
    """The same at editors that have just been made, while the others stay as they are."""
    if shown is not None:
        show_marks(shown, {editor.field.name: editor for editor in made}, {}, read_only)


def _why_fixed(field: Field, *, creation_refused: bool) -> str:
    if field.autoincrement:
        return translate("DetailPane", "The server numbers tasks by itself.")
    fixed = not field.editable or field.kind is FieldKind.UNIQUE_ID
    return _not_editable() if fixed and not creation_refused else ""


def _not_editable() -> str:
    return translate("DetailPane", "This can only be set when a task is created.")
