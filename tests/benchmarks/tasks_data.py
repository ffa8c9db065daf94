"""The tasks that the server and its peers are measured with: the same fields and values for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MANY = 100_000
WORKFLOW = "bench1"
STAGES = ("Not Started", "In Progress", "Waiting for them", "Done")
USERS = tuple(f"user{n}@example.com" for n in range(20))
INDUSTRIES = ("Retail", "Farming", "Software", "Health", "Building")
UNIQUE_ID = "Company ID"
CHANGED = "Company Name"


def task(number: int) -> dict[str, Any]:
    """One task, as a definition gives it."""
    return {
        "Stage": STAGES[number % 4],
        "Assigned To": USERS[number % 20] if number % 3 else None,
        UNIQUE_ID: str(number),
        CHANGED: f"Company Nº {number} & Söhne",
        "Number of Employees": str(number % 5000),
        "Contract Value": f"{number * 7 % 900000}.50",
        "Expected Close Date": f"20{20 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}",
        "International?": number % 2 == 0,
        "Industry": INDUSTRIES[number % 5],
        "Contact": f"contact{number}@example.com",
        "Notes": f"They called on Tuesday about order {number}; call them back before the end of the month.",
    }


def tasks(many: int = MANY) -> Iterator[dict[str, Any]]:
    """All of them, in order."""
    return (task(number) for number in range(1, many + 1))


def definition(many: int = MANY) -> dict[str, Any]:
    """A workspace that holds them."""
    kinds = {
        UNIQUE_ID: "uniqueId",
        CHANGED: "text",
        "Number of Employees": "number",
        "Contract Value": "currency",
        "Expected Close Date": "date",
        "International?": "checkbox",
        "Industry": "singleSelect",
        "Contact": "email",
        "Notes": "longText",
    }
    options = {"Industry": {"options": list(INDUSTRIES)}}
    return {
        "workspace": {"id": "bench", "name": "Bench"},
        "users": [
            {"id": f"u{n}", "email": email, "first_name": "User", "last_name": str(n)} for n, email in enumerate(USERS)
        ],
        "workflows": [
            {
                "id": WORKFLOW,
                "name": "Companies",
                "stages": [{"name": name, "endStage": name == "Done"} for name in STAGES],
                "fields": [
                    {"id": f"f{n}", "name": name, "type": kind, **options.get(name, {})}
                    for n, (name, kind) in enumerate(kinds.items())
                ],
                "tasks": list(tasks(many)),
            }
        ],
    }
