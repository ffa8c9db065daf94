"""The strip of the last decisions in triage mode."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.triage.strip import DecisionState, ShownDecision, TriageStrip


def decision(state: DecisionState) -> ShownDecision:
    return ShownDecision("step-1", "Globex", "Approve", None, state)


def test_undo_is_promised_until_a_decision_is_sent(qtbot: QtBot, theme: Theme) -> None:
    strip = TriageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(1440, 44)
    strip.show()
    strip.show_decisions([decision(DecisionState.WAITS)])
    assert strip.undo_key.isVisible()
    assert "Press to undo" in strip.chips[0].toolTip()
    strip.show_decisions([decision(DecisionState.SENT)])
    assert not strip.undo_key.isVisible()
    assert "can't be undone" in strip.chips[0].toolTip()


def test_a_refusal_alone_has_the_colour_of_a_warning(qtbot: QtBot, theme: Theme) -> None:
    strip = TriageStrip(theme)
    qtbot.addWidget(strip)
    strip.refuse("1 ignored: pressed twice")
    assert strip.said.property("tone") == "warning"
    strip.say("Globex is put off until 14:30")
    assert not strip.said.property("tone")


def test_a_long_name_is_cut_before_its_id(qtbot: QtBot, theme: Theme) -> None:
    """The unique ID tells a task from others whose names begin in the same way."""
    strip = TriageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(900, 44)
    strip.show()
    title = "Kestrel & Moss Printing (C-1002)"
    strip.show_decisions([ShownDecision("step-1", title, "Approve", None, DecisionState.SENT)])
    assert "(C-1002): sent" in strip.chips[0].text()
