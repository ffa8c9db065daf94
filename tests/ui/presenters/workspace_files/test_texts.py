"""The sentences about backups, restores and exports say one as one, and nothing that contradicts the counts."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts as Texts
from flowdash_desktop.wire.workspace_jobs import BackedUp, Exported, Found


def test_one_of_each_is_said_in_the_singular() -> None:
    words = Texts.restore_question(Found("W", "", 1, 1, 1, 1), "today", "W (today)", 1)
    assert "It holds 1 workflow, 1 task and 1 file. 1 attachment is missing or damaged, and not in it." in words
    exported = Texts.exported(Exported("W", 1, 1, 1, ("a comment",)), Path("w.json"))
    assert exported == "“W” is exported to w.json: 1 workflow, 1 task. 1 thing could not be in it: a comment."
    assert Texts.backed_up(BackedUp("W", 1, 1), Path("w.zip"), "1 B").endswith(
        "1 attachment is missing or damaged, and not in it."
    )


def test_several_are_said_in_the_plural() -> None:
    words = Texts.restore_question(Found("W", "", 2, 2000, 0, 1500), "today", "W (today)", 2)
    assert "It holds 2 workflows, 2,000 tasks and 0 files. 1,500 attachments are missing or damaged" in words
    exported = Texts.exported(Exported("W", 2, 3000, 1, ("a comment", "a key")), Path("w.json"))
    assert "2 workflows, 3,000 tasks. 2 things could not be in it, for example: a comment." in exported


def test_a_backup_without_an_attachment_is_not_called_whole() -> None:
    words = Texts.restore_question(Found("W", "", 2, 2, 2, 1), "today", "W (today)", 0)
    assert "whole" not in words
    assert "The backup is not damaged." in words
