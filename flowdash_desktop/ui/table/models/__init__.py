"""The tasks as a Qt model that says exactly what became different. Start with ``task_table_model``."""
