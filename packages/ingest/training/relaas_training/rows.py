"""What the encoder is trained on, as rows of pieces: sentences of treebanks, and windows of annotated documents."""
import collections
import random

import numpy as np
import torch

from .distances import apart
from .nearby import with_nearby
from .reference_head import questions

START, END, PAD = 0, 2, 1
MOST_PIECES = 512
# As src/encoder/accurate-model.ts and src/encoder/reading.ts have them.
WINDOW, MOST_CHAINS, MOST_MENTIONS = 508, 48, 12
# How often a chain is shown as of another type than it is.
WRONG_TYPE = 0.08
# Of fewer surnames of a country none is chosen.
CHOICE = 5


def row_of(sentences):
    """Pieces of sentences (lists of words in pieces) that follow each other, with the first and last piece and the sentence of each node."""
    ids, first, last, seg = [], [], [], []
    for k, words in enumerate(sentences):
        first.append(len(ids))
        last.append(len(ids))
        seg.append(k)
        ids.append(START if k == 0 else END)
        for word in words:
            first.append(len(ids))
            ids += word
            last.append(len(ids) - 1)
            seg.append(k)
    return {'ids': ids + [END], 'first': first, 'last': last, 'seg': seg}


def tree_row(sentences):
    """A row of treebank sentences: (words in pieces, heads, and labels of relations, parts of speech and tags)."""
    row = row_of([s[0] for s in sentences]) | {'head': [], 'rel': [], 'upos': [], 'tag': []}
    for _, heads, *labels in sentences:
        base = len(row['head'])
        row['head'] += [-1] + [base + h for h in heads]
        for name, own in zip(('rel', 'upos', 'tag'), labels):
            row[name] += [-1] + own
    return row


def windows(sizes, most):
    """As src/encoder/windows.ts, a quarter shared."""
    out, i = [], 0
    while True:
        j, room = i, most
        while j < len(sizes) and (j == i or sizes[j] <= room):
            room -= sizes[j]
            j += 1
        if j >= len(sizes):
            while i > 0 and sizes[i - 1] <= room:
                i -= 1
                room -= sizes[i]
            return [*out, (i, j)]
        out.append((i, j))
        i, left, before = j, most // 4, i
        while i > before + 1 and sizes[i - 1] <= left:
            left -= sizes[i - 1]
            i -= 1


def labels_of(document, predicates, symmetric):
    """For ordered pairs of chains: (predicate, whether asserted, whether readers may differ)."""
    number, out = {p: i for i, p in enumerate(predicates)}, collections.defaultdict(list)
    for predicate, subject, object, status, optional in document['labels']:
        told = (number[predicate], status == 'asserted', optional)
        out[subject, object].append(told)
        if predicate in symmetric:
            out[object, subject].append(told)
    return out


def who(referents, i, j, base, node, row, types):
    """What is asked of the referents of a window, with the nodes of their first and last words; nothing where the document's are not annotated."""
    place = lambda r, word: node[base[r['sentence']] + r[word]]
    own = [r for r in referents if i <= r['sentence'] < j and place(r, 'last') < len(row['first']) and row['last'][place(r, 'last')] < len(row['ids'])]
    if not any(r['kind'] != 'named' for r in own) or not any(r['kind'] == 'named' for r in own):
        own = []
    ends = {word: np.array([place(r, word) for r in own], np.int64) for word in ('first', 'last')}
    return questions(own, types) | ends if own else ends


