"""What goes when an edit is discarded, and what stays."""

from __future__ import annotations

from typing import cast

from flowdash_desktop.domain.edits import CreateTask, EditState, new_task_key
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolutions import Decisions
from flowdash_desktop.session.tasks.repository import Reading


async def test_links_go_only_with_the_creation(outbox: Outbox) -> None:
    """A creation that is being sent stays, and so does the link to its task; later both go at once."""
    key, moved = new_task_key(), list[tuple[str, TaskKey]]()
    decisions = Decisions(
        outbox,
        cast(Reading, None),
        lambda of, keys: moved.extend((of, key) for key in keys),
        lambda: None,
        lambda: None,
    )
    other = LinkedTask({"Wizard ID": str(key)})
    link = LinkTask("houses", TaskKey("1"), "Wizards", other, "Wizard ID", leads_to="wizrds")
    await outbox.add([CreateTask("wizrds", key, {"Name": "Neville"}), link])
    creation = next(item for item in outbox.items.values() if isinstance(item.edit, CreateTask))
    await outbox.begin(creation.id)
    await decisions.discard(creation.id)
    assert {type(item.edit) for item in outbox.items.values()} == {CreateTask, LinkTask}
    assert outbox.items[creation.id].state is EditState.SENDING
    await outbox.put_back(creation.id)
    await decisions.discard(creation.id)
    assert not outbox.items
    assert set(moved) == {("wizrds", key), ("houses", TaskKey("1"))}
