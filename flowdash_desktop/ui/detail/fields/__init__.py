"""The fields of a task in the pane: their editors, marks and drafts. Start with ``task_editors``."""
