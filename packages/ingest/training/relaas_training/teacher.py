"""The teacher: a fine-tuned multilingual encoder (.npz, float16), run in batches with torch.

Its layout is that of multilingual-e5-small (MIT) with heads for arcs, labels, tags and names;
a word is the mean of its first and last subword.
"""
import json
import math

import numpy as np
import torch
import torch.nn.functional as F

from .subwords import Subwords


class Teacher:
    """Soft labels and word vectors from the encoder at `path`."""

    def __init__(self, path):
        z = np.load(path)
        self.meta = json.loads(bytes(z['__meta']).decode())
        self.w = {k: torch.from_numpy(z[k].astype(np.float32)) for k in z.files if not k.startswith('__')}
        v = json.loads(bytes(z['__vocab']).decode())
        self.pieces, self.scores, self.norm = v['pieces'], v['scores'], v['norm']
        self.subwords = Subwords(self.pieces, self.scores, self.norm)
        self.packed = {}
        for name, w in self.w.items():
            # Eight-bit products run three times as fast on a processor; only the layers, the heads stay exact.
            if name.startswith('layers.') and name.endswith('.weight') and w.dim() == 2:
                scale = w.abs().amax(1).clamp(min=1e-8) / 127
                q = torch.quantize_per_channel(w, scale, torch.zeros(len(scale), dtype=torch.long), 0, torch.qint8)
                self.packed[name[:-7]] = torch.ops.quantized.linear_prepack(q, self.w[name[:-7] + '.bias'])

    def linear(self, x, name):
        if name in self.packed:
            return torch.ops.quantized.linear_dynamic(x.contiguous(), self.packed[name])
        return F.linear(x, self.w[name + '.weight'], self.w[name + '.bias'])

    def norm_layer(self, x, name):
        c = self.meta['cfg']
        return F.layer_norm(x, (c['H'],), self.w[name + '.weight'], self.w[name + '.bias'], c['eps'])

    @torch.no_grad()
    def states(self, sentences):
        """Two word states a token (for parsing, for tagging), with a node 0 for the root: [2, B, N, H], mask [B, N]."""
        c = self.meta['cfg']
        rows, first, last = [], [], []
        for s in sentences:
            ids, f, l = [0], [0], [0]
            for form, space in s:
                p = self.subwords(form, space)
                f.append(len(ids))
                ids += p
                l.append(len(ids) - 1)
            rows.append(ids + [2])
            first.append(f)
            last.append(l)
        B, T, N = len(rows), max(map(len, rows)), max(map(len, first))
        ids, mask = torch.ones(B, T, dtype=torch.long), torch.zeros(B, T)
        fi, la, words = torch.zeros(B, N, dtype=torch.long), torch.zeros(B, N, dtype=torch.long), torch.zeros(B, N, dtype=torch.bool)
        for i in range(B):
            ids[i, :len(rows[i])] = torch.tensor(rows[i])
            mask[i, len(rows[i]):] = -1e4
            n = len(first[i])
            fi[i, :n], la[i, :n], words[i, :n] = torch.tensor(first[i]), torch.tensor(last[i]), True
        heads, d = c['NH'], c['H'] // c['NH']
        x = self.norm_layer(self.w['word.weight'][ids] + self.w['pos'][:T], 'eln')
        xs = [x]
        for k in range(self.meta['layers']):
            p = f'layers.{k}.'
            q, kk, v = self.linear(x, p + 'qkv').view(B, T, 3, heads, d).permute(2, 0, 3, 1, 4)
            a = torch.softmax(q @ kk.transpose(-1, -2) / math.sqrt(d) + mask[:, None, None, :], -1) @ v
            x = self.norm_layer(x + self.linear(a.transpose(1, 2).reshape(B, T, c['H']), p + 'ao'), p + 'ln1')
            x = self.norm_layer(x + self.linear(F.gelu(self.linear(x, p + 'fi')), p + 'fo'), p + 'ln2')
            xs.append(x)
        out = []
        for j in (0, 1):
            w = torch.softmax(self.w['mixw'][j], 0)
            m = sum(a * b for a, b in zip(w, xs)) * self.w['g'][j]
            g = lambda idx: torch.gather(m, 1, idx[..., None].expand(-1, -1, c['H']))
            out.append(0.5 * (g(fi) + g(la)))
        return torch.stack(out), words

    @torch.no_grad()
    def label(self, sentences, keep=4):
        """Per sentence: heads, labels and tags as (index, probability) of the `keep` best, and name probabilities."""
        (r, rt), words = self.states(sentences)
        rt = F.gelu(self.linear(rt, 'tagh'))
        ad, ah = F.gelu(self.linear(r, 'ahd')).chunk(2, -1)
        ld, lh = self.linear(r, 'lhd').chunk(2, -1)
        arc = ad @ self.w['arcW'] @ ah.transpose(1, 2) + self.linear(ah, 'arcb').transpose(1, 2)
        arc = torch.softmax(arc.masked_fill(~words[:, None, :], -1e9), -1)
        head = arc.argmax(-1)
        rel = self.linear(F.gelu(torch.gather(lh, 1, head[..., None].expand(-1, -1, lh.shape[-1])) + ld), 'labo')
        rel, tag = torch.softmax(rel, -1), torch.softmax(self.linear(rt, 'tg'), -1)
        ner = torch.softmax(self.linear(rt, 'ner'), -1) if 'ner.weight' in self.w else None
        out = []
        for i, s in enumerate(sentences):
            n = len(s) + 1
            row = {}
            for name, t in (('arc', arc[i, 1:n, :n]), ('rel', rel[i, 1:n]), ('tag', tag[i, 1:n])):
                p, k = t.topk(min(keep, t.shape[-1]), -1)
                row[name] = (k.numpy().astype(np.int16), p.numpy().astype(np.float16))
            row['ner'] = None if ner is None else ner[i, 1:n].numpy().astype(np.float16)
            out.append(row)
        return out

    def names(self, sentences):
        """Only the name probabilities."""
        (_, rt), words = self.states(sentences)
        p = torch.softmax(self.linear(F.gelu(self.linear(rt, 'tagh')), 'ner'), -1)
        return [p[i, 1:len(s) + 1].numpy().astype(np.float16) for i, s in enumerate(sentences)]

    def isolated(self, words, batch=256):
        """States of single words without context, [len(words), 2 H]: what the encoder knows of a word as such."""
        order = sorted(range(len(words)), key=lambda i: len(self.subwords(words[i], True)))
        out = np.zeros((len(words), 2 * self.meta['cfg']['H']), np.float32)
        for k in range(0, len(order), batch):
            idx = order[k:k + batch]
            s, _ = self.states([[(words[i], True)] for i in idx])
            out[idx] = torch.cat([s[0, :, 1], s[1, :, 1]], -1).numpy()
        return out
