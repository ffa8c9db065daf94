"""The tasks of the benches of size: 18 columns of every usual kind, the same for the same number, whoever asks.

A text is made of words that are as unevenly common as those of a language, a long text is of some hundred letters
and hardly ever the same twice; choices repeat, amounts hardly do, one value in some is blank. A hundred thousand tasks
are about 66 MB as the server lists them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

WORKFLOW, EMPTY, CUSTOMERS = "many01", "empty1", "custs1"
STAGES = ("New", "Triaged", "In Progress", "Waiting for customer", "Review", "Solved", "Rejected")
END_STAGES = ("Solved", "Rejected")
PRIORITIES = ("Urgent", "High", "Normal", "Low")
LABELS = ("billing", "delivery", "hardware", "warranty", "returns", "contract", "größe", "on hold")
FIRST = ("Anna", "Björn", "Chloé", "David", "Elif", "Fatima", "Georg", "Hanna", "Iván", "Jörg")
LAST = ("Müller", "Smith", "Nowak", "Ōta", "Rossi", "Silva", "Weiß", "O’Brien")
USERS = tuple(f"user{n}@example.com" for n in range(40))
MANY_CUSTOMERS = 500
UNIQUE_ID, SUBJECT, COMPANY, AMOUNT, DUE = "Ticket", "Subject", "Company", "Amount", "Due"
FIELDS: tuple[tuple[str, str], ...] = (
    (UNIQUE_ID, "uniqueId"),
    (SUBJECT, "text"),
    (COMPANY, "text"),
    ("Description", "longText"),
    ("Contact", "email"),
    ("Phone", "phone"),
    (AMOUNT, "currency"),
    ("Units", "number"),
    (DUE, "date"),
    ("Priority", "singleSelect"),
    ("Labels", "multipleSelect"),
    ("Billable", "checkbox"),
    ("Website", "url"),
    ("Documents", "file"),
)
COLUMNS = len(FIELDS) + 4
"""With Stage, Assigned To, Created On and Updated On."""

_SYLLABLES = tuple(re.findall("[bcdfghjklmnpqrstvwxz]+[aeiouy]+", "bacedifoguhajekilomunapequirosutavewixozybracledri"))
_KNOWN = (
    "invoice",
    "order",
    "delivery",
    "printer",
    "refund",
    "contract",
    "customer",
    "broken",
    "Köln",
    "naïve",
    "call",
)
_FILES = ("offer.pdf", "photo.png", "contract.docx", "größen.xlsx")


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The words, and how common each of them is, added up."""
    dice = random.Random(18)
    made = {"".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(6000)}
    words = (*_KNOWN, *sorted(made - set(_KNOWN), key=lambda word: (len(word), word)))
    weights, total = [], 0.0
    for place in range(len(words)):
        total += 1 / (place + 8)
        weights.append(total)
    return words, tuple(weights)


def _company(number: int) -> str:
    dice = random.Random(number * 7 + 3)
    words, weights = _words()
    return " ".join(w.title() for w in dice.choices(words, cum_weights=weights, k=2)) + dice.choice((" Ltd.", " GmbH"))


@lru_cache(maxsize=8192)
def company(number: int) -> str:
    """The name of one of some thousand companies."""
    return _company(number)


def task(number: int) -> dict[str, Any]:
    """The values of a task, without its documents, its customer and its moments."""
    dice = random.Random(number)
    words, weights = _words()
    text = dice.choices(words, cum_weights=weights, k=dice.randint(9, 18))
    firm = dice.randrange(5000)
    name = company(firm)
    site = name.split()[0].lower()
    return {
        "Stage": STAGES[min(int(dice.expovariate(0.35)), len(STAGES) - 1)],
        "Assigned To": dice.choice(USERS) if dice.random() < 0.8 else None,
        UNIQUE_ID: str(100_000 + number),
        SUBJECT: f"{' '.join(text[:5]).capitalize()} {number % 977}",
        COMPANY: name,
        "Description": f"{' '.join(text).capitalize()}. {dice.choice(FIRST)} {dice.choice(LAST)} said: {text[0]}!",
        "Contact": f"{dice.choice(FIRST).lower()}.{firm}@{site}.example" if dice.random() < 0.9 else None,
        "Phone": f"+49 {dice.randrange(30, 900)} {dice.randrange(10_000, 9_999_999)}" if dice.random() < 0.7 else None,
        AMOUNT: f"{dice.randrange(100, 90_000_000) / 100:.2f}" if dice.random() < 0.9 else None,
        "Units": str(dice.randrange(500)) if dice.random() < 0.8 else None,
        DUE: f"20{dice.randrange(18, 30)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
        if dice.random() < 0.85
        else None,
        "Priority": dice.choice(PRIORITIES) if dice.random() < 0.95 else None,
        "Labels": sorted(dice.sample(LABELS, dice.choice((0, 1, 1, 2, 3)))) or None,
        "Billable": dice.random() < 0.4,
        "Website": f"https://www.{site}.example/orders/{firm}" if dice.random() < 0.5 else None,
    }


