"""The codes of what can go wrong in a session; each is stored in the outbox by its value."""

from __future__ import annotations

from flowdash_desktop.domain.errors import ErrorCode


class SessionFault(ErrorCode):
    """Why an account can't be used, or an edit not be carried out, although no request has failed."""

    # accounts
    NO_KEY = "account without an API key"
    NO_KEYRING = "no keyring that keeps a key"
    KEYRING_KEPT_NOTHING = "keyring did not keep the key"
    KEYRING_SILENT = "keyring did not answer"
    KEYRING_UNUSABLE = "keyring unusable"
    SERVER_NOT_STARTED = "local server did not start"
    SERVER_START_TOO_LONG = "local server did not start in time"
    WORKSPACE_GONE = "folder of the local workspace gone"
    WORKSPACE_DAMAGED = "file of the local workspace damaged"
    SERVER_SAID = "local server said why it did not start"
    OTHER_WORKSPACE = "another workspace"
    # the workspace itself
    NO_CHANGES = "server without changes of the workspace"
    CHANGES_NOT_ALLOWED = "key may not change the workspace"
    CHANGE_BUILT_UPON = "something stands on the change"
    CHANGE_TOO_OLD = "change too long ago"
    NO_SHARING = "server without keys to manage"
    SHARING_NOT_ALLOWED = "key may not manage keys and people"
    KEY_REFUSED = "key refused by the server, which says why"
    KEY_GONE = "key revoked already"
    LAST_KEY = "last key of an administrator"
    # edits
    READ_ONLY_WORKFLOW = "workflow without a unique ID field"
    SENDING_STOPPED = "program fault while sending"
    READING_STOPPED = "program fault while reading"
    NOT_SENT = "program fault before sending"
    ANSWER_NOT_SAVED = "program fault after sending"
    FILE_NOT_COPIED = "file not copied"
    LINKED_ELSEWHERE = "linked to another task"
    LINK_UNCERTAIN = "link uncertain"
    LINK_OVERTAKEN = "link changed from its other end"
    FILE_UNCERTAIN = "file of a web address uncertain"
    COMMENT_UNCERTAIN = "comment uncertain"
    NO_COMMENTS = "server without comments"
    NO_CHECKLISTS = "server without checklists"
    ITEM_GONE = "item no longer there"
    ITEM_CLEARED = "item cleared by someone else"
    ITEM_COMPLETED = "item completed by someone else"
    ITEM_SKIPPED = "item skipped by someone else"
    ITEM_ASSIGNED = "item assigned by someone else"
    ITEM_UNASSIGNED = "item unassigned by someone else"
    ITEM_RENAMED = "item renamed by someone else"
    NO_ACTIONS = "server without actions"
    ACTION_GONE = "action no longer there"
    ACTION_OF_ANOTHER_STAGE = "task in another stage"
    ACTION_UNCERTAIN = "action uncertain"
    ACTION_RUNNING = "action still running"
    ACTION_FAILED = "action failed"
