"""The words for every error code of the layers below, in the language of the person. Nothing below has any.

Words of a server are no such words: they stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import AnswerFault, NetworkFault, RequestFault
from flowdash_desktop.domain.errors import CodedError, Reason
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.spreadsheet.reading.job import ReadFault
from flowdash_desktop.store.database import StoreFault

translate = QCoreApplication.translate


def error_text(error: CodedError | Reason | None) -> str:
    """Why something did not work, in whole sentences; ``""`` for nothing, and for a code of another version."""
    reason = error.reason if isinstance(error, CodedError) else error
    if reason is None:
        return ""
    values = {n: error_text(value) if isinstance(value, Reason) else value for n, value in reason.values.items()}
    if reason.code == StoreFault.SEVERAL_FILES:
        return " ".join(values.values())
    for texts in (_network, _answers, _requests, _store, _accounts, _workspace, _edits, _activity, _tables):
        if (text := texts().get(reason.code)) is not None:
            return _filled(text, values)
    return ""


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its values; a name that a translation got wrong stays in its braces."""
    return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), text)


def _network() -> Mapping[str, str]:
    return {
        NetworkFault.NO_SUCH_HOST: translate(
            "errors", "The server's name can't be found. Check the address and the connection to the internet."
        ),
        NetworkFault.CONNECTION_REFUSED: translate(
            "errors", "The server does not take connections. It may be down, or the address may be wrong."
        ),
        NetworkFault.UNREACHABLE: translate("errors", "The server can't be reached."),
        NetworkFault.CERTIFICATE: translate(
            "errors",
            "The connection is not safe: the server's certificate is not trusted. Install its authority in this "
            "system, or start with --ca-file.",
        ),
        NetworkFault.PROXY: translate("errors", "The proxy does not let us through to the server."),
        NetworkFault.TIMED_OUT: translate("errors", "The server took too long."),
        NetworkFault.TOO_SLOW: translate("errors", "The server's answer came too slowly and was given up."),
        NetworkFault.DROPPED: translate("errors", "The connection broke off."),
    }


def _answers() -> Mapping[str, str]:
    return {
        AnswerFault.WEB_PAGE: translate(
            "errors", "The server answered with a web page instead of data. Check the address of the account."
        ),
        AnswerFault.NOT_JSON: translate("errors", "The server's answer is damaged: it is not JSON."),
        AnswerFault.WRONG_SHAPE: translate("errors", "The server's answer is not what the Flowdash API documents."),
        AnswerFault.TOO_LONG: translate("errors", "The server's answer is too long to be read."),
        AnswerFault.MORE_THAN_MEMORY: translate(
            "errors", "The list is longer than this computer's memory can hold. The tasks that came are shown."
        ),
        AnswerFault.PACKED: translate("errors", "The server's answer is packed in a way that can't be read here."),
        AnswerFault.REDIRECT: translate(
            "errors",
            "The server sends us to another address, where the API key must not go. Check the address of the account.",
        ),
        AnswerFault.REDIRECT_LOOP: translate("errors", "The server sends us in a circle."),
        AnswerFault.EMPTY: translate("errors", "The server answered with nothing."),
        AnswerFault.MAY_NOT_READ: translate("errors", "This key may no longer read this workspace."),
        AnswerFault.NO_WORKSPACE: translate(
            "errors", "The server does not say which workspace it serves. Nothing is sent until it does."
        ),
        AnswerFault.ANOTHER_TASK: translate(
            "errors", "The server answered with another task than the one that was asked for."
        ),
        AnswerFault.NOT_DONE: translate("errors", "The server's answer does not show the change that was asked for."),
    }


