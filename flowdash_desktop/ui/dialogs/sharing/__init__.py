"""*Share this workspace*: its address, its people, its keys, and what was done with them.

Begin reading with ``share_dialog``; a presenter fills it.
"""
