"""The pane at the side: beside the rest where there is room for both, else in a sheet over it."""
