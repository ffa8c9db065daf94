"""Sentences about keys and people of a workspace, and the text of an invitation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import ConflictError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.ui.detail.activity.comment_row import moment_text
from flowdash_desktop.ui.dialogs.sharing.rows import SharedRow
from flowdash_desktop.ui.presenters.sharing.activity_texts import activity_words
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.api.errors import FlowdashError
    from flowdash_desktop.domain.workspace.keys import ApiKey, AuditEntry

translate = QCoreApplication.translate
_LETTERS = 80


class SharingTexts:
    """Each method is one sentence, or the words of one row."""

    @staticmethod
    def title(workspace: str) -> str:
        """Of the dialog."""
        return translate("Sharing", "Share “{workspace}”").format(workspace=short(workspace, _LETTERS))

    @staticmethod
    def asking() -> str:
        """The server is asked."""
        return translate("Sharing", "Asking the server…")

    @staticmethod
    def only_here() -> str:
        """What to know about a workspace of this computer."""
        return translate(
            "Sharing",
            "This workspace is on this computer, and others can't reach it. Close Flowdash Desktop and run this "
            "command to serve it to a network that you trust. It speaks plain HTTP: keys and data can be read on "
            "their way. “A server for a team” (docs/server.md) shows how to add TLS by a certificate or a proxy.",
        )

    @staticmethod
    def address(base_url: str, *, is_here: bool, is_unprotected: bool) -> tuple[str, bool]:
        """What to know about the address of invitations, and whether to be careful."""
        if not base_url:
            words = translate("Sharing", "Type the address by which others will reach the server, for invitations.")
            return words, False
        if is_here:
            words = translate(
                "Sharing", "This address leads to this computer only. Type the one by which others reach the server."
            )
            return words, True
        if is_unprotected:
            words = translate(
                "Sharing", "With http:// keys can be read on their way. Use https:// if the server offers it."
            )
            return words, True
        words = translate("Sharing", "Change it where others reach the server by another one than you.")
        return words, False

    @staticmethod
    def reached(address: str) -> str:
        """Where others reach the workspace, in one line; ``""`` for nowhere yet."""
        if address:
            return translate("Sharing", "Invitations name {address}").format(address=address)
        return translate("Sharing", "Only this computer reaches it. “Server” says how others can.")

    @staticmethod
    def no_address() -> str:
        """Why a key comes without an invitation."""
        return translate("Sharing", "There is no invitation, as no address was typed for it.")

    @staticmethod
    def key_facts(key: ApiKey, person: str, address: str) -> str:
        """Whose a key is, until when, and which address its invitation names."""
        name = short(key.name, _LETTERS)
        if person and name != short(person, _LETTERS):
            whose = translate("Sharing", "“{name}” is a key of {person}.")
        elif person:
            whose = translate("Sharing", "This is a key of {person}.")
        else:
            whose = translate("Sharing", "“{name}” belongs to nobody and may do everything.")
        words = [whose.format(name=name, person=short(person, _LETTERS))]
        if key.ends is None:
            words.append(translate("Sharing", "It does not end."))
        else:
            ends = translate("Sharing", "It ends on {day}.")
            words.append(ends.format(day=moment_text(key.ends)))
        if address:
            words.append(translate("Sharing", "The invitation leads to {address}.").format(address=address))
        return " ".join(words)

    @staticmethod
    def careful_address() -> str:
        """What to know about an invitation with an address of this computer."""
        return translate("Sharing", "The invitation names an address that leads to this computer only.")

    @staticmethod
    def invitation(workspace: str, line: str) -> str:
        """What is sent to the person who is invited."""
        words = translate(
            "Sharing",
            "You are invited to the Flowdash workspace “{workspace}”.\n"
            "In Flowdash Desktop, open the list of accounts at the bottom of the window, choose “Connect to Flowdash…” "
            "and paste all of this text.",
        )
        return f"{words.format(workspace=short(workspace, _LETTERS))}\n\n{line}\n"

    # -- rows -----------------------------------------------------------------------------------------------------

    @staticmethod
    def person_row(user: User, roles: Mapping[str, Role], keys: int) -> SharedRow:
        """A person of the workspace."""
        role = roles.get(user.role_id or "")
        words = role.name if role is not None else ""
        if user.deactivated:
            gone = translate("Sharing", "deactivated")
            words = f"{words} · {gone}" if words else gone
        name = user.name if user.name != user.email else ""
        return SharedRow(user.id, (name or user.email, user.email, words, counted(keys)), user.deactivated)

    @staticmethod
    def key_row(key: ApiKey, people: Mapping[str, User], now: datetime, *, is_own: bool) -> SharedRow:
        """An API key of the workspace."""
        name = translate("Sharing", "{name} (in use here)").format(name=key.name) if is_own else key.name
        user = people.get(key.user_id or "")
        person = user.name if user is not None else ""
        if key.user_id is None:
            person = translate("Sharing", "nobody")
        has_ended = key.ends is not None and key.ends <= now
        used = moment_text(key.last_used) or translate("Sharing", "never")
        cells = (name, person, f"{key.start}…" if key.start else "", used, _end_words(key.ends, has_ended))
        return SharedRow(key.id, cells, has_ended)

    @staticmethod
    def activity_row(entry: AuditEntry, people: Mapping[str, str]) -> SharedRow:
        """An entry of the audit log: when, who, or with which key where that is nobody's, and what was done.

        Args:
            entry: of the log.
            people: the names of people by e-mail.
        """
        who = people.get(entry.user, entry.user)
        if not who and entry.key:
            who = translate("Sharing", "Key “{name}”").format(name=short(entry.key, _LETTERS))
        return SharedRow(str(entry.id), (moment_text(entry.at), who, activity_words(entry)))

    # -- what is asked and said -----------------------------------------------------------------------------------

    @staticmethod
    def revoke_question(key: ApiKey, person: str, *, is_own: bool) -> tuple[str, str, str]:
        """Title, text and button before a key is revoked."""
        title = translate("Sharing", "Revoke the key “{name}”?").format(name=short(key.name, _LETTERS))
        text = translate(
            "Sharing",
            "It is not accepted any more from now on. Whoever works with it is asked for another key; what they have "
            "typed stays on their computer. This can't be undone.",
        )
        if person:
            whose = translate("Sharing", "It is a key of {person}.").format(person=short(person, _LETTERS))
            text = f"{whose} {text}"
        if is_own:
            own = translate("Sharing", "You work with this key yourself in this account.")
            text = f"{own} {text}"
        return title, text, translate("Sharing", "Revoke key")

    @staticmethod
    def revoked(name: str) -> str:
        """A key is not accepted any more."""
        return translate("Sharing", "The key “{name}” is revoked.").format(name=short(name, _LETTERS))

    @staticmethod
    def person_added(name: str) -> str:
        """Somebody is in the workspace now; the way to a key."""
        words = translate("Sharing", "{name} is added. “New key…” makes a key to invite them with.")
        return words.format(name=short(name, _LETTERS))

    @staticmethod
    def person_changed(name: str) -> str:
        """Somebody was changed."""
        return translate("Sharing", "{name} is changed.").format(name=short(name, _LETTERS))

    @staticmethod
    def person_deactivated(name: str, *, deactivated: bool) -> str:
        """Somebody was deactivated, or is active again."""
        gone = translate("Sharing", "{name} is deactivated. Tasks keep them, and “Activate” takes it back.")
        back = translate("Sharing", "{name} is active again.")
        return (gone if deactivated else back).format(name=short(name, _LETTERS))

    @staticmethod
    def failed(error: CodedError) -> str:
        """Why something was not done; the server's words where it has some."""
        if isinstance(error, ConflictError) and error.detail:
            return translate("Sharing", "The server says: {words}.").format(words=error.detail.rstrip("."))
        return WorkflowTexts.failed(error)

    @staticmethod
    def unexpected() -> str:
        """A fault of this program, which is reported elsewhere."""
        return translate("Sharing", "An unexpected fault stopped this. Look at the lists before you try it again.")

    @staticmethod
    def key_uncertain(error: FlowdashError) -> str:
        """There may be a key that nobody was told."""
        words = translate(
            "Sharing",
            "The answer was lost: {reason} There may be a key of this name now that nobody knows. Revoke it then, and "
            "make another one.",
        )
        return words.format(reason=SharingTexts.failed(error))


def _end_words(ends: datetime | None, has_ended: bool) -> str:
    if ends is None:
        return translate("Sharing", "never")
    day = show_day(local_time(ends).date())
    return translate("Sharing", "ended on {day}").format(day=day) if has_ended else day
