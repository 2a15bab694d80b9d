"""Writes the fine-tuned encoder with its heads as one `model.bin` for both languages.

    python -m relaas_training.export_accurate --shared ../shared --encoder ENCODER.npz [--dutch DUTCH.npz] --out ../models/accurate/model.bin

The encoder's layers have 6 bits a weight, heads 8, one scale a row; word pieces keep the 4 bits in which multilingual-e5-small came (they were
not trained on), 32 numbers to a scale. Dutch heads may be the mean with those of an encoder that was trained longer on Dutch alone.
"""
import argparse
import glob

import numpy as np

from .export import rows_int8
from .model_file import write_model
from .pieces import pieces_in_use
from .teacher import Teacher

BITS = 6
BLOCK = 32
# Rows of a head, and the list that names them.
NAMED = {'labo': 'rel', 'up': 'upos', 'tg': 'tag'}
HEADS = ('ahd', 'lhd', 'arcW', 'arcb', 'tagh', *NAMED)


def six_bits(w):
    """Four weights in three bytes, from the lowest bit on, each 32 above its value."""
    q, scale = rows_int8(w, 2 ** (BITS - 1) - 1)
    u = (q.reshape(-1, 4).astype(np.int32) + 32)
    word = u[:, 0] | u[:, 1] << 6 | u[:, 2] << 12 | u[:, 3] << 18
    return np.stack([word & 255, word >> 8 & 255, word >> 16], 1).astype(np.uint8), scale


def four_bits(w):
    """Blocks as they came: the number furthest from zero is -8 steps."""
    blocks = w.reshape(-1, BLOCK)
    step = np.take_along_axis(blocks, np.abs(blocks).argmax(1)[:, None], 1) / -8
    step[step == 0] = 1
    step = step.astype(np.float16)
    q = np.clip(np.round(blocks / step.astype(np.float32)) + 8, 0, 15).astype(np.uint8)
    error = np.abs((q.astype(np.float32) - 8) * step.astype(np.float32) - blocks).max()
    return (q[:, 0::2] | q[:, 1::2] << 4), step, error


def heads_of(teacher, other=None):
    """Heads and the names of their rows; with `other`, which must share an ancestor, the means of what both have."""
    meta, w = teacher.meta, {k: v.numpy() for k, v in teacher.w.items()}
    names = {kind: list((other or teacher).meta[kind]) for kind in NAMED.values()}
    heads = {k: v for k, v in w.items() if k.split('.')[0] in HEADS}
    if other is None:
        return heads, names
    for k in heads:
        own, theirs = heads[k], other.w[k].numpy()
        kind = NAMED.get(k.split('.')[0])
        if kind:
            place = {name: i for i, name in enumerate(meta[kind])}
            # A label that only the other knows keeps its own row.
            own = np.stack([own[place[name]] if name in place else theirs[i] for i, name in enumerate(names[kind])])
        heads[k] = (own + theirs) / 2
    return heads, names


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--shared', default='../shared')
    a.add_argument('--encoder', required=True)
    a.add_argument('--dutch')
    a.add_argument('--corpora', default='relations/corpus/*/*.txt')
    a.add_argument('--out', required=True)
    a = a.parse_args()
    teacher = Teacher(a.encoder)
    w = {k: v.numpy() for k, v in teacher.w.items()}
    keep = pieces_in_use(teacher.subwords, a.shared, sorted(glob.glob(a.corpora)))
    c = teacher.meta['cfg']
    sections, labels = {}, {}

    def matrix(name, weights, bits=8):
        data, scale = six_bits(weights) if bits == 6 else rows_int8(weights)
        sections[name] = (data, {'shape': list(weights.shape), **({'bits': bits} if bits != 8 else {})})
        sections[name + '.scale'] = (scale.astype(np.float32), {})

    def floats(name, values):
        sections[name] = (np.asarray(values, np.float32), {})

    vectors, step, error = four_bits(w['word.weight'][keep])
    sections['pieces'] = ('\n'.join(teacher.pieces[i] for i in keep).encode('utf8'), {})
    floats('scores', [teacher.scores[i] for i in keep])
    sections['spelling'] = ('\n'.join(f'{a}\t{b}' for a, b in sorted(teacher.norm.items()) if a not in '\t\n').encode('utf8'), {})
    sections['vectors'], sections['vectors.scale'] = (vectors, {}), (step, {})
    sections['positions'] = (w['pos'].astype(np.float16), {})
    for part in ('gain', 'bias'):
        floats(f'input.{part}', w['eln.' + {'gain': 'weight'}.get(part, part)])
    for i in range(teacher.meta['layers']):
        for name, ours in (('qkv', 'attention'), ('ao', 'attended'), ('fi', 'inner'), ('fo', 'outer')):
            matrix(f'layers.{i}.{ours}.weight', w[f'layers.{i}.{name}.weight'], BITS)
            floats(f'layers.{i}.{ours}.bias', w[f'layers.{i}.{name}.bias'])
        for name, ours in (('ln1', 'norm1'), ('ln2', 'norm2')):
            floats(f'layers.{i}.{ours}.gain', w[f'layers.{i}.{name}.weight'])
            floats(f'layers.{i}.{ours}.bias', w[f'layers.{i}.{name}.bias'])
    for j, name in ((0, 'mixture.parse'), (1, 'mixture.tag')):
        e = np.exp(w['mixw'][j] - w['mixw'][j].max())
        floats(name, e / e.sum() * w['g'][j])
    dutch = Teacher(a.dutch) if a.dutch else None
    for language, other in (('nl', dutch), ('en', None)):
        heads, labels[language] = heads_of(teacher, other)
        half = len(heads['ahd.weight']) // 2
        for name, source, rows in (('dep', 'ahd', slice(0, half)), ('head', 'ahd', slice(half, None)), ('label_dep', 'lhd', slice(0, half)),
                                   ('label_head', 'lhd', slice(half, None)), ('arc_bias', 'arcb', slice(None)), ('label', 'labo', slice(None)),
                                   ('tag_hidden', 'tagh', slice(None)), ('upos', 'up', slice(None)), ('tag', 'tg', slice(None))):
            matrix(f'{language}.{name}.weight', heads[source + '.weight'][rows])
            floats(f'{language}.{name}.bias', heads[source + '.bias'][rows])
        matrix(f'{language}.arc', heads['arcW'].T)
    blob = write_model(a.out, {'width': c['H'], 'heads': c['NH'], 'layers': teacher.meta['layers'], 'epsilon': c['eps'], 'block': BLOCK,
                               'labels': {l: {'rels': n['rel'], 'upos': n['upos'], 'tags': n['tag']} for l, n in labels.items()}}, sections)
    print(len(keep), 'pieces, vectors differ by at most', error, '; bytes', len(blob))


if __name__ == '__main__':
    main()
