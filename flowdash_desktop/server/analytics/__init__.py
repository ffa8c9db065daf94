"""Analytics: the stage changes of a period as a file, made of the history of the tasks."""