def _requests() -> Mapping[str, str]:
    return {
        RequestFault.BAD_SCHEME: translate("errors", "The address must start with https:// or http://."),
        RequestFault.BAD_ADDRESS: translate("errors", "This is not a web address."),
        RequestFault.ADDRESS_WITH_USER: translate("errors", "The address must not hold a user name or a password."),
        RequestFault.EMPTY_KEY: translate("errors", "There is no API key."),
        RequestFault.ODD_KEY: translate("errors", "The API key holds characters that no key has. Copy it again."),
        RequestFault.ADDRESS_TOO_LONG: translate(
            "errors", "The server can't be asked for it: what names it is too long for a web address."
        ),
        RequestFault.NOT_MADE: translate("errors", "This can't be sent: it holds something that no request can hold."),
        RequestFault.AUTHORITY_UNREADABLE: translate(
            "errors", "The file {name} can't be read, or holds no certificate in PEM."
        ),
        RequestFault.FILE_UNREADABLE: translate("errors", "The file {name} can't be read."),
        RequestFault.KEY_REFUSED: translate("errors", "The server does not accept the API key."),
        RequestFault.NOT_ALLOWED: translate("errors", "The API key is not allowed to do this."),
        RequestFault.NOT_FOUND: translate("errors", "The server does not know it: it may have been deleted."),
        RequestFault.NO_LONGER_THERE: translate("errors", "The server does not have it any more."),
        RequestFault.CHANGED_MEANWHILE: translate("errors", "It was changed on the server meanwhile."),
        RequestFault.TOO_LARGE: translate("errors", "It is larger than the server takes."),
        RequestFault.GATEWAY_LIMIT: translate(
            "errors", "The gateway refuses requests over about {most} MB. Retry once it takes more."
        ),
        RequestFault.GATEWAY_FILE_LIMIT: translate(
            "errors", "The gateway refuses files over about {most} MB. The file stays here: retry once it takes more."
        ),
        RequestFault.FILE_TOO_LARGE: translate("errors", "The file is larger than what is kept here."),
        RequestFault.INVALID_VALUES: translate("errors", "Some values can't be saved."),
        RequestFault.TOO_MANY_REQUESTS: translate("errors", "The server asks us to slow down."),
        RequestFault.REFUSED: translate("errors", "The server does not take this request. ({status})"),
        RequestFault.NO_ROOM: translate("errors", "The server has no room left. ({status})"),
        RequestFault.NOT_READY: translate("errors", "The server is not ready. ({status})"),
        RequestFault.SERVER_FAILED: translate("errors", "The server has a problem. ({status})"),
    }


def _store() -> Mapping[str, str]:
    return {
        StoreFault.DISK_FULL: translate("errors", "The disk is full. Free some space, then try again."),
        StoreFault.NOT_WRITABLE: translate("errors", "The data folder can't be written to."),
        StoreFault.IN_USE: translate("errors", "The data folder is in use by another program."),
        StoreFault.UNUSABLE: translate("errors", "The data folder can't be used: {reason}."),
        StoreFault.DAMAGED: translate("errors", "A data file is damaged."),
        StoreFault.DAMAGED_FILE: translate("errors", "The data file {path} is damaged."),
        StoreFault.CACHE_UNREADABLE: translate("errors", "The cache can't be read."),
        StoreFault.NEWER_VERSION: translate("errors", "This data was written by a newer version of Flowdash Desktop."),
        StoreFault.TOO_OLD: translate(
            "errors", "This data was written before the first release of Flowdash Desktop and can't be read."
        ),
        StoreFault.ACCOUNT_CLOSED: translate("errors", "The account is closed."),
        StoreFault.PREFERENCES_CLOSED: translate("errors", "The preferences are closed."),
        StoreFault.NOT_A_FILE: translate("errors", "{name} is not a file, or is not there."),
        StoreFault.FILE_CHANGED: translate("errors", "{name} has changed meanwhile."),
        StoreFault.FILE_UNREADABLE: translate("errors", "{name} can't be read."),
    }


def _accounts() -> Mapping[str, str]:
    return {
        SessionFault.NO_KEY: translate("errors", "There is no API key for this account."),
        SessionFault.NO_KEYRING: translate("errors", "This system has no keyring that could keep the key."),
        SessionFault.KEYRING_KEPT_NOTHING: translate("errors", "The system's keyring did not keep the key."),
        SessionFault.KEYRING_SILENT: translate("errors", "The system's keyring did not answer."),
        SessionFault.KEYRING_UNUSABLE: translate("errors", "The system's keyring can't be used."),
        SessionFault.SERVER_NOT_STARTED: translate("errors", "The local workspace could not be started."),
        SessionFault.SERVER_START_TOO_LONG: translate("errors", "The local workspace did not start in time."),
        SessionFault.WORKSPACE_GONE: translate(
            "errors", "The folder of this local workspace is gone. Restore it from a backup."
        ),
        SessionFault.WORKSPACE_DAMAGED: translate(
            "errors", "The file of this local workspace is damaged. Restore it from a backup."
        ),
        SessionFault.SERVER_SAID: "{words}",
        SessionFault.OTHER_WORKSPACE: translate("errors", "The server has another workspace now."),
    }


