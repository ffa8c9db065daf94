"""The workspace that the rules work in: three workflows, all fifteen types of field, and seeded tasks."""

from __future__ import annotations

import random
from typing import Any

from tests.support.definitions import workspace

USERS = [
    {"id": "u1", "email": "ann@example.com", "first_name": "Ann", "last_name": "Moss", "role_id": "r1"},
    {"id": "u2", "email": "ben@example.com", "first_name": "Ben", "last_name": "Lark", "role_id": "r2"},
    {"id": "u3", "email": "cem@example.com", "first_name": "Cem", "last_name": "Reed", "role_id": "r2"},
]
CHECKLIST = ("Call them", "Check the file")
CLOSE, CLOSE_DIGIT = "Close", "4"
"""The action that requires the checklist, and its key in triage mode."""
STAGES = [
    {"name": "New", "color": "#b0b8c1"},
    {"name": "Doing", "color": "#e6b422", "checklist": list(CHECKLIST)},
    {"name": "Done", "color": "#2f9e62", "endStage": True},
]
FIELDS = [
    ("Name", "text", {}),
    ("Notes", "longText", {}),
    ("Phone", "phone", {}),
    ("Employees", "number", {}),
    ("Value", "currency", {}),
    ("Due", "date", {}),
    ("Call", "datetime", {}),
    ("Owner", "person", {}),
    ("Size", "singleSelect", {"options": ["Small", "Medium", "Large"]}),
    ("Tags", "multipleSelect", {"options": ["Red", "Green", "Blue"]}),
    ("Signed", "checkbox", {}),
    ("Files", "file", {"limit": 5}),
    ("Mail", "email", {}),
    ("Site", "url", {}),
]
LINKED_SEEDS = frozenset({9})
"""In these vendors have orders. The search finds the names of linked tasks, which the model does not know."""
_LINKED = 60
WORDS = ("Alder", "Beech", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Willow")


def definition(seed: int) -> dict[str, Any]:
    """The workspace of a seed."""
    chance = random.Random(f"workspace {seed}")
    made = workspace(
        _workflow("vndors", "Vendors", "V", FIELDS, chance.randint(80, 110), chance),
        _workflow("orders", "Orders", "O", FIELDS[:1] + FIELDS[3:6] + FIELDS[8:9], chance.randint(70, 90), chance),
        _workflow("visits", "Visits", "S", FIELDS[:2] + FIELDS[10:11], 5, chance),
        users=USERS,
    )
    if seed in LINKED_SEEDS:
        link = {"from": "vndors", "to": "orders", "kind": "one-to-many", "name": "Orders", "inverseName": "Vendor"}
        made["links"] = [link]
        for number, task in enumerate(made["workflows"][0]["tasks"][:_LINKED]):
            task["Orders"] = [{"ID": f"O-{1000 + number}"}]
    return made


def _workflow(
    workflow_id: str, name: str, letter: str, fields: list[Any], many: int, chance: random.Random
) -> dict[str, Any]:
    tasks = [_task(f"{letter}-{1000 + number}", fields, chance) for number in range(many)]
    return {
        "id": workflow_id,
        "name": name,
        "stages": STAGES,
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            *(
                {"id": f"f{number}", "name": name, "type": kind, **more}
                for number, (name, kind, more) in enumerate(fields)
            ),
        ],
        "actions": [
            _action("a1", "Start", ["New"], "Doing"),
            _action("a2", "Finish", ["Doing"], "Done"),
            _action("a3", "Put back", ["Doing", "Done"], "New"),
            _action("a4", CLOSE, ["Doing"], "Done", checklist=True),
        ],
        "tasks": tasks,
    }


def _action(action_id: str, name: str, stages: list[str], to: str, *, checklist: bool = False) -> dict[str, Any]:
    return {
        "id": action_id,
        "name": name,
        "color": "#2f9e62",
        "from": stages,
        "requires": {"fields": [], "checklist": checklist, "assigned": False},
        "steps": [{"type": "moveToStage", "stage": to}],
    }


def _task(key: str, fields: list[Any], chance: random.Random) -> dict[str, Any]:
    made: dict[str, Any] = {"ID": key, "Stage": chance.choice(["New", "New", "Doing", "Doing", "Done"])}
    if chance.random() < 0.6:
        made["Assigned To"] = chance.choice(USERS)["email"]
    for name, kind, more in fields:
        if kind != "file" and (name == "Name" or chance.random() < 0.75):
            made[name] = sample(kind, chance, more.get("options", ()))
    return made


def sample(kind: str, chance: random.Random, options: Any = ()) -> Any:
    """A value of a type, as the server sends it."""
    word, number = chance.choice(WORDS), chance.randint(1, 40)
    match kind:
        case "text" | "longText":
            return f"{word} {number}"
        case "phone":
            return f"+49 30 {1000 + number}"
        case "number":
            return str(number * 10)
        case "currency":
            return f"{number * 250}.00"
        case "date":
            return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        case "datetime":
            return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(8, 18):02}:30:00Z"
        case "person":
            return chance.choice(USERS)["email"]
        case "singleSelect":
            return chance.choice(options)
        case "multipleSelect":
            return [option for option in options if chance.random() < 0.5] or [options[0]]
        case "checkbox":
            return chance.random() < 0.5
        case "email":
            return f"{word.lower()}{number}@example.com"
    return f"https://{word.lower()}{number}.example.com"
