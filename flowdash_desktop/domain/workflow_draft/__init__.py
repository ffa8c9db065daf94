"""A workflow as its editor changes it: nothing is sent before all of it is applied.

Everything is a frozen value, and each edit gives another draft. ``model`` is the draft, ``edits`` changes it,
``history`` takes edits back, ``checks`` says what can't be, ``difference`` what is different, and ``merge`` lays a
draft over what others have changed meanwhile. ``wire.draft_edits`` makes the operations of it that the server takes.
Begin reading with ``model``.
"""
