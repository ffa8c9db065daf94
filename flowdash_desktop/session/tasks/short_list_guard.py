"""Suspiciously short lists: a server that has lost its way tells of nothing, and nothing may vanish for that."""

from __future__ import annotations

from flowdash_desktop.domain.schema import WorkflowSchema

_FEW = 5
_SHARE = 10


def is_uncertain(known: int, missing: int) -> bool:
    """Whether a list should be asked for once more before tasks are removed.

    Args:
        known: how many tasks were known before.
        missing: how many of them the list does not hold.

    Returns:
        True where all are missing, or five and more that make up a tenth of them.
    """
    return missing > 0 and (missing >= known or (missing >= _FEW and missing * _SHARE >= known))


def has_lost_parts(before: WorkflowSchema, now: WorkflowSchema) -> bool:
    """Whether a workflow should be asked for once more, as it has lost its stages, or half of its fields or stages."""
    return any(
        is_half_gone({item.name for item in old}, {item.name for item in new})
        for old, new in ((before.fields, now.fields), (before.stages, now.stages))
    )


def is_half_gone(before: set[str], now: set[str]) -> bool:
    """Whether at least half of some names are there no more."""
    return bool(before) and len(before - now) * 2 >= len(before)
