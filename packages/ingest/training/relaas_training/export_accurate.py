"""Writes the trained encoder with its heads for names, relations and references as one `model.bin` for both languages.

    python -m relaas_training.export_accurate --encoder ENCODER.npz --out ../models/accurate/model.bin

The encoder's layers have 6 bits a weight, heads 8, one scale a row; word pieces keep the 4 bits in which multilingual-e5-small came (they were
not trained on), 32 numbers to a scale.
"""
import argparse

import numpy as np

from .encoder import MARKED, NAME, REFERENCE, RELATION
from .export import rows_int8
from .model_file import write_model
from .nibbles import BLOCK, four_bits, from_four_bits
from .teacher import Teacher

BITS = 6
# Our name, and where the tasks stand in encoder.py: its trees teach the encoder, and the fast model parses.
MIXTURES = {'name': NAME, 'relation': RELATION, 'reference': REFERENCE}
HEADS = {'name_hidden': 'nh', 'name': 'no', 'relation.subject': 'rs', 'relation.object': 'ro', 'relation.subject_context': 'cs',
         'relation.object_context': 'co', 'relation.hidden': 'rh', 'relation.out': 'rout',
         'axial.along': 'axial.along', 'axial.turned': 'axial.turned', 'axial.out': 'axial.out'}
# Of the reference head layers that read the same are one; so are tables of the same.
REFERENCES = {'own': ('own', 'left', 'alone'), 'other': ('other', 'right')}
REFERENCE_TABLES = ('own', 'alone', 'other', 'pair')
TABLES = {'relation.kinds': 'kind', 'relation.types': 'typ', 'relation.distances': 'dist', 'marks.kinds': 'marks.kinds', 'marks.types': 'marks.types'}


def six_bits(w):
    """Four weights in three bytes, from the lowest bit on, each 32 above its value."""
    q, scale = rows_int8(w, 2 ** (BITS - 1) - 1)
    u = (q.reshape(-1, 4).astype(np.int32) + 32)
    word = u[:, 0] | u[:, 1] << 6 | u[:, 2] << 12 | u[:, 3] << 18
    return np.stack([word & 255, word >> 8 & 255, word >> 16], 1).astype(np.uint8), scale


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--encoder', required=True)
    a.add_argument('--out', required=True)
    a = a.parse_args()
    teacher = Teacher(a.encoder)
    w = {k: v.numpy() for k, v in teacher.w.items()}
    c, meta = teacher.meta['cfg'], teacher.meta
    sections = {}

    def matrix(name, weights, bits=8):
        data, scale = six_bits(weights) if bits == 6 else rows_int8(weights)
        sections[name] = (data, {'shape': list(weights.shape), **({'bits': bits} if bits != 8 else {})})
        sections[name + '.scale'] = (scale.astype(np.float32), {})

    def floats(name, values):
        sections[name] = (np.asarray(values, np.float32), {})

    vectors, step = four_bits(w['word.weight'])
    error = np.abs(from_four_bits(vectors, step) - w['word.weight'].reshape(-1, BLOCK)).max()
    sections['pieces'] = ('\n'.join(teacher.pieces).encode('utf8'), {})
    floats('scores', teacher.scores)
    sections['spelling'] = ('\n'.join(f'{a}\t{b}' for a, b in sorted(teacher.norm.items()) if a not in '\t\n').encode('utf8'), {})
    sections['vectors'], sections['vectors.scale'] = (vectors, {}), (step, {})
    sections['positions'] = (w['pos'].astype(np.float16), {})
    for part in ('gain', 'bias'):
        floats(f'input.{part}', w['eln.' + {'gain': 'weight'}.get(part, part)])
    for i in range(meta['layers']):
        for name, ours in (('qkv', 'attention'), ('ao', 'attended'), ('fi', 'inner'), ('fo', 'outer')):
            matrix(f'layers.{i}.{ours}.weight', w[f'layers.{i}.{name}.weight'], BITS)
            floats(f'layers.{i}.{ours}.bias', w[f'layers.{i}.{name}.bias'])
        for name, ours in (('ln1', 'norm1'), ('ln2', 'norm2')):
            floats(f'layers.{i}.{ours}.gain', w[f'layers.{i}.{name}.weight'])
            floats(f'layers.{i}.{ours}.bias', w[f'layers.{i}.{name}.bias'])
    for name, task in MIXTURES.items():
        e = np.exp(w['mixw'][task] - w['mixw'][task].max())
        floats(f'mixture.{name}', e / e.sum() * w['g'][task])
    for name, source in HEADS.items():
        matrix(f'{name}.weight', w[source + '.weight'])
        floats(f'{name}.bias', w[source + '.bias'])
    for name, source in TABLES.items():
        floats(name, w[source + '.weight'])
    for part in ('gain', 'bias'):
        floats(f'axial.norm.{part}', w['axial.norm.' + {'gain': 'weight'}.get(part, part)])
    matrix('marks.chains.weight', w['marks.chains.weight'])
    for name, parts in REFERENCES.items():
        matrix(f'reference.{name}.weight', np.concatenate([w[f'refer.{part}.weight'] for part in parts]))
        floats(f'reference.{name}.bias', np.concatenate([w[f'refer.{part}.bias'] for part in parts]))
    for name in REFERENCE_TABLES:
        own = [key for key in w if key.startswith(f'refer.{name}_tables.')]
        floats(f'reference.{name}_tables', np.concatenate([w[f'refer.{name}_tables.{k}.weight'] for k in range(len(own))]))
    for name in ('out', 'none'):
        floats(f'reference.{name}', np.concatenate([w[f'refer.{name}.weight'][0], w[f'refer.{name}.bias']]))
    blob = write_model(a.out, {'width': c['H'], 'heads': c['NH'], 'layers': meta['layers'], 'marked': MARKED, 'epsilon': c['eps'], 'block': BLOCK,
                               'names': meta['ner'], 'types': meta['types'], 'predicates': meta['predicates']}, sections)
    print(len(teacher.pieces), 'pieces, vectors differ by at most', error, '; bytes', len(blob))


if __name__ == '__main__':
    main()
