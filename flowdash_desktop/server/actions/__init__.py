"""Actions: which are offered, what they require, and their executions, step by step.

``routes`` ask for actions here; ``services`` starts the workers. Begin reading with ``executions`` (the rows) and
``steps`` (what is done).
"""
