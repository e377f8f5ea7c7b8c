"""Is this a syllable Vietnamese has? The sound rules in one pattern, to tell right letters from wrong."""

from __future__ import annotations

import re
import unicodedata

_TONE_MARKS = frozenset("\u0301\u0300\u0309\u0303\u0323")
_TYPOGRAPHY = frozenset("“”‘’–—…•·°§«»×€\u00a0\u200b\ufeff")

_ONSETS = "ngh ng gh gi kh nh ch th tr ph qu b c d đ g h k l m n p r s t v x".split()
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ
    uy uya uych uyên uyêt uynh uyt uyp uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych ynh yt yêm yên yêng yêt yêu
""".split()


def _any(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_SYLLABLE = re.compile(f"(?:{_any(_ONSETS)})?(?:{_any(_RIMES)})")
_WORD = re.compile(r"[^\W\d_]+")


def is_syllable(word: str) -> bool:
    """Say whether the word is one Vietnamese syllable with at most one tone: `nghiêng`, not `nghªng`."""
    parts = unicodedata.normalize("NFD", word.lower())
    if sum(c in _TONE_MARKS for c in parts) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONE_MARKS))
    return bool(_SYLLABLE.fullmatch(bare))


def plausible(text: str) -> float:
    """Return the share (0..1) of letters beyond ASCII that stand in Vietnamese syllables; 1 if there are
    none.
    """
    marked = sum(not c.isascii() and c not in _TYPOGRAPHY for c in text)
    if not marked:
        return 1.0
    known: dict[str, bool] = {}
    right = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        if word not in known:
            known[word] = is_syllable(word)
        if known[word]:
            right += sum(not c.isascii() for c in word)
    return right / marked
