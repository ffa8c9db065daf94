"""Help: the guide by F1, what the program says of itself, its files, and the crash of the run before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from flowdash_desktop import __version__
from flowdash_desktop.ui.dialogs.help.guide import Guide
from flowdash_desktop.ui.dialogs.help.report import ReportDialog
from tests.support.desk import Desk, story
from tests.support.hands import button, click, keys

Key = Qt.Key
SECRETS = ("Kestrel & Moss", "C-1002", "Ida Berg", "ida.berg", "127.0.0.1")


@story
async def test_what_the_program_says_of_itself(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that people wrote is in the report, all of which is shown and saved as it is shown."""
    opened: list[str] = []

    def opens(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opens)
    crash_report = desk.paths.logs / "crash-report.txt"
    desk.paths.logs.mkdir(parents=True)
    lines = (
        f"Flowdash Desktop {__version__}",
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f (most recent call first):",
        f'  File "{tmp_path}/a.py", line 3 in f',
    )
    crash_report.write_text("\n".join(lines))
    log = desk.paths.logs / "flowdash-desktop.log"
    log.write_text("2026-12-02 09:00:00,123 WARNING flowdash_desktop.session: not read: Kestrel & Moss\n")
    window = await desk.open_table()
    await desk.until(lambda: "ended unexpectedly" in window.notice.text, "the word of the crash")

    click(button("Show report…", window.notice))
    report = await desk.until_found(lambda: desk.dialog(ReportDialog), "the report")
    text = report.text.toPlainText()
    assert "Segmentation fault" in text
    assert "Current thread\n    a.py, line 3, in f" in text
    assert "not read(removed)" in text
    assert "account that is shown: local" in text
    assert [secret for secret in (*SECRETS, str(tmp_path)) if secret in text] == []
    click(report.copy_button)
    assert QGuiApplication.clipboard().text() == text
    file = tmp_path / "report.txt"
    report.save_requested.emit(file)
    await desk.until(lambda: file.exists() and bool(report.said.text()), "it is saved")
    assert file.read_text() == text
    report.save_requested.emit(tmp_path / "nothing" / "report.txt")
    await desk.until(lambda: "can't be written" in report.said.text(), "it is said")
    click(report.close_button)
    await desk.in_front()

    await desk.shortcut(Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    guide = desk.dialog(Guide)
    keys(guide.search, "keyring")
    assert guide.list.currentItem().text() == "Accounts and workspaces"
    guide.close()
    await desk.in_front()

    run = desk.application._commands.commands.run
    assert run("help.about") == ""
    about = desk.dialog(ReportDialog)
    assert __version__ in about.text.toPlainText()
    assert "httpx: BSD-3-Clause" in about.text.toPlainText()
    click(about.close_button)
    await desk.in_front()
    run("help.folder")
    run("help.log")
    assert opened == [str(desk.paths.root), str(log)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    run("help.folder")
    assert str(desk.paths.root) in window.notice.text
    await desk.close()
