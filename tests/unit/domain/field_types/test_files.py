"""Attachments, and names of files that are good on every system."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types.files import FileType, file_name
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from tests.unit.domain.examples import SCHEMA, complaint, from_json

K = FieldKind


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("resume.pdf", "resume.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("a/b\\c.txt", "c.txt"),
        ("", "file"),
        ("..", "file"),
        ("/", "file"),
        (" . ", "file"),
        ("a:b?.txt", "a_b_.txt"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("report. ", "report"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1 .txt", "_com1 .txt"),
        ("console.txt", "console.txt"),
        (".bashrc", ".bashrc"),
        ("Überblick 2026 😀.pdf", "Überblick 2026 😀.pdf"),
    ],
)
def test_a_file_name_is_a_name(sent: str, name: str) -> None:
    assert file_name(sent) == name


@given(st.text(st.characters() | st.sampled_from("./\\: \u00a0"), max_size=400))
def test_a_file_name_is_never_a_path_nor_too_long(sent: str) -> None:
    name = file_name(sent)
    assert not set(name) & set('/\\:*?"<>|\x00')
    assert name not in ("", ".", "..")
    assert name == name.strip()
    assert len(name.encode()) <= 201
    assert file_name(name) == name


@pytest.mark.parametrize("stem", ["n" * 500, "😀" * 100])
def test_a_long_file_name_keeps_its_ending(stem: str) -> None:
    name = file_name(f"{stem}.pdf")
    assert name.endswith(".pdf")
    assert 195 <= len(name.encode()) <= 200
    assert stem.startswith(name.removesuffix(".pdf"))


def test_attachments_are_read_with_what_they_lack() -> None:
    assert from_json(K.FILE, [{"blobId": 7}, {"blobId": "b", "contentType": None, "filename": ""}]) == (
        Attachment("7", "application/octet-stream", "file"),
        Attachment("b", "application/octet-stream", "file"),
    )


@pytest.mark.parametrize("raw", ["x", [{}], [{"blobId": ""}], [{"blobId": None}], [7]])
def test_what_is_no_attachment_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        from_json(K.FILE, raw)


def test_a_file_field_has_its_limit() -> None:
    one = Attachment("b", "t", "f")
    limited = Field("f", "Documents", K.FILE, limit=2)
    FileType().check((one, one), limited, SCHEMA)
    with pytest.raises(InvalidValueError) as caught:
        FileType().check((one, one, one), limited, SCHEMA)
    assert caught.value.explain() == "has too many files: at most 2 files"


def test_files_are_found_by_name_and_not_typed() -> None:
    value = (Attachment("b", "t", "a.pdf"), Attachment("c", "t", "b.pdf"))
    assert FileType().matches(value, "b.pdf")
    assert not FileType().matches(value, "c.pdf")
    assert complaint(K.FILE, "a.pdf")[0] is Problem.INVALID
