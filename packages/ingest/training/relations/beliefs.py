"""Fits how scorer and reading are weighed, and writes the trees.

    python beliefs.py --out ../../src/scorer/beliefs.generated.ts beliefs-nl.tsv beliefs-en.tsv [--more other-nl.tsv other-en.tsv]

Prints, by language and threshold, precision, recall and F1 over the statements of documents left out in turn, and how often what is given a
probability is right; files after `--more` are learnt from and not counted. What the reading says louder never makes a statement less likely. No
randomness is left: one seed, one thread.
"""
import argparse
import json
import zlib

import lightgbm
import numpy as np

FOLDS = 6
ROUNDS = 600
# The more of these, the likelier; all else may count either way.
RISING = ('said', 'said in any status', 'nearby', 'scored')
CORE = ('beat', 'coaches', 'engaged_to', 'paired_with')
SETTINGS = dict(objective='binary', learning_rate=0.04, num_leaves=12, min_data_in_leaf=20, feature_fraction=0.4, bagging_fraction=0.7,
                bagging_freq=1, lambda_l2=5, verbosity=-1, seed=1, deterministic=True, force_row_wise=True, num_threads=1)


def read(paths):
    """Rows of document, whether it is said ('1' or '0') and features; and how many statements each document asserts."""
    rows, asserted = [], {}
    for line in (line.rstrip('\n') for path in paths for line in open(path, encoding='utf8')):
        if line.startswith('# '):
            _, doc, number = line.split(' ')
            asserted[doc] = int(number)
            continue
        doc, said, *features = line.split('\t')
        if said != '~':
            rows.append((doc, said, {name: float(value) for name, value in (f.rsplit('=', 1) for f in features)}))
    return rows, asserted


def table(rows, names):
    values = np.array([[features.get(name, 0) for name in names] for _, _, features in rows])
    return values, np.array([said == '1' for _, said, _ in rows], float)


def fit(values, said, names):
    settings = SETTINGS | {'monotone_constraints': [int(name in RISING) for name in names]}
    return lightgbm.train(settings, lightgbm.Dataset(values, said), num_boost_round=ROUNDS)


def report(scored, asserted):
    for lang in ('nl', 'en'):
        own = [one for one in scored if one[1].startswith(f'{lang}-')]
        gold = sum(n for doc, n in asserted.items() if doc.startswith(f'{lang}-'))
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            given = [said for p, _, said, _ in own if p >= threshold]
            core = [said for p, _, said, predicate in own if p >= threshold and predicate in CORE]
            right = given.count('1')
            print(f'{lang} {threshold}: P {right / max(1, len(given)):.3f} R {right / max(1, gold):.3f} F1 {2 * right / max(1, len(given) + gold):.3f};',
                  f'core P {core.count("1") / max(1, len(core)):.3f} of {len(core)}')
        for low in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            given = [said for p, _, said, _ in own if low <= p < low + 0.1]
            print(f'{lang} {low:.1f}-{low + 0.1:.1f}: {len(given)} given, {given.count("1") / max(1, len(given)):.2f} right')


def tree(node):
    """As boosted-trees.ts reads it."""
    if 'leaf_value' in node:
        return round(node['leaf_value'], 4)
    return [node['split_feature'], round(node['threshold'], 4), tree(node['left_child']), tree(node['right_child'])]


def write(path, model, names):
    forest = json.dumps({'features': names, 'trees': [tree(one['tree_structure']) for one in model.dump_model()['tree_info']]}, separators=(',', ':'))
    open(path, 'w', encoding='utf8').write('// Written by training/relations/beliefs.py.\n'
                                           "import type { BoostedTrees } from './boosted-trees.ts'\n\n"
                                           f'/** How likely a statement is by its grounds. */\nexport const beliefs: BoostedTrees = {forest}\n')


def main():
    a = argparse.ArgumentParser()
    a.add_argument('files', nargs='+')
    a.add_argument('--more', nargs='*', default=[])
    a.add_argument('--out')
    a = a.parse_args()
    rows, asserted = read(a.files)
    more, _ = read(a.more)
    names = sorted({name for _, _, features in rows + more for name in features})
    values, said = table(rows, names)
    more_values, more_said = table(more, names) if more else (np.zeros((0, len(names))), np.zeros(0))
    fold = np.array([zlib.crc32(doc.encode()) % FOLDS for doc, _, _ in rows])
    left_out = np.zeros(len(rows))
    for k in range(FOLDS):
        known = fold != k
        model = fit(np.vstack([values[known], more_values]), np.concatenate([said[known], more_said]), names)
        left_out[~known] = model.predict(values[~known])
    predicates = [next(name[10:] for name in features if name.startswith('predicate ')) for _, _, features in rows]
    report([(p, doc, told, predicate) for p, (doc, told, _), predicate in zip(left_out, rows, predicates)], asserted)
    if a.out:
        write(a.out, fit(np.vstack([values, more_values]), np.concatenate([said, more_said]), names), names)


if __name__ == '__main__':
    main()
