"""The contents of attachments by their SHA-256, in a folder or in a bucket.

They are leased while a backup copies them, and collected when nothing refers to them. Every package of the server may
import from here. Begin reading with ``blob_store``.
"""
