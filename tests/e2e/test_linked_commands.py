"""While a linked task is in the pane, no command acts on the task of the table, which nobody looks at."""

from __future__ import annotations

from tests.e2e.test_linked_in_place import at_linked
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.steady import settle

FOR_THE_PANE = ("action.", "details.", "tasks.assign to me", "tasks.decide alike", "tasks.duplicate", "tasks.open")
"""Commands for tasks that are for the one in the pane, or lead back to the table."""


@story
async def test_no_command_acts_behind_a_linked_task(desk: Desk, server: StartServer) -> None:
    """Every command for tasks is off and says why, unless it is for the task in the pane; so are those of the cells."""
    definition = linked_workspace()
    definition["workflows"][0]["fields"].append({"id": "doc", "name": "Crest", "type": "file"})
    running = server(definition)
    window = await at_linked(desk, running)
    await settle()
    assert window.table.current.is_elsewhere
    commands = desk.application._commands.commands
    also = ("cells.replace", "tasks.select all")
    found = [one for one in commands if (one.for_tasks and not one.id.startswith(FOR_THE_PANE)) or one.id in also]
    assert {"cells.clear", "cells.paste", "cells.fill", "cells.edit", "tasks.add files"} <= {one.id for one in found}
    on = [one.id for one in found if "linked task" not in one.why_not()]
    assert not on
    for one in found:
        assert "linked task" in commands.run(one.id)
    await settle()
    assert window.table.current.is_elsewhere, "nothing was done"
    assert not desk.session.pending
    assert desk.column("Name") == ["Gryffindor", "Ravenclaw"]
    await desk.close()
