"""Editors that choose: single and multiple select, person, stage. A button shows the choice and opens the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.base import CONTROL_HEIGHT, FieldEditor
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets import Choice, ChoicePopup, MenuButton, plain_tooltip

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class ChoiceButton(MenuButton):
    """A menu button that can be read without being opened: it looks like a locked input then, without a chevron."""

    read_only = quiet = False

    def set_read_only(self, read_only: bool) -> None:
        """Let the choice be read only, in the same ink."""
        self.read_only = read_only
        set_variant(self, "variant", "locked" if read_only else "")
        self.update()

    def set_quiet(self, quiet: bool) -> None:
        """Show a dash without a chevron while nothing is chosen; a person field keeps its word."""
        self.quiet = quiet
        self.update()

    def shown_text(self) -> str:
        """A dash in the place of an invitation to choose."""
        return "\u2013" if self.quiet and self._avatar is None and not self._icon_name else super().shown_text()

    def open_popup(self) -> None:
        """Open the list, unless the choice can only be read."""
        if not self.read_only:
            super().open_popup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with the first typed letter, which narrows it."""
        typed, control = event.text(), event.modifiers() & (_CONTROL | _ALT)
        if not typed.strip() or not typed.isprintable() or control or self.read_only:
            super().keyPressEvent(event)
            return
        self.open_popup()
        if isinstance(self.popup, ChoicePopup):
            QCoreApplication.sendEvent(self.popup, event)

    def _paint_icon(self, painter: QPainter, name: str, rect: QRect, color: QColor) -> None:
        if not ((self.read_only or self.quiet) and name == "chevron-down"):
            super()._paint_icon(painter, name, rect, color)


class ChoiceEditor(FieldEditor):
    """A button with the choice on it; choosing commits. The list is made when it is first opened."""

    input: ChoiceButton
    multiple = False

    def choices(self) -> list[Choice]:
        """What can be chosen, a blank choice first where the field may be blank."""
        raise NotImplementedError

    def blank_text(self) -> str:
        """What the button says while nothing is chosen."""
        return self.tr("Blank") if self.is_read_only else self.tr("Choose…")

    @property
    def popup(self) -> ChoicePopup | None:
        """The list, once it was opened."""
        return self._popup

    @property
    def is_open(self) -> bool:
        """True while its list is to be seen."""
        return self._popup is not None and self._popup.isVisible()

    def finish(self) -> None:
        """Close the list; what was ticked in it is committed."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.close()

    def _make_input(self) -> ChoiceButton:
        button = ChoiceButton(self.theme, "", self)
        button.setFixedHeight(CONTROL_HEIGHT)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.about_to_open.connect(self._fill_popup)
        self._popup: ChoicePopup | None = None
        self._seen: Value = None
        self._shown = ""
        return button

    def _fill_popup(self) -> None:
        if self._popup is None:
            self._popup = ChoicePopup(self.theme, self, multiple=self.multiple)
            self._popup.chosen.connect(self._chosen)
            self.input.set_popup(self._popup)
        self._seen = self._value
        choices = self.choices()
        known = {choice.value for choice in choices}
        gone = [Choice(v, str(v), self.tr("no longer there")) for v in self._chosen_values() if v not in known]
        self._popup.set_choices([*choices, *gone], self._chosen_values())

    def _chosen_values(self) -> tuple[Value, ...]:
        return (self._value,)

    def _chosen(self, value: Value) -> None:
        if self.is_read_only:
            return
        try:
            field_type(self.field.kind).check(value, self.field, self.schema)
        except InvalidValueError as error:
            self.set_error(explain(error))
            return
        self._error = ""
        if self._draft is None:
            self._base = self._seen  # what was there as the list was opened, not what came meanwhile
        self._accept(value)

    def _text(self) -> str:
        return self._shown

    def _set_text(self, text: str) -> None:
        self._shown = text
        self.input.setText(text.replace("\n", " ") or self.blank_text())
        self.input.set_muted(not text)
        self._show_tip()

    def _show_tip(self) -> None:
        self.input.setToolTip(plain_tooltip("\n".join(part for part in (self._shown, self._reason) if part)))

    def _apply_read_only(self, read_only: bool) -> None:
        self.input.set_read_only(read_only)
        self.input.setText(self._shown.replace("\n", " ") or self.blank_text())

    def _describe(self, words: str) -> None:
        shown = self._shown or self.blank_text()
        self.input.setAccessibleDescription(". ".join(part for part in (shown, words) if part))

    def _render(self) -> None:
        super()._render()
        self._set_mark()
        self._describe(self._described)

    def _set_mark(self) -> None:
        """Put a dot or an avatar on the button."""


class SingleSelectEditor(ChoiceEditor):
    """One of the field's options."""

    def choices(self) -> list[Choice]:
        """The options in the field's order."""
        blank = [] if self.field.required else [Choice(None, self.tr("Blank"), muted=True)]
        return [*blank, *(Choice(option, option) for option in self.field.options)]


