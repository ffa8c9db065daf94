"""A workspace whose texts and lists have hostile sizes, on a real server: what a window must show without a stop."""

from __future__ import annotations

from typing import Any

from tests.support.definitions import Definition, workspace
from tests.support.http import Api
from tests.support.server_process import ServerProcess

LETTERS = "x" * 100_000
"""A word that no line can hold."""
MEGABYTES = 5 * 1024 * 1024
LINES = 400_000
MANY = 5_000
FIELDS = 20_000
TEXTS, LISTS, WIDE, OTHER = "texts0", "lists0", "wide00", "other0"


def _ids(name: str) -> Definition:
    return {"id": "id", "name": name, "type": "uniqueId"}


def texts_workflow() -> Definition:
    """Tasks by what is odd in them: letters without a space, megabytes, lines; ``plain`` is as others are."""
    fields = [
        _ids("ID"),
        {"id": "title", "name": "Title", "type": "text"},
        {"id": "notes", "name": "Notes", "type": "longText"},
        {"id": "site", "name": "Site", "type": "url"},
    ]
    words = "words and words " * (MEGABYTES // 16)
    tasks = [
        {"ID": "plain", "Title": "As others are", "Notes": "One\nTwo"},
        {"ID": "letters", "Title": LETTERS, "Notes": LETTERS, "Site": f"https://example.com/{LETTERS}"},
        {"ID": "words", "Title": "Five megabytes of words", "Notes": words},
        {"ID": "line", "Title": "Five megabytes without a space", "Notes": "y" * MEGABYTES},
        {"ID": "lines", "Title": "400,000 lines", "Notes": "line\n" * LINES},
    ]
    return {"id": TEXTS, "name": "Texts", "stages": [{"name": "Open"}], "fields": fields, "tasks": tasks}


def lists_workflow(many: int = MANY) -> Definition:
    """One task with many items, actions, options and links, in one of many stages."""
    fields = [
        _ids("ID"),
        {"id": "title", "name": "Title", "type": "text"},
        {"id": "one", "name": "One of many", "type": "singleSelect", "options": [f"Option {n}" for n in range(many)]},
        {"id": "who", "name": "Who", "type": "person"},
    ]
    stages = [{"name": "Open", "checklist": [f"Item {n} {LETTERS[:200]}" for n in range(many)]}]
    stages += [{"name": f"Stage {n} {LETTERS[:200]}"} for n in range(many)]
    step = {"type": "moveToStage", "stage": "Open"}
    actions = [{"id": f"a{n}", "name": f"Action {n} {LETTERS[:200]}", "steps": [step]} for n in range(many)]
    linked = [{"Other ID": str(n)} for n in range(many)]
    tasks = [{"ID": "1", "Title": "Many of all", "Others": linked}, {"ID": "2", "Title": "As others are"}]
    return {
        "id": LISTS,
        "name": "Lists",
        "stages": stages,
        "fields": fields,
        "actions": actions,
        "tasks": tasks,
    }


def wide_workflow(fields: int = FIELDS) -> Definition:
    """Tasks with a field for each thing there is."""
    named = [{"id": f"f{n}", "name": f"Field {n}", "type": "text"} for n in range(fields)]
    return {
        "id": WIDE,
        "name": "Wide",
        "stages": [{"name": "Open"}],
        "fields": [_ids("ID"), *named],
        "tasks": [{"ID": "1", "Field 0": "First"}, {"ID": "2", "Field 1": "Second"}],
    }


def hostile_definition(many: int = MANY, fields: int = FIELDS) -> Definition:
    """The whole workspace; with fewer things for a test that only counts."""
    other: Definition = {
        "id": OTHER,
        "name": "Other",
        "stages": [{"name": "Open"}],
        "fields": [_ids("Other ID"), {"id": "name", "name": "Name", "type": "text"}],
        "tasks": [{"Other ID": str(n), "Name": f"Other {n}"} for n in range(many)],
    }
    more = [
        {"id": f"more{n}", "name": f"More {n} {LETTERS[:300]}", "stages": [{"name": "Open"}], "fields": [_ids("ID")]}
        for n in range(min(many, 300))
    ]
    users = [
        {
            "id": f"p{n}",
            "email": f"p{n}@example.com",
            "first_name": f"Pat {n}",
            "last_name": LETTERS[:200],
            "role_id": "r2",
        }
        for n in range(many)
    ]
    link = {"from": LISTS, "to": OTHER, "kind": "one-to-many", "name": "Others", "inverseName": "List"}
    made = workspace(texts_workflow(), lists_workflow(many), wide_workflow(fields), other, *more, links=[link])
    made["users"] += users
    return made


def add_comments(server: ServerProcess, workflow: str, task: str, bodies: list[str]) -> None:
    """Write comments on a task, as another program does."""
    api = Api(server, workflow)
    try:
        for body in bodies:
            answer: Any = api.http.post(f"{api.tasks_url}/{task}/comments", json={"body": body})
            assert answer.is_success, answer.text
    finally:
        api.close()
