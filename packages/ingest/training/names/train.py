"""Trains the log-linear model that types names, from the lines of dump.ts.

    python train.py --out ../../models/nl/names.tsv names-nl.tsv [--held 3]

--held N leaves every N-th of the articles out and reports on it instead of training on it.
"""
import argparse
import collections

import numpy as np
import torch

CLASSES = ['Person', 'Organization', 'Place', 'Event', 'Work', 'None']


def read(paths):
    for path in paths:
        for line in open(path, encoding='utf8'):
            file, index, doc, form, label, *features = line.rstrip('\n').split('\t')
            yield file, int(index), doc, form, label, features


def main():
    a = argparse.ArgumentParser()
    a.add_argument('files', nargs='+')
    a.add_argument('--out')
    a.add_argument('--held', type=int, default=0)
    a.add_argument('--which', type=int, default=-1, help='which of each N articles; the last where not given')
    a.add_argument('--lists', type=float, default=0.05, help='weight of a listed name')
    a.add_argument('--l2', type=float, default=3e-5)
    a.add_argument('--level', type=float, default=0, help='0: kinds weigh as often as they are met; 1: all the same')
    a.add_argument('--minimum', type=int, default=3)
    a = a.parse_args()
    rows = list(read(a.files))
    out = lambda r: a.held and 'articles' in r[0] and r[1] % a.held == a.which % a.held
    held = [r for r in rows if out(r)]
    train = [r for r in rows if not out(r)]
    # One name told twenty times in a document is one example seen twenty times: frequent forms weigh less.
    times = collections.Counter((r[2], r[3]) for r in train)
    documents = collections.defaultdict(set)
    for _, _, doc, _, _, features in train:
        for f in features:
            documents[f].add(doc)
    names = sorted(f for f, d in documents.items() if len(d) >= a.minimum)
    number = {f: i for i, f in enumerate(names)}

    def matrix(rs):
        at, of = [], []
        for i, r in enumerate(rs):
            for f in set(r[5]):
                if f in number:
                    at.append(i)
                    of.append(number[f])
        return torch.sparse_coo_tensor([at, of], torch.ones(len(at)), (len(rs), len(names)))

    torch.manual_seed(1)
    torch.set_num_threads(1)
    x, y = matrix(train), torch.tensor([CLASSES.index(r[4]) for r in train])
    # Listed names (dump-lists.ts) tell what names are like, not how often each kind is met: they weigh less.
    weight = torch.tensor([a.lists if r[0] == 'lists' else times[(r[2], r[3])] ** -0.5 for r in train])
    met = torch.bincount(y, minlength=len(CLASSES)).clamp(min=1) / len(y)
    weight *= met[y] ** -a.level / (met ** (1 - a.level)).sum()
    w = torch.zeros(len(names), len(CLASSES), requires_grad=True)
    step = torch.optim.LBFGS([w], max_iter=150, line_search_fn='strong_wolfe')

    def closure():
        step.zero_grad()
        loss = (torch.nn.functional.cross_entropy(torch.sparse.mm(x, w), y, reduction='none') * weight).mean() + a.l2 * (w ** 2).sum()
        loss.backward()
        return loss

    step.step(closure)
    for title, rs in (('train', train), ('held out', held)):
        if not rs:
            continue
        guess = torch.sparse.mm(matrix(rs), w).argmax(1).tolist()
        table = collections.Counter((r[4], CLASSES[g]) for r, g in zip(rs, guess))
        right = sum(n for (l, g), n in table.items() if l == g)
        print(title, len(rs), f'{right / len(rs):.4f}', {c: f"{table[(c, c)]}/{sum(n for (l, _), n in table.items() if l == c)}" for c in CLASSES})
        if title != 'train':
            print('  ', [k for k in table.most_common(30) if k[0][0] != k[0][1]])
    if a.out:
        hundred = (w.detach() * 100).round().int().numpy()
        keep = np.abs(hundred).max(1) >= 4
        with open(a.out, 'w', encoding='utf8') as f:
            f.write('\t'.join(CLASSES) + '\n')
            for i in np.flatnonzero(keep):
                f.write(names[i] + '\t' + '\t'.join(map(str, hundred[i])) + '\n')
        print('features', int(keep.sum()))


if __name__ == '__main__':
    main()
