"""Fine-tunes multilingual-e5-small as tagger and parser of Dutch and English, from gold trees alone.

    python -m relaas_training.finetune --shared ../shared --pretrained e5-small-q4.bin --out work/encoder.npz [--layers 12] [--epochs 5]

The file that it writes is read by teacher.py, as the student's teacher, and by export_accurate.py. Twelve layers take about an hour and a half
on two cores, six about an hour.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from .conllu import drop_unconverted, read_conllu
from .encoder import Encoder
from .pieces import pieces_in_use
from .pretrained import read_pretrained
from .tree import spanning_tree

TREEBANKS = ['nl-train', 'en-ewt-train']
DEV = ['nl-alpino-dev', 'en-ewt-dev']
WEIGHTS = {'arc': 1, 'rel': 1, 'upos': 1, 'tag': 1}


def encode(sentences, subwords, labels):
    """Rows of numbers; a label that training does not know counts as none."""
    out = []
    for s in sentences:
        ids, first, last = [0], [0], [0]
        for t in s:
            first.append(len(ids))
            ids += subwords(t.form, t.space)
            last.append(len(ids) - 1)
        row = {'ids': ids + [2], 'first': first, 'last': last, 'sentence': s, 'head': [-1] + [t.head for t in s]}
        for name, of in (('rel', lambda t: t.deprel), ('upos', lambda t: t.upos), ('tag', lambda t: f'{t.upos}|{t.feats}')):
            row[name] = [-1] + [labels[name].get(of(t), -1) for t in s]
        if len(row['ids']) <= 512:
            out.append(row)
    return out


def batches(rows, size, rng=None):
    """Rows of like length, `size` pieces a batch; in random order where there is a generator."""
    order, out = sorted(rows, key=lambda r: len(r['ids']) + (3 * rng.random() if rng else 0)), []
    for row in order:
        if not out or len(row['ids']) * (len(out[-1]) + 1) > size:
            out.append([])
        out[-1].append(row)
    if rng:
        rng.shuffle(out)
    return out


def collate(rows):
    def table(name, fill):
        width = max(len(r[name]) for r in rows)
        return torch.tensor([r[name] + [fill] * (width - len(r[name])) for r in rows])
    b = {'ids': table('ids', 1), 'first': table('first', 0), 'last': table('last', 0)}
    b |= {name: table(name, -1) for name in ('head', *('rel', 'upos', 'tag'))}
    b['pieces'] = torch.tensor([[i < len(r['ids']) for i in range(b['ids'].shape[1])] for r in rows])
    b['words'] = torch.tensor([[i < len(r['first']) for i in range(b['first'].shape[1])] for r in rows])
    return b


def loss_of(model, b):
    o = model(b)
    o['rel'] = model.relations(o['label'], b['head'])
    cross = lambda name, gold: F.cross_entropy(o[name].flatten(0, 1), b[gold].flatten(), ignore_index=-1,
                                               label_smoothing=0 if name == 'arc' else 0.03)
    return sum(w * cross(name, 'head' if name == 'arc' else name) for name, w in WEIGHTS.items())


@torch.no_grad()
def evaluate(model, rows, rels, upos):
    model.eval()
    right = {'UPOS': 0, 'UAS': 0, 'LAS': 0}
    words = sum(len(r['sentence']) for r in rows)
    for chunk in batches(rows, 4000):
        b = collate(chunk)
        o = model(b)
        arcs = torch.log_softmax(o['arc'], -1).double().numpy()
        heads = torch.zeros_like(b['head'])
        for i, r in enumerate(chunk):
            n = len(r['first'])
            heads[i, :n] = torch.from_numpy(np.asarray(spanning_tree(arcs[i, :n, :n])))
        scores = model.relations(o['label'], heads)
        scores[..., rels.index('root')] = torch.where(heads == 0, 1e9, -1e9)
        best, tags = scores.argmax(-1), o['upos'].argmax(-1)
        for i, r in enumerate(chunk):
            for j, t in enumerate(r['sentence'], 1):
                arc = int(heads[i, j]) == t.head
                right['UPOS'] += upos[tags[i, j]] == t.upos
                right['UAS'] += arc
                right['LAS'] += arc and rels[best[i, j]] == t.deprel
    model.train()
    return {k: round(100 * v / words, 2) for k, v in right.items()}


def main():
    a = argparse.ArgumentParser()
    for name, kind, default in (('--shared', str, '../shared'), ('--pretrained', str, None), ('--out', str, None), ('--layers', int, 12), ('--epochs', float, 5),
                                ('--lr', float, 2e-4), ('--head-lr', float, 1e-3), ('--decay', float, 0.95), ('--size', int, 1500), ('--steps', int, 0),
                                ('--seed', int, 1), ('--threads', int, 2)):
        a.add_argument(name, type=kind, default=default, required=default is None)
    a = a.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    c, pretrained, subwords = read_pretrained(a.pretrained)
    keep = pieces_in_use(subwords, a.shared)
    subwords, pretrained['word.weight'] = subwords.only(keep), pretrained['word.weight'][keep]
    read = lambda name: drop_unconverted(read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz'))
    gold = [s for name in TREEBANKS for s in read(name)]
    names = {'rel': sorted({t.deprel for s in gold for t in s}), 'upos': sorted({t.upos for s in gold for t in s}),
             'tag': sorted({f'{t.upos}|{t.feats}' for s in gold for t in s})}
    labels = {k: {name: i for i, name in enumerate(v)} for k, v in names.items()}
    train = encode(gold, subwords, labels)
    dev = {name: encode(read(name), subwords, labels) for name in DEV}
    model = Encoder(c, pretrained, a.layers, *(len(names[k]) for k in ('rel', 'upos', 'tag')))
    # The lower a layer, the less it is changed; heads start from nothing.
    depth = lambda name: int(name.split('.')[1]) + 1 if name.startswith('layers.') else 0
    groups = [{'params': [p], 'base': a.lr * a.decay ** (a.layers - depth(n)) if n.startswith(('layers.', 'eln', 'pos')) else a.head_lr}
              for n, p in model.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(groups, lr=a.lr, weight_decay=0.01, betas=(0.9, 0.98))
    steps = a.steps or int(len(batches(train, a.size)) * a.epochs)
    print(len(keep), 'pieces', len(train), 'sentences', steps, 'steps', flush=True)
    step, start, best = 0, time.time(), -1.0
    while step < steps:
        for rows in batches(train, a.size, rng):
            if step >= steps:
                break
            rate = min(1, (step + 1) / min(300, 0.1 * steps + 1)) * max(0.01, 1 - step / steps)
            for g in groups:
                g['lr'] = g['base'] * rate
            with torch.autocast('cpu', torch.bfloat16):
                loss = loss_of(model, collate(rows))
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 5.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            if step % 200 == 0 or step == 1:
                print(step, f'{time.time() - start:.0f}s loss {loss.item():.3f}', flush=True)
        scores = {name: evaluate(model, rows, names['rel'], names['upos']) for name, rows in dev.items()}
        print(f'{time.time() - start:.0f}s', scores, flush=True)
        if sum(s['LAS'] for s in scores.values()) > best:
            best = sum(s['LAS'] for s in scores.values())
            tensors = {k: v.detach().numpy().astype(np.float16) for k, v in model.state_dict().items()}
            meta = {**names, 'layers': a.layers, 'cfg': {k: c[k] for k in ('H', 'NH', 'FF', 'eps')}, 'scores': scores}
            vocabulary = {'pieces': subwords.pieces, 'scores': subwords.scores, 'norm': subwords.norm}
            packed = lambda value: np.frombuffer(json.dumps(value).encode(), np.uint8)
            np.savez(f'{a.out}.part.npz', **tensors, __meta=packed(meta), __vocab=packed(vocabulary))
            os.replace(f'{a.out}.part.npz', a.out)


if __name__ == '__main__':
    main()
