"""The open tool with which resolutions of the United Nations are written."""

__version__ = "0.1.0"
