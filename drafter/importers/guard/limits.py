"""The limits. The longest resolution known is 40 pages: 0.8 MB of XML, 25,000 elements, 4,000 characters a
paragraph on average; each limit leaves at least ten times that."""

from __future__ import annotations

from drafter.outline import limits as outline

MEGABYTE = 1_000_000

FILE_BYTES = 25 * MEGABYTE
"""Size of a Word or PDF file; pictures count."""

XML_BYTES = 10 * MEGABYTE
"""Size of an XML file; the longest of the UN's has 0.5 MB."""

TEXT_BYTES = 2 * MEGABYTE
"""Size of a text file: forty times the longest resolution."""

LINES = outline.PARAGRAPHS
"""Paragraphs of one draft, whatever its form: no more than an outline may have."""

CHARACTERS = 1_000_000
"""Characters of one draft, each footnote as often as it is called; its outline, with keys and marks, must be
readable too."""

PIECES = 25_000
"""Stretches set alike, footnotes and references of one draft; the longest resolution has some hundred."""

ENTRIES = 2_000
"""Files inside a Word file; one with many sections has some hundreds of headers and footers."""

UNPACKED_BYTES = 64 * MEGABYTE
"""All files of a package together, unpacked."""

RATIO = 250
"""Unpacked to packed size of one file of a package; XML that Word writes stays under 40."""

RATIO_FROM = MEGABYTE
"""Files unpacked to less than this are not asked for their ratio."""

ELEMENTS = 250_000
"""XML elements in all parts that are read."""

ATTRIBUTES = 500_000
"""XML attributes in all parts that are read."""

DEPTH = 100
"""Elements open inside one another."""

TAGS = 250_000
"""Tags of a web page, opening and closing: a resolution saved by a word processor has some thousand."""

TAG_ATTRIBUTES = 100
"""Attributes of one tag of a web page; a parser's time grows with their square."""

LINE_BREAKS = 10_000
"""Line breaks of a web page: twice the lines of the longest resolution, as a mail has them."""

PARAGRAPH = outline.TEXT
"""Characters of one paragraph."""

TEXT_LINES = 60_000
"""Lines of a text file: a paragraph has about ten, a resolution never a tenth of this."""

SCANNED_CHARACTERS = 300_000
"""Of text read by a machine; the longest resolution of the Human Rights Council has 86,000."""
