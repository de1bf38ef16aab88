"""Slips of form: marks at the end, labels, lists, lines that the house prints."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations import changed, language_of, passages, plants, subject_of, with_text, with_value
from drafter import house
from drafter.model import OperativeParagraph, Resolution, Text
from drafter.rules.passage import Passage

_MARKS = " \u00a0,;.:"


def _last_of_all(passage: Passage) -> bool:
    top, final = passage, True
    while top.parent is not None:
        final = final and top.last and top.parent.wrap_up is None
        top = top.parent
    return final and top.last


def _ended(resolution: Resolution, rng: Random, places: list[Passage], marks: str) -> Resolution | None:
    """One of the places, ending with one of the marks."""
    places = [item for item in places if len(item.text) > 20 and item.text.rstrip(_MARKS)[-1:] not in "”»]"]
    if not places:
        return None
    passage = rng.choice(places)
    start = len(passage.text.rstrip(_MARKS))
    return changed(resolution, passage, start, len(passage.text), rng.choice(marks))


@plants("preambular-without-comma")
def _preambular(resolution: Resolution, rng: Random) -> Resolution | None:
    tops = [
        item
        for item in passages(resolution)
        if item.part == "preamble" and not item.items and not item.parent
    ]
    return _ended(resolution, rng, tops, ";.:")


@plants("operative-without-semicolon")
def _operative(resolution: Resolution, rng: Random) -> Resolution | None:
    tops = [item for item in passages(resolution) if item.part == "operative" and item.level == 0]
    return _ended(resolution, rng, [item for item in tops if not item.items and not item.last], ",.:")


@plants("last-operative-without-stop")
def _last(resolution: Resolution, rng: Random) -> Resolution | None:
    tops = [item for item in passages(resolution) if item.part == "operative" and not item.items]
    return _ended(resolution, rng, [item for item in tops if _last_of_all(item)], ",;:")


@plants("list-without-colon")
def _chapeau(resolution: Resolution, rng: Random) -> Resolution | None:
    return _ended(resolution, rng, [item for item in passages(resolution) if item.items], ",;.")


@plants("item-without-semicolon")
def _item(resolution: Resolution, rng: Random) -> Resolution | None:
    items = [
        item for item in passages(resolution) if item.parent and not item.items and not _last_of_all(item)
    ]
    return _ended(resolution, rng, items, ",.:")


@plants("last-item-joined")
def _joined(resolution: Resolution, rng: Random) -> Resolution | None:
    items = [item for item in passages(resolution) if item.next and item.next.last and not item.items]
    if not items:
        return None
    passage = rng.choice(items)
    marks = language_of(resolution).punctuation
    mark = marks.comma if passage.part == "preamble" and not passage.parent else marks.semicolon
    at = len(passage.text.rstrip(_MARKS))
    return changed(
        resolution, passage, at, len(passage.text), f"{mark} {language_of(resolution).conjunction}"
    )


@plants("item-uncapitalized")
def _small_item(resolution: Resolution, rng: Random) -> Resolution | None:
    items = [
        item
        for item in passages(resolution)
        if item.parent and item.text[:1].isupper() and item.text[1:2].islower()
    ]
    if not items:
        return None
    passage = rng.choice(items)
    return changed(resolution, passage, 0, 1, passage.text[0].lower())


@plants("label-misstyled")
def _label(resolution: Resolution, rng: Random) -> Resolution | None:
    """A whole list whose labels are typed, in the style of another language."""
    chapeaux = [
        item for item in passages(resolution) if item.items and not item.parent and len(item.items) <= 26
    ]
    if not chapeaux:
        return None
    right = language_of(resolution).labels.label(1, 1)
    style = rng.choice([form for form in ("({})", "{})", "{}.") if form.format("a") != right])
    for number, item in enumerate(rng.choice(chapeaux).items):
        resolution = _labelled(resolution, item, style.format("abcdefghijklmnopqrstuvwxyz"[number]))
    return resolution


def _labelled(resolution: Resolution, passage: Passage, label: str) -> Resolution:
    changed_: Resolution = with_value(resolution, (*passage.paragraph, "label"), label)
    return changed_


def _named(resolution: Resolution) -> bool:
    """Whether paragraphs have names: then none can be taken out or written twice."""
    return any(getattr(item, "id", None) for _, item in resolution.paragraphs())


@plants("sole-operative-numbered")
def _sole(resolution: Resolution, rng: Random) -> tuple[Resolution, Resolution] | None:
    if _named(resolution):
        return None
    only = rng.choice([item for item in resolution.operative if isinstance(item, OperativeParagraph)])
    base = replace(resolution, operative=(replace(only, label=None),))
    return base, replace(base, operative=(replace(only, label="1."),))


@plants("label-twice")
def _twice(resolution: Resolution, rng: Random) -> Resolution | None:
    tops = subject_of(resolution).operative
    if len(tops) < 3:
        return None
    index = rng.randrange(1, len(tops))
    return _labelled(resolution, tops[index], f"{index}.")


@plants("bis-left")
def _bis(resolution: Resolution, rng: Random) -> Resolution | None:
    tops = subject_of(resolution).operative
    passage = rng.choice(tops)
    return _labelled(resolution, passage, f"{passage.index} {rng.choice(['bis', 'ter', 'quater'])}.")


@plants("number-typed-in-text")
def _typed(resolution: Resolution, rng: Random) -> Resolution | None:
    passage = rng.choice(passages(resolution))
    number = rng.randrange(1, 30)
    wrong = rng.choice([f"{number}. ", f"({'abcdef'[number % 6]}) ", f"PP{number}. ", f"OP{number}. "])
    return changed(resolution, passage, 0, 0, wrong)


_REFERENCES = {
    "es": (" mencionado en el párrafo {}", " a que se refiere el párrafo {}", " según el párrafo {}"),
    "en": (" referred to in paragraph {}", " set out in paragraph {}", " pursuant to paragraph {}"),
    "fr": (" visé au paragraphe {}", " dont il est question au paragraphe {}", " mentionné au paragraphe {}"),
}
_OURS = {
    "es": (" supra", " infra", " de la presente resolución"),
    "en": (" above", " below", " of the present resolution"),
    "fr": (" ci-dessus", " ci-dessous", " de la présente résolution"),
}


def _dead_reference(resolution: Resolution, rng: Random, tail: str) -> Resolution | None:
    """A reference to a paragraph that is not there, at the end of a random clause."""
    passage = rng.choice(passages(resolution))
    ends = [at for at, char in enumerate(passage.text) if char in ",;" and not passage.quoted(at, at + 1)]
    if not ends:
        return None
    phrase = rng.choice(_REFERENCES[resolution.language])
    at, number = rng.choice(ends), len(resolution.operative) + rng.randrange(1, 20)
    return changed(resolution, passage, at, at, phrase.format(number) + tail)


@plants("paragraph-reference-dead")
def _dead(resolution: Resolution, rng: Random) -> Resolution | None:
    return _dead_reference(resolution, rng, rng.choice(_OURS[resolution.language]))


@plants("paragraph-reference-perhaps-dead")
def _perhaps_dead(resolution: Resolution, rng: Random) -> Resolution | None:
    return _dead_reference(resolution, rng, "")


@plants("organ-line-typed")
def _organ_line(resolution: Resolution, _: Random) -> Resolution | None:
    first = next((item for item in passages(resolution) if item.part == "preamble"), None)
    formula = house.organ(resolution.organ).enacting_formula(resolution.language)
    return changed(resolution, first, 0, 0, f"{formula}, ") if first else None


@plants("adoption-typed-in-text")
def _adoption_line(resolution: Resolution, rng: Random) -> Resolution | None:
    line = house.organ(resolution.organ).text(resolution.language)["closing"]["without_vote"]
    wrong = rng.choice([line, line.replace(".]", "]")])
    return replace(resolution, operative=(*resolution.operative, OperativeParagraph(text=Text.of(wrong))))


@plants("title-with-stop")
def _title_stop(resolution: Resolution, rng: Random) -> Resolution | None:
    title = resolution.title.plain
    return (
        with_text(resolution, ("title",), Text.of(*resolution.title.inlines, rng.choice(".,;:")))
        if title
        else None
    )


@plants("title-abbreviated")
def _title_short(resolution: Resolution, rng: Random) -> Resolution | None:
    wrong = rng.choice(["ACNUDH", "OHCHR", "ODS", "NU", "UNICEF", "OIT"])
    return with_text(resolution, ("title",), Text.of(*resolution.title.inlines, f" ({wrong})"))


@plants("bracket-left")
def _bracket(resolution: Resolution, rng: Random) -> Resolution | None:
    passage = rng.choice(passages(resolution))
    words = [index for index, char in enumerate(passage.text) if char == " "]
    if len(words) < 6:
        return None
    first = rng.randrange(1, len(words) - 3)
    start, end = words[first] + 1, words[first + rng.randrange(1, 3)]
    if passage.quoted(start, end):
        return None
    return changed(resolution, passage, start, end, f"[{passage.text[start:end]}]")


@plants("placeholder-left")
def _placeholder(resolution: Resolution, rng: Random) -> Resolution | None:
    places = [item for item in passages(resolution) if any(char.isdigit() for char in item.text)]
    if not places:
        return None
    passage = rng.choice(places)
    start = next(index for index, char in enumerate(passage.text) if char.isdigit())
    end = start
    while end < len(passage.text) and passage.text[end].isdigit():
        end += 1
    return changed(resolution, passage, start, end, rng.choice(["xx", "____", "??", "TBC", "....."]))


@plants("draft-too-long")
def _long(resolution: Resolution, rng: Random) -> Resolution | None:
    if _named(resolution):
        return None
    words = sum(len(item.text.split()) for item in passages(resolution) if item.part == "operative")
    times = 3300 // max(words, 1) + rng.randrange(2, 5)
    return replace(resolution, kind="draft", adoption=None, operative=resolution.operative * times)