def _workspace() -> Mapping[str, str]:
    return {
        SessionFault.NO_CHANGES: translate("errors", "This server does not let workflows be changed from here."),
        SessionFault.CHANGES_NOT_ALLOWED: translate(
            "errors", "This API key may not change workflows. Ask an administrator for a key that may."
        ),
        SessionFault.CHANGE_BUILT_UPON: translate("errors", "The server says: {what}."),
        SessionFault.CHANGE_TOO_OLD: translate("errors", "The server can't take this back any more."),
        SessionFault.NO_SHARING: translate(
            "errors", "This server manages its keys itself. Share the workspace on the server's own pages."
        ),
        SessionFault.SHARING_NOT_ALLOWED: translate(
            "errors", "This API key may not manage keys and people. Ask an administrator of the workspace."
        ),
        SessionFault.KEY_REFUSED: translate("errors", "The server does not accept the API key: {words}."),
        SessionFault.KEY_GONE: translate("errors", "Somebody else has revoked this key already."),
        SessionFault.LAST_KEY: translate(
            "errors",
            "This is the last key of an administrator that does not end. Make another one first.",
        ),
    }


def _edits() -> Mapping[str, str]:
    return {
        SessionFault.READ_ONLY_WORKFLOW: translate(
            "errors", "The tasks of this workflow can't be changed here: it has no unique ID field."
        ),
        SessionFault.SENDING_STOPPED: translate(
            "errors", "A fault in the program has stopped sending. It starts again by itself; Restart does so at once."
        ),
        SessionFault.READING_STOPPED: translate(
            "errors", "A fault in the program has stopped reading. It starts again by itself; Restart does so at once."
        ),
        SessionFault.NOT_SENT: translate("errors", "This change could not be sent."),
        SessionFault.ANSWER_NOT_SAVED: translate(
            "errors", "The server has taken this change, but its answer could not be saved here."
        ),
        SessionFault.FILE_NOT_COPIED: translate("errors", "{name}: {reason}"),
        SessionFault.LINKED_ELSEWHERE: translate("errors", "It is linked to “{task}”. Retrying moves it here."),
        SessionFault.LINK_UNCERTAIN: translate(
            "errors",
            "The answer was lost, and the task was changed since: this may have been done, and taken back by somebody."
            " Retry does it once more.",
        ),
        SessionFault.LINK_OVERTAKEN: translate(
            "errors",
            "You have changed the links of these tasks from the other one since. Retry does this all the same.",
        ),
    }


def _activity() -> Mapping[str, str]:
    return {
        SessionFault.FILE_UNCERTAIN: translate(
            "errors",
            "The answer was lost, and a file came since that may be this one. Discard this if it is. Retry adds it.",
        ),
        SessionFault.COMMENT_UNCERTAIN: translate(
            "errors", "The answer was lost, so this may be there already, in other words. Look before it is sent again."
        ),
        SessionFault.NO_COMMENTS: translate("errors", "This server takes no comments."),
        SessionFault.NO_CHECKLISTS: translate("errors", "This server has no checklists."),
        SessionFault.ITEM_GONE: translate("errors", "This item is not on the server's checklist any more."),
        SessionFault.ITEM_CLEARED: translate(
            "errors", "Someone else cleared it meanwhile. Retry marks it as you wanted."
        ),
        SessionFault.ITEM_COMPLETED: translate(
            "errors", "Someone else marked it as completed meanwhile. Retry marks it as you wanted."
        ),
        SessionFault.ITEM_SKIPPED: translate(
            "errors", "Someone else marked it as skipped meanwhile. Retry marks it as you wanted."
        ),
        SessionFault.ITEM_ASSIGNED: translate(
            "errors", "Someone else gave it to {user} meanwhile. Retry gives it to the one you chose."
        ),
        SessionFault.ITEM_UNASSIGNED: translate(
            "errors", "Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose."
        ),
        SessionFault.ITEM_RENAMED: translate(
            "errors", 'Someone else called it "{title}" meanwhile. Retry puts your words in their place.'
        ),
        SessionFault.NO_ACTIONS: translate("errors", "This server has no actions."),
        SessionFault.ACTION_GONE: translate("errors", "The server does not know this action any more."),
        SessionFault.ACTION_OF_ANOTHER_STAGE: translate(
            "errors",
            'The task is now in the stage "{now}"; it was in "{then}" when you chose this. Nothing was done.',
        ),
        SessionFault.ACTION_UNCERTAIN: translate(
            "errors",
            "The answer was lost, so this may have been done already. Look at the task before it is run again.",
        ),
        SessionFault.ACTION_RUNNING: translate(
            "errors", "The server has taken this, and is still at it. Look again later."
        ),
        SessionFault.ACTION_FAILED: translate("errors", "The server could not do this."),
    }


