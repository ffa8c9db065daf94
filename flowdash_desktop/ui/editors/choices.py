"""Controls that choose: single and multiple select, person, stage. A button shows the choice and opens the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT, Control, Editing
from flowdash_desktop.ui.editors.people import people_choices
from flowdash_desktop.ui.texts import explain, person_text
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


class ChoiceControl(Control):
    """A button with the choice on it; choosing commits. The list is made when it is first opened."""

    input: ChoiceButton
    multiple = False

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        self._popup: ChoicePopup | None = None
        self._seen: Value = None
        self._shown = self._words = ""
        super().__init__(editor, parent)

    def choices(self) -> list[Choice]:
        """What can be chosen, a blank choice first where the field may be blank."""
        raise NotImplementedError

    def blank_text(self) -> str:
        """What the button says while nothing is chosen."""
        return self.tr("Blank") if self.reason else self.tr("Choose…")

    @property
    def popup(self) -> ChoicePopup | None:
        """The list, once it was opened."""
        return self._popup

    def make_input(self) -> ChoiceButton:
        """The button."""
        button = ChoiceButton(self.editor.theme, "", self.parent_widget)
        button.setFixedHeight(CONTROL_HEIGHT)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.about_to_open.connect(self._fill_popup)
        return button

    def _fill_popup(self) -> None:
        if self._popup is None:
            self._popup = ChoicePopup(self.editor.theme, self.parent_widget, multiple=self.multiple)
            self._popup.chosen.connect(self._chosen)
            self.input.set_popup(self._popup)
        self._seen = self.editor.value()
        choices = self.choices()
        known = {choice.value for choice in choices}
        values = (v for v in self._chosen_values() if v not in known and v is not None)
        gone = [Choice(v, str(v), self.tr("no longer there")) for v in values]
        self._popup.set_choices([*choices, *gone], self._chosen_values())

    def _chosen_values(self) -> tuple[Value, ...]:
        return (self.editor.value(),)

    def _chosen(self, value: Value) -> None:
        if self.reason:
            return
        if problem := self._commit(value):
            self.editor.set_error(problem)

    def _commit(self, value: Value) -> str:
        """Commit what was chosen; why the field does not take it, ``""`` where it does."""
        try:
            field_type(self.editor.field.kind).check(value, self.editor.field, self.editor.schema)
        except InvalidValueError as error:
            return explain(error)
        if self.editor.draft() is None:
            self.editor.begin(self._seen)  # what was there as the list was opened, not what came meanwhile
        self.editor.accept(value)
        return ""

    def text(self) -> str:
        """The choice in words."""
        return self._shown

    def set_text(self, text: str) -> None:
        """Show the choice on the button."""
        self._shown = text
        self.input.setText(self._on_button())
        self.input.set_muted(not text)
        self.show_tip()

    def show_tip(self) -> None:
        """Say the whole choice, and why it can't be changed."""
        self.input.setToolTip(plain_tooltip("\n".join(part for part in (self._shown, self.reason) if part)))

    def lock(self, locked: bool) -> None:
        """Let the choice be read only."""
        self.input.set_read_only(locked)
        self.input.setText(self._on_button())

    def _on_button(self) -> str:
        """What the button says."""
        return self._shown.replace("\n", " ") or self.blank_text()

    def describe(self, words: str) -> None:
        """Let a screen reader say the choice, and these words of it."""
        self._words = words
        shown = self._on_button()
        self.input.setAccessibleDescription(". ".join(part for part in (shown, words) if part))

    def show_value(self, value: Value) -> None:
        """Show the choice, with its dot or avatar."""
        super().show_value(value)
        self._set_mark()
        self.describe(self._words)

    def _set_mark(self) -> None:
        """Put a dot or an avatar on the button."""


class SingleSelectControl(ChoiceControl):
    """One of the field's options."""

    def choices(self) -> list[Choice]:
        """The options in the field's order."""
        blank = [] if self.editor.field.required else [Choice(None, self.tr("Blank"), muted=True)]
        return [*blank, *(Choice(option, option) for option in self.editor.field.options)]


