"""The question before a spreadsheet becomes tasks: what its columns become, and what each row would do.

``dialog`` puts the parts together: ``mapping`` at the left, the rows of ``plan_model`` at the right, painted by
``plan_delegate``. A presenter reads the file, plans the rows and carries them out; nothing here does. Begin reading
with ``dialog``.
"""
