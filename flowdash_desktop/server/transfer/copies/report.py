"""The report of a copy: what is in it, what the server's API does not give, and what is not as it was there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flowdash_desktop import APP_NAME, __version__
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.workspace_copy import CopySource

_NEVER_GIVEN = (
    "The history: who changed what and when. Statistics begin with the copy.",
    "API keys, data syncs, actions that are running, and stage changes that are scheduled.",
    "Who added a file, and when.",
    "Addresses of tasks (Task URL) and ids of files: the copy has its own.",
)
"""What no endpoint gives."""
_GIVEN_BY_DEFINITION = (
    "Colours of options, and what a task is called.",
    "Checklist templates of stages: each task has its items, new tasks get none.",
    "What actions do, where they are offered, and what they require.",
    "How counted unique IDs are written, as in INV-{number}.",
    "Which workflows a link joins, and of which kind it is: both are found out by the linked tasks.",
    "Archived workflows.",
)
"""What only the definition gives, which servers of the vendor do not have."""


@dataclass(slots=True)
class WorkflowCounts:
    """How much of a workflow is in the copy."""

    name: str
    tasks: int = 0
    comments: int = 0
    items: int = 0
    files: int = 0


@dataclass(slots=True)
class CopyReport:
    """Gathers what is worth knowing.

    Attributes:
        workflows: how much there is, by workflow id.
        unknown: what can't be found out by this server's API, one line each.
        changed: what is not in the copy as the server gave it, one line each.
    """

    workflows: dict[str, WorkflowCounts] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def say_changed(self, place: str, text: str) -> None:
        """Something is not in the copy as it was."""
        self.changed.append(f"{place}: {text}")

    def text(self, source: CopySource) -> str:
        """The whole report, for people."""
        never = _NEVER_GIVEN if source.is_given else (*_NEVER_GIVEN, *_GIVEN_BY_DEFINITION)
        if not any(stage.get("color") for workflow in source.workflows for stage in workflow["stages"]):
            never = (*never, "Colours of stages.")
        parts = [
            f"Copy of “{source.name}” from {source.server}\n"
            f"Read from {source.began} on, made {now_text()} by {APP_NAME} {__version__}.\n"
            "What others changed there meanwhile may be in it in part.\n",
            _section("In the copy", [_counted(one) for one in self.workflows.values()]),
            _section("Not given by the server", [*never, *source.not_given, *self.unknown]),
            _section("Not in the copy as it was", self.changed or ["Nothing: all that was given is in it as it was."]),
        ]
        return "\n".join(parts)


def actions_line(name: str, actions: Iterable[str]) -> str:
    """The actions of a workflow that are not in the copy, as far as they were seen."""
    return f"{name}: these actions are not in the copy: {', '.join(sorted(set(actions)))}."


def unsure_lines(unsure: Mapping[str, Sequence[str]], names: Mapping[str, str]) -> list[str]:
    """The stages that could be end stages."""
    return [
        f"{names.get(wid, wid)}: whether these stages without tasks are end stages: {', '.join(stages)}. They are none"
        " in the copy."
        for wid, stages in unsure.items()
    ]


def _counted(one: WorkflowCounts) -> str:
    counts = (
        _count(one.tasks, "task"),
        _count(one.comments, "comment"),
        _count(one.items, "checklist item"),
        _count(one.files, "file"),
    )
    return f"{one.name}: {', '.join(counts)}"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _section(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([heading, *(f"- {line}" for line in lines), ""])
