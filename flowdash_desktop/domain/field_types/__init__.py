"""One class for each field type: parse, check, display, order and JSON in one place.

The window uses it for instant feedback, the server as the authority, the table for its order. Import ``field_type``
from here; the modules are for what only one type knows. Begin reading with ``base``.
"""

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue
from flowdash_desktop.domain.field_types.registry import field_type

__all__ = ["FieldType", "JsonValue", "field_type"]
