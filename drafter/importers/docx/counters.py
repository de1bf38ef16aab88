"""Numbers as Word writes them in labels."""

from __future__ import annotations

from drafter.numbering import counter as plain_counter

_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_ALPHABETS = {
    "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_CHINESE = frozenset({"chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
                      "taiwaneseCounting", "taiwaneseCountingThousand"})  # fmt: skip
_DIGITS = "〇一二三四五六七八九"
_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}
_LAST_ROMAN = 3999


def counter(number: int, form: str) -> str:
    """``number`` in Word's number format ``form``; figures where the format is not known."""
    if form == "none":
        return ""
    if number < 1 or (form.endswith("Roman") and number > _LAST_ROMAN) or number > 99_999:
        return str(number)
    if form in _STYLES:
        return plain_counter(_STYLES[form], min(number, 26 * 30) if form.endswith("Letter") else number)
    if form in _ALPHABETS:
        alphabet = _ALPHABETS[form]
        repeat, index = divmod(number - 1, len(alphabet))
        return alphabet[index] * min(repeat + 1, 30)
    if form in _CHINESE:
        return _chinese(number)
    if form == "decimalZero":
        return f"{number:02}"
    if form == "ordinal":
        return f"{number}{'th' if number % 100 in (11, 12, 13) else _ORDINAL_ENDS.get(number % 10, 'th')}"
    if form == "numberInDash":
        return f"- {number} -"
    return str(number)


def _chinese(number: int) -> str:
    """Chinese counting up to 99: 十, 十一, 二十三; figures above."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
