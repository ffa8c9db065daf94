"""One request: its address, key and redirects, and every failure as one of our errors.

Only ``api`` itself imports from here. Begin reading with ``transport``.
"""
