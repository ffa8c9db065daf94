"""The documented endpoints, by subject, as coroutines over ``http``. ``api.client`` joins them to one client."""
