"""The versions of the tables, and the way from each to the next.

Only ``migrate`` is imported from outside, by whoever opens or restores a database. Begin reading there; a step writes
its tables out as they were.
"""
