"""What a trained encoder does on what it was not trained on: trees of the development treebanks, relations, names and references of articles left
out."""
import collections

import torch

from .predicates import CORE
from .reference_head import KINDS
from .rows import MOST_PIECES, WINDOW, collate_texts, collate_trees, document_rows, moved, tree_row

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)


def half(device):
    """Half precision where it is faster: on a GPU, and on processors that multiply whole tiles of it (AMX); without, products take twice as long."""
    return torch.autocast(device, torch.bfloat16, enabled=device == 'cuda' or torch.cpu._is_amx_tile_supported())


@torch.no_grad()
def measure_trees(model, data, device):
    """A line a treebank: the best head of each word by itself, without asking for a tree."""
    for name in data['dev']:
        groups, size = [[]], 0
        for s in data['trees'][name]:
            own = sum(map(len, s[0])) + 1
            if own > MOST_PIECES - 2:
                continue
            if groups[-1] and size + own > 250:
                groups.append([])
                size = 0
            groups[-1].append(s)
            size += own
        rows, right = [tree_row(g) for g in groups], collections.Counter()
        for k in range(0, len(rows), 24):
            b = moved(collate_trees(rows[k:k + 24]), device)
            with half(device):
                arcs, upos, _, label = model.trees(b)
                heads = arcs.argmax(-1)
                relations = model.relations(label, heads).argmax(-1)
            words = b['head'] >= 0
            arc = (heads == b['head']) & words
            right.update(words=int(words.sum()), UAS=int(arc.sum()), LAS=int((arc & (relations == b['rel'])).sum()),
                         UPOS=int(((upos.argmax(-1) == b['upos']) & words).sum()))
        yield f'{name} ' + ' '.join(f'{k} {100 * right[k] / right["words"]:.2f}' for k in ('UPOS', 'UAS', 'LAS'))


@torch.no_grad()
def read_document(model, data, d, device):
    """For each ordered pair of chains and predicate the probabilities of said and asserted; for each word its likeliest name label."""
    told, names = {}, {}
    for r in document_rows(d, WINDOW, data['predicates'], data['symmetric'], data['types']):
        with half(device):
            labels, said, asserted, _ = model.texts(moved(collate_texts([r]), device))
        word = sum(len(words) for words, _ in d['sents'][:r['span'][0]])
        for node in range(1, len(r['seg'])):
            if r['seg'][node] == r['seg'][node - 1]:
                names.setdefault(word, int(labels[0, node].argmax()))
                word += 1
        for (x, y), p, q in zip(r['pairs'], torch.sigmoid(said).tolist(), torch.sigmoid(asserted).tolist()):
            for k, predicate in enumerate(data['predicates']):
                key = (predicate, r['chains'][x], r['chains'][y])
                told[key] = max(told.get(key, (0, 0)), (p[k], q[k]))
    return told, names


def measure_documents(model, data, documents, device):
    """Lines of scores of relations by language and threshold, articles of a third apart, and of names word by word."""
    counts = collections.Counter()
    for d in documents:
        told, names = read_document(model, data, d, device)
        group = d['lang'], d['number'] % 3
        order = lambda p, x, y: (p, *sorted((x, y))) if p in data['symmetric'] else (p, x, y)
        gold = {order(p, x, y) for p, x, y, status in d['gold'] if status == 'asserted'}
        optional = {order(p, x, y) for p, x, y, _ in d['opt']}
        name = lambda chain: d['ids'][chain][0] if d['ids'][chain] else f'?{chain}'
        for threshold in THRESHOLDS:
            given = {order(p, name(x), name(y)) for (p, x, y), (said, asserted) in told.items() if said >= threshold and asserted >= 0.5} - optional
            for kind, own in (('all', lambda k: True), ('core', lambda k: k[0] in CORE)):
                counts[(*group, kind, threshold, 'right')] += sum(own(k) for k in given & gold)
                counts[(*group, kind, threshold, 'given')] += sum(own(k) for k in given)
                counts[(*group, kind, threshold, 'gold')] += sum(own(k) for k in gold)
        labels = [label for _, own in d['sents'] for label in own]
        for word, label in names.items():
            if labels[word] >= 0:
                counts.update({(*group, 'names', k): int(v) for k, v in (('gold', labels[word] > 0), ('given', label > 0), ('right', label == labels[word] > 0))})
    for lang, third in sorted({(d['lang'], d['number'] % 3) for d in documents}):
        for kind in ('core', 'all'):
            parts = []
            for t in THRESHOLDS:
                right, given, gold = (counts[lang, third, kind, t, k] for k in ('right', 'given', 'gold'))
                parts.append(f'{t}: P {right / max(1, given):.3f} R {right / max(1, gold):.3f} F {2 * right / max(1, given + gold):.3f}')
            yield f'{lang} third {third} {kind} ' + ' | '.join(parts)
        right, given, gold = (counts[lang, third, 'names', k] for k in ('right', 'given', 'gold'))
        yield f'{lang} third {third} names by word P {right / max(1, given):.3f} R {right / max(1, gold):.3f}'


@torch.no_grad()
def measure_references(model, data, documents, device, least=0.5):
    """Lines of how well it is known whom references mean, by language and kind: those that are given somebody, and those that mean somebody named
    in their window. Of several that one word means the likeliest is given."""
    counts = collections.Counter()
    for d in documents:
        for r in document_rows(d, WINDOW, data['predicates'], data['symmetric'], data['types']):
            q = r['who']
            if 'refs' not in q:
                continue
            with half(device):
                h = model.texts(moved(collate_texts([r]), device))[3][0]
            for own, gold, asked, at in zip(model.refer(h, q).cpu().numpy(), q['gold'], q['asked'], q['refs']):
                if not asked:
                    continue
                best = int(own[:-1].argmax())
                for kind in ('all', KINDS[int(q['own'][at][0])]):
                    counts[d['lang'], kind, 'given'] += own[best] >= least
                    counts[d['lang'], kind, 'right'] += own[best] >= least and gold[best] > 0
                    counts[d['lang'], kind, 'gold'] += gold[-1] == 0
    for lang, kind in sorted({key[:2] for key in counts}):
        right, given, gold = (counts[lang, kind, k] for k in ('right', 'given', 'gold'))
        yield f'{lang} references {kind} P {right / max(1, given):.3f} R {right / max(1, gold):.3f} of {gold}'
