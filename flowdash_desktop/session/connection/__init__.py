"""The state of one account's connection to its server: reachable, refused, or in need of a key.

Only ``session`` itself and its packages import from here. Begin reading with ``connection``; ``refresh_schedule`` says
when to read again, ``error_policy`` what an error means for an edit.
"""
