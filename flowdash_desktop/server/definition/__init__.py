"""The workspace definition: one JSON document that describes a workspace (``flowdash-api.md``).

From outside, import the names below; ``transfer`` and ``syncs`` also read its parts. Begin reading with ``document``,
then ``models``.
"""

from flowdash_desktop.server.definition.document import load_definition, parse_definition
from flowdash_desktop.server.definition.models import WorkspaceDefinition
from flowdash_desktop.server.definition.reader import DefinitionError

__all__ = ["DefinitionError", "WorkspaceDefinition", "load_definition", "parse_definition"]
