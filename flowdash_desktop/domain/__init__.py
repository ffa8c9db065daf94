"""Flowdash's own vocabulary: workflows, fields, tasks, edits and filters. No Qt, no I/O, no SQL.

Every module may be imported from everywhere. Begin reading with ``schema`` and ``tasks`` (what there is), ``edits``
(what a person asks for) and ``projection`` (what is shown of it).
"""
