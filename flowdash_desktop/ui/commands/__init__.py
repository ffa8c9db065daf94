"""What a person can ask of the window: one table of commands, the palette that finds them, and the sheet of keys.

``window_commands`` makes the table; keys, palette and sheet come from it, so a command has one name and one key
everywhere. Begin reading with ``command``.
"""
