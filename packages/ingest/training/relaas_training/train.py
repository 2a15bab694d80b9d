"""Trains the student on gold trees and on the teacher's soft labels.

    python -m relaas_training.train nl --shared ../shared --work DIR --minutes 70
"""
import argparse
import glob
import json
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from .conllu import read_conllu
from .features import HASHES, Lookup, hashes
from .lexicon import BIT
from .student import Student
from .tree import spanning_tree

DEV = {'nl': ['nl-alpino-dev'], 'en': ['en-ewt-dev']}
NAMES = 9


class Data:
    """Sentences as arrays. Soft labels are (index, probability) pairs of the few best; hard labels are -1 where there are none."""

    def __init__(self, lookup, tags, rels):
        self.lookup, self.tags, self.rels = lookup, tags, rels
        self.cache, self.rows = {}, []

    def token(self, form):
        if form not in self.cache:
            self.cache[form] = self.lookup(form) + (hashes(form),)
        return self.cache[form]

    def encode(self, sentence, soft=None, gold=True):
        f = [self.token(t.form) for t in sentence]
        return {
            'n': len(f), 'row': np.array([x[0] for x in f]), 'flags': np.array([x[1] for x in f]), 'hash': np.array([x[2] for x in f]),
            'head': np.array([t.head if gold else -1 for t in sentence]),
            'rel': np.array([self.rels.get(t.deprel, -1) if gold else -1 for t in sentence]),
            'tag': np.array([self.tags.get(t.upos + '|' + t.feats, -1) if gold else -1 for t in sentence]),
            'propn': np.array([t.upos == 'PROPN' for t in sentence]), 'soft': soft, 'sentence': sentence}


def load(paths, data, teacher, gold):
    """Shards of the teacher's labels, its label numbers turned into the student's."""
    tag_map = np.array([data.tags.get(t, -1) for t in teacher['tag']])
    rel_map = np.array([data.rels.get(r, -1) for r in teacher['rel']])
    out = []
    for path in paths:
        sentences, labels = pickle.load(open(path, 'rb'))
        for s, l in zip(sentences, labels):
            soft = {'arc': (l['arc'][0].astype(np.int64), l['arc'][1].astype(np.float32)),
                    'tag': (tag_map[l['tag'][0]], l['tag'][1].astype(np.float32)),
                    'rel': (rel_map[l['rel'][0]], l['rel'][1].astype(np.float32)),
                    'relhead': l['arc'][0][:, 0].astype(np.int64), 'ner': l['ner'].astype(np.float32)}
            out.append(data.encode(s, soft, gold))
    return out


def batches(rows, size, rng):
    rows = sorted(rows, key=lambda r: r['n'] + rng.random() * 4)
    out, current = [], []
    for r in rows:
        if current and r['n'] * (len(current) + 1) > size:
            out.append(current)
            current = []
        current.append(r)
    out.append(current)
    rng.shuffle(out)
    return out


def collate(batch, names=None, rng=None):
    B, T = len(batch), max(r['n'] for r in batch)
    o = {'row': np.zeros((B, T), np.int64), 'flags': np.zeros((B, T), np.int64), 'hash': np.zeros((B, T, HASHES), np.int64), 'mask': np.zeros((B, T), np.float32)}
    for k in ('head', 'rel', 'tag', 'relhead'):
        o[k] = np.full((B, T), -1, np.int64)
    for k in ('arc', 'tag', 'rel'):
        o['i' + k], o['p' + k] = np.zeros((B, T, 4), np.int64), np.zeros((B, T, 4), np.float32)
    o['ner'] = np.zeros((B, T, NAMES), np.float32)
    for i, r in enumerate(batch):
        n = r['n']
        row, flags, hash_ = r['row'], r['flags'], r['hash']
        if names is not None:
            # A fifth of the names become other names: spelling must not be learnt by heart.
            swap = np.nonzero(r['propn'] & (np.array([rng.random() for _ in range(n)]) < 0.2))[0]
            if len(swap):
                row, flags, hash_ = row.copy(), flags.copy(), hash_.copy()
                for j in swap:
                    row[j], flags[j], hash_[j] = names[rng.randrange(len(names))]
        o['row'][i, :n], o['flags'][i, :n], o['hash'][i, :n], o['mask'][i, :n] = row, flags, hash_, 1
        for k in ('head', 'rel', 'tag'):
            o[k][i, :n] = r[k]
        if r['soft']:
            for k in ('arc', 'tag', 'rel'):
                index, p = r['soft'][k]
                o['i' + k][i, :n, :index.shape[1]], o['p' + k][i, :n, :index.shape[1]] = np.maximum(index, 0), p * (index >= 0)
            o['relhead'][i, :n], o['ner'][i, :n] = r['soft']['relhead'], r['soft']['ner']
    return {k: torch.from_numpy(v) for k, v in o.items()}


