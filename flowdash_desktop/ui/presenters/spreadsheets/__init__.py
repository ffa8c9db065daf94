"""Files of rows in the window: what is asked before an import or an export, and what comes of it.

The window and its bar import ``file_commands``. Begin reading with ``importing``; ``import_sources`` says where rows
come from, ``import_parts`` which fields and options they bring along, ``refused_rows`` what becomes of rows that do not
fit.
"""
