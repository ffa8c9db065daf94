"""Workspace definitions for tests: the vendor's sample, every field type, and all kinds of links."""

from __future__ import annotations

import copy
from typing import Any

Definition = dict[str, Any]

HARRY = "harry@hogwarts.edu"
USER = "user@example.com"

ROLES = [{"id": "r1", "name": "Administrator", "admin": True}, {"id": "r2", "name": "Member"}]
USERS = [
    {
        "id": "u1",
        "email": HARRY,
        "first_name": "Harry",
        "last_name": "Potter",
        "role_id": "r1",
        "saml_user_id": "saml-harry",
    },
    {"id": "u2", "email": USER, "first_name": "Uma", "last_name": "Sanders", "role_id": "r2"},
]

COMPANIES: Definition = {
    "id": "2ylSaZ",
    "name": "Companies",
    "recordType": "company",
    "stages": [
        {"name": "Not Started", "color": "#b0b8c1"},
        {"name": "In Progress", "color": "#e6b422", "checklist": ["Call the customer"]},
        {"name": "Done", "color": "#2f9e62", "endStage": True},
    ],
    "fields": [
        {"id": "f1", "name": "Company ID", "type": "uniqueId"},
        {"id": "f2", "name": "Company Name", "type": "text", "required": True},
        {"id": "f3", "name": "Number of Employees", "type": "number"},
        {"id": "f4", "name": "Contract Value", "type": "currency"},
        {"id": "f5", "name": "Expected Close Date", "type": "date"},
        {"id": "f6", "name": "International?", "type": "checkbox"},
        {"id": "f7", "name": "Documents", "type": "file", "limit": 5},
    ],
    "actions": [
        {
            "id": "a1",
            "name": "Start",
            "color": "#e6b422",
            "from": ["Not Started"],
            "requires": {"fields": ["Company Name"], "checklist": False, "assigned": False},
            "steps": [{"type": "moveToStage", "stage": "In Progress"}],
        }
    ],
    "tasks": [
        {
            "Stage": "In Progress",
            "Company ID": "42",
            "Company Name": "Acme Corp",
            "Number of Employees": "10",
            "Contract Value": "10000.00",
            "Expected Close Date": "2020-01-31",
            "International?": False,
        },
        {
            "Stage": "Not Started",
            "Company ID": "43",
            "Company Name": "XYZ Inc.",
            "Number of Employees": "300",
            "Contract Value": "500000.00",
            "Expected Close Date": "2020-03-31",
            "International?": True,
        },
        {"Stage": "Done", "Company ID": "44", "Company Name": "Old Ltd.", "Assigned To": HARRY},
    ],
}

EVERYTHING: Definition = {
    "id": "everyt",
    "name": "Everything",
    "stages": [{"name": "Open"}, {"name": "Closed", "endStage": True}],
    "fields": [
        {"id": "id", "name": "ID", "type": "uniqueId"},
        {"id": "text", "name": "Text", "type": "text"},
        {"id": "long", "name": "Long text", "type": "longText"},
        {"id": "phone", "name": "Phone", "type": "phone"},
        {"id": "number", "name": "Number", "type": "number"},
        {"id": "currency", "name": "Amount", "type": "currency"},
        {"id": "date", "name": "Date", "type": "date"},
        {"id": "datetime", "name": "Moment", "type": "datetime"},
        {"id": "person", "name": "Person", "type": "person"},
        {"id": "single", "name": "Single", "type": "singleSelect", "options": ["Red", "Green"]},
        {"id": "multiple", "name": "Multiple", "type": "multipleSelect", "options": ["A", "B", "C"]},
        {"id": "checkbox", "name": "Checkbox", "type": "checkbox"},
        {"id": "file", "name": "Files", "type": "file", "limit": 2},
        {"id": "email", "name": "E-mail", "type": "email"},
        {"id": "url", "name": "Website", "type": "url"},
        {"id": "fixed", "name": "Fixed at creation", "type": "text", "editable": False},
        {"id": "must", "name": "Must", "type": "text", "required": True},
        {"id": "odd", "name": "Größe / 100% & more?", "type": "text"},
    ],
}

TICKETS: Definition = {
    "id": "tckets",
    "name": "Tickets",
    "stages": [{"name": "New"}, {"name": "Solved", "endStage": True}],
    "fields": [
        {"id": "number", "name": "Ticket", "type": "uniqueId", "autoincrement": True},
        {"id": "subject", "name": "Subject", "type": "text", "required": True},
    ],
    "tasks": [{"Subject": "First"}, {"Ticket": "7", "Subject": "Seventh"}],
}

NOTES: Definition = {
    "id": "notess",
    "name": "Notes",
    "stages": [{"name": "Open"}],
    "fields": [{"id": "note", "name": "Note", "type": "text"}],
}


def workspace(*workflows: Definition, **more: Any) -> Definition:
    """A definition with users and roles of its own; nothing of it is shared with another."""
    definition = {
        "workspace": {"id": "acme", "name": "Acme Corp. Workspace"},
        "apiKeys": ["local-key-1"],
        "roles": ROLES,
        "users": USERS,
        "workflows": list(workflows),
        **more,
    }
    return copy.deepcopy(definition)


def linked_workspace() -> Definition:
    """Houses, wizards, wands and clubs: one link of each kind."""

    def workflow(wid: str, name: str, one: str, tasks: list[Definition]) -> Definition:
        return {
            "id": wid,
            "name": name,
            "stages": [{"name": "Open"}, {"name": "Closed", "endStage": True}],
            "fields": [
                {"id": "id", "name": f"{one} ID", "type": "uniqueId"},
                {"id": "name", "name": "Name", "type": "text"},
            ],
            "tasks": tasks,
        }

    return workspace(
        workflow(
            "houses",
            "Houses",
            "House",
            [
                {"House ID": "1", "Name": "Gryffindor", "Wizards": [{"Wizard ID": 1}, {"Wizard ID": "2"}]},
                {"House ID": "2", "Name": "Ravenclaw"},
            ],
        ),
        workflow(
            "wizrds",
            "Wizards",
            "Wizard",
            [
                {"Wizard ID": "1", "Name": "Harry", "Wand": {"Wand ID": "1"}, "Clubs": [{"Club ID": "1"}]},
                {"Wizard ID": "2", "Name": "Ron"},
                {"Wizard ID": "3", "Name": "Luna", "House": {"House ID": "2"}},
            ],
        ),
        workflow("wands0", "Wands", "Wand", [{"Wand ID": "1", "Name": "Holly"}, {"Wand ID": "2", "Name": "Ash"}]),
        workflow("clubs0", "Clubs", "Club", [{"Club ID": "1", "Name": "Quidditch"}, {"Club ID": "2", "Name": "Chess"}]),
        workflow("pets00", "Pets", "Pet", [{"Pet ID": "1", "Name": "Hedwig"}, {"Pet ID": "2", "Name": "Scabbers"}]),
        links=[
            {"from": "houses", "to": "wizrds", "kind": "one-to-many", "name": "Wizards", "inverseName": "House"},
            {"from": "wizrds", "to": "wands0", "kind": "one-to-one", "name": "Wand", "inverseName": "Owner"},
            {"from": "wizrds", "to": "clubs0", "kind": "many-to-many", "name": "Clubs", "inverseName": "Members"},
            {"from": "pets00", "to": "wizrds", "kind": "many-to-one", "name": "Keeper", "inverseName": "Pets"},
        ],
    )