def loss(model, b, hard, soft):
    """Cross-entropy with gold, and with the teacher's few best (its remaining mass ignored)."""
    out = model(b)
    n = b['mask'].sum()
    total = 0
    log = {'arc': F.log_softmax(out['arc'], -1), 'tag': F.log_softmax(out['tag'], -1)}
    has_gold = (b['head'] >= 0).any()
    if has_gold and hard:
        log_rel = F.log_softmax(model.labels(out, b['head'].clamp(min=0)), -1)
        for l, y in ((log['arc'], b['head']), (log['tag'], b['tag']), (log_rel, b['rel'])):
            total = total + hard * F.nll_loss(l.flatten(0, 1), y.flatten(), ignore_index=-1, reduction='sum') / n
    if soft:
        w = soft if has_gold else 1.0
        log['rel'] = F.log_softmax(model.labels(out, b['relhead'].clamp(min=0)), -1)
        for k in ('arc', 'tag', 'rel'):
            # The teacher leaves a little mass on arcs that the student masks out: bound what that can cost.
            total = total - w * (torch.gather(log[k], 2, b['i' + k]).clamp(min=-14) * b['p' + k]).sum() / n
    ner = F.log_softmax(out['ner'], -1)
    return total - 0.4 * (ner * b['ner']).sum() / n


@torch.no_grad()
def predict(model, rows):
    model.eval()
    result = {}
    for batch in batches(rows, 4000, random.Random(0)):
        b = collate(batch)
        out = model(b)
        arc = F.log_softmax(out['arc'], -1).numpy().astype(np.float64)
        heads = torch.zeros(b['head'].shape, dtype=torch.long)
        for i, r in enumerate(batch):
            n = r['n']
            square = np.full((n + 1, n + 1), -1e9)
            square[1:] = arc[i, :n, :n + 1]
            heads[i, :n] = torch.from_numpy(spanning_tree(square)[1:])
        rel, tag = model.labels(out, heads).argmax(-1), out['tag'].argmax(-1)
        for i, r in enumerate(batch):
            n = r['n']
            result[id(r)] = (heads[i, :n].numpy(), rel[i, :n].numpy(), tag[i, :n].numpy())
    model.train()
    return [result[id(r)] for r in rows]


def evaluate(model, rows, tags, rels):
    n = upos = uas = las = 0
    for r, (heads, rel, tag) in zip(rows, predict(model, rows)):
        for i, t in enumerate(r['sentence']):
            n += 1
            upos += tags[tag[i]].split('|')[0] == t.upos
            if heads[i] == t.head:
                uas += 1
                las += rels[rel[i]] == t.deprel
    return {'upos': round(100 * upos / n, 2), 'uas': round(100 * uas / n, 2), 'las': round(100 * las / n, 2)}


