"""What tells one workspace from another behind the same address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkspaceIdentity:
    """A workspace as ``GET /workspace`` and ``GET /workflows`` describe it.

    Attributes:
        id: the workspace's id, ``""`` where the server gives none.
        name: what it is called; says nothing about which one it is.
        workflows: the ids of its workflows, as far as they were asked for.
    """

    id: str
    name: str
    workflows: frozenset[str] = frozenset()

    def is_other_than(self, known: WorkspaceIdentity) -> bool:
        """True where these are surely two workspaces.

        The ids decide. Where one of them is missing, two workspaces are told apart by their workflows only: they are
        different if they have none in common. [choice]
        """
        if self.id and known.id:
            return self.id != known.id
        return bool(self.workflows and known.workflows) and not self.workflows & known.workflows
