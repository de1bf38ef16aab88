"""The words of a language: a hunspell dictionary, where the extra ``spell`` is installed, and the house's own.

Data: one list for each language (``es.txt``) of words that the UN's resolutions use and the dictionary
does not know, and one (``small.es.txt``) of words that
have a capital only within a name (``benchmarks/small_words.py`` makes them). Without the extra there is no checking of spelling; :func:`missing` says what to install.
"""

from drafter.house.words.dictionary import Hunspell, Speller, hunspell, missing, speller
from drafter.house.words.small import small_words

__all__ = ["Hunspell", "Speller", "hunspell", "missing", "small_words", "speller"]
