"""Says what the server has made of a change of workflows, also where the disk here has not taken its answer."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.session.change_journal import ChangeJournal
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts as Texts


def say_made(
    window: MainWindow, journal: ChangeJournal, words: str, actions: Sequence[tuple[str, str]] = (), *, leaves: bool
) -> None:
    """Say what was made.

    Args:
        window: where.
        journal: tells whether the disk has taken the answer.
        words: what was made, a sentence.
        actions: name and words of each button.
        leaves: whether the notice leaves by itself; one with bad news stays.
    """
    if journal.refusal is None:
        window.notice.show_notice(words, actions=actions, leaves=leaves, of_window=True)
    else:
        said = Texts.not_noted(words, journal.refusal)
        window.notice.show_notice(said, tone="warning", actions=actions, stays=True, of_window=True)
