"""What is said of changes of blocks of cells."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.ui.table.events import BlockAction
from flowdash_desktop.ui.widgets.text import short

_LETTERS = 40
translate = QCoreApplication.translate


def cells_words(count: int) -> str:
    """A number of cells."""
    one, many = translate("Cells", "1 cell"), translate("Cells", "{count} cells")
    return one if count == 1 else many.format(count=counted(count))


def title_words(action: BlockAction) -> str:
    """What is done to a block."""
    return {
        BlockAction.PASTE: translate("Cells", "Paste into cells"),
        BlockAction.FILL: translate("Cells", "Fill down"),
        BlockAction.CLEAR: translate("Cells", "Empty cells"),
        BlockAction.REPLACE: translate("Cells", "Find and replace"),
        BlockAction.SET: translate("Cells", "Change many tasks"),
    }[action]


def button_words(action: BlockAction, count: int) -> str:
    """What a button does to so many cells."""
    words = {
        BlockAction.PASTE: translate("Cells", "Paste into {cells}"),
        BlockAction.FILL: translate("Cells", "Fill {cells}"),
        BlockAction.CLEAR: translate("Cells", "Empty {cells}"),
        BlockAction.REPLACE: translate("Cells", "Replace in {cells}"),
        BlockAction.SET: translate("Cells", "Change {cells}"),
    }[action]
    return words.format(cells=cells_words(count))


def replace_words(count: int, *, by: str) -> str:
    """What the button of find and replace does to so many cells; nothing in the place of a text removes it."""
    if not by:
        return translate("Cells", "Remove from {cells}").format(cells=cells_words(count))
    return button_words(BlockAction.REPLACE, count)


def preview_words(refused: int, outside: int, fitting: int, beyond: int = 0) -> str:
    """What the person has to know before a block changes."""
    said = []
    if beyond:
        words = translate("Cells", "This also changes {cells} outside of the selection.")
        said.append(words.format(cells=cells_words(beyond)))
    if refused:
        words = translate("Cells", "{cells} can't take the value, for the reason beside each. The others get it.")
        if not fitting:
            words = translate("Cells", "No cell can take the value, for the reason beside each.")
        said.append(words.format(cells=cells_words(refused)))
    if outside:
        words = translate("Cells", "{cells} of the clipboard lie outside of the cells here and are left out.")
        said.append(words.format(cells=cells_words(outside)))
    return " ".join(said)


def changed_words(action: BlockAction, done: ManyChanged, same: int, fixed: int = 0) -> str:
    """What became of a block."""
    count, tasks = len(done.changed), len(set(done.changed))
    same += done.same
    said = []
    if count:
        words = {
            BlockAction.PASTE: translate("Cells", "Pasted into {cells} of {tasks}."),
            BlockAction.FILL: translate("Cells", "Filled {cells} of {tasks}."),
            BlockAction.CLEAR: translate("Cells", "Emptied {cells} of {tasks}."),
            BlockAction.REPLACE: translate("Cells", "Replaced in {cells} of {tasks}."),
            BlockAction.SET: translate("Cells", "Changed {cells} of {tasks}."),
        }[action]
        of_tasks = translate("Cells", "1 task") if tasks == 1 else translate("Cells", "{count} tasks")
        said.append(words.format(cells=cells_words(count), tasks=of_tasks.format(count=counted(tasks))))
    elif not (done.needing or done.gone or done.altered or fixed):
        return translate("Cells", "The cells have these values already.")
    if same:
        said.append(translate("Cells", "{cells} had it already.").format(cells=cells_words(same)))
    if fixed:
        said.append(translate("Cells", "{cells} can't be changed.").format(cells=cells_words(fixed)))
    said += _left_words(done)
    return " ".join(said)


def _left_words(done: ManyChanged) -> list[str]:
    """Which cells were left as they are, and why."""
    said = []
    if done.needing:
        words = translate("Cells", "{cells} need you first and were left as they are.")
        said.append(words.format(cells=cells_words(done.needing)))
    if done.gone:
        said.append(translate("Cells", "{cells} are not there any more.").format(cells=cells_words(done.gone)))
    if done.altered:
        words = translate("Cells", "Left as they are, since they have changed meanwhile: {cells}.")
        said.append(words.format(cells=cells_words(done.altered)))
    return said


def changing_words(count: int) -> str:
    """While very many cells are planned and changed."""
    return translate("Cells", "{cells} are being changed…").format(cells=cells_words(count))


def reading_words() -> str:
    """While much that was pasted is read."""
    return translate("Cells", "Reading what was pasted…")


def changed_while_reading() -> str:
    """Other cells are selected, or other rows stand below them, than when the key was pressed."""
    return translate(
        "Cells", "Nothing was pasted: the selected cells or the rows changed while it was being read. Paste it again."
    )


def nothing_to_fill_from() -> str:
    """The task whose values are to be filled down has gone."""
    return translate("Cells", "Nothing is filled down: the task with the values is not there any more.")


def column_words(field: str, tasks: int) -> str:
    """The column of a field in all tasks that are shown."""
    words = translate("Cells", "{field} of all {count} tasks that are shown")
    return words.format(field=short(field, _LETTERS), count=counted(tasks))


def selection_words(count: int) -> str:
    """The selected cells."""
    return translate("Cells", "Selected cells ({count})").format(count=counted(count))


def nothing_found() -> str:
    """What is looked for is in none of the cells."""
    return translate("Cells", "It is found in no cell that can be changed.")


def bad_pattern() -> str:
    """A pattern can't be read, or does not have a group that is to take its place."""
    return translate(
        "Cells",
        "This pattern can't be read. Look at its brackets and the numbers after $, or take the tick from Pattern.",
    )
