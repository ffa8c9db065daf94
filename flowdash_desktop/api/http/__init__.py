"""One request: the address, the key, attempts, redirects, and every failure as one of our errors. Only it uses httpx.

Start with ``transport``.
"""
