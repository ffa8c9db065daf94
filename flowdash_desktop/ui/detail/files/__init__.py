"""Attachments in the pane: the area of a file field, and what is dropped or pasted. Start with ``attachment_area``."""
