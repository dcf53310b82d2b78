"""One use case a file, loaded when called; what a verb needs (catalogue, weights, settings, the time) comes in as arguments."""
