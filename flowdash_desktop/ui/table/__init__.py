"""The table of tasks: its model, its view, how cells are painted and edited."""
