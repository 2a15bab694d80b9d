"""Writes the trained student and the lemma rules as one `model.bin`, in the format that packages/ingest/src/model/model-file.ts reads.

    python -m relaas_training.export nl --shared ../shared --work DIR --out ../models/nl/model.bin

Weights are int8 with one scale a row; word vectors are 4 bits, two to a byte.
"""
import argparse
import collections
import gzip
import json

import numpy as np
import torch

from .conllu import drop_unconverted, read_conllu
from .lexicon import BIT, FLAGS
from .model_file import write_model
from .relemma import lemma_sections
from .treebanks import TREEBANKS

NAMES = ['O', 'B-Person', 'I-Person', 'B-Place', 'I-Place', 'B-Organization', 'I-Organization', 'B-Event', 'I-Event']


def rows_int8(w, levels=127):
    scale = np.abs(w).max(1) / levels
    scale[scale == 0] = 1
    return np.round(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def front_code(words):
    """How many bytes each word of a sorted list shares with the one before it, and the rest of each, a line a word: a quarter smaller when
    compressed. Each 32nd word is told whole, so that the list can be searched as it is."""
    shared, endings, before = bytearray(), [], b''
    for i, word in enumerate(w.encode('utf8') for w in words):
        k = 0
        while i % 32 and k < min(len(before), len(word), 255) and before[k] == word[k]:
            k += 1
        shared.append(k)
        endings.append(word[k:])
        before = word
    return bytes(shared), b'\n'.join(endings)


def main():
    a = argparse.ArgumentParser()
    a.add_argument('language')
    a.add_argument('--shared', default='../shared')
    a.add_argument('--work', required=True)
    a.add_argument('--out', required=True)
    a = a.parse_args()
    checkpoint = torch.load(f'{a.work}/student.pt', weights_only=False)
    m = {k: v.numpy() for k, v in checkpoint['model'].items()}
    words = json.load(open(f'{a.work}/words.json'))
    sentences = [s for name in TREEBANKS[a.language] for s in drop_unconverted(read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz'))]
    seen = collections.Counter(t.form.lower() for s in sentences for t in s)
    # A vector for what the treebanks hold and for common lexicon words; the encoder's remaining pieces are mostly other languages.
    keep = [i for i, w in enumerate(words['words']) if seen[w.lower()] or words['flags'].get(w, 0)]
    keep.sort(key=lambda i: words['words'][i].encode('utf8'))
    vectors = m['vectors'][1:][keep]
    step = 0.5 * 0.335
    quantised = np.clip(np.round(vectors / step), -7, 7).astype(np.int8)
    packed = ((quantised[:, 0::2] + 8) | (quantised[:, 1::2] + 8) << 4).astype(np.uint8)
    forms = [words['words'][i] for i in keep]
    known = set(forms)
    # A word that is nothing but a surname or an organisation is capitalised anyway: its spelling says as much.
    plain = BIT['surname'] | BIT['organization']
    rest = sorted((w for w, bits in words['flags'].items() if w not in known and bits & ~plain), key=lambda w: w.encode('utf8'))
    flags = np.array([words['flags'].get(w, 0) for w in forms + rest], np.uint16)
    sections, header = {}, {'language': a.language, 'tags': checkpoint['tags'], 'rels': checkpoint['rels'], 'names': NAMES, 'flags': FLAGS,
                            'vector': vectors.shape[1], 'vectors': len(forms), 'vectorStep': step, 'scores': checkpoint['scores']}

    def put(name, data, **more):
        sections[name] = (data, more)

    runs = [front_code(forms), front_code(rest)]
    put('wordPrefixes', b''.join(prefixes for prefixes, _ in runs))
    put('wordEndings', b'\n'.join(endings for _, endings in runs))
    put('flags', flags)
    put('vectors', packed)
    sections.update(lemma_sections(a.language, sentences, f'{a.shared}/lexicon'))
    for name, w in sorted(m.items()):
        if name in ('vectors',):
            continue
        if name == 'arc':
            w = w.T
        if w.ndim == 2:
            # Affix vectors are summed by nine: six bits each lose nothing.
            q, scale = rows_int8(w, 31 if name == 'affix.weight' else 127)
            put(name, q, shape=list(w.shape), scale=name + '.scale')
            put(name + '.scale', scale)
        else:
            put(name, w.astype(np.float32), shape=list(w.shape))
    blob = write_model(a.out, header, sections)
    print(len(forms), 'vectors', len(rest), 'other words; bytes', len(blob), 'gzip', len(gzip.compress(blob, 9)))


if __name__ == '__main__':
    main()
