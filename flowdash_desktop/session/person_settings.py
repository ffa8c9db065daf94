"""Who a person is in an account, what they wrote there, and how they want to see one task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.pane_arrangement import PaneArrangement
from flowdash_desktop.domain.table.arrangement import CurrentRow
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff
from flowdash_desktop.session.alike_settings import AlikeSettings
from flowdash_desktop.session.attachments.begun_renames import BegunRename, rename_from_json, rename_to_json
from flowdash_desktop.session.outbox.bulk_settings import BulkSettings
from flowdash_desktop.session.tasks.own_comments import OwnComment
from flowdash_desktop.session.triage_settings import TriageSettings
from flowdash_desktop.session.viewer_settings import ViewerSettings
from flowdash_desktop.session.views.opening import OpeningSettings
from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences


class PersonSettings:
    """The preferences of one account that are about its person. What can't be read is as if it had never been kept.

    Attributes:
        alike: what is chosen about alike tasks.
        triage: how the person decides about one task after the other.
        viewer: how files are shown.
        bulk: when changes of many tasks are asked about.
        opening: how workflows open.
    """

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)
        self.alike = AlikeSettings(preferences, account)
        self.triage = TriageSettings(preferences, account)
        self.viewer = ViewerSettings(preferences, account)
        self.bulk = BulkSettings(preferences, account)
        self.opening = OpeningSettings(preferences, account)

    async def me(self) -> str | None:
        """The e-mail of the person among the workspace's users, ``""`` for none of them; None for not asked."""
        value = await self._preferences.get("me")
        return value if isinstance(value, str) else None

    async def keep_me(self, email: str) -> None:
        """Remember who the person is."""
        await self._preferences.put("me", email)

    async def put_off(self, workflow_id: str) -> list[PutOff]:
        """The tasks of a workflow that were put off for later."""
        raw = await self._preferences.get_of(workflow_id, "later")
        return [one for item in raw if (one := _put_off_from_json(item)) is not None] if isinstance(raw, list) else []

    async def keep_put_off(self, workflow_id: str, put_off: Sequence[PutOff]) -> None:
        """Remember the tasks that were put off."""
        body = [
            [
                one.task,
                one.title,
                one.until.isoformat() if one.until else None,
                one.state,
                *_identity_parts(one.identity),
            ]
            for one in put_off
        ]
        await self._preferences.put_of(workflow_id, "later", body)

    async def current_row(self, workflow_id: str) -> CurrentRow | None:
        """Where the person was in a workflow's table when the program ended, None where that is not known."""
        match await self._preferences.get_of(workflow_id, "current row"):
            case [str(task), int(column), int(top), int(across), *known]:
                return CurrentRow(TaskKey(task), _identity_of_parts(known), column, top, across)
        return None

    async def store_current_row(self, workflow_id: str, row: CurrentRow) -> None:
        """Remember where the person was in a workflow's table."""
        body = [row.task, row.column, row.top, row.across, *_identity_parts(row.identity)]
        await self._preferences.put_of(workflow_id, "current row", body)

    async def linked_fields(self, workflow_id: str) -> dict[str, str]:
        """By link name, the field that the rows of a workflow's links show."""
        raw = await self._preferences.get_of(workflow_id, "linked fields")
        return {str(k): str(v) for k, v in raw.items()} if isinstance(raw, dict) else {}

    async def save_linked_fields(self, workflow_id: str, fields: Mapping[str, str]) -> None:
        """Remember which field the rows of each link show."""
        await self._preferences.put_of(workflow_id, "linked fields", dict(fields))

    async def pane(self, workflow_id: str) -> PaneArrangement | None:
        """How the sections of the pane were arranged in a workflow, None where they never were."""
        match await self._preferences.get_of(workflow_id, "pane"):
            case {"order": list(order), "collapsed": list(collapsed), "pinned": list(pinned)}:
                return PaneArrangement(_names(order), frozenset(_names(collapsed)), frozenset(_names(pinned)))
        return None

    async def store_pane(self, workflow_id: str, pane: PaneArrangement) -> None:
        """Remember how the sections of the pane are arranged."""
        body = {"order": list(pane.order), "collapsed": sorted(pane.collapsed), "pinned": sorted(pane.pinned)}
        await self._preferences.put_of(workflow_id, "pane", body)

    async def begun_renames(self) -> list[BegunRename]:
        """The renames of attachments that were not queued before the program ended, the oldest first."""
        raw = await self._preferences.get("begun renames")
        return [one for item in raw if (one := _rename(item)) is not None] if isinstance(raw, list) else []

    async def store_begun_renames(self, begun: Sequence[BegunRename]) -> None:
        """Remember the renames whose bytes are still to be fetched."""
        await self._preferences.put("begun renames", [rename_to_json(one) for one in begun] or None)

    async def own_comments(self) -> list[OwnComment]:
        """The comments that were written here, the oldest first."""
        raw = await self._preferences.get("own comments")
        pairs = raw if isinstance(raw, list) else []
        return [OwnComment(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2]

    async def keep_own_comments(self, comments: Sequence[OwnComment]) -> None:
        """Remember the comments that were written here."""
        await self._preferences.put("own comments", [[one.mark, one.email] for one in comments])


def _names(raw: Sequence[object]) -> tuple[str, ...]:
    """The texts in a list, each once."""
    return tuple(dict.fromkeys(name for name in raw if isinstance(name, str)))


def _identity_parts(identity: Identity | None) -> list[str]:
    """What a task is known by, as the last parts of a list."""
    return [identity.page, identity.created] if identity is not None else []


def _identity_of_parts(raw: Sequence[object], title: str = "") -> Identity | None:
    """What ``_identity_parts`` gave; None for anything else."""
    match raw:
        case [str(page), str(created)]:
            return Identity(page, created, title)
    return None


def _rename(raw: object) -> BegunRename | None:
    try:
        return rename_from_json(raw)
    except ValueError:
        return None


def _put_off_from_json(raw: object) -> PutOff | None:
    """A task that was put off. Older versions have stored no identity."""
    match raw:
        case [str(task), str(title), None | str() as until, str(state), *known]:
            pass
        case _:
            return None
    try:
        moment = datetime.fromisoformat(until) if until is not None else None
    except ValueError:
        return None
    if moment is not None and moment.tzinfo is None:
        return None
    return PutOff(TaskKey(task), title, moment, state, _identity_of_parts(known, title))
