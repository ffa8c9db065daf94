"""The sentences of the viewer."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.detail.files.attachment_model import size_text
from flowdash_desktop.viewing.messages import FileFacts, FileKind, ViewFault

translate = QCoreApplication.translate
_DOCUMENTS = ("docx", "pptx", "odt", "odp")


class Ask(Enum):
    """What the buttons of a message ask for."""

    OPEN = auto()
    SAVE = auto()
    RETRY = auto()


def fault_title(fault: ViewFault) -> str:
    """What is the matter with a file, in a few words."""
    return {
        ViewFault.BROKEN: translate("Viewer", "This file can't be read"),
        ViewFault.ENCRYPTED: translate("Viewer", "This file has a password"),
        ViewFault.TOO_MANY_PIXELS: translate("Viewer", "This picture is too large to show"),
        ViewFault.TOO_SLOW: translate("Viewer", "This file takes too long to read"),
        ViewFault.TOO_MUCH_MEMORY: translate("Viewer", "This file needs too much memory"),
        ViewFault.UNKNOWN_KIND: translate("Viewer", "This kind of file can't be shown here"),
        ViewFault.NO_DECODER: translate("Viewer", "Pictures of this format can't be shown here"),
        ViewFault.EMPTY: translate("Viewer", "This file is empty"),
        ViewFault.MISSING: translate("Viewer", "This file is not here any more"),
        ViewFault.STOPPED: translate("Viewer", "Reading this file has stopped"),
    }[fault]


def fault_sentence(fault: ViewFault) -> str:
    """Why a file, or a page of it, is not shown, and what can be done."""
    return {
        ViewFault.BROKEN: translate("Viewer", "It is damaged, or of another kind than its name says."),
        ViewFault.ENCRYPTED: translate("Viewer", "Save it, and open it in a program that asks for the password."),
        ViewFault.TOO_MANY_PIXELS: translate("Viewer", "It has more pixels than can be read safely. It can be saved."),
        ViewFault.TOO_SLOW: translate("Viewer", "Reading it was given up, so that nothing else has to wait."),
        ViewFault.TOO_MUCH_MEMORY: translate("Viewer", "Reading it was given up, so that nothing else is slowed down."),
        ViewFault.UNKNOWN_KIND: translate("Viewer", "Open it in another program, or save it."),
        ViewFault.NO_DECODER: translate("Viewer", "This program has no decoder for it. Open it in another program."),
        ViewFault.EMPTY: translate("Viewer", "It has no bytes. Its name is all that there is of it."),
        ViewFault.MISSING: translate("Viewer", "It was removed from this computer. It can be fetched again."),
        ViewFault.STOPPED: translate("Viewer", "The part of the program that reads files has ended. It starts again."),
    }[fault]


def kind_name(facts: FileFacts) -> str:
    """What a file is, with its type: ``Picture (PNG)``."""
    name = {
        FileKind.PICTURE: translate("Viewer", "Picture"),
        FileKind.PDF: "PDF",
        FileKind.TEXT: translate("Viewer", "Document") if facts.type in _DOCUMENTS else translate("Viewer", "Text"),
        FileKind.TABLE: translate("Viewer", "Table"),
        FileKind.JSON: "JSON",
        FileKind.MAIL: translate("Viewer", "E-mail"),
        FileKind.MEDIA: translate("Viewer", "Sound or film"),
        FileKind.ARCHIVE: translate("Viewer", "Archive"),
        FileKind.OTHER: translate("Viewer", "File"),
    }[facts.kind]
    type_ = facts.type.upper()
    return f"{name} ({type_})" if type_ and type_ != name else name


def facts_line(facts: FileFacts) -> str:
    """What is known of a file that is not shown: ``Picture (HEIC), 2.1 MB, 4,032 × 3,024``."""
    words = translate("Viewer", "{kind}, {size}").format(kind=kind_name(facts), size=size_text(facts.size))
    if facts.kind is FileKind.PICTURE and facts.page_sizes:
        width, height = facts.page_sizes[0]
        words = f"{words}, {counted(round(width))} × {counted(round(height))}"
    return words


def note_of(facts: FileFacts) -> str:
    """What a person would not see of the file otherwise; ``""`` where all of it is shown."""
    if facts.kind is FileKind.TEXT and facts.type in _DOCUMENTS:
        said = translate(
            "Viewer", "Shown as text: pictures and layout are left out. Open it in another program for these."
        )
    elif facts.kind is FileKind.ARCHIVE:
        said = translate("Viewer", "The files in this archive. None of them is unpacked.")
    else:
        said = ""
    shortened = translate("Viewer", "Only the beginning of this file is shown.") if facts.is_shortened else ""
    return " ".join(filter(None, (said, shortened)))


def archive_headings() -> tuple[str, ...]:
    """The headings of the columns of an archive."""
    return (
        translate("Viewer", "Name"),
        translate("Viewer", "Size in bytes"),
        translate("Viewer", "Changed"),
    )


def media_sentence(facts: FileFacts) -> str:
    """What the head of a sound or a film says."""
    parts = []
    if facts.media is not None:
        parts.append(facts.media.container)
        if facts.media.seconds is not None:
            minutes, seconds = divmod(round(facts.media.seconds), 60)
            hours, minutes = divmod(minutes, 60)
            parts.append(f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}")
    said = translate("Viewer", "Sounds and films are not played here. Save it to open it in another program.")
    return ". ".join(filter(None, (", ".join(parts), said)))


def position_text(file: int, files: int, page: int, pages: int) -> str:
    """``2 of 3 · page 1 of 6``; the pages are left out where there are not several."""
    words = translate("Viewer", "{number} of {count}").format(number=file, count=files)
    if pages > 1:
        on_page = translate("Viewer", "page {number} of {count}").format(number=page, count=pages)
        words = f"{words} · {on_page}"
    return words
