"""Flowdash's own vocabulary: workflows, fields, tasks, edits and filters. No Qt, no I/O, no SQL."""
