"""Gathers all that the encoder is trained on into one file, so that training needs nothing else (it may run on another machine).

    python -m relaas_training.prepare_encoder --shared ../shared --pretrained e5-small-q4.bin --out work/encoder-data.z documents-nl.jsonl documents-en.jsonl

The documents come from relations/documents.ts: annotated texts with the tokens, mentions and chains that ingest finds; `--referents` from
relations/referents.ts: names and references of those whose references are annotated.
"""
import argparse
import collections
import glob
import json
import pickle
import random
import re
import zlib

import numpy as np

from .conllu import drop_unconverted, read_conllu
from .nibbles import four_bits
from .pieces import pieces_in_use
from .predicates import SYMMETRIC
from .pretrained import read_pretrained
from .treebanks import TREEBANKS

DEV = ['nl-alpino-dev', 'nl-lassysmall-dev', 'en-ewt-dev']
TYPES = ['Person', 'Organization', 'Place', 'Event', 'Work']
NAMES = ['O'] + [f'{part}-{type}' for type in TYPES for part in 'BI']
# The share of annotated references that training does not see, and that it sees of another.
LOST, WRONG = 0.12, 0.06
KINDS = {'named': 0, 'nominal': 1, 'pronominal': 2}


def in_code_points(d):
    """The document with its offsets counted as Python counts, not in UTF-16."""
    if max(d['text'], default='') <= '\uffff':
        return d
    at = [i for i, c in enumerate(d['text']) for _ in range(2 if c > '\uffff' else 1)] + [len(d['text'])]
    d['sentences'] = [[[*word[:2], at[word[2]], at[word[3]], *word[4:]] for word in s] for s in d['sentences']]
    d['marks'] = d['marks'] and [[at[start], at[end], id] for start, end, id in d['marks']]
    return d


def marked_names(d):
    """(start, end, type) of the names that the annotation marks one by one."""
    entities = {e['id']: e for e in d['entities']}
    for start, end, id in d['marks']:
        e, words = entities.get(id), d['text'][start:end]
        if e is None or words not in e['names']:
            continue
        # "Noorse" tells of Norway and does not name it.
        if e['type'] == 'Place' and words[:3].lower() != e['names'][0][:3].lower():
            continue
        yield start, end, e['type']


def listed_names(d):
    """The same where only the entities' names are given: wherever they stand, and parts of persons' names; the longest last."""
    forms = [(form, e['type']) for e in d['entities'] for form in e['names']]
    forms += [(part, 'Person') for form, type in forms if type == 'Person' and ' ' in form for part in (form.split(' ', 1)[1], form.split(' ')[0])]
    for form, type in sorted(forms, key=lambda f: len(f[0])):
        for found in re.finditer(rf'(?<!\w){re.escape(form)}(?!\w)', d['text']):
            yield found.start(), found.end(), type


def name_labels(d, words):
    """A label a word; -1 where the annotation leaves open whether a word with a capital is a name."""
    out = np.zeros(len(words), int) if d['marks'] is not None else np.array([-1 if any(c.isupper() for c in w[0]) else 0 for w in words], int)
    starts, ends = np.array([w[2] for w in words]), np.array([w[3] for w in words])
    for start, end, type in marked_names(d) if d['marks'] is not None else listed_names(d):
        own = np.flatnonzero((starts < end) & (ends > start))
        if len(own):
            out[own] = NAMES.index(f'I-{type}')
            out[own[0]] = NAMES.index(f'B-{type}')
    return out.tolist()


def mentions_meant(d, referents, base, rng):
    """Mentions of names as ingest finds them, and those of other words as they are annotated; some are lost and some wrong, as when they are found by
    the encoder."""
    ids = [e['id'] for e in d['entities']]
    named = [m for m in d['mentions'] if m[3] == 'named']
    of = collections.defaultdict(list)
    for c, (_, _, near, _) in enumerate(d['chains']):
        for id in near:
            of[id].append(c)
    found = []
    for r in referents:
        if r['kind'] == 'named' or rng.random() < LOST:
            continue
        for c in sorted({c for e in r['means'] for c in of.get(ids[e], ())}):
            if rng.random() < WRONG:
                alike = [k for k, chain in enumerate(d['chains']) if chain[0] == d['chains'][c][0]]
                c = rng.choice(alike)
            found.append([base[r['sentence']] + r['from'], base[r['sentence']] + r['head'], c, r['kind']])
    return sorted(named + found)


