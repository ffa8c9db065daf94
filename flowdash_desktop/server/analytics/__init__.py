"""Analytics: the stage changes of a period as a file, made of the history of the tasks.

``routes`` ask for exports here; ``services`` starts the worker. Begin reading with ``exports``.
"""
