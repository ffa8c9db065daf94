"""Tasks go into a file, and come back.

``exporting`` writes any file, a few tasks at a time (``rows_to_file``). ``check_out`` writes one that is to come back,
and opens it; ``check_in`` knows what such a file is when it is imported, and ``file_watch`` notices that it was saved.
"""
