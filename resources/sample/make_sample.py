"""Make `workspace.json`, the sample that a new local workspace starts with.

`definition.json` holds what a person designs (users, workflows, fields, actions, links), `words.json` the texts; this
puts the tasks together. The same bytes come out on every machine, so the result is kept under version control and a
test compares the two. From the project's folder:

    python -m resources.sample.make_sample [--check]
"""

import json
import sys
from pathlib import Path
from typing import Any

from resources.sample.companies import make_companies
from resources.sample.records import make_contacts, make_escalations, make_invoices
from resources.sample.words import Task, load_words

TARGET = Path(__file__).with_name("workspace.json")
SEED = 20261123


def build() -> dict[str, Any]:
    """The whole workspace definition."""
    definition: dict[str, Any] = json.loads(TARGET.with_name("definition.json").read_text(encoding="utf-8"))
    words = load_words()
    companies = make_companies(words, SEED)
    contacts = make_contacts(words, companies, SEED + 1)
    tasks: dict[str, list[Task]] = {
        "vndonb": companies,
        "invces": make_invoices(words, companies, SEED + 2),
        "escltn": make_escalations(words, companies, contacts, SEED + 3),
        "cntcts": contacts,
    }
    for workflow in definition["workflows"]:
        order = ["Stage", "Assigned To", *(field["name"] for field in workflow["fields"])]
        workflow["tasks"] = [_in_order(task, order) for task in tasks[workflow["id"]]]
    return definition


def render(definition: dict[str, Any]) -> bytes:
    """The definition as the bytes of its file."""
    return (json.dumps(definition, ensure_ascii=False, indent=1) + "\n").encode()


def main(arguments: list[str]) -> int:
    """Write the file; with `--check` only say whether it is up to date (0) or not (1)."""
    made = render(build())
    if arguments == ["--check"]:
        same = TARGET.exists() and TARGET.read_bytes() == made
        sys.stdout.write(f"{TARGET.name} is {'up to date' if same else 'out of date'}\n")
        return 0 if same else 1
    TARGET.write_bytes(made)
    sys.stdout.write(f"{TARGET.name}: {len(made):,} bytes\n")
    return 0


def _in_order(task: Task, order: list[str]) -> Task:
    """Fields in the workflow's order, links after them."""
    rank = {name: index for index, name in enumerate(order)}
    return dict(sorted(task.items(), key=lambda item: rank.get(item[0], len(order))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
