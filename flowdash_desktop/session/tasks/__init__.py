"""The tasks of each workflow in memory: loaded from the cache, then read from the server.

Start with ``repository``. Everything else here is a step on the way of a list from the server to the table.
"""
