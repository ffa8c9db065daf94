"""One stay in triage mode: its queue, what was decided in it, and how fast."""

from __future__ import annotations

from dataclasses import dataclass, field

from flowdash_desktop.domain.triage.pace import Pace
from flowdash_desktop.domain.triage.queue import TriageQueue
from flowdash_desktop.ui.presenters.triage.decisions import Decisions


@dataclass(slots=True)
class TriageRun:
    """It begins when a person enters, and is looked at until the next one begins.

    Attributes:
        workflow_id: the workflow whose tasks are in the queue, ``""`` before the first time.
        queue: the tasks.
        decisions: what was decided.
        pace: how fast.
    """

    decisions: Decisions
    workflow_id: str = ""
    queue: TriageQueue = field(default_factory=lambda: TriageQueue(()))
    pace: Pace = field(default_factory=Pace)
