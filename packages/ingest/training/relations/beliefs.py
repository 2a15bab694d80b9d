"""Fits how scorer and reading are weighed, and writes the weights.

    python beliefs.py --out ../../src/scorer/belief-weights.ts beliefs-nl.tsv beliefs-en.tsv

Prints, by language and threshold, precision, recall and F1 over the statements of documents left out in turn, and how often what is given a
probability is right. No randomness is used.
"""
import argparse
import zlib

import numpy as np
import torch

FOLDS = 5
PRIOR = 1  # what a weight's square costs


def read(paths):
    rows, asserted = [], {}
    for line in (line.rstrip('\n') for path in paths for line in open(path, encoding='utf8')):
        if line.startswith('# '):
            _, doc, number = line.split(' ')
            asserted[doc] = int(number)
            continue
        doc, said, *features = line.split('\t')
        rows.append((doc, said, [(name, float(value)) for name, value in (f.rsplit('=', 1) for f in features)]))
    return rows, asserted


def fit(rows):
    names = sorted({name for _, _, features in rows for name, _ in features})
    number = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, (_, _, features) in enumerate(rows):
        for name, value in features:
            x[i, number[name]] = value
    x, y = torch.from_numpy(x), torch.tensor([float(said == '1') for _, said, _ in rows], dtype=torch.float64)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn='strong_wolfe')

    def loss():
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y, reduction='sum') + PRIOR * (weights ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return dict(zip(names, weights.detach().tolist()))


def probability(weights, features):
    return 1 / (1 + np.exp(-sum(weights.get(name, 0) * value for name, value in features)))


def report(scored, asserted):
    for lang in ('nl', 'en'):
        own = [(p, said) for p, doc, said in scored if f'{lang}-' in doc]
        gold = sum(n for doc, n in asserted.items() if f'{lang}-' in doc)
        for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            given = [said for p, said in own if p >= threshold]
            right = given.count('1')
            print(f'{lang} {threshold}: P {right / max(1, len(given)):.3f} R {right / max(1, gold):.3f} F1 {2 * right / max(1, len(given) + gold):.3f}')
        for low in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            given = [said for p, said in own if low <= p < low + 0.1]
            print(f'{lang} {low:.1f}-{low + 0.1:.1f}: {len(given)} given, {given.count("1") / max(1, len(given)):.2f} right')


def main():
    a = argparse.ArgumentParser()
    a.add_argument('files', nargs='+')
    a.add_argument('--out')
    a = a.parse_args()
    rows, asserted = read(a.files)
    rows = [row for row in rows if row[1] != '~']
    fold = lambda doc: zlib.crc32(doc.encode()) % FOLDS
    scored = []
    for k in range(FOLDS):
        weights = fit([row for row in rows if fold(row[0]) != k])
        scored += [(probability(weights, features), doc, said) for doc, said, features in rows if fold(doc) == k]
    report(scored, asserted)
    if a.out:
        weights = fit(rows)
        key = lambda name: f"'{name}'" if ' ' in name else name
        lines = ''.join(f'  {key(name)}: {round(weights[name], 3)},\n' for name in sorted(weights))
        head = '/** Weights of `beliefFeatures`; written by training/relations/beliefs.py. */\nexport const beliefWeights: Readonly<Record<string, number>> = {\n'
        open(a.out, 'w', encoding='utf8').write(f'{head}{lines}}}\n')


if __name__ == '__main__':
    main()
