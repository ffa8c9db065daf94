"""Text that is typed and not saved: kept on the disk, offered again, and in the way of an action.

Only ``presenters`` imports from here. Begin reading with ``drafts``.
"""
