"""Long runs: `make soak` makes many rounds, `make test` a few."""
