"""The words of a language: a hunspell dictionary, where the extra ``spell`` is installed, and the house's own.

Data: one list for each language (``es.txt``) of words that the UN's resolutions use and the dictionary
does not know. Without the extra there is no checking of spelling; :func:`missing` says what to install.
"""

from drafter.house.words.dictionary import Hunspell, Speller, hunspell, missing, speller

__all__ = ["Hunspell", "Speller", "hunspell", "missing", "speller"]
