"""A filter that is typed into the search line. Begin reading with ``typed_filter``."""
