"""An invitation to a workspace: one text that holds a server's address and an API key, to be pasted as a whole.

The address carries the key as its fragment, which no browser sends to a server. The words around it are for people:
they may be in any language, and whatever a mail program adds is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

_MARK = "#flowdash-key="
_FOUND = re.compile(rf"(https?://[^\s#<>\"]{{1,2000}}){_MARK}([A-Za-z0-9_~%-]{{1,4000}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A server's base URL, without a slash at its end, and the API key, which never shows in logs."""

    base_url: str
    api_key: str = field(repr=False)

    @property
    def line(self) -> str:
        """The line of the text that programs read."""
        encoded = quote(self.api_key, safe="").replace(".", "%2E")  # a dot at its end would be taken for a full stop
        return f"{self.base_url}{_MARK}{encoded}"


def invitation_in(text: str) -> Invitation | None:
    """The invitation in a text, None where there is none; the last one counts, as names of others stand before it."""
    all_found = [*_FOUND.finditer(text)]
    if not all_found:
        return None
    found = all_found[-1]
    return Invitation(found[1].rstrip("/"), unquote(found[2]))
