"""The schema of the benches' tasks, as the client reads it."""

from __future__ import annotations

from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from tests.benchmarks.many.data import END_STAGES, FIELDS, FIRST, LABELS, LAST, PRIORITIES, STAGES, USERS, WORKFLOW

_OPTIONS = {"Priority": PRIORITIES, "Labels": LABELS}


def tickets() -> WorkflowSchema:
    """Fields, stages and users."""
    return WorkflowSchema(
        Workflow(WORKFLOW, "Tickets"),
        tuple(Stage(name, end_stage=name in END_STAGES) for name in STAGES),
        tuple(
            Field(f"f{n}", name, FieldKind(kind), options=_OPTIONS.get(name, ()))
            for n, (name, kind) in enumerate(FIELDS)
        ),
        tuple(User(f"u{n}", email, FIRST[n % len(FIRST)], LAST[n % len(LAST)]) for n, email in enumerate(USERS)),
    )
