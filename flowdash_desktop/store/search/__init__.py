"""Indexes in files of their own beside the cache: the texts of files, and what makes tasks alike.

Each can be thrown away and built again. ``session`` imports them; begin reading in ``index_file``.
"""
