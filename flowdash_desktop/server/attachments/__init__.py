"""Attachments of a request: entries in a body, contents that are uploaded, files that are fetched from a URL.

Whoever reads a body may import ``file_entries`` and ``uploads``. ``http_fetch`` is the only way from this server to
others. Begin reading with ``file_entries``.
"""
