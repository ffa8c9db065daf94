"""What undoes a change of the files of a task."""

from __future__ import annotations

from flowdash_desktop.domain.edits import AttachFile, DetachFile, StagedFile
from flowdash_desktop.domain.history import Change, RestoreData, undoing
from flowdash_desktop.domain.tasks import Attachment, TaskKey

OLD, NEW = Attachment("1", "text/plain", "old.txt"), Attachment("2", "text/plain", "new.txt")
STAGED = StagedFile("s", "new.txt", "text/plain", 1)
RENAMED = AttachFile("w", TaskKey("1"), "Files", STAGED, OLD)


def test_a_rename_gives_the_replaced_file_back() -> None:
    data = RestoreData(files=(("Files", STAGED),), attachment=NEW)
    (edit,) = undoing(Change(RENAMED, "Task", restore_data=data))
    assert isinstance(edit, AttachFile)
    assert edit.replaces == NEW


def test_a_rename_of_a_gone_file_is_undone_by_removing() -> None:
    """The file that was to be replaced was gone, so there is no copy of it: what was added under the new name goes."""
    (edit,) = undoing(Change(RENAMED, "Task", restore_data=RestoreData(attachment=NEW)))
    assert edit == DetachFile("w", TaskKey("1"), "Files", NEW)
