"""Which workflows of a workspace are those of the sample, wherever the sample was added."""

from __future__ import annotations

import re

WORKFLOWS = ("vndonb", "invces", "escltn", "cntcts")
"""The ids of the sample's workflows, in its order. Ids of workflows that a person makes have other forms."""
_ID = re.compile(rf"(?:{'|'.join(WORKFLOWS)})(?:-\d+)?")


def is_of_sample(workflow_id: str) -> bool:
    """Whether a workflow came with the sample; one that was added again has a number behind its id."""
    return _ID.fullmatch(workflow_id) is not None
