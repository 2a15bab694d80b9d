"""Words cut into the encoder's pieces; src/encoder/pieces.ts does the same."""
META = '\u2581'
MARKS = 4
UNKNOWN = 3


class Subwords:
    """A unigram vocabulary; calling it gives the numbers of the most probable pieces of one word."""

    def __init__(self, pieces, scores, norm):
        self.pieces, self.scores, self.norm = pieces, scores, norm
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.unknown = min(scores) - 10
        self.longest = max(map(len, self.ids))
        self.cache = {}

    def __call__(self, form, space):
        key = (form, space)
        if key in self.cache:
            return self.cache[key]
        t = (META if space else '') + (''.join(self.norm.get(c, c) for c in form).strip() or '.').replace(' ', META)
        n = len(t)
        best, piece, start = [-1e30] * (n + 1), [0] * (n + 1), [0] * (n + 1)
        best[0] = 0
        for i in range(n):
            for e in range(i + 1, min(n, i + self.longest) + 1):
                q = self.ids.get(t[i:e])
                if q is not None and q >= MARKS and best[i] + self.scores[q] > best[e]:
                    best[e], piece[e], start[e] = best[i] + self.scores[q], q, i
            if best[i] + self.unknown > best[i + 1]:
                best[i + 1], piece[i + 1], start[i + 1] = best[i] + self.unknown, UNKNOWN, i
        out, i = [], n
        while i:
            out.append(piece[i])
            i = start[i]
        out = out[::-1]
        self.cache[key] = out if len(out) <= 24 else out[:16] + out[-8:]
        return self.cache[key]

    def only(self, keep):
        """The vocabulary of these pieces alone, numbered anew."""
        return Subwords([self.pieces[i] for i in keep], [self.scores[i] for i in keep], self.norm)
