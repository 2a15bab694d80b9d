"""Trains the scorer of pairs, one logistic regression a relation and direction over shared features, from the lines of dump.ts.

    python train.py --out ../../models/nl/relations.tsv pairs-nl.tsv [--held 3]
"""
import argparse
import collections
import re

import numpy as np
import torch


BUCKETS = collections.Counter()


def read(paths):
    for path in paths:
        for line in open(path, encoding='utf8'):
            file, number, doc, sentence, pair, labels, *features = line.rstrip('\n').split('\t')
            yield file, int(number), doc, pair, labels.split(','), features


def is_held(r, n, which=-1):
    return n and 'articles' in r[0] and r[1] % n == which % n


def main():
    a = argparse.ArgumentParser()
    a.add_argument('files', nargs='+')
    a.add_argument('--out')
    a.add_argument('--held', type=int, default=0, help='leave every n-th article out of training')
    a.add_argument('--which', type=int, default=-1, help='which of each n articles; the last where not given')
    a.add_argument('--l2', type=float, default=3e-5)
    a.add_argument('--l2-shared', type=float, default=3e-4)
    a.add_argument('--gold', type=float, default=1, help='weight of pairs that are not of the corpus')
    a.add_argument('--minimum', type=int, default=3)
    a.add_argument('--threshold', type=float, default=0.5)
    a.add_argument('--folds', type=int, default=0)
    a.add_argument('--without', default='', help='leave out features that match this pattern, to see what they give')
    a = a.parse_args()
    rows = list(read(a.files))
    if a.without:
        rows = [(*r[:5], [f for f in r[5] if not re.search(a.without, f)]) for r in rows]
    if a.folds:
        docs = sorted({(r[0], r[2]) for r in rows if not is_held(r, a.held, a.which)})
        fold = {d: i % a.folds for i, d in enumerate(docs)}
        total = collections.Counter()
        for k in range(a.folds):
            train = [r for r in rows if fold.get((r[0], r[2]), k) != k]
            test = [r for r in rows if fold.get((r[0], r[2])) == k]
            total += report(test, *fit(train, a), a.threshold)
        show('cross-validated', total)
        reliability('cross-validated', BUCKETS)
    train = [r for r in rows if not is_held(r, a.held, a.which)]
    held = [r for r in rows if is_held(r, a.held, a.which)]
    model = fit(train, a)
    show('train', report(train, *model, a.threshold))
    if held:
        BUCKETS.clear()
        show('held', report(held, *model, a.threshold))
    if held:
        reliability('held', BUCKETS)
    if a.out:
        names, classes, w, numbers, v = model
        hundred = (w * 100).round().int().numpy()
        keep = np.flatnonzero(np.abs(hundred).max(1) >= 8)
        with open(a.out, 'w', encoding='utf8') as f:
            f.write('\t'.join(classes) + '\n')
            for i in keep:
                f.write(names[i] + '\t' + '\t'.join('' if v == 0 else str(v) for v in hundred[i]) + '\n')
            for name, i in numbers.items():
                if abs(v[i].item()) >= 0.05:
                    f.write(f'={name}\t{round(v[i].item() * 100)}\n')
        print('features', len(keep))


def matrix(rows, number):
    at, of = [], []
    for i, r in enumerate(rows):
        for f in set(r[5]):
            if f in number:
                at.append(i)
                of.append(number[f])
    return torch.sparse_coo_tensor([at, of], torch.ones(len(at)), (len(rows), len(number)))


def targets(rows, classes):
    y, mask = torch.zeros(len(rows), len(classes)), torch.ones(len(rows), len(classes))
    number = {c: i for i, c in enumerate(classes)}
    for i, r in enumerate(rows):
        for label in r[4]:
            if label == '-':
                continue
            c = number.get(label.lstrip('~'))
            if c is None:
                continue
            if label[0] == '~':
                mask[i, c] = 0
            else:
                y[i, c] = 1
    return y, mask


def shared(rows, classes, number=None, minimum=2):
    """Features of one class whose weight all classes share ("=beat> path"): a matrix of (row, class) by name, and the names' numbers."""
    at = {c: i for i, c in enumerate(classes)}
    found = []
    for i, r in enumerate(rows):
        for f in set(r[5]):
            if f[0] == '=':
                c, name = f[1:].split(' ', 1)
                if c in at:
                    found.append((i * len(classes) + at[c], name, r[2]))
    if number is None:
        documents = collections.defaultdict(set)
        for _, name, doc in found:
            documents[name].add(doc)
        number = {name: i for i, name in enumerate(sorted(n for n, d in documents.items() if len(d) >= minimum))}
    found = [(i, number[name]) for i, name, _ in found if name in number]
    index = torch.tensor(found, dtype=torch.long).reshape(-1, 2).T
    return torch.sparse_coo_tensor(index, torch.ones(index.shape[1]), (len(rows) * len(classes), max(1, len(number)))), number


