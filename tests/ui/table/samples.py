"""A workflow with a field of every kind, and as many tasks of it as a test wants."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey, Value

STAGES = (
    Stage("Not Started", "#8a94a6"),
    Stage("In Progress", "#d9960f"),
    Stage("Review", "#3b82f6"),
    Stage("Approved", "#1f9254", end_stage=True),
    Stage("Rejected", "#d6455d", end_stage=True),
)
USERS = (
    User("u1", "ana.lima@example.com", "Ana", "Lima"),
    User("u2", "ida.berg@example.com", "Ida", "Berg"),
    User("u3", "omar.haddad@example.com", "Omar", "Haddad"),
)
FIELDS = (
    Field("f1", "Company ID", FieldKind.UNIQUE_ID, required=True, editable=False),
    Field("f2", "Company Name", FieldKind.TEXT, required=True),
    Field("f3", "Employees", FieldKind.NUMBER),
    Field("f4", "Contract Value", FieldKind.CURRENCY),
    Field("f5", "Expected Close", FieldKind.DATE),
    Field("f6", "Intl", FieldKind.CHECKBOX),
    Field("f7", "Documents", FieldKind.FILE, limit=5),
    Field("f8", "Category", FieldKind.SINGLE_SELECT, options=("Freight", "Software", "Packaging")),
    Field("f9", "Regions", FieldKind.MULTIPLE_SELECT, options=("Nordics", "Africa", "Asia")),
    Field("f10", "Owner", FieldKind.PERSON),
    Field("f11", "Contact", FieldKind.EMAIL),
    Field("f12", "Website", FieldKind.URL),
    Field("f13", "Last Review", FieldKind.DATETIME),
    Field("f14", "Notes", FieldKind.LONG_TEXT),
    Field("f15", "Scans", FieldKind.FILE),
)
COMPANIES = WorkflowSchema(Workflow("w1", "Companies"), STAGES, FIELDS, USERS)
READ_ONLY = WorkflowSchema(Workflow("w2", "Log"), STAGES, FIELDS[1:], USERS)
NO_FILES = WorkflowSchema(
    Workflow("w3", "Calls"), STAGES, tuple(f for f in FIELDS if f.kind is not FieldKind.FILE), USERS
)

_NAMES = (
    "Acme Corp", "XYZ Inc.", "Globex", "Initech", "Umbrella Holdings International", "Stark & Sons", "Wayne Logistics",
    "Hooli", "Vandelay Imports", "Cyberdyne", "Wonka Industries", "Tyrell", "Soylent", "Oscorp", "Massive Dynamic",
    "Dunder Mifflin", "Pied Piper", "Bluth Company",
)  # fmt: skip
_DAY = date(2026, 1, 31)
_MOMENT = datetime(2026, 2, 3, 14, 30, tzinfo=UTC)


def key(number: int) -> TaskKey:
    """The key of the task with this number."""
    return TaskKey(str(number))


def task(number: int, **changed: Value) -> Task:
    """The task with this number; ``changed`` by field name with ``_`` for a space."""
    files = tuple(Attachment(f"b{number}-{i}", "application/pdf", f"contract-{i}.pdf") for i in range(number % 4))
    values: dict[str, Value] = {
        "Company ID": str(number),
        "Company Name": _NAMES[number % len(_NAMES)],
        STAGE: STAGES[number * 7 % len(STAGES)].name,
        ASSIGNED_TO: USERS[number % 3].email if number % 5 else None,
        "Employees": Decimal(number * 37 % 9000),
        "Contract Value": Decimal(number * 7919 % 1_000_000) / 4,
        "Expected Close": _DAY + timedelta(days=number * 3 % 400),
        "Intl": number % 3 == 0,
        "Documents": files,
        "Category": ("Freight", "Software", None)[number % 3],
        "Regions": (("Nordics", "Asia"), ("Africa",), None)[number % 3],
        "Owner": USERS[(number + 1) % 3].email,
        "Contact": f"hello{number}@example.com",
        "Website": f"https://example.com/{number}",
        "Last Review": _MOMENT + timedelta(hours=number),
        "Notes": "Called twice,\nwaiting for an answer." if number % 4 == 0 else None,
    }
    values.update({name.replace("_", " "): value for name, value in changed.items()})
    return Task(key(number), str(number), values)


def shown(number: int, **changed: Value) -> ShownTask:
    """The task as it is shown, all confirmed."""
    return ShownTask(task(number, **changed))


def waiting(number: int, field: str, state: EditState = EditState.SAVED_HERE, **changed: Value) -> ShownTask:
    """The task with one field on its way to the server."""
    return ShownTask(task(number, **changed), {field: FieldMark("e1", state)})


def tasks(count: int, first: int = 42) -> list[ShownTask]:
    """Tasks in the server's order."""
    return [shown(number) for number in range(first, first + count)]
