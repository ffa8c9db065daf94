"""What the pane shows beside the fields: actions, comments, the checklist. Start with ``activity_sections``."""
