"""The workspace definition: one JSON document that describes a workspace of the local server (``flowdash-api.md``)."""

from flowdash_desktop.server.definition.document import load_definition, parse_definition
from flowdash_desktop.server.definition.models import WorkspaceDefinition
from flowdash_desktop.server.definition.reader import DefinitionError

__all__ = ["DefinitionError", "WorkspaceDefinition", "load_definition", "parse_definition"]
