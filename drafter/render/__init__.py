"""A document goes out: first everything is decided, then it is placed, in the format that is wanted."""
