"""The workspace on which the faults are tried: companies with unique IDs of their own, tickets that are counted, and
links between them of three kinds; some tasks are linked from the beginning."""

from __future__ import annotations

from tests.faults.relations import MARK, links
from tests.faults.world import FILE_FIELDS
from tests.support.definitions import Definition, workspace


def definition() -> Definition:
    """Two workflows with some tasks, each task with its mark."""
    companies: Definition = {
        "id": "compan",
        "name": "Companies",
        "stages": [{"name": "Not Started"}, {"name": "In Progress"}, {"name": "Done", "endStage": True}],
        "fields": [
            {"id": "f1", "name": "Company ID", "type": "uniqueId"},
            {"id": "f2", "name": "Name", "type": "text", "required": True},
            {"id": "f3", "name": "Notes", "type": "longText"},
            {"id": "f4", "name": "Employees", "type": "number"},
            {"id": "f5", "name": "Since", "type": "date"},
            {"id": "f6", "name": "Active?", "type": "checkbox"},
            {"id": "f7", "name": "Colours", "type": "multipleSelect", "options": ["Red", "Green", "Blue"]},
            {"id": "f8", "name": FILE_FIELDS["compan"], "type": "file", "limit": 200},
            {"id": "f9", "name": MARK, "type": "text"},
        ],
        "tasks": [
            {"Company ID": str(n), "Name": f"Company {n}", MARK: f"c{n}", "Stage": "Not Started"} for n in range(1, 13)
        ],
    }
    tickets: Definition = {
        "id": "tckets",
        "name": "Tickets",
        "stages": [{"name": "New"}, {"name": "Solved", "endStage": True}],
        "fields": [
            {"id": "t1", "name": "Ticket", "type": "uniqueId", "autoincrement": True},
            {"id": "t2", "name": "Subject", "type": "text", "required": True},
            {"id": "t3", "name": FILE_FIELDS["tckets"], "type": "file", "limit": 200},
            {"id": "t4", "name": MARK, "type": "text"},
        ],
        "tasks": [{"Subject": f"Ticket {n}", MARK: f"t{n}", **_linked(n)} for n in range(1, 7)],
    }
    return workspace(companies, tickets, links=links())


def _linked(n: int) -> Definition:
    """What the first tickets are linked to, so that it can be seen where each link leads."""
    company = {"Company ID": str(n)}
    return {"Companies": [company], "Leads": [company], "Customer": company} if n <= 3 else {}
