"""Who works in a workspace, with which keys: read and changed by its administrators; and whose the account's key is.

Begin reading with ``sharing``.
"""