def _tables() -> Mapping[str, str]:
    return {
        ReadFault.NO_FILE: translate("errors", "The file is not there any more."),
        ReadFault.NOT_ALLOWED: translate("errors", "You may not read this file."),
        ReadFault.NOT_A_FILE: translate("errors", "This is a folder or a device, and no file."),
        ReadFault.UNREADABLE: translate("errors", "The file can't be read. Its disk or its server may be gone."),
        ReadFault.EMPTY: translate("errors", "The file is empty."),
        ReadFault.FILE_TOO_LARGE: translate("errors", "The file is larger than {most} MB. Divide it into several."),
        ReadFault.UNPACKS_TOO_LARGE: translate(
            "errors", "The file unpacks to more than {most} MB. It is damaged, or made to do harm."
        ),
        ReadFault.OTHER_KIND: translate(
            "errors", "This is a file of the kind {kind}. Save it as XLSX, ODS or CSV, then import that."
        ),
        ReadFault.NOT_TEXT: translate("errors", "This is neither a spreadsheet nor a text."),
        ReadFault.ENCRYPTED: translate(
            "errors", "The file is protected by a password. Save a copy without one, then import that."
        ),
        ReadFault.INCOMPLETE: translate("errors", "The file ends too early. Copy or download it again."),
        ReadFault.DAMAGED: translate(
            "errors", "The file is damaged. Open it in a spreadsheet program, save it anew, then import that."
        ),
        ReadFault.NO_SHEET: translate("errors", "The file has no sheet with cells."),
        ReadFault.NO_SUCH_SHEET: translate("errors", "The file has no sheet “{sheet}” with cells."),
        ReadFault.NO_SUCH_ROW: translate("errors", "The table has no row {row}."),
        ReadFault.STOPPED: translate("errors", "Reading the file was stopped."),
        ReadFault.NO_PROCESS: translate("errors", "Reading the file could not be started."),
        ReadFault.FAILED: translate("errors", "The file could not be read."),
        **_table_limits(),
    }


def _table_limits() -> Mapping[str, str]:
    return {
        ReadFault.TOO_MANY_ROWS: translate("errors", "The table has more than {most} rows. Divide it into several."),
        ReadFault.TOO_MANY_COLUMNS: translate(
            "errors", "The table has more than {most} columns. Remove those that are not needed."
        ),
        ReadFault.TOO_MANY_CELLS: translate(
            "errors", "The table reaches over more than {most} cells. Move distant cells closer, or divide the table."
        ),
        ReadFault.WRONG_ENCODING: translate(
            "errors", "The text can't be read with the encoding {encoding}. Choose another encoding."
        ),
        ReadFault.BAD_DELIMITER: translate("errors", "The delimiter must be one character, and no quotation mark."),
        ReadFault.NUL_CHARACTER: translate(
            "errors", "Row {row} has a character that no text has (NUL). The file is damaged, or no text."
        ),
        ReadFault.UNCLOSED_QUOTE: translate(
            "errors", "A quotation mark in row {row} is not closed before the end of the file. Correct it there."
        ),
        ReadFault.CELL_TOO_LONG: translate(
            "errors", "A cell in row {row} has more than {most} characters. A quotation mark may be missing there."
        ),
        ReadFault.OUT_OF_MEMORY: translate(
            "errors", "Reading the file takes too much memory. Divide it into several, or save it as CSV."
        ),
        ReadFault.OUT_OF_TIME: translate(
            "errors", "Reading the file takes too much time. Divide it into several, or save it as CSV."
        ),
    }
