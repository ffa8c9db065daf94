"""What a new, empty data folder starts with: one workflow for plain tasks, so that there is somewhere to begin."""

from __future__ import annotations

from flowdash_desktop.server.definition import WorkspaceDefinition, parse_definition

_STARTER: dict[str, object] = {
    "workspace": {"id": "local", "name": "Local workspace"},
    "workflows": [
        {
            "id": "tasks",
            "name": "Tasks",
            "recordType": "task",
            "stages": [
                {"name": "To Do", "color": "#b0b8c1"},
                {"name": "In Progress", "color": "#e6b422"},
                {"name": "Done", "color": "#2f9e62", "endStage": True},
            ],
            "fields": [
                {"id": "number", "name": "Number", "type": "uniqueId", "autoincrement": True},
                {"id": "title", "name": "Title", "type": "text", "required": True},
                {"id": "due", "name": "Due", "type": "date"},
                {"id": "notes", "name": "Notes", "type": "longText"},
                {"id": "files", "name": "Files", "type": "file"},
            ],
            "actions": [
                {
                    "id": "start",
                    "name": "Start",
                    "color": "#e6b422",
                    "from": ["To Do"],
                    "steps": [{"type": "moveToStage", "stage": "In Progress"}],
                },
                {
                    "id": "finish",
                    "name": "Finish",
                    "color": "#2f9e62",
                    "from": ["To Do", "In Progress"],
                    "steps": [{"type": "moveToStage", "stage": "Done"}],
                },
            ],
        }
    ],
}


def starter_definition() -> WorkspaceDefinition:
    """The workspace of ``serve`` without ``--workspace`` on an empty folder: no users, no tasks, one workflow."""
    return parse_definition(_STARTER)
