"""Signs of other keyboards, pages and scripts, as the keys of a plain keyboard."""

import re
import unicodedata

# Dashes of every kind are category Pd; these are the other minuses.
_PLAIN = {
    **dict.fromkeys("\u2212\u2043\u2796", "-"),
    **dict.fromkeys("\u2795", "+"),
    **dict.fromkeys("\u00d7\u2715\u2716\u22c5\u2217\u00b7\u2219", "*"),
    **dict.fromkeys("\u00f7\u2215\u2044\u2797", "/"),
    **dict.fromkeys("\u2236", ":"),
    **dict.fromkeys("\u066b", "."),
    **dict.fromkeys("\u066c\u060c", ","),
    **dict.fromkeys("\u066a", "%"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2248\u223c\u02dc", "~"),
}
_SAME = ("<wide>", "<narrow>", "<small>")  # full-width forms and their like
_VULGAR = re.compile(r"(\d*) ?([\u00bc-\u00be\u2150-\u215e\u2189])")


def tidy(text: str) -> str:
    """A text with the signs of a plain keyboard in place of those that mean the same.

    Digits of every script become 0 to 9, dashes and minus signs a hyphen, × and ÷ the signs of a
    sum, every kind of space and quotation mark the plain one; what cannot be seen is left out.

    Examples
    --------
    >>> tidy("−92,7"), tidy("٣٤٫٥"), tidy("９２．７％"), tidy("12 ÷ 3 × 2")
    ('-92,7', '34.5', '92.7%', '12 / 3 * 2')
    >>> tidy("1½"), tidy("\\u200e5")
    ('1.5', '5')
    """
    if text.isascii():
        return " ".join(text.split())
    plain = "".join(map(plain_sign, text))
    plain = _VULGAR.sub(lambda m: repr(int(m[1] or 0) + unicodedata.numeric(m[2])), plain)
    return " ".join(plain.split())


def plain_sign(sign: str) -> str:
    """One sign as the keys of a plain keyboard write it; an empty text for one that is not seen.

    Examples
    --------
    >>> plain_sign("−"), plain_sign("９"), plain_sign("\\u200b"), plain_sign("é")
    ('-', '9', '', 'é')
    """
    if sign in _PLAIN or sign.isascii():
        return _PLAIN.get(sign, sign)
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(sign)
    if kind == "Cf" or "\ufe00" <= sign <= "\ufe0f":  # marks of direction, joiners, variants
        return ""
    if kind == "Pd":
        return "-"
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    if unicodedata.decomposition(sign).startswith(_SAME):
        return unicodedata.normalize("NFKC", sign)
    return sign


def odd_sign(text: str) -> str:
    """The first sign of a tidied text that no number and no word is written with, in plain words.

    Examples
    --------
    >>> odd_sign("5²"), odd_sign("12 apples"), odd_sign("5\\x00")
    ('“²” (superscript two)', '', 'a sign that cannot be seen')
    """
    for sign in text:
        kind = unicodedata.category(sign)
        if kind[0] in "LMZ" or kind == "Nd" or sign in " .,;:!?+-*/()='\"%£$€~":
            continue
        name = unicodedata.name(sign, "").lower()
        return f"“{sign}” ({name})" if name else "a sign that cannot be seen"
    return ""
