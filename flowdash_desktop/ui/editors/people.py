"""The people that can be chosen for a field: all who are not deactivated, and whoever is chosen already."""

from __future__ import annotations

from collections.abc import Collection

from flowdash_desktop.domain.schema import User, WorkflowSchema
from flowdash_desktop.ui.texts import deactivated_text
from flowdash_desktop.ui.widgets import Choice


def people_choices(schema: WorkflowSchema, chosen: Collection[object] = ()) -> list[Choice]:
    """The users in the workflow's order.

    Args:
        schema: the workflow's.
        chosen: the e-mails in force; one who is deactivated is among the choices then, at the end.
    """
    kept = [user for user in schema.users if user.deactivated and user.email in chosen]
    return [person_choice(user) for user in (*schema.active_users, *kept)]


def person_choice(user: User) -> Choice:
    """A person with avatar and e-mail; one who is deactivated is muted and says so."""
    detail = deactivated_text() if user.deactivated else user.email
    return Choice(user.email, user.name, detail, avatar=user.email, muted=user.deactivated)