def document_rows(d, most, predicates, symmetric, types):
    """A row a window of a document, with its entities and the labels of all their ordered pairs."""
    out, k = [], len(predicates)
    base = np.cumsum([0] + [len(words) for words, _ in d['sents']])
    sentence_of = np.repeat(np.arange(len(d['sents'])), [len(words) for words, _ in d['sents']])
    chains, labels = collections.defaultdict(list), labels_of(d, predicates, symmetric)
    for f, l, chain, kind in d['ments']:
        chains[chain].append((f, l, kind))
    for i, j in windows([sum(map(len, words)) + 1 for words, _ in d['sents']], most):
        sentences = d['sents'][i:j]
        if sum(map(len, sentences[0][0])) > MOST_PIECES - 12:
            sentences = [(words[:200], names[:200]) for words, names in sentences]
        row = row_of([words for words, _ in sentences])
        row['ids'] = row['ids'][:MOST_PIECES - 1]
        row['ner'] = sum(([-1] + names for _, names in sentences), [])
        node, n = {}, 0
        for s in range(i, j):
            n += 1
            for w in range(len(sentences[s - i][0])):
                node[base[s] + w] = n
                n += 1
        placed = []
        for chain in sorted(chains):
            own = [(node[f], node[l], kind, int(sentence_of[f])) for f, l, kind in chains[chain]
                   if f in node and l in node and row['last'][node[l]] < len(row['ids'])]
            if own:
                placed.append((chain, own[:MOST_MENTIONS]))
        placed = placed[:MOST_CHAINS]
        pairs = [(x, y) for x in range(len(placed)) for y in range(len(placed)) if x != y]
        said, mask, status = np.zeros((len(pairs), k), np.float32), np.ones((len(pairs), k), np.float32), np.full((len(pairs), k), -1, np.float32)
        for at, (x, y) in enumerate(pairs):
            for p, asserted, optional in sorted(labels.get((placed[x][0], placed[y][0]), ()), key=lambda told: told[2]):
                if optional:
                    mask[at, p] = said[at, p]
                else:
                    said[at, p], status[at, p] = 1, max(status[at, p], asserted)
        fits = [t for t in range(len(row['first'])) if row['last'][t] < len(row['ids'])]
        row |= {name: [row[name][t] for t in fits] for name in ('first', 'last', 'seg', 'ner')}
        row['who'] = who(d.get('referents', ()), i, j, base, node, row, types)
        out.append(row | {'chains': [c for c, _ in placed], 'ments': [o for _, o in placed], 'types': [d['types'][c] for c, _ in placed], 'span': (i, j),
                          'pairs': np.array(pairs, np.int64).reshape(-1, 2), 'said': said, 'mask': mask, 'status': status,
                          'apart': np.array([apart(placed[x][1], placed[y][1]) for x, y in pairs], np.int64)})
    return out


def surnames(d, inside):
    """Last words of names of persons of several words, each with the country that the text says its bearer is of; `inside` is the number of their
    label."""
    flat = [word for words, _ in d['sents'] for word in words]
    origins = {tuple(flat[last]): d['origins'][chain] for _, last, chain, kind in d['ments'] if kind == 0 and chain in d['origins']}
    return {tuple(words[i]): origins.get(tuple(words[i])) for words, names in d['sents'] for i, label in enumerate(names)
            if label == inside and (i + 1 == len(names) or names[i + 1] != inside)}


def pools(documents, inside):
    """Surnames by language and country."""
    out = collections.defaultdict(set)
    for d in documents:
        for name, origin in surnames(d, inside).items():
            out[d['lang'], origin].add(name)
    return {key: sorted(names) for key, names in out.items()}


def swapped(d, pools, begin, inside, rng):
    """The document with most of its surnames changed for others of the same country, each the same wherever it stands: so that no name is learnt by
    heart, and a Kenyan stays known by the name."""
    of = {name: pools.get((d['lang'], origin), ()) for name, origin in sorted(surnames(d, inside).items())}
    new = {name: list(rng.choice(pool)) for name, pool in of.items() if len(pool) >= CHOICE and rng.random() < 0.7}
    put = lambda word, label: new.get(tuple(word), word) if label in (begin, inside) else word
    return d | {'sents': [([put(w, t) for w, t in zip(words, names)], names) for words, names in d['sents']]}


def mistaken(types, number, rng):
    """Types of chains, now and then another than told, or none (`number`): names are not always given the right one."""
    return [rng.randrange(number + 1) if rng.random() < WRONG_TYPE else type for type in types]


def _table(rows, name, fill):
    out = np.full((len(rows), max(len(r[name]) for r in rows)), fill, np.int64)
    for i, r in enumerate(rows):
        out[i, :len(r[name])] = r[name]
    return torch.from_numpy(out)


def _pieces(rows):
    fills = {'ids': PAD, 'first': 0, 'last': 0, 'seg': -1}
    return {name: _table(rows, name, fill) for name, fill in fills.items()} | {'n': torch.tensor([len(r['ids']) for r in rows])}


def collate_trees(rows):
    return _pieces(rows) | {name: _table(rows, name, -1) for name in ('head', 'rel', 'upos', 'tag')}


def marks_of(row, i, base):
    """Each piece of a mention: the row's number, the piece, the number of the chain, and the mention's kind. What neighbouring sentences alone say
    (`nearby`) has no marks of its own."""
    return [(i, piece, base + c, kind) for c, own in enumerate(row['ments'][:len(row['chains'])]) for first, last, kind, _ in own
            for piece in range(row['first'][first], row['last'][last] + 1)]


