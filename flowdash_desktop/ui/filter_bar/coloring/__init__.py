"""Where the rules are made that colour rows and cells: the dialog, and a row for each rule."""