def main():
    a = argparse.ArgumentParser()
    a.add_argument('language')
    a.add_argument('--shared', default='../shared')
    a.add_argument('--work', required=True)
    a.add_argument('--minutes', type=float, default=70)
    a.add_argument('--steps', type=int, help='instead of --minutes: the same number of steps on any machine')
    a.add_argument('--lr', type=float, default=2.5e-3)
    a.add_argument('--size', type=int, default=1600)
    a.add_argument('--seed', type=int, default=1)
    a.add_argument('--every', type=int, default=600)
    a = a.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    w = json.load(open(f'{a.work}/words.json'))
    vectors = torch.from_numpy(np.load(f'{a.work}/vectors.npz')['v'].astype(np.float32)) * 0.5
    teacher = json.load(open(f'{a.work}/teacher.json'))
    lookup = Lookup(w['words'], w['flags'])
    gold_paths, silver_paths = sorted(glob.glob(f'{a.work}/gold-*.pkl')), sorted(glob.glob(f'{a.work}/silver-*.pkl'))
    tag_count, rel_count = {}, {}
    for p in gold_paths:
        for s in pickle.load(open(p, 'rb'))[0]:
            for t in s:
                tag_count[t.upos + '|' + t.feats] = tag_count.get(t.upos + '|' + t.feats, 0) + 1
                rel_count[t.deprel] = rel_count.get(t.deprel, 0) + 1
    tags = sorted(k for k, v in tag_count.items() if v >= 3)
    rels = sorted(k for k, v in rel_count.items() if v >= 3)
    data = Data(lookup, {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(rels)})
    gold, silver = load(gold_paths, data, teacher, True), load(silver_paths, data, teacher, False)
    dev = {name: [data.encode(s) for s in read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz')] for name in DEV[a.language]}
    name_bits = BIT['given'] | BIT['surname'] | BIT['place'] | BIT['organization']
    pool = [f for f in w['flags'] if f[:1].isupper() and w['flags'][f] & name_bits]
    names = [data.token(f) for f in rng.sample(sorted(pool), min(30000, len(pool)))]
    model = Student(vectors, len(tags), len(rels), NAMES)
    ema = {k: v.detach().clone() for k, v in model.named_parameters()}
    optimizer = torch.optim.AdamW(model.parameters(), lr=a.lr, betas=(0.9, 0.98), weight_decay=0.01)
    print('gold', len(gold), sum(r['n'] for r in gold), 'silver', len(silver), 'tags', len(tags), 'rels', len(rels),
          'parameters', sum(p.numel() for p in model.parameters()), flush=True)
    start, step, best, tokens = time.time(), 0, 0.0, 0
    done = lambda: step / a.steps if a.steps else (time.time() - start) / (60 * a.minutes)

    def checkpoint(progress):
        nonlocal best
        own = {k: v.detach().clone() for k, v in model.named_parameters()}
        for k, v in model.named_parameters():
            v.data.copy_(ema[k])
        scores = {name: evaluate(model, rows, tags, rels) for name, rows in dev.items()}
        las = scores[DEV[a.language][0]]['las']
        print(step, f'{progress:.3f}', f'{time.time() - start:.0f}s', tokens, scores, flush=True)
        if las >= best:
            best = las
            torch.save({'model': model.state_dict(), 'tags': tags, 'rels': rels, 'scores': scores, 'step': step}, f'{a.work}/student.part')
            import os
            os.rename(f'{a.work}/student.part', f'{a.work}/student.pt')
        for k, v in model.named_parameters():
            v.data.copy_(own[k])

    while done() < 1:
        for batch in batches(gold + silver, a.size, rng):
            progress = done()
            if progress >= 1:
                break
            for g in optimizer.param_groups:
                g['lr'] = a.lr * min(1, (step + 1) / 200) * max(0.02, 1 - progress)
            b = collate(batch, names, rng)
            value = loss(model, b, 0.7, 0.5)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            tokens += sum(r['n'] for r in batch)
            decay = min(0.998, (step + 1) / (step + 20))
            with torch.no_grad():
                for k, v in model.named_parameters():
                    ema[k].mul_(decay).add_(v, alpha=1 - decay)
            if step % 50 == 0 and step < 301:
                print('step', step, f'{value.item():.3f}', f'{tokens / (time.time() - start):.0f} tokens/s', flush=True)
            if step % a.every == 0:
                checkpoint(progress)
    checkpoint(1.0)


if __name__ == '__main__':
    main()
