"""Adds a person to a workspace, or changes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.ui.dialogs.sharing.form import LabelledChoice, SharingForm
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate

_LETTERS = 80


@dataclass(frozen=True, slots=True)
class PersonTyped:
    """What was typed of a person."""

    email: str
    first_name: str
    last_name: str
    role_id: str | None


class PersonForm(SharingForm):
    """Asks for a person.

    Args:
        theme: the look.
        parent: the dialog below.
        roles: the roles of the workspace.
        user: who is changed; None for somebody new.
        taken: the e-mails of all people.

    Signals:
        wanted(object): add or change the person as it is typed (``PersonTyped``).
    """

    wanted = Signal(object)

    def __init__(
        self, theme: Theme, parent: QWidget, roles: Sequence[Role], user: User | None, taken: Sequence[str]
    ) -> None:
        is_new = user is None
        title = (
            self.tr("Add a person")
            if user is None
            else self.tr("Change {name}").format(name=short(user.name, _LETTERS))
        )
        super().__init__(theme, parent, title, self.tr("Add") if is_new else self.tr("Save"))
        self._taken = {email.casefold() for email in taken} if is_new else set()
        user = user or User("", "", role_id=_usual_role(roles))
        same = self.tr("Tasks name people by their e-mail address, so it stays.")
        self.email = self._line(self.tr("&E-mail"), user.email, "" if is_new else same)
        self.email.line.setEnabled(is_new)
        self.first_name = self._line(self.tr("&First name"), user.first_name)
        self.last_name = self._line(self.tr("&Last name"), user.last_name)
        none: tuple[object, str] = (None, self.tr("No role"))
        choices = [none, *((role.id, _role_words(self, role)) for role in roles)]
        self.role = LabelledChoice(self.tr("&Role"), choices, user.role_id, self)
        self._put(self.email, self.first_name, self.last_name, self.role)
        (self.email if is_new else self.first_name).line.setFocus()

    def _confirm(self) -> None:
        lines = (self.email, self.first_name, self.last_name)
        email, first_name, last_name = (part.line.text().strip() for part in lines)
        if "@" not in email.strip("@"):
            self._refuse(self.tr("Write an address like anna@example.com"))
        elif email.casefold() in self._taken:
            self._refuse(self.tr("There is a person with this address already."))
        else:
            self.set_busy(self.tr("Asking the server…"))
            role = self.role.box.value()
            self.wanted.emit(PersonTyped(email, first_name, last_name, role if isinstance(role, str) else None))

    def _refuse(self, words: str) -> None:
        self.email.fail(words)
        self.email.line.setFocus()


def _usual_role(roles: Sequence[Role]) -> str | None:
    """The role that most people have: the first one that does not administer."""
    return next((role.id for role in roles if not role.admin), None)


def _role_words(form: QWidget, role: Role) -> str:
    words = translate("PersonForm", "{role} (administers)") if role.admin else "{role}"
    return words.format(role=short(role.name, _LETTERS))
