"""Slips in running text: citations, numbers, dates, typography, words: a table.

Each row is a rule, a language ("" for any), what is right and what is written instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutations import changed, passages, plants
from drafter.model import Resolution
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
    ("word-doubled", "", rf"(?<= )({LETTER}{{4,}})(?= {LETTER})", r"\1 \1"),
    ("opening-in-capitals", "es", r"^Recordando\b", "RECORDANDO"),
    ("opening-in-capitals", "en", r"^Recalling\b", "RECALLING"),
    ("opening-in-capitals", "fr", r"^Rappelant\b", "RAPPELANT"),
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
    ("thousands-mark", "es", r"(?<!núm\.[ \u00a0])\b(\d{1,3})\.(\d{3})(?= )", r"\1,\2"),
    ("thousands-mark", "en", r"(?<!No\.[ \u00a0])\b(\d{1,3}),(\d{3})(?= )", r"\1.\2"),
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
            found = list(_places(resolution, rng, right, quoted=name.startswith(("quote", "guill"))))
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
