"""Which attachments are given to the programs of the system."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.text.opened_files import may_be_opened


@pytest.mark.parametrize(
    "name", ["Offer.PDF", "a.b.docx", "photo.jpeg", "notes.txt", "Größe.xlsx", "mail.eml", "a.tar.gz"]
)
def test_documents_pictures_and_recordings_are_opened(name: str) -> None:
    assert may_be_opened(name)


@pytest.mark.parametrize(
    "name",
    [
        "setup.exe",
        "setup.exe.",
        "setup.exe . .",
        "report.pdf\u202efdp.exe",
        "report.pdf:setup.exe",
        "folder.pdf/setup.sh",
        "macros.docm",
        "page.html",
        "picture.svg",
        "shortcut.lnk",
        "App.AppImage",
        "new.kind",
        "no ending",
        "",
        "a.pdf\x00.exe",
    ],
)
def test_all_else_is_not(name: str) -> None:
    """The name is judged as it stands on the disk: a system leaves out dots and spaces at the end, and what is behind
    a colon. A list of programs would not have the kinds that come tomorrow."""
    assert not may_be_opened(name)
