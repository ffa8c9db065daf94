"""The window in which a workflow is changed: a draft of it, and before it is applied what that will do.

``window`` puts the parts together. ``parts`` lists stages, fields, actions and links, ``forms`` edits one of them with
``inputs`` of its own, and ``preview`` shows what will happen. All of them read and edit one ``DraftState``. A presenter
asks the server and applies the draft; nothing here does. Begin reading with ``window``.
"""
