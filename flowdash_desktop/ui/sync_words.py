"""The words of the status line: where every change is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import AnswerFault
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.widgets.text import with_count

translate = QCoreApplication.translate


def sync_words(status: SyncStatus, typed: int = 0, *, is_choice: bool = False) -> str:
    """The state of the account's changes in one sentence; ``typed`` texts, or one choice, are not saved yet."""
    parts = _change_words(status)
    if typed:
        text, value = translate("StatusBar", "1 text not saved yet"), translate("StatusBar", "1 value not saved yet")
        one = value if is_choice else text
        parts.append(
            one if typed == 1 else with_count(translate("StatusBar", "%n texts not saved yet", None, typed), typed)
        )
    if parts:
        return " · ".join(parts)
    if status.needs_you:
        return translate("StatusBar", "All other changes saved")
    return translate("StatusBar", "All changes saved")


def _change_words(status: SyncStatus) -> list[str]:
    """What is to be said of changes that are not on the server, and of the way there."""
    count = status.waiting + status.sending
    if status.not_sending:
        return [_stopped_words(count + status.on_hold)]
    match status.connection:
        case Connection.OFFLINE:
            return [_offline_words(count + status.on_hold, status)]
        case Connection.NEEDS_KEY:
            return [_key_words(count + status.on_hold)]
        case Connection.CONNECTING if not count + status.on_hold:
            return [translate("StatusBar", "Connecting…")]
    parts = [translate("StatusBar", "Not reading: what is shown may be old")] if status.not_reading else []
    if count:
        parts.append(_way_words(count, is_sending=status.sending > 0))
    elif status.saving:
        parts.append(translate("StatusBar", "Saving…"))
    if (held := status.on_hold) == 1:
        parts.append(translate("StatusBar", "1 change waits, can be undone"))
    elif held:
        parts.append(with_count(translate("StatusBar", "%n changes wait, can be undone", None, held), held))
    return parts


def _way_words(count: int, *, is_sending: bool) -> str:
    if is_sending:
        one = translate("StatusBar", "1 change saved here, sending")
        return (
            one
            if count == 1
            else with_count(translate("StatusBar", "%n changes saved here, sending", None, count), count)
        )
    one = translate("StatusBar", "1 change saved here, not sent yet")
    return (
        one
        if count == 1
        else with_count(translate("StatusBar", "%n changes saved here, not sent yet", None, count), count)
    )


def _stopped_words(count: int) -> str:
    if not count:
        return translate("StatusBar", "Not sending: changes will be saved here")
    if count == 1:
        return translate("StatusBar", "Not sending: 1 change saved here")
    return with_count(translate("StatusBar", "Not sending: %n changes saved here", None, count), count)


def _offline_words(count: int, status: SyncStatus) -> str:
    if may_not_read(status):
        return _no_rights_words(count)
    if not count:
        return translate("StatusBar", "Offline: changes will be saved here")
    if count == 1:
        return translate("StatusBar", "Offline: 1 change saved here, it will be sent when the connection is back")
    return with_count(
        translate(
            "StatusBar", "Offline: %n changes saved here, they will be sent when the connection is back", None, count
        ),
        count,
    )


def may_not_read(status: SyncStatus) -> bool:
    """True where the key has lost its rights on the workspace: another one may be given."""
    return status.reason is not None and status.reason.code == AnswerFault.MAY_NOT_READ


def needs_key(status: SyncStatus) -> bool:
    """True where another key is needed, or would help."""
    return status.connection is Connection.NEEDS_KEY or may_not_read(status)


def _no_rights_words(count: int) -> str:
    if not count:
        return translate("StatusBar", "This key may no longer read this workspace")
    if count == 1:
        return translate("StatusBar", "This key may no longer read this workspace: 1 change saved here")
    return with_count(
        translate("StatusBar", "This key may no longer read this workspace: %n changes saved here", None, count), count
    )


def _key_words(count: int) -> str:
    if not count:
        return translate("StatusBar", "The server does not accept the API key")
    if count == 1:
        return translate("StatusBar", "The server does not accept the API key: 1 change saved here")
    return with_count(
        translate("StatusBar", "The server does not accept the API key: %n changes saved here", None, count), count
    )


def needs_you_words(count: int) -> str:
    """How many changes wait for the person."""
    return (
        translate("StatusBar", "1 needs you")
        if count == 1
        else with_count(translate("StatusBar", "%n need you", None, count), count)
    )


def unreadable_words(count: int) -> str:
    """How many tasks can't be shown."""
    if count == 1:
        return translate("StatusBar", "1 task can't be shown")
    return translate("StatusBar", "{count} tasks can't be shown").format(count=counted(count))
