"""Everything that costs teacher time, done once: word vectors and soft labels, into a work folder.

    python -m relaas_training.prepare nl --shared ../shared --teacher TEACHER.npz [--names NAMES.npz] --work DIR
"""
import argparse
import collections
import glob
import json
import os
import pickle

import numpy as np
import torch

from .conllu import drop_unconverted, read_conllu
from .lexicon import BIT, word_flags
from .subwords import META
from .teacher import Teacher
from .treebanks import RAW, TREEBANKS

VECTOR = 48


def vocabulary(language, treebanks, lexicon, teacher):
    """Words that get a vector: all of the treebanks, all common lexicon words, all whole-word pieces of the encoder."""
    count = collections.Counter()
    for name in TREEBANKS[language] + RAW[language]:
        for s in read_conllu(f'{treebanks}/{name}.conllu.gz'):
            count.update(t.form for t in s)
    flags = word_flags(language, lexicon)
    lower = {w for w in count if w[:1].isalpha() and (w.islower() or count[w] >= 2 or w.lower() not in count)}
    # Verb forms that no treebank holds have their flags; a vector each would double the file.
    lower |= {w for w, bits in flags.items() if w.islower() and len(w) < 20 and bits & (BIT['noun'] | BIT['adjective'])}
    lower |= {p[1:] for p in teacher.pieces if p.startswith(META) and p[1:].isalpha() and len(p) > 3}
    return sorted(lower), flags, count


def label(teacher, sentences, path, names=None):
    """Writes soft labels in shards of 2,000 sentences, so that training can begin on the first ones."""
    for shard in range(0, len(sentences), 2000):
        out = f'{path}-{shard // 2000:03d}.pkl'
        if os.path.exists(out):
            continue
        part = sentences[shard:shard + 2000]
        order = sorted(range(len(part)), key=lambda i: len(part[i]))
        rows = [None] * len(part)
        for k in range(0, len(order), 24):
            idx = order[k:k + 24]
            batch = [[(t.form, t.space) for t in part[i]] for i in idx]
            labels = teacher.label(batch)
            if names is not None:
                for row, n in zip(labels, names.names(batch)):
                    row['ner'] = n
            for i, row in zip(idx, labels):
                rows[i] = row
        with open(out + '.part', 'wb') as f:
            pickle.dump((part, rows), f)
        os.rename(out + '.part', out)
        print(out, flush=True)


def main():
    a = argparse.ArgumentParser()
    a.add_argument('language')
    a.add_argument('--shared', default='../shared')
    a.add_argument('--teacher', required=True)
    a.add_argument('--names')
    a.add_argument('--work', required=True)
    a = a.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.work, exist_ok=True)
    teacher = Teacher(a.teacher)
    names = Teacher(a.names) if a.names else None
    treebanks, lexicon = f'{a.shared}/treebanks', f'{a.shared}/lexicon'
    if not os.path.exists(f'{a.work}/vectors.npz'):
        words, flags, count = vocabulary(a.language, treebanks, lexicon, teacher)
        print('words', len(words), 'flags', len(flags), flush=True)
        x = teacher.isolated(words)
        x /= x.std(0, keepdims=True) + 1e-6
        mean = x.mean(0)
        weight = np.array([min(count[w], 50) + 1 for w in words], np.float32)
        cov = ((x - mean) * weight[:, None]).T @ (x - mean) / weight.sum()
        _, basis = np.linalg.eigh(cov)
        v = (x - mean) @ basis[:, ::-1][:, :VECTOR]
        v /= v.std(0, keepdims=True)
        np.savez(f'{a.work}/vectors.npz', v=v.astype(np.float16))
        with open(f'{a.work}/words.json', 'w') as f:
            json.dump({'words': words, 'flags': flags}, f, ensure_ascii=False)
        print('vectors', v.shape, flush=True)
    with open(f'{a.work}/teacher.json', 'w') as f:
        json.dump({k: teacher.meta[k] for k in ('tag', 'rel')}, f)
    for name in RAW[a.language] + sorted(os.path.basename(p)[:-4] for p in glob.glob(f'{a.work}/silver-*.txt')):
        path = f'{treebanks}/{name}.conllu.gz'
        if os.path.exists(path):
            label(teacher, read_conllu(path), f'{a.work}/silver-{name}', names)
    for name in TREEBANKS[a.language]:
        label(teacher, [s for s in drop_unconverted(read_conllu(f'{treebanks}/{name}.conllu.gz')) if len(s) < 120],
              f'{a.work}/gold-{name}', names)


if __name__ == '__main__':
    main()