def document(line, subwords, annotated, rng):
    d = in_code_points(json.loads(line))
    referents = annotated.get(d['doc'], [])
    if referents:
        base = [0]
        for s in d['sentences']:
            base.append(base[-1] + len(s))
        d['mentions'] = mentions_meant(d, referents, base, rng)
    labels, n, sentences = name_labels(d, [w for s in d['sentences'] for w in s]), 0, []
    for s in d['sentences']:
        sentences.append(([subwords(w[0], bool(w[1])) for w in s], labels[n:n + len(s)]))
        n += len(s)
    chains = {}
    for c, (_, _, ids, _) in enumerate(d['chains']):
        for id in ids:
            chains.setdefault(id, []).append(c)
    told = [(p, x, y, status, optional) for optional, statements in ((False, d['statements']), (True, d['optional']))
            for p, a, b, status in statements for x in chains.get(a, ()) for y in chains.get(b, ()) if x != y]
    countries = {e['id']: e['names'][0] for e in d['entities']}
    origins = {c: countries[b] for p, a, b, status in d['statements'] if p == 'citizen_of' and status == 'asserted' for c in chains.get(a, ())}
    return {'doc': d['doc'], 'referents': referents, 'origins': origins, 'file': d['file'], 'number': d['number'], 'lang': d['lang'], 'sents': sentences, 'labels': told,
            'ments': [(f, l, c, KINDS[kind]) for f, l, c, kind in d['mentions']],
            'types': [TYPES.index(c[0]) if c[0] in TYPES else len(TYPES) for c in d['chains']], 'ids': [c[3] for c in d['chains']],
            'gold': d['statements'], 'opt': d['optional']}


def main():
    a = argparse.ArgumentParser()
    a.add_argument('documents', nargs='+')
    a.add_argument('--shared', default='../shared')
    a.add_argument('--pretrained', required=True)
    a.add_argument('--referents', nargs='*', default=[])
    a.add_argument('--corpora', default='relations/corpus/*/*.txt')
    a.add_argument('--out', required=True)
    a = a.parse_args()
    c, pretrained, subwords = read_pretrained(a.pretrained)
    keep = pieces_in_use(subwords, a.shared, sorted(glob.glob(a.corpora)))
    subwords, pretrained['word.weight'] = subwords.only(keep), pretrained['word.weight'][keep]
    tensors = {k: (*four_bits(np.asarray(v, np.float32)), v.shape) if np.ndim(v) == 2 and k != 'pos' else np.asarray(v, np.float16) for k, v in pretrained.items()}
    train = sum(TREEBANKS.values(), [])
    gold = {name: drop_unconverted(read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz')) for name in [*train, *DEV]}
    tokens = [t for name in train for s in gold[name] for t in s]
    names = {'rel': sorted({t.deprel for t in tokens}), 'upos': sorted({t.upos for t in tokens}), 'tag': sorted({f'{t.upos}|{t.feats}' for t in tokens})}
    number = {kind: {name: i for i, name in enumerate(own)} for kind, own in names.items()}
    row = lambda s: ([subwords(t.form, t.space) for t in s], [t.head for t in s], [number['rel'].get(t.deprel, -1) for t in s],
                     [number['upos'].get(t.upos, -1) for t in s], [number['tag'].get(f'{t.upos}|{t.feats}', -1) for t in s])
    annotated = {d['doc']: d['referents'] for path in a.referents for d in map(json.loads, open(path, encoding='utf8'))}
    rng = random.Random(1)
    documents = [document(line, subwords, annotated, rng) for path in a.documents for line in open(path, encoding='utf8')]
    predicates = sorted({s[0] for d in documents for s in d['gold'] + d['opt']})
    data = {'cfg': c, 'pretrained': tensors, 'vocabulary': {'pieces': subwords.pieces, 'scores': subwords.scores, 'norm': subwords.norm}, **names,
            'ner': NAMES, 'types': TYPES, 'predicates': predicates, 'symmetric': SYMMETRIC, 'train': train, 'dev': DEV,
            'trees': {name: [row(s) for s in sentences] for name, sentences in gold.items()}, 'documents': documents}
    blob = zlib.compress(pickle.dumps(data, protocol=4), 9)
    open(a.out, 'wb').write(blob)
    print(len(keep), 'pieces', len(documents), 'documents', sum(len(d['gold']) for d in documents), 'statements', len(blob), 'bytes')


if __name__ == '__main__':
    main()
