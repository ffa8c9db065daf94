"""Links that open a task in this application: ``flowdash://task/WORKSPACE/WORKFLOW/TASK``.

A link may come from a web page or a message, so anybody may have written it. It names a task by ids alone: no server,
no account, and nothing that could be done to the task.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

_SCHEME = "flowdash:"
_BEGINNING = f"{_SCHEME}//task/"
_PARTS = 3
_NOT_IN_LINKS = frozenset(" ?#\\")
LONGEST_LINK = 2000
"""Letters of the longest link that is read."""


@dataclass(frozen=True, slots=True)
class AppLink:
    """Which task a link names.

    Attributes:
        workspace_id: the workspace, as its server calls it. Each account with this workspace can open the link.
        workflow_id: the workflow.
        task: the last part of the task's ``Task URL``, which stays when its unique ID or its server's address changes.
    """

    workspace_id: str
    workflow_id: str
    task: str

    def __str__(self) -> str:
        """The link as text."""
        return _BEGINNING + "/".join(quote(part, safe="") for part in (self.workspace_id, self.workflow_id, self.task))


def is_app_link(text: str) -> bool:
    """True for text that means to be such a link, whole or not."""
    return text.strip()[: len(_SCHEME)].lower() == _SCHEME


def read_app_link(text: str) -> AppLink | None:
    """Read a link; None for one that is not whole, has more in it than the three ids, or is too long."""
    text = text.strip()
    if len(text) > LONGEST_LINK or text[: len(_BEGINNING)].lower() != _BEGINNING:
        return None
    if not _is_plain(text):
        return None
    try:
        parts = [unquote(part, errors="strict") for part in text[len(_BEGINNING) :].rstrip("/").split("/")]
    except UnicodeDecodeError:
        return None
    is_whole = len(parts) == _PARTS and all(parts) and "".join(parts).isprintable()
    return AppLink(*parts) if is_whole else None


def _is_plain(text: str) -> bool:
    """False where a text has anything that the ids of a link do not have. What stands after ? or # in other links has
    no meaning in these, so a link that has it is not one of ours."""
    return text.isascii() and text.isprintable() and not _NOT_IN_LINKS & {*text}