class MultipleSelectControl(ChoiceControl):
    """Some of the field's options. What was ticked is committed as one edit when the list closes; Esc drops it."""

    multiple = True

    def choices(self) -> list[Choice]:
        """The options in the field's order."""
        return [Choice(option, option) for option in self.editor.field.options]

    def _fill_popup(self) -> None:
        first = self._popup is None
        self._before = self.editor.draft(), self.editor.base()
        self._ticked: Value = self._current()
        super()._fill_popup()
        if first and self._popup is not None:
            self._popup.closed.connect(self._closed)

    def _current(self) -> Value:
        """What is ticked and not saved, if it can be read, else what is known."""
        try:
            return self.editor.read()
        except InvalidValueError:
            return self.editor.value()

    def _chosen_values(self) -> tuple[Value, ...]:
        return _options(self._ticked)

    def _chosen(self, value: Value) -> None:
        """Something was ticked: a draft, until the list is closed."""
        if self.editor.draft() is None:
            self.editor.begin(self._seen)
        self._ticked = value or None
        self.editor.hold(
            field_type(self.editor.field.kind).typed_text(self._ticked, self.editor.field, self.editor.schema)
        )

    def _closed(self) -> None:
        if self.editor.draft() is None or self.reason:
            return
        if self._popup is not None and self._popup.is_cancelled:
            self._cancel()
        elif set(_options(self._ticked)) == set(_options(self.editor.base())):
            self.editor.revert()  # as it was before
        elif problem := self._commit(self._ticked):
            self.editor.revert()  # it can't be so
            self.editor.set_error(problem)

    def _cancel(self) -> None:
        """Esc: all is as it was when the list opened, and a choice of before is still not saved."""
        draft, base = self._before
        self.editor.revert()
        if draft is not None:
            self.editor.begin(base)
            self.editor.set_draft(draft)


class PersonControl(ChoiceControl):
    """A user of the workflow, by name and avatar."""

    def choices(self) -> list[Choice]:
        """*Unassigned* first, then the users in the workflow's order."""
        blank = [] if self.editor.field.required else [Choice(None, self.blank_text(), muted=True)]
        return [*blank, *people_choices(self.editor.schema, self._chosen_values())]

    def blank_text(self) -> str:
        """The one word for a field without a person."""
        return self.tr("Unassigned")

    def _commit(self, value: Value) -> str:
        """A person who is chosen again changes nothing, also one who is deactivated."""
        return "" if self.editor.draft() is None and value in self._chosen_values() else super()._commit(value)

    def _on_button(self) -> str:
        """The name, and that the person is deactivated."""
        said, value = super()._on_button(), self.editor.value()
        user = self.editor.schema.user(value) if isinstance(value, str) else None
        return person_text(user) if user is not None and user.name == said else said

    def schema_changed(self) -> None:
        """Follow newer people: one may have been deactivated."""
        self.input.setText(self._on_button())

    def _chosen_values(self) -> tuple[Value, ...]:
        value = self.editor.value()
        if not isinstance(value, str):
            return (None,)
        user = self.editor.schema.user(value)
        return (user.email if user else value,)

    def _set_mark(self) -> None:
        value = self.editor.value()
        if isinstance(value, str):
            self.input.set_mark(avatar=(value, self.shown_text(value)))
        else:
            self.input.set_mark(icon="user")


class StageControl(ChoiceControl):
    """The task's stage, by name and coloured dot."""

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        super().__init__(editor, parent)
        editor.theme.changed.connect(self._set_mark)

    def choices(self) -> list[Choice]:
        """The stages in the workflow's order."""
        theme = self.editor.theme
        return [Choice(s.name, s.name, dot=theme.stage_color(s.color)) for s in self.editor.schema.stages]

    def schema_changed(self) -> None:
        """Follow newer stages: their colours may have changed."""
        self._set_mark()

    def _set_mark(self) -> None:
        value = self.editor.value()
        stage = self.editor.schema.stage_by_name.get(value) if isinstance(value, str) else None
        self.input.set_mark(dot=self.editor.theme.stage_color(stage.color if stage else None))


def _options(value: Value) -> tuple[str, ...]:
    return tuple(option for option in value if isinstance(option, str)) if isinstance(value, tuple) else ()
