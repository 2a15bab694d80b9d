"""What the student sees of a token. The TypeScript side computes the same: change both or neither."""
import re

BUCKETS = 16384
HASHES = 9
_seen = {}


def fnv(text, seed):
    """FNV-1a, 32 bits, over UTF-16 code units."""
    h = 2166136261 ^ seed
    data = text.encode('utf-16-le', 'surrogatepass')
    for i in range(0, len(data), 2):
        h = ((h ^ (data[i] | data[i + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return h


def shape(form):
    """`X` capitals, `x` small letters, `0` digits, other characters as they are; runs shortened to two; at most eight."""
    out = []
    for c in form:
        k = 'X' if 'A' <= c <= 'Z' else 'x' if 'a' <= c <= 'z' else '0' if '0' <= c <= '9' else 'x' if ord(c) > 0xBF and c.lower() == c else 'X' if ord(c) > 0xBF else c
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
        if len(out) == 8:
            break
    return ''.join(out)


def hashes(form):
    """Buckets of the whole word, endings of 1 to 5, beginnings of 2 to 3, and the shape."""
    if form in _seen:
        return _seen[form]
    low = form.lower()
    parts = [low, low[-1:], low[-2:], low[-3:], low[-4:], low[-5:], low[:2], low[:3], shape(form)]
    out = [fnv(p, i) % BUCKETS for i, p in enumerate(parts)]
    _seen[form] = out
    return out


class Lookup:
    """Row of the vector table (0 for none) and flag bits of a form; the lower-case form answers where the form itself is unknown."""

    def __init__(self, words, flags):
        self.row = {w: i + 1 for i, w in enumerate(words)}
        self.flags = flags

    def __call__(self, form):
        low = form.lower()
        return (self.row.get(form) or self.row.get(low, 0),
                self.flags.get(form, 0) | (self.flags.get(low, 0) if low != form else 0))