class MultipleSelectEditor(ChoiceEditor):
    """Some of the field's options. What was ticked is committed as one edit when the list closes; Esc drops it."""

    multiple = True

    def choices(self) -> list[Choice]:
        """The options in the field's order."""
        return [Choice(option, option) for option in self.field.options]

    def _fill_popup(self) -> None:
        first = self._popup is None
        self._before = self._draft, self._base
        self._ticked: Value = self._current()
        super()._fill_popup()
        if first and self._popup is not None:
            self._popup.closed.connect(self._closed)

    def _current(self) -> Value:
        """What is ticked and not saved, if it can be read, else what is known."""
        try:
            return self.read()
        except InvalidValueError:
            return self._value

    def _chosen_values(self) -> tuple[Value, ...]:
        return _options(self._ticked)

    def _chosen(self, value: Value) -> None:
        """Something was ticked: a draft, until the list is closed."""
        if self._draft is None:
            self._base = self._seen
        self._ticked = value or None
        self._draft = field_type(self.field.kind).to_text(self._ticked, self.field, self.schema)
        self.draft_changed.emit(self._draft)

    def _closed(self) -> None:
        if self._draft is None or self.is_read_only:
            return
        if self._popup is not None and self._popup.is_cancelled:
            self._cancel()
            return
        if set(_options(self._ticked)) == set(_options(self._base)):
            self.revert()  # as it was before
        else:
            super()._chosen(self._ticked)
        if self._draft is not None:  # it can't be so
            words = self._error
            self.revert()
            self.set_error(words)

    def _cancel(self) -> None:
        """Esc: all is as it was when the list opened, and a choice of before is still not saved."""
        draft, base = self._before
        self.revert()
        if draft is not None:
            self.set_draft(draft)
            self._base = base


class PersonEditor(ChoiceEditor):
    """A user of the workflow, by name and avatar."""

    def choices(self) -> list[Choice]:
        """*Unassigned* first, then the users in the workflow's order."""
        blank = [] if self.field.required else [Choice(None, self.blank_text(), muted=True)]
        return [*blank, *(Choice(u.email, u.name, u.email, avatar=u.email) for u in self.schema.users)]

    def blank_text(self) -> str:
        """The one word for a field without a person."""
        return self.tr("Unassigned")

    def _chosen_values(self) -> tuple[Value, ...]:
        if not isinstance(self._value, str):
            return (None,)
        user = self.schema.user(self._value)
        return (user.email if user else self._value,)

    def _set_mark(self) -> None:
        if isinstance(self._value, str):
            self.input.set_mark(avatar=(self._value, self._shown_text(self._value)))
        else:
            self.input.set_mark(icon="user")


class StageEditor(ChoiceEditor):
    """The task's stage, by name and coloured dot."""

    def choices(self) -> list[Choice]:
        """The stages in the workflow's order."""
        return [Choice(s.name, s.name, dot=self.theme.stage_color(s.color)) for s in self.schema.stages]

    def rebind(self, field: Field, schema: WorkflowSchema) -> None:
        """Take newer stages; their colours may have changed."""
        super().rebind(field, schema)
        self._set_mark()

    def _lay_out(self, labelled: bool) -> None:
        super()._lay_out(labelled)
        self.theme.changed.connect(self._set_mark)

    def _set_mark(self) -> None:
        stage = self.schema.stage_by_name.get(self._value) if isinstance(self._value, str) else None
        self.input.set_mark(dot=self.theme.stage_color(stage.color if stage else None))


def _options(value: Value) -> tuple[str, ...]:
    return tuple(option for option in value if isinstance(option, str)) if isinstance(value, tuple) else ()