def _files(number: int) -> list[str]:
    return [_FILES[number % 4]] if number % 6 == 0 else []


def _customer(number: int) -> int | None:
    return number % MANY_CUSTOMERS + 1 if number % 10 == 0 else None


def _moment(number: int, minutes: int) -> str:
    seconds = number * 631 + minutes * 60
    day, rest = divmod(seconds, 86_400)
    year, day = divmod(day, 336)
    clock = f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
    return f"{2016 + year % 10}-{1 + day // 28:02}-{1 + day % 28:02}T{clock}Z"


def defined(number: int) -> dict[str, Any]:
    """A task as a workspace definition gives it."""
    values = task(number)
    values["Documents"] = [
        {"filename": name, "contentType": "application/octet-stream", "base64contents": "aGVsbG8="}
        for name in _files(number)
    ]
    if (customer := _customer(number)) is not None:
        values["Customer"] = {"Customer ID": str(customer)}
    created = _moment(number, 0)
    return {**values, "Created On": created, "Updated On": _moment(number, number % 5000)}


def listed(number: int) -> dict[str, Any]:
    """A task as the server lists it."""
    values = task(number)
    head = {name: values.pop(name) for name in ("Stage", "Assigned To")}
    customer = _customer(number)
    return {
        **head,
        "Task URL": f"http://127.0.0.1/workflows/{WORKFLOW}/tasks/t{number:08}",
        **values,
        "Documents": [
            {"blobId": f"b{number:08}", "contentType": "application/octet-stream", "filename": name}
            for name in _files(number)
        ],
        "Customer": None
        if customer is None
        else {
            "Stage": "Known",
            "Assigned To": None,
            "Task URL": f"http://127.0.0.1/workflows/{CUSTOMERS}/tasks/c{customer:08}",
            "Customer ID": str(customer),
            "Customer Name": company(customer),
        },
        "Created On": _moment(number, 0),
        "Updated On": _moment(number, number % 5000),
    }


def definition(many: int) -> dict[str, Any]:
    """A workspace with this many tasks, an empty workflow of the same form, and the customers that tasks link to."""
    return {
        "workspace": {"id": "bench", "name": "Bench"},
        "users": [
            {"id": f"u{n}", "email": email, "first_name": FIRST[n % len(FIRST)], "last_name": LAST[n % len(LAST)]}
            for n, email in enumerate(USERS)
        ],
        "workflows": [
            _workflow(EMPTY, "Empty", ()),
            _workflow(WORKFLOW, "Tickets", map(defined, range(many))),
            {
                "id": CUSTOMERS,
                "name": "Customers",
                "stages": [{"name": "Known"}],
                "fields": [
                    {"id": "c1", "name": "Customer ID", "type": "uniqueId"},
                    {"id": "c2", "name": "Customer Name", "type": "text"},
                ],
                "tasks": [{"Customer ID": str(n), "Customer Name": company(n)} for n in range(1, MANY_CUSTOMERS + 1)],
            },
        ],
        "links": [
            {"from": WORKFLOW, "to": CUSTOMERS, "kind": "many-to-one", "name": "Customer", "inverseName": "Tickets"}
        ],
    }


def _workflow(wid: str, name: str, tasks: Iterator[dict[str, Any]] | tuple[()]) -> dict[str, Any]:
    options = {"Priority": {"options": list(PRIORITIES)}, "Labels": {"options": list(LABELS)}}
    return {
        "id": wid,
        "name": name,
        "stages": [{"name": stage, "endStage": stage in END_STAGES} for stage in STAGES],
        "fields": [
            {"id": f"f{n}", "name": field, "type": kind, **options.get(field, {})}
            for n, (field, kind) in enumerate(FIELDS)
        ],
        "tasks": list(tasks),
    }
