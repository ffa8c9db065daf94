"""Data syncs: the tasks of a workflow made and changed by the rows of a SQL query."""
