"""The sections of the pane as the person has arranged them: moved, collapsed, pinned. Begin with ``sections``."""
