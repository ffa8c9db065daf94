"""Files on this machine: staged before they are sent, cached for reading, backed up so that removals can be undone.

Only ``session`` itself and the outbox import from here. Begin reading with ``staging``.
"""
