"""All kinds of bad answers, by group."""

from __future__ import annotations

from collections.abc import Mapping

from tests.hostile.kinds import BODIES, HEADERS, PROTOCOL, STATUSES, VALUES
from tests.hostile.kinds_of_contents import ENCODINGS, IDS, REDIRECTS, TIMES, TRUTH
from tests.hostile.kinds_of_lines import CHUNKS, CUT, HEADS, PACKED, SLOW
from tests.hostile.spoiling import Spoil

GROUPS: Mapping[str, Mapping[str, Spoil]] = {
    "protocol": PROTOCOL,
    "headers": HEADERS,
    "statuses": STATUSES,
    "bodies": BODIES,
    "values": VALUES,
    "slow": SLOW,
    "cut": CUT,
    "chunks": CHUNKS,
    "heads": HEADS,
    "packed": PACKED,
    "ids": IDS,
    "times": TIMES,
    "truth": TRUTH,
    "redirects": REDIRECTS,
    "encodings": ENCODINGS,
}
OF_DOCUMENTS = ("bodies", "values", "ids", "truth", "encodings")
"""What is wrong with these depends on what the document is."""
KINDS: Mapping[str, Spoil] = {
    f"{group}: {kind}": spoil for group, found in GROUPS.items() for kind, spoil in found.items()
}
