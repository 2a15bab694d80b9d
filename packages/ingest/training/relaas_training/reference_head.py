"""The head that says who is meant by a pronoun or description, as src/encoder/reference-head.ts runs it.

After Lee et al. 2017, "End-to-end Neural Coreference Resolution": each word that refers chooses an antecedent among the names of its window, before
and behind it, and the references before it, or none; who is meant follows from the antecedents' own choices, summed over all of them.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .distances import step

KINDS = ['named', 'nominal', 'pronominal']
NUMBERS, ROLES = ['singular', 'plural'], ['subject', 'argument', 'other']
SIZE = 128
# How many values each feature of a reference has, and each of it and a possible antecedent together.
OWN, PAIR = (3, 3, 2, 3), (7, 3, 3, 3, 2, 5)


def other_sizes(types):
    """The same of a possible antecedent, given how many entity types there are."""
    return 3, types + 1, 2, 3


def place(values, value):
    """0 where nothing is told, else one more than the value's place."""
    return values.index(value) + 1 if value in values else 0


def told(m, a):
    """Whether what the text tells of both is the same (1), clashes (2), or says nothing (0)."""
    both = [(m.get(k), a.get(k)) for k in ('nationality', 'age')]
    if any(x is not None and y is not None and x != y for x, y in both):
        return 2
    return int(any(x is not None and x == y for x, y in both) or bool(set(m['roles']) & set(a['roles'])))


def pair_features(m, a, times):
    """Of a reference and a possible antecedent; `times` the antecedent's chain has been named before, None where it is no name."""
    x, y = m.get('gender'), a.get('gender')
    behind = (a['sentence'], a['first']) > (m['sentence'], m['first'])
    return [6 if behind else step(m['sentence'] - a['sentence']), min(2, abs(m['paragraph'] - a['paragraph'])),
            0 if x is None or y is None else 1 if x == y else 2, told(m, a),
            int(m['sentence'] == a['sentence'] and m['verb'] == a['verb'] and m['role'] != 'other' and a['role'] != 'other'),
            0 if times is None else 1 + (times > 0) + (times > 1) + (times > 3)]


def questions(referents, types):
    """What is asked of the referents of one window, in reading order, and the answer: `gold` a row a reference, the share of each chain of the window
    and of none, last; not `asked` where whoever is meant is not named in the window."""
    refs = [k for k, r in enumerate(referents) if r['kind'] != 'named']
    chains = sorted({r['chain'] for r in referents if r['kind'] == 'named'})
    own = [[KINDS.index(r['kind']), place(NUMBERS, r.get('number')), int(r['quoted']), ROLES.index(r['role'])] for r in referents]
    other = [[KINDS.index(r['kind']), types.index(r['type']) if r.get('type') in types else len(types), int(r['quoted']), ROLES.index(r['role'])] for r in referents]
    n, k = len(refs), len(referents)
    features, able = np.zeros((n, k, len(PAIR)), np.int64), np.zeros((n, k), bool)
    for x, at in enumerate(refs):
        times = {}
        for a in referents[:at]:
            if a['kind'] == 'named':
                times[a['chain']] = times.get(a['chain'], 0) + 1
        for y, a in enumerate(referents):
            if y < at or y > at and a['kind'] == 'named':
                able[x, y] = True
                features[x, y] = pair_features(referents[at], a, times.get(a['chain'], 0) if a['kind'] == 'named' else None)
    named = np.zeros((k, len(chains)), np.float32)
    for y, r in enumerate(referents):
        if r['kind'] == 'named':
            named[y, chains.index(r['chain'])] = 1
    gold, asked = np.zeros((n, len(chains) + 1), np.float32), np.zeros(n, np.float32)
    for x, at in enumerate(refs):
        means = referents[at]['means']
        if all(c in chains for c in means):
            asked[x] = 1
            for c in [chains.index(c) for c in means] or [len(chains)]:
                gold[x, c] = 1 / max(1, len(means))
    return {'refs': np.array(refs, np.int64), 'own': np.array(own, np.int64), 'other': np.array(other, np.int64), 'features': features, 'able': able,
            'named': named, 'gold': gold, 'asked': asked}


class ReferenceHead(nn.Module):
    def __init__(self, width, types, drop=0.3):
        super().__init__()
        self.own, self.other, self.left, self.right, self.alone = (nn.Linear(width, SIZE) for _ in range(5))
        # A row of each table for each value of a feature.
        tables = lambda sizes: nn.ModuleList(nn.Embedding(n, SIZE) for n in sizes)
        self.own_tables, self.alone_tables = tables(OWN), tables(OWN)
        self.other_tables, self.pair_tables = tables(other_sizes(types)), tables(PAIR)
        for table in (*self.own_tables, *self.alone_tables, *self.other_tables, *self.pair_tables):
            nn.init.normal_(table.weight, std=0.02)
        self.out, self.none = nn.Linear(SIZE, 1), nn.Linear(SIZE, 1)
        self.drop = nn.Dropout(drop)

    def forward(self, h, q):
        """For each reference of a window the probabilities of its chains, and of none, last; `h` a row a referent."""
        with torch.autocast(h.device.type, enabled=False):
            return self.meant(self.drop(h.float()), q)

    def meant(self, h, q):
        q = {k: torch.as_tensor(v, device=h.device) for k, v in q.items()}
        add = lambda tables, values: sum(table(values[..., i]) for i, table in enumerate(tables))
        m, own = h[q['refs']], q['own'][q['refs']]
        x, y = self.own(m) + add(self.own_tables, own), self.other(h) + add(self.other_tables, q['other'])
        hidden = F.gelu(x[:, None] + y[None] + self.left(m)[:, None] * self.right(h)[None] + add(self.pair_tables, q['features']))
        scores = self.out(self.drop(hidden))[..., 0].masked_fill(~q['able'], -1e4)
        none = self.none(self.drop(F.gelu(self.alone(m) + add(self.alone_tables, own))))
        chosen = torch.softmax(torch.cat([scores, none], 1), 1)
        # Antecedents that are references themselves mean whom they mean.
        start = torch.cat([chosen[:, :-1] @ q['named'], chosen[:, -1:]], 1)
        among = chosen[:, :-1][:, q['refs']]
        return torch.linalg.solve_triangular(torch.eye(len(among), device=h.device) - among, start, upper=False, unitriangular=True)

    def loss(self, h, q):
        """Summed over the references that are asked about, and how many these are."""
        gold, asked = torch.as_tensor(q['gold'], device=h.device), torch.as_tensor(q['asked'], device=h.device)
        told = gold * (self(h, q).clamp(min=1e-6).log() - gold.clamp(min=1e-6).log())
        return -(told.sum(1) * asked).sum(), asked.sum()
