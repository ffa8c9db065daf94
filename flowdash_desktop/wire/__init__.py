"""JSON to domain and back, and the shapes of errors: what client and server share. No Qt."""
