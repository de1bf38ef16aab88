"""Web pages made to do harm, or broken."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile_files import Case

_BODY = "<p>The Human Rights Council,</p><p>Recalling its resolution,</p>"


def cases() -> Iterator[Case]:
    """Pages that must be refused, and pages of up to 5 MB that may be read."""
    yield from _refused()
    for name, text in _large():
        yield Case(name, f"<html>{text}".encode()[:5_000_000], "")


def _refused() -> Iterator[Case]:
    yield Case("large", b"<p>" + b"a" * 11_000_000, "MB")
    yield Case("null bytes", b"<html>\0<p>a", "null byte")
    yield Case("deep", b"<div>" * 5_000 + b"a", "in one another")
    yield Case("deep and closed", b"<div>" * 300 + b"a" + b"</div>" * 300, "in one another")
    yield Case("many elements", b"<html>" + b"<b>x</b>" * 300_000, "tags")
    yield Case("many paragraphs", b"<html>" + b"<p>x" * 100_000, "paragraphs")
    yield Case("many lines in one", b"<html>" + b"x<br>" * 200_000, "line breaks")
    yield Case("only a script", b"<html><script>alert('a')</script>", "no words")
    yield Case("many characters", b"<html><p>" + b"word " * 600_000, "characters")
    yield Case("an archive", b"MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", "web archive")


def _large() -> Iterator[tuple[str, str]]:
    yield "attributes", "<p " + " ".join(f"a{n}=1" for n in range(500_000)) + ">a</p>"
    yield "attributes that abut", "<p " + "".join(f'a{n}="1"' for n in range(400_000)) + ">a</p>"
    yield "a long attribute", f'<p title="{"a" * 4_000_000}">a</p>'
    yield "classes", f'<p class="{" ".join(f"c{n}" for n in range(400_000))}">a</p>'
    yield "declarations", f'<p style="{"color:red;" * 400_000}">a</p>'
    yield "open quotation marks", '<a b="' * 240_000
    yield "open tags", "<a <" * 120_000
    yield "open comments", "<!-- <p" * 120_000
    yield "a comment without end", "<p>a</p><!--" + "-" * 4_900_000
    yield "closing tags", "<div>" * 250 + "</p></b>" * 120_000
    yield "formatting never closed", "<p>a<b><i>" * 80_000
    yield "style sheet", "<style>" + ".a{font-style:italic}" * 230_000 + "</style><p class=a>a</p>"
    yield "style sheet without rules", "<style>" + "@media {" * 600_000 + "</style><p>a</p>"
    yield "selectors", "<style>" + ".a," * 1_600_000 + "{color:red}</style><p>a</p>"
    yield (
        "sheet of texts",
        '<style>.a>li:before{content:"' + "counter(a) " * 400_000 + '"}</style><ol class=a><li>a</ol>',
    )
    yield "script", "<script>" + "a<b " * 1_200_000
    yield "references", "<p>" + "&amp;&#65;&unknown;" * 250_000
    yield "signs", "<p>" + "&<" * 120_000 + "&" * 4_000_000
    yield "spaces", "<p>a" + "&nbsp; " * 700_000 + "b</p>"
    yield "spaces that break", "<p>a" + " \t\n" * 1_600_000 + "b</p>"
    yield "lists in lists", _BODY + "<ol><li>a" * 100 + "</ol>" * 100
    yield "a list", _BODY + "<ol reversed>" + "<li value=99999>a" * 2_500 + "</ol>"
    yield "lists that count down", _BODY + "<ol reversed><li>" * 120 + "<li>" * 100_000
    yield "figures too large", '<ol start="99999999999999999999"><li value="-99999">a<li value="٣">b</ol>'
    yield "tables in tables", "<table><tr><td>" * 60 + "a" + "</table>" * 60
    yield "cells", "<table><tr>" + "<td>" * 200_000 + "a</table>"
    yield (
        "calls of one note",
        "<p>" + '<sup><a href="#n">1</a></sup>' * 60_000 + f"<p id=n>1 {'word ' * 9_000}</p>",
    )
    yield "calls and notes", "".join(f'<p>a<a href="#n{n}">[1]</a><p id=n{n}>[1] b' for n in range(1_400))
    yield "notes in notes", "".join(f'<div id=n{n}><a href="#n{n + 1}">[1]</a>' for n in range(200)) + "a"
    yield "notes that call each other", '<p id=a>a<a href="#b">[1]</a><p id=b><a href="#a">[1]</a> b'
    yield "links", '<a href="#x">1</a>' * 100_000
    yield "breaks", "<p>" + "a longer line of words<br>" * 9_900
    yield "a text of its own lines", "<pre>" + "Recalling its resolution\nand so on,\n\n" * 1_900
    yield "hidden", "<div hidden>" * 200 + "word " * 900_000
    yield "menus", "<nav>a</nav>" * 100_000
    yield "pictures", '<img alt="a word">' * 120_000 + "<p>a"
    yield "struck out", "<p><s>a</s>" * 2_900
    yield (
        "a fetch",
        '<p>a<img src="http://192.0.2.1/a"><iframe src="http://192.0.2.1/"></iframe><link href="//192.0.2.1">',
    )
    yield "entities", '<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><html><p>&b;&xxe;</p>'
    yield "an outer file", '<!DOCTYPE html SYSTEM "file:///etc/passwd"><html><p>a</p>'
    yield "an encoding that is none", '<html><meta charset="rot13"><p>a</p>'
    yield "a wrong encoding", '<html><meta charset="utf-16"><p>é</p>'
    yield "control characters", "<html><p>a\x01b&#1;&#0;&#x1F;&#xD800;\x85</p>"
    yield (
        "honest",
        "<html>" + _BODY + "<p style='margin:0'><i>Recalling</i> its <b>own</b> resolution,</p>" * 2_800,
    )
