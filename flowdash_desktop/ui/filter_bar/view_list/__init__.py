"""The parts of the list of views: a row for each saved view, what it offers, and the forms below the rows."""
