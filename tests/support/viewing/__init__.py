"""Files for the viewer, good and hostile; all of them are made here."""
