"""Sentences about the files that a spreadsheet names, in the language of the person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.columns import CellFault
from flowdash_desktop.domain.importing.files import FileFault, FilesOfCell, NamedFile
from flowdash_desktop.domain.text.web_links import real_host
from flowdash_desktop.ui.detail.files.attachment_model import size_text

translate = QCoreApplication.translate
_MOST_FOLDERS = 6


def cell_text(files: FilesOfCell) -> str:
    """The files of a cell in a row: what is there, what comes with its size, and what can't come with the reason."""
    if isinstance(files.problem, CellFault):
        return files.problem.text
    parts = [*files.same, *map(_with_size, files.added), *map(_with_reason, files.refused)]
    return ", ".join(parts)


def _with_size(file: NamedFile) -> str:
    if file.address:
        return translate("Import", "{name} (from {host})").format(name=file.name, host=real_host(file.address))
    return translate("Import", "{name} ({size})").format(name=file.name, size=size_text(file.size or 0))


def _with_reason(file: NamedFile) -> str:
    assert file.fault is not None
    words = {
        FileFault.NOT_FOUND: translate("Import", "not found"),
        FileFault.FOLDER: translate("Import", "a folder"),
        FileFault.NOT_A_FILE: translate("Import", "not a file"),
        FileFault.TOO_LARGE: translate("Import", "too large: {size}"),
        FileFault.NOT_READABLE: translate("Import", "not readable"),
        FileFault.NOT_AN_ADDRESS: translate("Import", "not a web address"),
        FileFault.ELSEWHERE: translate("Import", "in another folder"),
        FileFault.NO_FOLDER: translate("Import", "no folder"),
    }
    reason = words[file.fault].format(size=size_text(file.size or 0))
    return translate("Import", "{name} ({reason})").format(name=file.text, reason=reason)


def fault_text(file: NamedFile) -> str:
    """Why a file is not added, as a sentence."""
    assert file.fault is not None
    words = {
        FileFault.NOT_FOUND: translate("Import", "“{file}” was not found."),
        FileFault.FOLDER: translate("Import", "“{file}” is a folder."),
        FileFault.NOT_A_FILE: translate("Import", "“{file}” is neither a file nor a folder."),
        FileFault.TOO_LARGE: translate("Import", "“{file}” is {size}; this server takes files up to {most}."),
        FileFault.NOT_READABLE: translate("Import", "“{file}” can't be read: this account is not allowed to."),
        FileFault.NOT_AN_ADDRESS: translate("Import", "“{file}” is not a web address that the server can fetch."),
        FileFault.ELSEWHERE: translate("Import", "“{file}” is outside of the folder from which files are taken."),
        FileFault.NO_FOLDER: translate("Import", "“{file}” has no folder here: write its whole path."),
    }
    text = words[file.fault]
    return text.format(file=file.text, size=size_text(file.size or 0), most=size_text(file.most))


def reasons(files: FilesOfCell, name: str) -> list[str]:
    """Why files of a cell are not added, a sentence for each."""
    return [f"{name}: {fault_text(file)}" for file in files.refused]


def added_text(files: Iterable[NamedFile]) -> str:
    """How many files are added, how large they are, and whom the server asks for them; ``""`` for none."""
    sizes, hosts = list[int](), Counter[str]()
    for file in files:
        if file.address:
            hosts[real_host(file.address)] += 1
        else:
            sizes.append(file.size or 0)
    lines = []
    if sizes:
        one, many = (
            translate("Import", "1 file is added, {size}."),
            translate("Import", "{count} files are added, {size}."),
        )
        words = one if len(sizes) == 1 else many
        lines.append(words.format(count=counted(len(sizes)), size=size_text(sum(sizes))))
    if hosts:
        named = ", ".join(f"{host} ({counted(count)})" for host, count in hosts.items())
        lines.append(translate("Import", "The server fetches files from: {hosts}.").format(hosts=named))
    return "\n".join(lines)


def elsewhere_text(files: Iterable[NamedFile]) -> str:
    """In which other folders how many files are; ``""`` for none."""
    folders = Counter(str(Path(file.path).parent) for file in files if file.is_elsewhere)
    if not folders:
        return ""
    one = translate("Import", "1 file is outside of the folder of the imported file, or hidden:")
    many = translate("Import", "{count} files are outside of the folder of the imported file, or hidden:")
    count = folders.total()
    lines = [(one if count == 1 else many).format(count=counted(count))]
    lines += [f"{folder} ({counted(here)})" for folder, here in folders.most_common(_MOST_FOLDERS)]
    if (left := len(folders) - _MOST_FOLDERS) > 0:
        lines.append(translate("Import", "and {count} more folders").format(count=counted(left)))
    return "\n".join(lines)


def looking_text(done: int, total: int) -> str:
    """While files are looked for."""
    words = translate("Import", "Looking for files… {done} of {total}")
    return words.format(done=counted(done), total=counted(total))


def copying_text(done: int, total: int) -> str:
    """While files are copied here."""
    words = translate("Import", "Copying files… {done} of {total}")
    return words.format(done=counted(done), total=counted(total))


def not_copied_text(reason: str) -> str:
    """A file could not be copied."""
    return translate("Import", "Nothing was imported. {reason}").format(reason=reason)
