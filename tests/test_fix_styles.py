"""``--fix`` in every way in which YAML writes a text: only the words that are mended change in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from drafter import api
from drafter.model import OperativeParagraph, Resolution
from drafter.outline import markup, read_text
from drafter.outline.quoting import double_quoted, plain_allowed

ROOT = Path(__file__).parents[1]
RULES = ("double-space", "quotes-straight")
WIDTH = 60


def _folded(text: str) -> str:
    """Lines of about sixty characters, as a person breaks them."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return ">-\n" + "\n".join(f"      {part}" for part in [*lines, line])


STYLES: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text if plain_allowed(text) else double_quoted(text),
    "single": lambda text: "'" + text.replace("'", "''") + "'",
    "double": double_quoted,
    "folded": _folded,
    "literal": lambda text: f"|-\n      {text}",
}
EXAMPLES = {"es": "hrc-51-34.es.yaml", "en": "hrc-public-libraries.en.yaml", "fr": "hrc-projet.fr.yaml"}
SLIPS: dict[str, tuple[str, str]] = {"double-space": (" d", "  d"), "quotes-straight": ("”", '"')}


def _texts(resolution: Resolution) -> Iterator[str]:
    """The marked texts of the operative paragraphs, those that a block can hold."""
    for item in resolution.operative:
        if isinstance(item, OperativeParagraph) and not item.id:
            text = markup.write(item.text)
            if "^{" not in text and text == text.strip() and "  " not in text and '"' not in text:
                yield text


def _source(texts: list[str], write: Callable[[str], str], language: str, *, flow: bool = False) -> str:
    """An outline of these texts with comments wherever comments may stand."""
    head = f"# antes\norgan: hrc\nlanguage: {language}   # la lengua\n\ntitle:   Un título\n\n"
    if flow:
        return head + "operative: [\n" + ",\n".join(f"    {write(text)}" for text in texts) + "]  # fin\n"
    items = "\n\n".join(f"    # párrafo {at}\n    -   {write(text)}" for at, text in enumerate(texts))
    return f"{head}operative:   # la parte\n{items}\n\n# al final\n"


def _planted(texts: list[str], rule: str) -> list[str]:
    right, wrong = SLIPS[rule]
    if rule == "quotes-straight":
        return [text.replace("“", wrong).replace("”", wrong) for text in texts]
    return [text.replace(right, wrong, 1) for text in texts]


def _verify(texts: list[str], style: str, language: str, *, flow: bool = False) -> int:
    """Plant slips of each rule; mending gives the source without them, to the letter. How many were planted."""
    write, count = STYLES[style], 0
    for rule in RULES:
        planted = _planted(texts, rule)
        changed = [(one, other) for one, other in zip(texts, planted, strict=True) if one != other]
        if style == "plain":  # a text that needs quotes in one form and not in the other is no pair
            changed = [pair for pair in changed if plain_allowed(pair[0]) == plain_allowed(pair[1])]
        if style == "folded":  # nor is one whose lines break elsewhere
            changed = [pair for pair in changed if _aligned(*pair)]
        clean = _source([one for one, _ in changed], write, language, flow=flow)
        slips = _source([other for _, other in changed], write, language, flow=flow)
        if not changed:
            continue
        fixed = api.fix(read_text(slips), select=[rule]).outline
        assert fixed.source == clean
        assert fixed.resolution == read_text(clean).resolution
        count += len(changed)
    return count


def _aligned(one: str, other: str) -> bool:
    lines = _folded(one).split("\n"), _folded(other).split("\n")
    return [len(line.split()) for line in lines[0]] == [len(line.split()) for line in lines[1]] and all(
        not line.endswith(" ") and not line.startswith("       ") for line in lines[1]
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["es", "en"])
def test_mending_gives_the_source_without_the_slip(style: str, language: str) -> None:
    texts = list(_texts(api.read(ROOT / "examples" / EXAMPLES[language]).resolution))
    texts += [
        "Decide 'así' de “bien” d'accord",
        "Pide el 50\u00a0% de “lo”^[Véase d “A”.] de más",
        "De \\\\ de “x”",
    ]
    assert _verify(texts, style, language) >= len(RULES)


@pytest.mark.parametrize("style", ["single", "double"])
def test_lists_in_brackets(style: str) -> None:
    texts = list(_texts(api.read(ROOT / "examples" / "hrc-51-34.es.yaml").resolution))
    assert _verify(texts, style, "es", flow=True) >= len(RULES)


@pytest.mark.parametrize("style", STYLES)
def test_published_resolutions(shared: Path, style: str) -> None:
    count = 0
    for file in islice(sorted((shared / "corpus" / "hrc").rglob("Spanish/*.xml")), 0, None, 8):
        resolution = api.import_draft(file).resolution
        if resolution.organ == "hrc" and resolution.language == "es":
            count += _verify(list(_texts(resolution)), style, "es")
    assert count > 50


@pytest.mark.parametrize("style", STYLES)
def test_a_footnote_among_what_is_mended_stays(style: str) -> None:
    """Two spaces with a call between them look like two spaces; the call is not one of them."""
    pairs = {
        "Pide “lo” ^[Nota.] de más": "Pide “lo”^[Nota.] de más",
        "Pide el informe ^[Nota.] , y más": "Pide el informe^[Nota.], y más",
        "Pide algo ^[Una.] ^[Otra.] más": "Pide algo^[Una.]^[Otra.] más",
    }
    for slip, right in pairs.items():
        outline = read_text(_source([slip], STYLES[style], "es"))
        fixed = api.fix(outline, select=["double-space", "space-before-punctuation"]).outline
        assert fixed.source == _source([right], STYLES[style], "es")
