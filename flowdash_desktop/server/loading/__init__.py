"""Writing the workflows of a definition into the database: into an empty one, or beside others.

A command loads the first workspace of a data folder; a request adds workflows to a workspace that is served. Begin
reading with ``loading``.
"""
