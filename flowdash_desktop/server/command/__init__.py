"""The command line of the server: its arguments, where a workspace is stored, and what each command does."""
