"""What the web address of a workflow or of a task leads to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_SCHEMES = ("http", "https")
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Address:
    """Where an address leads.

    Attributes:
        workflow_id: the workflow.
        task: the last part of the address of a task, as its ``Task URL`` has it; ``""`` for the workflow itself.
    """

    workflow_id: str
    task: str = ""


def read_address(text: str, workflow_ids: Collection[str]) -> Address | None:
    """Read an address that was typed or pasted; None for any other text, and for workflows that are not known here."""
    parts = _parts(text.strip())
    at = next((n for n, part in enumerate(parts) if part in workflow_ids), len(parts))
    if at == len(parts):
        return None
    return Address(parts[at], parts[-1] if at < len(parts) - 1 else "")


def _parts(text: str) -> list[str]:
    """The parts of the path of a web address, none for any other text."""
    if len(text) > _LONGEST or any(map(str.isspace, text)):
        return []
    try:
        url = urlsplit(text)
    except ValueError:
        return []
    return [unquote(part) for part in url.path.split("/") if part] if url.scheme in _SCHEMES else []


def last_part(url: str) -> str:
    """The last part of the address of a task, which stays where a local server has another port."""
    return unquote(url.rstrip("/").rpartition("/")[2])
