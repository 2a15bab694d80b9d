"""Trains the encoder with all its heads: trees of Dutch and English, names and relations of annotated documents, all at once.

    python -m relaas_training.finetune --data work/encoder-data.z --out work/encoder.npz [--minutes 8]
    python -m relaas_training.finetune --data work/encoder-data.z --out work/more.npz --start work/encoder.npz --trees 0 --drop 0 --size 1024 --minutes 90 \
        --less '^(?!.*newsroom)=0.15'

Starts from multilingual-e5-small, or goes on from a file of its own. Articles of the thirds in `--test` are left out and only scored; documents whose
name fits `--leave` are left out. A GPU takes some minutes, two cores a night; a run on a GPU is not the same
to the bit. The file is read by teacher.py, as the student's teacher (where trees were shown), and by export_accurate.py.
"""
import argparse
import json
import os
import pickle
import random
import re
import time
import zlib

import numpy as np
import torch
import torch.nn.functional as F

from .encoder import Encoder
from .measure import half, measure_documents, measure_references, measure_trees
from .nibbles import from_four_bits
from .rows import Stream, moved
from .shipped import shipped

SMOOTH = 0.03
# Every so many steps the weights enter their mean.
AVERAGED = 8
# What a shipped model has no use for.
TREE_HEADS = ('ahd', 'lhd', 'tagh', 'arcW', 'arcb', 'labo', 'up', 'tg')


def unpacked(value):
    if not isinstance(value, tuple):
        return torch.from_numpy(value.astype(np.float32))
    nibbles, step, shape = value
    return torch.from_numpy(from_four_bits(nibbles, step).reshape(shape))


def cross(scores, gold, smooth=SMOOTH):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, label_smoothing=smooth)


def tree_loss(model, b):
    arcs, upos, tag, label = model.trees(b)
    return cross(arcs, b['head'], 0) + cross(model.relations(label, b['head']), b['rel']) + cross(upos, b['upos']) + cross(tag, b['tag'])


def text_losses(model, b, whole):
    """Of names, of what is said, of whether it is asserted, and of who is meant; nothing of the first and the last without `whole`."""
    names, said, asserted, referents = model.texts(b, whole)
    told = (b['status'] >= 0).float()
    binary = lambda scores, gold: F.binary_cross_entropy_with_logits(scores, gold, reduction='none')
    none = torch.zeros(())
    return (cross(names, b['ner']) if whole else none, (binary(said, b['said']) * b['mask']).sum() / max(1, len(said)),
            (binary(asserted, b['status'].clamp(min=0)) * told).sum() / told.sum().clamp(min=1), reference_loss(model, referents, b['who']) if whole else none)


def reference_loss(model, referents, who):
    losses = [model.refer.loss(h, q) for h, q in zip(referents, who) if 'refs' in q]
    return sum(loss for loss, _ in losses) / max(1, sum(asked for _, asked in losses)) if losses else torch.zeros(())


def resumed(path, model):
    """Takes over all weights of an earlier run, or of a model that was shipped, but the pieces' vectors, which are never trained and of which other
    texts need others."""
    saved = shipped(path)[1] if path.endswith('.bin') else np.load(path)
    own = {k: torch.from_numpy(saved[k].astype(np.float32)) for k in saved if not k.startswith('__') and k != 'word.weight'}
    missing, unknown = model.load_state_dict(own, strict=False)
    # Files of before there were marks, or pairs that see each other, have none.
    lost = [k for k in missing if k != 'word.weight' and not k.startswith(('marks.', 'axial.')) and not (path.endswith('.bin') and k.split('.')[0] in TREE_HEADS)]
    if unknown or lost:
        raise SystemExit(f'{path}: other weights than those of this encoder: {lost} {unknown}')


def save(path, data, layers, tensors):
    meta = {k: data[k] for k in ('rel', 'upos', 'tag', 'ner', 'types', 'predicates')} | {'layers': layers, 'cfg': {k: data['cfg'][k] for k in ('H', 'NH', 'FF', 'eps')}}
    packed = lambda value: np.frombuffer(json.dumps(value).encode(), np.uint8)
    arrays = {k: v.detach().cpu().numpy().astype(np.float16) for k, v in tensors.items()}
    np.savez(f'{path}.part.npz', **arrays, __meta=packed(meta), __vocab=packed(data['vocabulary']))
    os.replace(f'{path}.part.npz', path)


def shares(less):
    """How often a document comes by, of those whose name a pattern fits: 'PATTERN=SHARE;PATTERN=SHARE'."""
    return [(re.compile(pattern), float(share)) for pattern, share in (one.rsplit('=', 1) for one in less.split(';') if one)]


