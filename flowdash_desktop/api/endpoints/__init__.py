"""The documented endpoints by subject, as coroutines over ``http``.

Only ``api.client`` imports them, as it joins them to one client; ``value_equality`` is free for everyone. Begin reading
with ``requests``, the kinds of requests that all of them are made of.
"""
