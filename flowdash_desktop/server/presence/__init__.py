"""Who looks at or edits which task: told to whoever listens to the workflow, in memory only, and soon forgotten.

Begin with ``service``; ``board`` knows who is where and until when, and ``sign`` is one window's word of it. The
address is ``routes/presence.py``.
"""
