"""Commands on many tasks: what each will do is planned and shown first, and it is done as one step.

Begin reading with ``presenter``; ``planning`` says which tasks are left out and why, ``questions`` opens the preview.
"""
