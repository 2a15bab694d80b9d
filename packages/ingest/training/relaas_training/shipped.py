"""Reads `models/accurate/model.bin` back as weights that training can go on from: those of the layers and heads, rounded as they were shipped."""
import numpy as np

from .export_accurate import HEADS, MIXTURES, REFERENCE_TABLES, REFERENCES, TABLES
from .model_file import read_model
from .nibbles import from_four_bits
from .reference_head import OWN, PAIR, SIZE, other_sizes

LAYERS = {'attention': 'qkv', 'attended': 'ao', 'inner': 'fi', 'outer': 'fo'}
NORMS = {'norm1': 'ln1', 'norm2': 'ln2'}


def shipped(path):
    """(configuration as encoder.py takes it, tensors, vocabulary, header); the heads for trees are not shipped."""
    header, sections = read_model(path)
    floats = lambda name: np.frombuffer(sections[name][0], np.float32)

    def matrix(name):
        blob, told = sections[f'{name}.weight']
        rows, columns = told['shape']
        if told.get('bits') == 6:
            b = np.frombuffer(blob, np.uint8).reshape(-1, 3).astype(np.int32)
            word = b[:, 0] | b[:, 1] << 8 | b[:, 2] << 16
            q = np.stack([word >> s & 63 for s in (0, 6, 12, 18)], 1).reshape(rows, columns) - 32
        else:
            q = np.frombuffer(blob, np.int8).reshape(rows, columns)
        return q * floats(f'{name}.weight.scale')[:, None]

    width, layers = header['width'], header['layers']
    steps = np.frombuffer(sections['vectors.scale'][0], np.float16).reshape(-1, 1)
    w = {'word.weight': from_four_bits(np.frombuffer(sections['vectors'][0], np.uint8).reshape(len(steps), -1), steps).reshape(-1, width),
         'pos': np.frombuffer(sections['positions'][0], np.float16).astype(np.float32).reshape(-1, width),
         'eln.weight': floats('input.gain'), 'eln.bias': floats('input.bias')}
    for i in range(layers):
        for theirs, ours in LAYERS.items():
            w[f'layers.{i}.{ours}.weight'], w[f'layers.{i}.{ours}.bias'] = matrix(f'layers.{i}.{theirs}'), floats(f'layers.{i}.{theirs}.bias')
        for theirs, ours in NORMS.items():
            w[f'layers.{i}.{ours}.weight'], w[f'layers.{i}.{ours}.bias'] = floats(f'layers.{i}.{theirs}.gain'), floats(f'layers.{i}.{theirs}.bias')
    w['mixw'], w['g'] = np.zeros((5, layers + 1), np.float32), np.ones(5, np.float32)
    for name, task in MIXTURES.items():
        mixture = floats(f'mixture.{name}')
        w['g'][task], w['mixw'][task] = mixture.sum(), np.log(np.maximum(mixture / mixture.sum(), 1e-8))
    for theirs, ours in HEADS.items():
        w[f'{ours}.weight'], w[f'{ours}.bias'] = matrix(theirs), floats(f'{theirs}.bias')
    for theirs, ours in TABLES.items():
        width_of = w['rs.weight'].shape[0] if ours == 'dist' else width
        w[f'{ours}.weight'] = floats(theirs).reshape(-1, width_of)
    w['axial.norm.weight'], w['axial.norm.bias'] = floats('axial.norm.gain'), floats('axial.norm.bias')
    w['marks.chains.weight'] = matrix('marks.chains')
    for whole, parts in REFERENCES.items():
        weights, biases = matrix(f'reference.{whole}'), floats(f'reference.{whole}.bias')
        for k, part in enumerate(parts):
            w[f'refer.{part}.weight'], w[f'refer.{part}.bias'] = weights[k * SIZE:(k + 1) * SIZE], biases[k * SIZE:(k + 1) * SIZE]
    for name, sizes in zip(REFERENCE_TABLES, (OWN, OWN, other_sizes(len(header['types'])), PAIR)):
        rows = np.split(floats(f'reference.{name}_tables').reshape(-1, SIZE), np.cumsum(sizes)[:-1])
        w |= {f'refer.{name}_tables.{k}.weight': own for k, own in enumerate(rows)}
    for name in ('out', 'none'):
        values = floats(f'reference.{name}')
        w[f'refer.{name}.weight'], w[f'refer.{name}.bias'] = values[None, :-1], values[-1:]
    text = lambda name: sections[name][0].decode('utf8')
    vocabulary = {'pieces': text('pieces').split('\n'), 'scores': floats('scores').tolist(),
                  'norm': dict(line.split('\t', 1) for line in text('spelling').split('\n') if line)}
    c = {'H': width, 'NH': header['heads'], 'FF': w['layers.0.fi.weight'].shape[0], 'eps': header['epsilon']}
    return c, {k: np.asarray(v, np.float32) for k, v in w.items()}, vocabulary, header
