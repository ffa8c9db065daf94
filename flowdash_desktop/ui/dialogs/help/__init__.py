"""What the program says of itself: the user guide, its versions, and a report for whoever looks for a fault."""
