"""Actions: which are offered, what they require, and their executions, step by step."""