def collate_texts(rows):
    b = _pieces(rows) | {'ner': _table(rows, 'ner', -1)}
    mentions, mrow, kinds, of_chain, types, pairs, marks, whole, grid = [], [], [], [], [], [], [], [], []
    for i, r in enumerate(rows):
        # What the whole row says, and not what neighbouring sentences alone say, is seen together.
        own = len(r['chains']) * max(0, len(r['chains']) - 1)
        whole.append(sum(map(len, pairs)) + np.arange(own))
        grid.append(np.column_stack([np.full(own, i), r['pairs'][:own]]))
        pairs.append(r['pairs'] + len(of_chain))
        marks += marks_of(r, i, len(of_chain))
        for own, type in zip(r['ments'], r['types']):
            of_chain.append([len(mentions) + q for q in range(len(own))])
            types.append(type)
            for first, last, kind, _ in own:
                mentions.append((first, last))
                mrow.append(i)
                kinds.append(kind)
    width = max([len(own) for own in of_chain] or [1])
    long = lambda values: torch.tensor(values, dtype=torch.long)
    b |= {'marks': long(marks).reshape(-1, 4), 'ments': long(mentions).reshape(-1, 2), 'mrow': long(mrow), 'mkind': long(kinds), 'ctype': long(types),
          'cm': long([own + [-1] * (width - len(own)) for own in of_chain]).reshape(-1, width),
          'prow': long([i for i, r in enumerate(rows) for _ in r['pairs']]), 'ppos': long([p for r in rows for p in range(len(r['pairs']))]),
          'most': torch.tensor(max(1, max(len(r['pairs']) for r in rows))), 'pairs': torch.from_numpy(np.concatenate(pairs))}
    b |= {'whole': torch.from_numpy(np.concatenate(whole)), 'grid': torch.from_numpy(np.concatenate(grid)), 'broad': torch.tensor(max(len(r['chains']) for r in rows))}
    b['who'] = [r['who'] for r in rows]
    return b | {name: torch.from_numpy(np.concatenate([r[name] for r in rows])) for name in ('apart', 'said', 'mask', 'status')}


def moved(b, device):
    """A batch on a device; how many pairs a row has at most, and who is asked about, stays here."""
    return {k: v if k in ('most', 'broad', 'who') else v.to(device, non_blocking=True) for k, v in b.items()}


def batches(rows, size, rng=None):
    """Rows of like length, `size` pieces a batch; in random order where there is a generator."""
    order, out = sorted(rows, key=lambda r: len(r['ids']) * (1 + (0.2 * rng.random() if rng else 0))), []
    for row in order:
        if not out or len(row['ids']) * (len(out[-1]) + 1) > size:
            out.append([])
        out[-1].append(row)
    if rng:
        rng.shuffle(out)
    return out


class Stream(torch.utils.data.IterableDataset):
    """Endless pairs of batches, one of trees (none where their size is 0) and one of documents; each worker draws its own. `shares`: (pattern of a
    document's name, how often it comes by), where not each time."""

    def __init__(self, data, documents, seed, size, tree_size, shares=()):
        self.data, self.documents, self.seed, self.size, self.tree_size = data, documents, seed, size, tree_size
        self.share = {d['doc']: next((share for pattern, share in shares if pattern.search(d['doc'])), 1) for d in documents}
        label = data['ner'].index
        self.person = label('B-Person'), label('I-Person')
        self.pools = pools(documents, self.person[1])

    def trees(self, rng):
        flat = [s for name in self.data['train'] for s in self.data['trees'][name]]
        while True:
            groups, i = [], rng.randrange(7)
            while i < len(flat):
                group, size = [], 1
                for s in flat[i:i + rng.choice((1, 1, 2, 3, 5, 8, 12))]:
                    size += sum(map(len, s[0])) + 1
                    if size > MOST_PIECES - 8:
                        break
                    group.append(s)
                i += max(1, len(group))
                if group:
                    groups.append(group)
            rng.shuffle(groups)
            for part in range(0, len(groups), 400):
                yield from batches([tree_row(g) for g in groups[part:part + 400]], self.tree_size, rng)

    def changed(self, d, rng):
        """The document with most of its surnames and some of its types changed."""
        return swapped(d, self.pools, *self.person, rng) | {'types': mistaken(d['types'], len(self.data['types']), rng)}

    def windows(self, d, most):
        """The rows of a document, with what neighbouring sentences alone say."""
        return [with_nearby(row) for row in document_rows(d, most, self.data['predicates'], self.data['symmetric'], self.data['types'])]

    def rows(self, d, rng):
        """One reading of a document: none where it does not come by this time, else in windows of some length, mostly changed."""
        if rng.random() >= self.share[d['doc']]:
            return []
        most = WINDOW if rng.random() < 0.6 else rng.randrange(120, WINDOW)
        return self.windows(self.changed(d, rng) if rng.random() < 0.7 else d, most)

    def texts(self, rng):
        while True:
            documents = rng.sample(self.documents, len(self.documents))
            for part in range(0, len(documents), 600):
                yield from batches([row for d in documents[part:part + 600] for row in self.rows(d, rng)], self.size, rng)

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = random.Random(1000 * self.seed + (worker.id if worker else 0))
        trees, texts = self.trees(rng), self.texts(rng)
        while True:
            yield collate_trees(next(trees)) if self.tree_size else None, collate_texts(next(texts))
