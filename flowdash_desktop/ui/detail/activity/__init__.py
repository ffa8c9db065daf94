"""What the pane shows beside the fields: actions, comments, the checklist.

Only the pane imports from here; the presenters of undo take ``item_place`` and ``comment_row.moment_text``. Begin
reading with ``activity_sections``.
"""
