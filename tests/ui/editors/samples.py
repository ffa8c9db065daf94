"""A workflow with a field of every kind, a task of it, and the keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, Task, TaskKey, Value

SCHEMA = WorkflowSchema(
    Workflow("wf-1", "Companies & friends"),
    stages=(Stage("Not Started", "#8b95a5", False), Stage("Review", "#3b82f6", False), Stage("Approved", None, True)),
    fields=(
        Field("1", "Company ID", FieldKind.UNIQUE_ID, required=True, editable=False),
        Field("2", "Company Name", FieldKind.TEXT, required=True),
        Field("3", "Notes", FieldKind.LONG_TEXT),
        Field("4", "Phone", FieldKind.PHONE),
        Field("5", "Employees", FieldKind.NUMBER),
        Field("6", "Contract Value", FieldKind.CURRENCY),
        Field("7", "Close Date", FieldKind.DATE),
        Field("8", "Last Call", FieldKind.DATETIME),
        Field("9", "Owner", FieldKind.PERSON),
        Field("10", "Region", FieldKind.SINGLE_SELECT, options=("EMEA", "APAC", "Americas")),
        Field("11", "Tags", FieldKind.MULTIPLE_SELECT, options=("Big", "Fast", "New")),
        Field("12", "International", FieldKind.CHECKBOX),
        Field("13", "Documents", FieldKind.FILE, limit=3),
        Field("14", "Contact", FieldKind.EMAIL),
        Field("15", "Website", FieldKind.URL),
        Field("16", "Requested On", FieldKind.DATE, editable=False),
        Field("17", "Scans & more", FieldKind.FILE),
    ),
    users=(User("u1", "ana@x.example", "Ana", "Lima"), User("u2", "ida@x.example", "Ida", "Berg")),
)
PDF = Attachment("blob-1", "application/pdf", "contract.pdf")
PNG = Attachment("blob-2", "image/png", "signature.png")
CALLED = datetime(2026, 1, 5, 12, 30, tzinfo=UTC)


def task(key: str = "44", **values: Value) -> Task:
    """A task; keyword arguments replace values, an underscore stands for a space."""
    known: dict[str, Value] = {
        "Stage": "Review",
        "Assigned To": "ida@x.example",
        "Company ID": key,
        "Company Name": "Globex <b>& Co",
        "Notes": "first line\nsecond line",
        "Employees": Decimal(1200),
        "Contract Value": Decimal("84500.00"),
        "Close Date": date(2026, 2, 12),
        "Last Call": CALLED,
        "Owner": "ana@x.example",
        "Region": "APAC",
        "Tags": ("Big", "New"),
        "International": True,
        "Documents": (PDF, PNG),
        "Contact": "hello@globex.example",
        "Website": "https://globex.example/a",
        "Requested On": date(2026, 1, 1),
        "Created On": datetime(2026, 1, 1, 9, 0, tzinfo=UTC),
    }
    known.update({name.replace("_", " "): value for name, value in values.items()})
    links = {
        "Invoices": Link((LinkedTask({"No": "INV-1", "Sum": "12"}), LinkedTask({"No": "INV-2"})), True),
        "Parent": Link((), False),
    }
    return Task(TaskKey(key), key, known, f"https://flowdash.example/tasks/{key}", links)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the window system would: an open popup gets it, otherwise what has the focus."""
    QTest.keyClick(widget.window().windowHandle(), key, modifier)


def type_text(widget: QWidget, text: str) -> None:
    """Type a text, letter by letter, where the keyboard is."""
    for letter in text:
        QTest.keyClick(widget.window().windowHandle(), ord(letter))


def replace_text(widget: QWidget, text: str) -> None:
    """Type a text in place of all that is there."""
    press(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(widget, Qt.Key.Key_Backspace)
    type_text(widget, text)
