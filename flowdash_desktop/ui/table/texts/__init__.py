"""What a row says of itself in words: its group, why it is dimmed or moves, and what others changed."""
