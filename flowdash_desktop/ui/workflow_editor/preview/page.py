"""The page that says what will happen before it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.workspace.definition import Effect
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.preview.cards import EffectCard, card_for
from flowdash_desktop.ui.workflow_editor.preview.texts import difference_text, lost_steps
from flowdash_desktop.wire.definition_changes import Resolution

_EDGE, _WIDTH = 24, 820


class PreviewPage(QWidget):
    """Shows effects and changes.

    Args:
        theme: the look.
        state: the draft.
        parent: the owner.

    Signals:
        changed: more or less is said than before.
    """

    changed = Signal()

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self.cards: list[EffectCard] = []
        self._scroll = ContentScroll(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 16, _EDGE, 12)
        layout.addWidget(self._scroll)
        self._content = QWidget(self._scroll.inner)
        self._scroll.column.addWidget(self._content)
        self._scroll.column.addStretch(1)

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show what the server says that would happen."""
        self._content.hide()
        self._scroll.column.removeWidget(self._content)
        self._content.deleteLater()
        self._content = QWidget(self._scroll.inner)
        self._content.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.cards = [card_for(self._theme, effect, self._state, self._content) for effect in effects]
        lost = list(lost_steps(self._state))
        self._head(self.tr("What happens to tasks"), column)
        for card in self.cards:
            card.changed.connect(self.changed)
            column.addWidget(card)
        for words in lost:
            self._say(words, "warning", column)
        if not self.cards and not lost:
            self._say(self.tr("No task loses or changes anything."), "muted", column)
        column.addSpacing(12)
        self._head(self.tr("What is changed"), column)
        for one in self._state.differences:
            self._say(difference_text(one, self._state), "", column)
        column.addSpacing(12)
        self._say(self.tr("All of it is applied at once, and can be undone for 30 days."), "muted", column)
        self._scroll.column.insertWidget(0, self._content)
        self.changed.emit()

    def resolutions(self) -> Mapping[str, Resolution]:
        """What was said, by the ids of effects."""
        found = {card.effect.id: card.resolution() for card in self.cards if card.effect.needs}
        return {effect: one for effect, one in found.items() if one is not None}

    def is_ready(self) -> bool:
        """Whether all is said that has to be."""
        return all(card.is_ready() for card in self.cards)

    def blocker(self) -> str:
        """Why nothing can be applied whatever is said; ``""`` where it can be."""
        return next(filter(None, (card.blocker() for card in self.cards)), "")

    def refuse(self, messages: Mapping[str, str]) -> bool:
        """Show what the server says, by the ids of effects; whether there was a card for any of it."""
        for card in self.cards:
            card.fail(messages.get(card.effect.id, ""))
        return any(card.effect.id in messages for card in self.cards)

    def take_focus(self) -> bool:
        """Give the first thing that has to be said the keyboard; whether there is one."""
        for card in self.cards:
            if not card.is_ready() or card.effect.needs:
                card.take_focus()
                return True
        return False

    def _head(self, words: str, column: QVBoxLayout) -> None:
        label = QLabel(words, self._content)
        set_variant(label, "tone", "section")
        column.addWidget(label)

    def _say(self, words: str, tone: str, column: QVBoxLayout) -> None:
        label = QLabel(words, self._content)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_variant(label, "tone", tone)
        column.addWidget(label)
