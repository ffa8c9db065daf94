"""One cell: what it says, its editors, and the delegate between it and the view. Start with ``delegate``."""
