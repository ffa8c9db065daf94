"""Attachments in the pane: the area of a file field, and what is dropped or pasted.

Only the pane and its parts import from here. Begin reading with ``attachment_area``; ``file_target`` takes what is
dropped anywhere in the pane.
"""
