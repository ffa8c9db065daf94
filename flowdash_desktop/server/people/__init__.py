"""Who asks: the key of a request, its user and role; the keys of a workspace; the audit log.

Begin reading with ``caller``, which every route may ask, then ``admission``, which says whom a key lets in.
"""
