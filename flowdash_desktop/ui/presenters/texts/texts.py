"""Sentences of the presenters, in the language of the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import CreateTask, Edit, Operation, TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Task, Value
from flowdash_desktop.domain.text.addresses import AddressKind
from flowdash_desktop.session.status import Repairs
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.ui.sentences import sentence_of

translate = QCoreApplication.translate


class Words:
    """Each method is one sentence; texts of the server go in as they are and are shown plain."""

    @staticmethod
    def task_title(task: Task, schema: WorkflowSchema) -> str:
        """What a task is called: its first text, and its unique ID."""
        title = schema.title_field
        name = field_type(title.kind).display(task.values.get(title.name), title, schema) if title else ""
        return Words.titled(name, task.unique_id or "") or translate("Presenters", "New task")

    @staticmethod
    def titled(name: str, unique_id: str) -> str:
        """A task's first text with its unique ID."""
        if unique_id and unique_id != name:
            return f"{name} ({unique_id})" if name else unique_id
        return name

    @staticmethod
    def account(account: Account, workspace: Workspace | None) -> str:
        """The name of an account; one that is called by its address alone has the name of its workspace, once known."""
        is_address = account.name == account.base_url and workspace is not None
        return (workspace.name if is_address and workspace is not None else "") or account.name

    @staticmethod
    def edit_text(edit: Edit, schema: WorkflowSchema | None) -> str:
        """What was typed, to be copied: a field's value, or all of a new task, a line for each field."""

        def text(name: str, value: Value) -> str:
            field = schema.field_by_name.get(name) if schema is not None else None
            if schema is None or field is None:
                return str(value or "")
            return field_type(field.kind).display(value, field, schema)

        if isinstance(edit, TaskEdit):
            return text(edit.field, edit.value)
        if isinstance(edit, CreateTask):
            return "\n".join(f"{name}: {text(name, value)}" for name, value in edit.values.items())
        if isinstance(edit, AddComment):
            return edit.body
        return str(edit.task)

    @staticmethod
    def text_not_saved(action: str, field: str) -> str:
        """Why an action was not sent: a field of its task holds text that is not saved."""
        words = translate(
            "Presenters",
            "{action} was not sent: {field} holds text that is not saved. Correct it, or press Esc there to drop it.",
        )
        return words.format(action=action, field=field)

    @staticmethod
    def rows_moved(field: str, hidden: int, *, grouped: bool) -> str:
        """Why rows that were given a value are not where they were; so many of them no longer match the filter."""
        if hidden == 1:
            return translate("Presenters", "1 no longer matches the filter and is not shown.")
        if hidden:
            words = translate("Presenters", "{count} no longer match the filter and are not shown.")
            return words.format(count=counted(hidden))
        words = translate("Presenters", "They stand elsewhere now: the rows are sorted by {field}.")
        if grouped:
            words = translate("Presenters", "They stand elsewhere now: the rows are grouped by {field}.")
        return sentence_of(words, field=field)

    @staticmethod
    def attaching(count: int, task: str) -> str:
        words = translate("Presenters", "{count} files are being attached to {task}.")
        words = translate("Presenters", "1 file is being attached to {task}.") if count == 1 else words
        return words.format(count=counted(count), task=task)

    @staticmethod
    def fetching(count: int, task: str) -> str:
        words = translate("Presenters", "The server will fetch {count} files for {task}.")
        words = translate("Presenters", "The server will fetch 1 file for {task}.") if count == 1 else words
        return words.format(count=counted(count), task=task)

    @staticmethod
    def attached_already(names: Sequence[str], task: str) -> str:
        words = translate("Presenters", "{files} is being attached to {task} already.")
        words = words if len(names) == 1 else translate("Presenters", "{files} are being attached to {task} already.")
        return words.format(files=", ".join(names), task=task)

    @staticmethod
    def loading() -> str:
        return translate("Presenters", "Loading tasks…")

    @staticmethod
    def setting_up() -> str:
        return translate("Presenters", "Setting up your local workspace…")

    @staticmethod
    def not_read() -> str:
        return translate("Presenters", "The tasks can't be read right now")

    @staticmethod
    def not_reached() -> str:
        return translate("Presenters", "The workspace can't be reached")

    @staticmethod
    def key_needed() -> str:
        return translate("Presenters", "The server does not take the API key")

    @staticmethod
    def not_opened() -> str:
        return translate("Presenters", "The account can't be opened")

    @staticmethod
    def discard_action(action: str, task: str, *, uncertain: bool) -> tuple[str, str, str]:
        """Title, text and button of the question before an action is let go."""
        title = translate("Presenters", "Discard “{action}” of {task}?").format(action=action, task=task)
        text = translate("Presenters", "It will not be carried out.")
        if uncertain:
            text = translate("Presenters", "It may have been carried out already: the server did not say.")
        return title, text, translate("Presenters", "Discard")

    @staticmethod
    def discard_these(pending: Sequence[Operation], title_of: Callable[[Operation], str]) -> tuple[str, str, str]:
        """The question before these are let go, which names an action and its task."""
        uncertain = any(item.uncertain for item in pending)
        if len(pending) == 1 and isinstance(pending[0].edit, RunAction):
            return Words.discard_action(pending[0].edit.name, title_of(pending[0]), uncertain=uncertain)
        if len(pending) > 1:
            return let_go_all(len(pending), uncertain=uncertain)
        return Words.discard(uncertain=uncertain)

    @staticmethod
    def discard(*, uncertain: bool) -> tuple[str, str, str]:
        """Title, text and button of the question before a change is let go; the server may have a ``uncertain`` one."""
        text = translate("Presenters", "What was typed or attached here was never sent, and will be gone.")
        if uncertain:
            text = translate(
                "Presenters",
                "What was typed or attached here will be gone from this computer. The server may have it all the same:"
                " it did not say.",
            )
        return translate("Presenters", "Discard this change?"), text, translate("Presenters", "Discard")

    @staticmethod
    def close_unsent(count: int, needs_you: int = 0) -> tuple[str, str, str]:
        """Title, text and button of the question before the window closes on changes that were not sent.

        Args:
            count: how many there are.
            needs_you: how many of them are sent no more before the person has decided.
        """
        title = translate("Presenters", "1 change is not sent yet")
        if count > 1:
            title = translate("Presenters", "{count} changes are not sent yet").format(count=counted(count))
        if needs_you >= count == 1:
            title = translate("Presenters", "1 change needs you")
        elif needs_you >= count:
            title = translate("Presenters", "{count} changes need you").format(count=counted(count))
        said = [translate("Presenters", "Nothing is lost: all is saved on this computer.")]
        if needs_you < count:
            said.append(translate("Presenters", "It is sent when Flowdash Desktop is opened again."))
        if 0 < needs_you < count:
            waits = translate("Presenters", "But {count} of the changes can't be sent before you decide about them.")
            said.append(waits.format(count=counted(needs_you)))
        elif needs_you:
            said.append(translate("Presenters", "It is not sent by itself: it waits here until you decide about it."))
        return title, " ".join(said), translate("Presenters", "Close")

    @staticmethod
    def open_link(kind: AddressKind) -> tuple[str, str]:
        """Title and button of the question before an address is opened."""
        if kind is AddressKind.MAIL:
            return translate("Presenters", "Write an e-mail to this address?"), translate("Presenters", "Write")
        if kind is AddressKind.PHONE:
            return translate("Presenters", "Call this number?"), translate("Presenters", "Call")
        return translate("Presenters", "Open this address in your browser?"), translate("Presenters", "Open")

    @staticmethod
    def no_program_for_address(kind: AddressKind, address: str) -> str:
        """Nothing has opened an address."""
        if kind is AddressKind.MAIL:
            text = translate("Presenters", "No program on this computer writes e-mails: {address}")
        elif kind is AddressKind.PHONE:
            text = translate("Presenters", "No program on this computer makes calls: {address}")
        else:
            text = translate("Presenters", "No program on this computer opens web addresses: {address}")
        return text.format(address=address)

    @staticmethod
    def no_program_for_file(name: str) -> str:
        text = translate("Presenters", "No program on this computer opens {name}. Save it to open it elsewhere.")
        return sentence_of(text, name=name)

    @staticmethod
    def bad_link() -> str:
        return translate("Presenters", "This address is not opened: it is no web, e-mail or phone address.")

    @staticmethod
    def may_be_program(name: str) -> str:
        text = translate(
            "Presenters",
            "{name} may be a program, so it is not opened from here. Save it if you trust where it comes from.",
        )
        return text.format(name=name)

    @staticmethod
    def saved(name: str) -> str:
        return sentence_of(translate("Presenters", "Saved {name}."), name=name)

    @staticmethod
    def saved_all(count: int, folder: str) -> str:
        return sentence_of(translate("Presenters", "Saved {count} files in {folder}."), count=count, folder=folder)

    @staticmethod
    def show_in_folder() -> str:
        return translate("Presenters", "Show in folder")

    @staticmethod
    def downloading(name: str) -> str:
        return translate("Presenters", "Fetching {name}…").format(name=name)

    @staticmethod
    def not_saved(name: str, reason: str) -> str:
        return translate("Presenters", "{name} could not be saved. {reason}").format(name=name, reason=reason)

    @staticmethod
    def not_fetched(name: str, reason: str) -> str:
        return translate("Presenters", "{name} could not be fetched. {reason}").format(name=name, reason=reason)

    @staticmethod
    def not_renamed(name: str, wanted: str, reason: str) -> str:
        words = translate("Presenters", "{name} can't be renamed to {wanted} now: it can't be fetched. {reason}")
        return words.format(name=name, wanted=wanted, reason=reason)

    @staticmethod
    def not_stored(reason: str) -> str:
        """A change that could not be stored."""
        return translate("Presenters", "Your change could not be saved on this computer. {reason}").format(
            reason=reason
        )

    @staticmethod
    def unexpected() -> str:
        return translate(
            "Presenters", "Something went wrong in the program. Your changes are safe; the log file has the details."
        )

    @staticmethod
    def repaired(repairs: Repairs) -> str:
        """What was damaged on the disk, what is safe, and where the damaged file is; ``""`` for nothing."""
        said = []
        if (outbox := repairs.outbox) is not None:
            text = translate(
                "Presenters",
                "The file with your unsent changes was damaged. {count} of them could be read and will be sent; the"
                " damaged file is kept as {file}.",
            )
            said.append(text.format(count=outbox.rows.get("outbox", 0), file=outbox.kept))
            said.extend(_not_read(outbox.lost))
        if repairs.unreadable:
            text = translate("Presenters", "{count} unsent changes can't be read. They are kept, and were not sent.")
            said.append(text.format(count=repairs.unreadable))
        if repairs.cache is not None:
            text = translate(
                "Presenters",
                "What was kept of the tasks could not be read, so they are fetched anew. The old file is {file}.",
            )
            said.append(text.format(file=repairs.cache))
        return " ".join(said)

    @staticmethod
    def settings_salvaged(file: str) -> str:
        text = translate(
            "Presenters",
            "Your settings were damaged and begin anew as far as needed; the damaged file is kept as {file}.",
        )
        return text.format(file=file)

    @staticmethod
    def read_only() -> str:
        return translate(
            "Presenters",
            "This workflow has no unique ID field, so its tasks can be shown but not changed from here, and their"
            " actions, comments and checklists can't be reached.",
        )


def _not_read(lost: Mapping[str, int]) -> Iterator[str]:
    """How much is in a damaged file only, as far as that can be known."""
    if count := lost.get("outbox", 0):
        text = translate("Presenters", "Unsent changes that could not be read: {count}.")
        yield text.format(count=count)
    if count := lost.get("drafts", 0):
        text = translate("Presenters", "Half-typed texts that could not be read: {count}.")
        yield text.format(count=count)
    if lost.get("steps", 0) or lost.get("changes", 0):
        yield translate("Presenters", "Some earlier changes can't be undone any more.")


def let_go_all(count: int, *, uncertain: bool) -> tuple[str, str, str]:
    """Title, text and button of the question before many changes are let go; the server may have some of them."""
    title = translate("Presenters", "Let {count} changes go?").format(count=counted(count))
    text = translate("Presenters", "What was typed or attached here was not accepted, and will be gone.")
    if uncertain:
        text += " " + translate("Presenters", "The server may have some of it all the same: it did not say.")
    return title, text, translate("Presenters", "Let {count} go").format(count=counted(count))
