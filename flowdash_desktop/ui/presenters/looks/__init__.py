"""How the window looks and which language it speaks, as the person has chosen it.

Only ``ui.application`` imports from here. Begin reading with ``presenter``.
"""