def fit(train, a):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    documents = collections.defaultdict(set)
    for r in train:
        for f in r[5]:
            if f[0] != '=':
                documents[f].add(r[2])
    names = sorted(f for f, d in documents.items() if len(d) >= a.minimum)
    number = {f: i for i, f in enumerate(names)}
    count = collections.Counter(l for r in train for l in r[4] if l != '-' and l[0] != '~')
    classes = sorted(c for c, n in count.items() if n >= 4)
    x = matrix(train, number)
    y, mask = targets(train, classes)
    w = torch.zeros(len(names), len(classes))
    with torch.no_grad():
        w[number['always']] = -3
    w.requires_grad_(True)
    weight = torch.tensor([[1.0 if 'corpus' in r[0] else a.gold] for r in train])
    own, numbers = shared(train, classes, None, a.minimum)
    v = torch.zeros(max(1, len(numbers)), 1, requires_grad=True)
    step = torch.optim.LBFGS([w, v], max_iter=100, line_search_fn='strong_wolfe')

    def closure():
        step.zero_grad()
        z = torch.sparse.mm(x, w) + torch.sparse.mm(own, v).view(len(train), len(classes))
        loss = (torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction='none') * mask * weight).sum() / weight.sum()
        loss = loss + a.l2 * (w ** 2).sum() + a.l2_shared * (v ** 2).sum()
        loss.backward()
        return loss

    step.step(closure)
    return names, classes, w.detach(), numbers, v.detach()


def probabilities(rows, names, classes, w, numbers, v):
    own, _ = shared(rows, classes, numbers)
    return torch.sigmoid(torch.sparse.mm(matrix(rows, {f: i for i, f in enumerate(names)}), w) + torch.sparse.mm(own, v).view(len(rows), len(classes)))


def report(rows, names, classes, w, numbers, v, threshold):
    c = collections.Counter()
    p = probabilities(rows, names, classes, w, numbers, v)
    y, mask = targets(rows, classes)
    for k, name in enumerate(classes):
        key = re.sub('[<>]', '', name)
        guess = (p[:, k] >= threshold) & (mask[:, k] > 0)
        for v, t, m in zip(p[:, k].tolist(), y[:, k].tolist(), mask[:, k].tolist()):
            if v >= 0.3 and m:
                BUCKETS[min(9, int(v * 10)), 'given'] += 1
                BUCKETS[min(9, int(v * 10)), 'right'] += int(t)
        c[key, 'right'] += int((guess & (y[:, k] > 0)).sum())
        c[key, 'wrong'] += int((guess & (y[:, k] == 0)).sum())
        c[key, 'missed'] += int((~guess & (y[:, k] > 0)).sum())
    # What the rules alone say of the same pairs, at the confidence that they ship with.
    for r in rows:
        said = {m[1] + m[2] for f in r[5] for m in [re.match(r'rule (\w+) ([<>]) (high|middle)$', f)] if m}
        for s in said:
            if '~' + s in r[4]:
                continue
            c['rules', 'right' if s in r[4] else 'wrong'] += 1
        c['rules', 'missed'] += sum(1 for l in r[4] if l != '-' and l[0] != '~' and l not in said)
    return c


def reliability(title, buckets):
    """Of those given a probability between two tenths, how many were right."""
    print(title, 'reliability')
    for tenth in range(3, 10):
        given, right = buckets[tenth, 'given'], buckets[tenth, 'right']
        print(f'  {tenth / 10:.1f}-{(tenth + 1) / 10:.1f}  given {given:5}  right {right / max(1, given):.2f}')


def show(title, c):
    core = {'coaches', 'engaged_to', 'beat', 'paired_with'}
    groups = {'core': core, 'all': {k for k, _ in c} - {'rules'}, 'rules': {'rules'}}
    print(title)
    for name, keys in list(groups.items()) + [(k, {k}) for k in sorted({k for k, _ in c} - {'rules'})]:
        r, w, m = (sum(c[k, s] for k in keys) for s in ('right', 'wrong', 'missed'))
        precision, recall = r / max(1, r + w), r / max(1, r + m)
        print(f'  {name:14} P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}  ({r}, {w}, {m})')


if __name__ == '__main__':
    main()
