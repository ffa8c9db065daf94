"""One request: its address, key, attempts and redirects, and every failure as one of our errors.

Only ``api`` itself imports from here, but for the policies in ``retry``, which have no httpx. Begin reading with
``transport``.
"""
