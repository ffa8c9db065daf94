"""Words that a screen reader says of what happens without the keyboard going there."""
