"""Files as others make them, also broken ones: each with what is to be read of it. ``cases`` has all of them."""
