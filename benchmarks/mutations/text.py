"""Slips in running text: citations, numbers, dates, typography, words, spelling. Mostly a table.

Each row is a rule, a language ("" for any), what is right and what is written instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from random import Random

from benchmarks.mutations import (
    changed,
    language_of,
    passages,
    plants,
    spans,
    subject_of,
    with_text,
)
from drafter.house.citations import index
from drafter.model import Inline, Note, Resolution, Run, Text
from drafter.rules.checks.citation_mentions import Mention, mentions
from drafter.rules.passage import Passage

S = "[ \u00a0]"
ES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
EN = "January|February|March|April|May|June|July|August|September|October|November|December"
FR = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
LETTER = "[^\\W\\d_]"

TABLE = [
    ("double-space", "", rf"(?<={LETTER}{{3}}) (?={LETTER}{{3}})", "  "),
    ("space-before-punctuation", "", rf"(?<={LETTER}{{3}})(?=,{S}{LETTER})", " "),
    ("space-after-mark-missing", "", rf"(?<=[a-z]{{3}}), (?={LETTER}{{3}})", ","),
    ("space-inside-bracket", "", r"\((?=\w)", "( "),
    ("punctuation-doubled", "", rf"(?<={LETTER}{{3}}),(?={S}{LETTER})", ",,"),
    ("apostrophe-straight", "", rf"(?<={LETTER})’(?={LETTER})", "'"),
    ("quotes-straight", "es", r"“([^“”\"]+)”", r'"\1"'),
    ("quotes-straight", "en", r"“([^“”\"]+)”", r'"\1"'),
    ("quotes-straight", "fr", r"«[ \u00a0]([^«»“”\"]+)[ \u00a0]»", r'"\1"'),
    ("quotes-of-another-language", "es", r"“([^“”]+)”", r"«\1»"),
    ("quotes-of-another-language", "en", r"“([^“”]+)”", r"«\1»"),
    ("quotes-of-another-language", "fr", r"«[ \u00a0]([^«»“”]+)[ \u00a0]»", r"“\1”"),
    ("quote-closed-after-mark", "es", r"”,", ",”"),
    ("quote-closed-after-mark", "en", r"”,", ",”"),
    ("quote-closed-after-mark", "fr", r"[ \u00a0]»,", " ,\u00a0»"),
    ("quotes-unpaired", "es", r"”", ""),
    ("quotes-unpaired", "en", r"“", ""),
    ("quotes-unpaired", "fr", r"[ \u00a0]»", ""),
    ("brackets-unpaired", "", r"(?<=\w{4})\)", ""),
    ("guillemet-without-space", "fr", r"«[ \u00a0]", "«"),
    ("mark-without-space", "fr", rf"(?<={LETTER}{{3}})[ \u00a0];(?={S})", ";"),
    ("dash-of-another-language", "es", r"(?<=\w) —([^—]{3,150})—(?=[ ,;])", r" – \1 –"),
    ("dash-of-another-language", "en", r"(?<=[a-z]{2}) – (?=[a-z])", "—"),
    ("dash-of-another-language", "fr", r"(?<=[a-z]{2}) – (?=[a-z])", " — "),
    ("hyphen-doubled", "en", r"(?<=[a-z]{3})-(?=[a-z]{3})", "--"),
    ("hyphen-breaking", "", "COVID\u201119", "COVID-19"),
    ("ellipsis-typed", "", rf"(?<={LETTER}{{4}})(?= y | and | et )", "..."),
    ("invisible-character", "", rf"(?<={LETTER}{{3}})(?={LETTER}{{3}})", "\u00ad"),
    ("invisible-character", "", rf"(?<= )(?={LETTER}{{3}})", "\u200b"),
    ("space-unusual", "", rf"(?<={LETTER}{{3}}) (?={LETTER}{{3}})", "\u2003"),
    ("markup-left", "", rf"(?<= )({LETTER}{{5,}})(?= )", r"<b>\1</b>"),
    ("scripts-mixed", "", r"(?<=[a-z])a(?=[a-z])", "\u0430"),
    ("periodo-unaccented", "es", r"período", "periodo"),
    ("ordinal-misformed", "es", rf"(\d[13])er(?={S}período)", r"\1º"),
    ("ordinal-misformed", "es", rf"(\d[024-9])º(?={S}período)", r"\1er"),
    ("ordinal-misformed", "es", rf"(\d+)º(?={S}(?:período|aniversario))", r"\1°"),
    ("ordinal-misformed", "fr", r"(\d+)e(?= anniversaire)", r"\1ème"),
    ("session-in-figures", "en", r"fifty-seventh(?= session)", "57th"),
    ("session-in-figures", "en", r"fifty-ninth(?= session)", "59th"),
    ("session-in-figures", "en", r"sixtieth(?= session)", "60th"),
    ("session-in-figures", "fr", r"cinquante-septième(?= session)", "57e"),
    ("session-in-figures", "fr", r"soixantième(?= session)", "60e"),
    ("session-in-words", "es", rf"(?<=su )57º(?={S}período de sesiones)", "quincuagésimo séptimo"),
    ("session-in-words", "es", rf"(?<=su )60º(?={S}período de sesiones)", "sexagésimo"),
    ("date-nonexistent", "es", rf"\b\d{{1,2}}(?={S}de{S}(?:junio|septiembre|abril)\b)", "31"),
    ("date-nonexistent", "en", rf"\b\d{{1,2}}(?={S}(?:June|September|April)\b)", "31"),
    ("date-nonexistent", "fr", rf"\b\d{{1,2}}(?={S}(?:juin|septembre|avril)\b)", "31"),
    ("date-misformed", "es", rf"(\d) ?\u00a0?de{S}(?={ES})(?=\w+{S}de{S}\d{{4}})", r"\1 "),
    ("date-misformed", "es", rf"(?<=\d{S}de{S})({ES}){S}de{S}(?=\d{{4}})", r"\1 del "),
    ("date-misformed", "en", rf"\b(\d{{1,2}}){S}({EN}){S}(\d{{4}})", r"\2 \1, \3"),
    ("date-misformed", "fr", rf"\b1er(?={S}(?:{FR}))", "1"),
    ("year-range-dash", "es", r"(?<=\d{4})-(?=\d{4})", "–"),
    ("year-range-dash", "fr", r"(?<=\d{4})-(?=\d{4})", "–"),
    ("year-range-dash", "en", r"(?<=\d{4})–(?=\d{4})", "-"),
    ("thousands-mark", "es", r"\b(\d{1,3})\.(\d{3})(?= )", r"\1,\2"),
    ("thousands-mark", "en", r"\b(\d{1,3}),(\d{3})(?= )", r"\1.\2"),
    ("thousands-mark", "fr", r"\b(\d{1,3})\u00a0(\d{3})(?= )", r"\1.\2"),
    ("decimal-mark", "es", r"(\d),(\d{1,2})(?=[ \u00a0](?:%|millones))", r"\1.\2"),
    ("decimal-mark", "en", r"(\d)\.(\d{1,2})(?= (?:per cent|million|billion))", r"\1,\2"),
    ("decimal-mark", "fr", r"(\d),(\d{1,2})(?=[ \u00a0](?:%|million|milliard))", r"\1.\2"),
    ("percent-sign-joined", "", r"(?<=\d)[ \u00a0]%", "%"),
    ("percent-misworded", "es", r"(?<=\d)[ \u00a0]%", " por ciento"),
    ("percent-misworded", "fr", r"(?<=\d)[ \u00a0]%", " pour cent"),
    ("percent-misworded", "en", r"(?<=\d)[ \u00a0]per cent", "%"),
    ("number-sign", "es", r"núm\.[ \u00a0](?=\d)", "nº "),
    ("number-sign", "en", r"No\.[ \u00a0](?=\d)", "no. "),
    ("number-sign", "fr", r"nº[ \u00a0](?=\d)", "No. "),
    ("currency-sign", "es", r"(\d[\d.,]*)(?= (?:personas|millones))", r"$ \1"),
    ("currency-sign", "fr", r"(\d[\d.,]*)(?=[ \u00a0](?:personnes|millions))", r"$ \1"),
    ("reference-abbreviated", "es", r"párrafo(?=[ \u00a0]\d)", "párr."),
    ("reference-abbreviated", "es", r"artículo(?=[ \u00a0]\d)", "art."),
    ("reference-abbreviated", "en", r"paragraph(?= \d)", "para."),
    ("reference-abbreviated", "fr", r"paragraphe(?=[ \u00a0]\d)", "par."),
    ("agenda-item-misnamed", "es", r"programa de trabajo", "tema 3 del programa"),
    ("number-in-words", "es", r"\b12(?= (?:meses|años))", "doce"),
    ("number-in-words", "es", r"\b20(?= \w+)(?! de)", "veinte"),
    ("number-in-words", "en", r"(?<![\d.–-])\b(?:12)(?= \w+)(?! (?:" + EN + r")|,)", "twelve"),
    ("number-in-words", "en", r"(?<![\d.–-])\b(?:20)(?= [a-z])", "twenty"),
    ("number-in-figures", "es", r"\btres(?= (?:años|meses|informes|reuniones|días))", "3"),
    ("number-in-figures", "es", r"\bdos(?= (?:años|meses|informes|reuniones|días))", "2"),
    ("number-in-figures", "en", r"\bthree(?= (?:years|months|reports|meetings|days))", "3"),
    ("number-in-figures", "en", r"\btwo(?= (?:years|months|reports|meetings|days))", "2"),
    ("number-in-figures", "fr", r"\btrois(?= (?:ans|mois|rapports|réunions|jours|années))", "3"),
    ("citation-by-symbol", "es", r"(?<=esolución[ \u00a0])(?=\d{2}/\d)", "A/HRC/RES/"),
    ("citation-by-symbol", "en", r"(?<=esolution[ \u00a0])(?=\d{2}/\d)", "A/RES/"),
    ("citation-by-symbol", "fr", r"(?<=ésolution[ \u00a0])(?=\d{2}/\d)", "A/RES/"),
    ("report-by-symbol", "es", r"(?<= )informe(?= )", "informe A/HRC/54/25"),
    ("report-by-symbol", "en", r"(?<= )report(?= )", "report A/HRC/54/25"),
    ("report-by-symbol", "fr", r"(?<= )rapport(?= )", "rapport A/HRC/54/25"),
    ("citation-comma-before-date", "es", rf"(?<=\d/\d), (?=de{S}\d)", " "),
    ("citation-comma-before-date", "es", rf"(?<=Asamblea General), (?=de{S}\d)", " "),
    ("citation-comma-before-date", "en", rf"(?<=\d/\d)(?: |\u00a0)(?=of{S}\d{{1,2}}{S})", ", "),
    ("citation-comma-before-date", "fr", rf"(?<=Assemblée générale), (?=du{S}\d)", " "),
    ("citation-comma-after-date", "es", rf"(?<=\d/\d\d, )(de{S}\d+{S}de{S}\w+{S}de{S}\d{{4}}),(?= [a-z])", r"\1"),
    ("citation-date-words", "es", rf"(?<=\d/\d\d, )de(?={S}\d+{S}de{S}\w+{S}de{S}\d{{4}})", "del"),
    ("citation-date-words", "en", rf"(?<=\d/\d\d )of(?={S}\d+{S}\w+{S}\d{{4}})", "dated"),
    ("citation-date-words", "fr", rf"(?<=\d/\d\d )du(?={S}\d+{S}\w+{S}\d{{4}})", "daté du"),
    ("citation-organ-misplaced", "es", rf"(?<=la resolución){S}(\d+/\d+){S}de la Asamblea General", r" de la Asamblea General \1"),
    ("citation-organ-misplaced", "fr", rf"(?<=la résolution){S}(\d+/\d+){S}de l’Assemblée générale", r" de l’Assemblée générale \1"),
    ("citation-noun-singular", "es", rf"(?<=su)s resoluciones(?={S}\d+/\d+(?:, de[^,]*)?,? y{S}\d)", " resolución"),
    ("citation-noun-singular", "en", rf"resolutions(?={S}\d+/\d+(?: of{S}\d+{S}\w+{S}\d+)? and{S}\d)", "resolution"),
    ("citation-noun-singular", "fr", rf"ses résolutions(?={S}\d+/\d+(?: du{S}\d+{S}\w+{S}\d+)? et{S}\d)", "sa résolution"),
    ("citation-year-missing", "es", rf"(?<=esolución{S})(\d{{4}}){S}\(\d{{4}}\)(?= del Consejo de Seguridad)", r"\1"),
    ("citation-year-missing", "en", rf"(?<=Security Council resolution{S})(\d{{4}}){S}\(\d{{4}}\)", r"\1"),
    ("citation-year-missing", "fr", rf"(?<=ésolution{S})(\d{{4}}){S}\(\d{{4}}\)(?= du Conseil de sécurité)", r"\1"),
    ("word-uncapitalized", "es", r"Estados Miembros", "estados miembros"),
    ("word-uncapitalized", "es", r"Internet", "internet"),
    ("word-uncapitalized", "es", r"Asamblea General", "asamblea general"),
    ("word-uncapitalized", "es", r"(?<=los )Objetivos de Desarrollo Sostenible", "objetivos de desarrollo sostenible"),
    ("word-uncapitalized", "es", r"(?<=Exhorta a los )Estados(?= a que)", "estados"),
    ("word-uncapitalized", "en", r"Member States", "member states"),
    ("word-uncapitalized", "en", r"General Assembly", "general assembly"),
    ("word-uncapitalized", "en", r"(?<=all )States(?= to)", "states"),
    ("word-uncapitalized", "fr", r"États Membres", "états membres"),
    ("word-uncapitalized", "fr", r"Nations Unies", "Nations unies"),
    ("word-capitalized", "es", r"(?<=presente )resolución", "Resolución"),
    ("word-capitalized", "es", r"sociedad civil", "Sociedad Civil"),
    ("word-capitalized", "en", r"(?<=present )resolution", "Resolution"),
    ("word-capitalized", "en", r"(?<=and )civil society(?=,| )", "Civil Society"),
    ("word-capitalized", "fr", r"Assemblée générale", "Assemblée Générale"),
    ("word-capitalized", "fr", r"(?<=droits de l’)homme", "Homme"),
    ("month-capitalized", "es", rf"(?<=\d{S}de{S})octubre", "Octubre"),
    ("month-capitalized", "es", rf"(?<=\d{S}de{S})diciembre", "Diciembre"),
    ("month-capitalized", "fr", rf"(?<=\d{S})octobre", "Octobre"),
    ("month-capitalized", "fr", rf"(?<=\d{S})décembre", "Décembre"),
    ("capital-unaccented", "fr", r"É(?=tats?\b)", "E"),
    ("indigenous-peoples-uncapitalized", "es", r"Pueblos Indígenas", "pueblos indígenas"),
    ("indigenous-peoples-uncapitalized", "en", r"Indigenous Peoples", "indigenous peoples"),
    ("abbreviation-in-text", "es", r"Objetivos de Desarrollo Sostenible", "ODS"),
    ("abbreviation-in-text", "es", r"organizaciones no gubernamentales", "ONG"),
    ("abbreviation-in-text", "en", r"Sustainable Development Goals", "SDGs"),
    ("abbreviation-in-text", "en", r"United Nations(?= system)", "UN"),
    ("abbreviation-in-text", "fr", r"organisations non gouvernementales", "ONG"),
    ("term-preferred", "es", r"\bsolo\b", "sólo"),
    ("term-preferred", "es", r"\basimismo\b", "así mismo"),
    ("term-preferred", "es", r"entre otras cosas", "inter alia"),
    ("term-preferred", "en", r"capacity-building", "capacity building"),
    ("term-preferred", "en", r"\bcooperation", "co-operation"),
    ("term-preferred", "fr", r"œuvre\b", "oeuvre"),
    ("spelling-of-another-country", "en", r"\borganizations\b", "organisations"),
    ("spelling-of-another-country", "en", r"\bprogrammes\b", "programs"),
    ("spelling-of-another-country", "en", r"\brealization\b", "realisation"),
    ("state-misnamed", "es", r"\b(?:Haití|Sudán del Sur|Nicaragua|Myanmar|Burundi|Ucrania)\b", "Kenia"),
    ("state-misnamed", "en", r"\b(?:Haiti|Nicaragua|Burundi|Ukraine|Myanmar)\b", "Burma"),
    ("state-misnamed", "fr", r"\b(?:Haïti|Nicaragua|Burundi|Ukraine|Myanmar)\b", "Birmanie"),
    ("state-named-briefly", "es", r"la Federación de Rusia", "Rusia"),
    ("state-named-briefly", "en", r"the Russian Federation", "Russia"),
    ("state-named-briefly", "fr", r"Fédération de Russie", "Russie"),
]  # fmt: skip


MENDED = {
    ("agenda-item-misnamed", "es"): "tema 3 de la agenda",
    ("ellipsis-typed", ""): "…",
    ("state-misnamed", "es"): "Kenya",
    ("state-misnamed", "en"): "Myanmar",
    ("state-misnamed", "fr"): "Myanmar",
}
"""What the fix makes of a slip that does not replace what was right: it is planted in the base as well."""


def _row_planter(name: str) -> None:
    rows = [row for row in TABLE if row[0] == name]

    @plants(name)
    def plant(resolution: Resolution, rng: Random) -> Resolution | tuple[Resolution, Resolution] | None:
        mine = [row for row in rows if row[1] in ("", resolution.language)]
        rng.shuffle(mine)
        for _, language, right, wrong in mine:
            found = list(_places(resolution, rng, right, quoted=name.startswith("quote") or name.startswith("guill")))
            if not found:
                continue
            passage, match = found[0]
            slip = changed(resolution, passage, *match.span(), match.expand(wrong))
            mended = MENDED.get((name, language))
            return slip if mended is None else (changed(resolution, passage, *match.span(), mended), slip)
        return None


def _places(
    resolution: Resolution, rng: Random, pattern: str, *, quoted: bool
) -> Iterator[tuple[Passage, re.Match[str]]]:
    found = [
        (item, match)
        for item in passages(resolution)
        for match in re.finditer(pattern, item.text)
        if quoted or not item.quoted(*match.span())
    ]
    rng.shuffle(found)
    yield from found


for _name in dict.fromkeys(row[0] for row in TABLE):
    _row_planter(_name)


# citations


def _cited(resolution: Resolution, rng: Random) -> list[Mention]:
    found = [item for item in mentions(subject_of(resolution)) if not item.quoted and item.passage.part != "annex"]
    rng.shuffle(found)
    return found


def _other_date(resolution: Resolution, rng: Random, *, known: bool) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        sure = any(row.sure and row.date == cited.date for row in mention.known)
        if cited.date is None or cited.letter or sure is not known or not (known or mention.organ):
            continue
        year = cited.date.year - (1 if known else 40)
        start, end = cited.date_span
        return changed(resolution, mention.passage, end - 4, end, str(year)) if year > 1945 else None
    return None


@plants("citation-date-wrong")
def _date(resolution: Resolution, rng: Random) -> Resolution | None:
    return _other_date(resolution, rng, known=True)


@plants("citation-date-outside-session")
def _session(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if cited.date and mention.organ in {"ga", "hrc"} and not cited.letter and "(" not in cited.number:
            number = f"{cited.number.partition('/')[0]}/999"
            end = cited.date_span[1]
            words = mention.passage.text[cited.start + len(cited.number) : end - 4]
            return changed(resolution, mention.passage, cited.start, end, f"{number}{words}1971")
    return None


@plants("citation-organ-wrong")
def _organ(resolution: Resolution, rng: Random) -> Resolution | None:
    names = {
        "es": ("del Consejo de Derechos Humanos", "de la Asamblea General"),
        "en": ("Human Rights Council", "General Assembly"),
        "fr": ("du Conseil des droits de l’homme", "de l’Assemblée générale"),
    }[resolution.language]
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if cited.date is None or not cited.organ_place or cited.inherited or mention.organ not in {"ga", "hrc"}:
            continue
        rows = index().find(cited.number)
        if [row.organ for row in rows if row.date == cited.date] != [mention.organ]:
            continue
        start, end = cited.organ_span
        right, wrong = names if mention.organ == "hrc" else names[::-1]
        at = mention.passage.text.replace("\u00a0", " ").find(right, start, end)
        if at >= 0:
            return changed(resolution, mention.passage, at, at + len(right), wrong)
    return None


@plants("citation-date-missing")
def _missing(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if mention.first and cited.date and mention.organ and "(" not in cited.number and not cited.shared:
            if any(row.sure and row.date == cited.date for row in mention.known):
                end = cited.date_span[1]
                if mention.passage.text[end : end + 1] == "," and resolution.language == "es":
                    end += 1
                return changed(resolution, mention.passage, cited.end, end, "")
    return None


@plants("citation-date-repeated")
def _repeated(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        known = [row for row in mention.known if row.sure]
        if not mention.first and not cited.dated and len(known) == 1 and "(" not in cited.number:
            day = language_of(resolution).date(known[0].date)
            words = {"es": f", de {day},", "en": f" of {day}", "fr": f" du {day}"}[resolution.language]
            return changed(resolution, mention.passage, cited.end, cited.end, words)
    return None


# footnotes


def _with_note(resolution: Resolution, rng: Random, fault: str) -> Resolution | None:
    found = [item for item in passages(resolution) if item.calls]
    rng.shuffle(found)
    for passage in found:
        inlines: list[Inline] = list(passage.source.inlines)
        for at, inline in enumerate(inlines):
            if isinstance(inline, Note) and (new := _faulty(inlines, at, inline, fault, resolution.language)):
                return with_text(resolution, passage.path, Text.of(*new))
    return None


def _faulty(inlines: list[Inline], at: int, note: Note, fault: str, language: str) -> list[Inline] | None:
    text = note.text.plain
    if fault == "stop":
        new = Note(Text.of(text.rstrip(".") + ";"))
    elif fault == "see":
        new = Note(Text.of("Véase A/HRC/54/25 y A/HRC/54/26."))
    elif fault == "full":
        word = {"es": "párrafo", "en": "paragraph", "fr": "paragraphe"}[language]
        new = Note(Text.of(f"{text.rstrip('.')}, {word} 3."))
    else:
        return _moved(inlines, at, note, language)
    return [*inlines[:at], new, *inlines[at + 1 :]]


def _moved(inlines: list[Inline], at: int, note: Note, language: str) -> list[Inline] | None:
    other = at - 1 if language == "en" else at + 1
    run = inlines[other] if 0 <= other < len(inlines) else None
    if not isinstance(run, Run) or (run.text[-1] if language == "en" else run.text[0]) not in ",;":
        return None
    if language == "en":
        return [*inlines[:other], Run(run.text[:-1]), note, Run(run.text[-1]), *inlines[at + 1 :]]
    return [*inlines[:at], Run(run.text[0]), note, Run(run.text[1:]), *inlines[other + 1 :]]


@plants("footnote-without-stop")
def _stop(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "stop")


@plants("footnote-see-misnumbered")
def _see(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "see")


@plants("footnote-reference-in-full")
def _full(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "full")


@plants("footnote-call-misplaced")
def _call(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "call")


# characters, words


@plants("characters-decomposed")
def _decomposed(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, r"(?<=\w)[áéíóúñéèêàç]", rng):
        return changed(resolution, passage, start, end, unicodedata.normalize("NFD", passage.text[start:end]))
    return None


@plants("italics-for-emphasis")
def _italics(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, rf"(?<= ){LETTER}{{5,}}(?= )", rng):
        word = passage.text[start:end]
        if subject_of(resolution).all_text.lower().count(f" {word.lower()} ") < 2 or start < 30 or passage.calls:
            continue
        text = passage.text
        italics = passage.italics
        if italics:
            first = italics[0][1] if italics[0][0] == 0 else 0
            parts = [Run(text[:first], italic=True)] if first else []
            return with_text(
                resolution, passage.path,
                Text.of(*parts, Run(text[first:start]), Run(word, italic=True), Run(text[end:])),
            )  # fmt: skip
        return with_text(resolution, passage.path, Text.of(Run(text[:start]), Run(word, italic=True), Run(text[end:])))
    return None


@plants("short-form-first")
def _short(resolution: Resolution, rng: Random) -> Resolution | None:
    pattern = {
        "es": "Agenda[ \u00a0]2030 para el Desarrollo Sostenible",
        "en": "2030 Agenda for Sustainable Development",
        "fr": "Programme de développement durable à l’horizon[ \u00a0]2030",
    }[resolution.language]
    short = {"es": "Agenda 2030", "en": "2030 Agenda", "fr": "Programme 2030"}[resolution.language]
    found = sorted(spans(resolution, pattern, rng), key=lambda item: [str(step).zfill(3) for step in item[0].path])
    order = [item.path for item in subject_of(resolution).passages]
    found.sort(key=lambda item: (order.index(item[0].path), item[1]))
    text = subject_of(resolution).running(("title", "preamble", "operative")).text
    if not found or text.find(short) < text.find(found[0][0].text[found[0][1] : found[0][2]][:10]):
        return None
    passage, start, end = found[0]
    return changed(resolution, passage, start, end, short)


@plants("states-listed-unsorted")
def _states(resolution: Resolution, rng: Random) -> Resolution | None:
    language = language_of(resolution)
    names = language.collate(rng.sample([state.listed for state in language.states if "(" not in state.listed], 5))
    names[1], names[3] = names[3], names[1]
    for passage, start, _ in spans(resolution, rf"(?<={LETTER}{{3}}) (?={LETTER}{{3}})", rng):
        return changed(resolution, passage, start, start, f" ({language.join(names)})")
    return None


@plants("spelling")
def _spelling(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, r"(?<= )[a-z]{8,}(?= )", rng):
        if any(left <= start < right for left, right in passage.italics) or start < 25:
            continue
        at = rng.randrange(start + 2, end - 2)
        text = passage.text
        if text[at] != text[at + 1]:
            return changed(resolution, passage, at, at + 2, text[at + 1] + text[at])
    return None
