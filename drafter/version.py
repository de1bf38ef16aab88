"""The version, where every room can read it without importing the program's interface."""

__version__ = "0.1.0"
