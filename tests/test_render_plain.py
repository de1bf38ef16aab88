"""Plain text: the form that the docstring of drafter.render.plain promises."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.render import plain
from drafter.render.pieces import TextPiece
from tests.render_sample import SAMPLE, with_text

EXPECTED = """\
Naciones Unidas
A/HRC/RES/99/1
Asamblea General
Distr. general
14 de octubre de 2032
Español
Original: inglés
GE.32-00001

Consejo de Derechos Humanos
99º período de sesiones
12 de septiembre a 7 de octubre de 2032
Tema 10 de la agenda
Asistencia técnica y fomento de la capacidad

Resolución aprobada por el Consejo de Derechos Humanos el 7 de octubre de 2032

99/1. Cooperación[1]

El Consejo de Derechos Humanos,

Guiado por la Carta,

Recordando el informe & “sus” <anexos>[2],


I De la cooperación

1. Solicita al Alto Comisionado:

    a) Que informe;

        i) Cada año;

  y que lo publique;

2. Decide seguir lo dicho en el párrafo\u00a01\u00a0a).


44ª sesión

7 de octubre de 2032

[Aprobada en votación registrada por 2 votos contra 1 y ninguna abstención. \
El resultado de la votación fue el siguiente:

Votos a favor:
Chile y Kenya.

Votos en contra:
Rumania.]


Anexo
Principios[3]

1. Todo Estado coopera.


[1] A/99/1.
[2] Véase Treaty Series, vol. 1.
[3] A/99/3.
"""


def test_the_whole_form() -> None:
    assert plain.render(SAMPLE) == EXPECTED


def test_the_paragraphs_of_a_document() -> None:
    found = plain.paragraphs(SAMPLE)
    assert found[:3] == ["99/1.\tCooperación", "El Consejo de Derechos Humanos,", "Guiado por la Carta,"]
    assert found[4:7] == ["I\tDe la cooperación", "1.\tSolicita al Alto Comisionado:", "a)\tQue informe;"]
    assert found[-4:] == ["Rumania.]", "Anexo", "Principios", "1.\tTodo Estado coopera."]
    assert plain.masthead(SAMPLE)[0] == "Naciones Unidas"
    assert plain.notes(SAMPLE)[1] == "Véase Treaty Series, vol. 1."


def test_what_is_empty_leaves_no_line() -> None:
    bare = replace(
        SAMPLE,
        symbol="",
        job_number="",
        heading_line="",
        preamble=(),
        meeting="",
        adoption_date="",
        adoption_lines=(),
        vote_lists=(),
        annexes=(),
        footnotes=(),
    )
    text = plain.render(bare)
    assert "\n\n\n\n" not in text
    assert text.endswith("1\u00a0a).\n")
    assert "" not in plain.paragraphs(bare)


def test_the_sponsors_note_stands_below_the_sponsors() -> None:
    text = plain.render(replace(SAMPLE, sponsor_notes="* Estado no miembro."))
    assert "de 2032\n* Estado no miembro.\n\n99/1." in text


def test_brackets_in_a_text_are_no_calls() -> None:
    context = replace(SAMPLE, title=(TextPiece(r"a [1] b \[2] c [9] d [x] \\[3]"),))
    assert r"99/1. a \[1] b \\\[2] c [9] d [x] \\\\\[3]" in plain.render(context)


def read_text(written: str, count: int) -> str:
    """What a reader of the form does with the characters of one paragraph."""

    def read(match: re.Match[str]) -> str:
        if int(match[2]) > count:
            return match[0]
        half = match[1][: len(match[1]) // 2]
        return f"{half}[{match[2]}]" if len(match[1]) % 2 else half

    return re.sub(r"(\\*)\[([1-9][0-9]{0,4})\]", read, written)


def words() -> st.SearchStrategy[str]:
    """Texts with what could go wrong in them; no line breaks, no characters that XML cannot hold."""
    traps = ["&", "<", "&amp;", "]]>", "“”", "'", '"', "\u202e", "\u2066", "e\u0301", "\u200b", "\u2028"]
    traps += ["[1]", r"\[1]", "*", "_", "`", "# ", "1. ", "- ", "~~", "$x$", "\\", "  ", "\u00a0", "😀", "!["]
    letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    return st.lists(
        st.one_of(st.sampled_from(traps), st.text(letters, min_size=1, max_size=5)), min_size=1, max_size=8
    ).map("".join)


@given(words())
def test_any_text_comes_through(text: str) -> None:
    context = with_text(text)
    lines = plain.render(context).split("\n")
    at = lines.index("El Consejo de Derechos Humanos,")
    assert read_text(lines[at - 2], 1) == f"99/1. {text}"
    assert read_text(lines[at + 2], 1) == text + text
    assert read_text(lines[at + 4], 1) == f"1. {text}"
    assert read_text(lines[at + 6], 1) == f"    a) {text}"
    assert read_text(lines[-2].removeprefix("[1] "), 1) == text
    assert plain.paragraphs(context)[2:5] == [text + text, f"1.\t{text}", f"a)\t{text}"]