def main():
    a = argparse.ArgumentParser()
    for name, kind, default in (('--data', str, None), ('--out', str, None), ('--layers', int, 12), ('--minutes', float, 8), ('--steps', int, 100000), ('--lr', float, 2e-4),
                                ('--head-lr', float, 1e-3), ('--decay', float, 0.95), ('--size', int, 4096), ('--tree-size', int, 2560), ('--seed', int, 1),
                                ('--average', float, 0.998), ('--relations', float, 4), ('--names', float, 1), ('--references', float, 0.5), ('--trees', float, 0.7), ('--test', str, '12'), ('--workers', int, 7), ('--hide', float, 0),
                                ('--compile', int, 0), ('--start', str, ''), ('--leave', str, '$^'), ('--drop', float, 0.1), ('--head-drop', float, 0.3), ('--warm', int, 300), ('--less', str, ''),
                                ('--device', str, 'cuda' if torch.cuda.is_available() else 'cpu')):
        a.add_argument(name, type=kind, default=default, required=default is None)
    a = a.parse_args()
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    data = pickle.loads(zlib.decompress(open(a.data, 'rb').read()))
    test = [d for d in data['documents'] if d['file'].startswith('articles') and str(d['number'] % 3) in a.test]
    held = {id(d) for d in test} | {id(d) for d in data['documents'] if re.search(a.leave, d['doc'])}
    sizes = {k: len(data[k]) for k in ('rel', 'upos', 'tag', 'ner', 'types', 'predicates')}
    model = Encoder(data['cfg'], {k: unpacked(v) for k, v in data['pretrained'].items()}, a.layers, sizes, a.drop, a.head_drop, a.hide).to(a.device)
    if a.start:
        resumed(a.start, model)
    if a.compile:
        for layer in model.layers:
            layer.compile(dynamic=True)
    # The lower a layer, the less it is changed; heads start from nothing.
    depth = lambda name: int(name.split('.')[1]) + 1 if name.startswith('layers.') else 0
    groups = [{'params': [p], 'base': a.lr * a.decay ** (a.layers - depth(n)) if n.startswith(('layers.', 'eln', 'pos')) else a.head_lr}
              for n, p in model.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(groups, lr=a.lr, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    stream = Stream(data, [d for d in data['documents'] if id(d) not in held], a.seed, a.size, a.tree_size if a.trees else 0, shares(a.less))
    loader = iter(torch.utils.data.DataLoader(stream, batch_size=None, num_workers=a.workers, prefetch_factor=6 if a.workers else None, pin_memory=a.device == 'cuda'))
    print(len(stream.documents), 'documents,', len(test), 'left out', flush=True)
    step, start = 0, time.time()
    while True:
        trees, texts = next(loader)
        done = max(step / a.steps, (time.time() - start) / (60 * a.minutes))
        if done >= 1:
            break
        for g in groups:
            g['lr'] = g['base'] * min(1, (step + 1) / a.warm) * max(0.01, 1 - done)
        with half(a.device):
            names, said, asserted, meant = text_losses(model, moved(texts, a.device), int((step + 1) * a.names) > int(step * a.names))
            tree = tree_loss(model, moved(trees, a.device)) if trees else torch.zeros(())
            loss = names + a.relations * said + 0.2 * asserted + a.references * meant + a.trees * tree
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 5.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        if step > 50 and step % AVERAGED == 0:
            with torch.no_grad():
                keys = [k for k in average if k != 'word.weight']
                now = model.state_dict()
                torch._foreach_lerp_([average[k] for k in keys], [now[k] for k in keys], 1 - min(a.average, (step - 50) / (step - 40)) ** AVERAGED)
        if step in (10, 50) or step % (500 if a.trees else 50) == 0:
            parts = ' '.join(f'{name} {part.item():.3f}' for name, part in (('names', names), ('relations', said), ('status', asserted), ('references', meant), ('trees', tree)))
            print(step, f'{time.time() - start:.0f}s', parts, flush=True)
    if step > 50:
        model.load_state_dict(average)
    model.eval()
    print(step, 'steps', f'{time.time() - start:.0f}s', flush=True)
    save(a.out, data, a.layers, {k: v for k, v in model.state_dict().items()})
    left = [d for d in data['documents'] if id(d) in held and d['referents']]
    for line in [*measure_documents(model, data, test, a.device), *measure_references(model, data, left, a.device), *(measure_trees(model, data, a.device) if a.trees else [])]:
        print(line, flush=True)


if __name__ == '__main__':
    main()
