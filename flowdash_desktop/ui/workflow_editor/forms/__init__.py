"""The forms at the right of the editor, one for each kind of part; ``form`` is what they share."""
