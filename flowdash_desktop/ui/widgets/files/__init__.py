"""Files that are dragged, dropped or pasted: what the data holds, and what is said of it."""
