"""The student: distilled word vectors and hashed affixes, bidirectional quasi-recurrent layers, biaffine arcs.

Quasi-recurrent layers: Bradbury et al. 2017 (fo-pooling), with the highway of Lei et al. 2018 (SRU).
Biaffine arcs: Dozat and Manning 2017, labels additive instead of bilinear.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .features import BUCKETS
from .lexicon import FLAGS

AFFIX, FLAG, HIDDEN, LAYERS, ARC, LABEL, TAG = 48, 16, 128, 4, 96, 96, 128


class Pool(nn.Module):
    """One layer: gates for both directions from one product, then c = f c + (1 - f) z along the sentence."""

    def __init__(self, inputs):
        super().__init__()
        self.gates = nn.Linear(inputs, 6 * HIDDEN)
        with torch.no_grad():
            self.gates.bias.zero_()
            for side in (0, 3 * HIDDEN):
                self.gates.bias[side + HIDDEN:side + 2 * HIDDEN] = 1.0

    def forward(self, x, mask, highway):
        B, T, _ = x.shape
        g = self.gates(x)
        a, b = g.split(3 * HIDDEN, -1)
        g = torch.cat([a, b.flip(1)], 0)
        m = torch.cat([mask, mask.flip(1)], 0)[..., None]
        z, f, o = g.split(HIDDEN, -1)
        f = torch.sigmoid(f)
        fed = (torch.tanh(z) * (1 - f) * m).unbind(1)
        keep = f.unbind(1)
        c, cs = torch.zeros_like(fed[0]), []
        for t in range(T):
            c = torch.addcmul(fed[t], keep[t], c)
            cs.append(c)
        c = torch.stack(cs, 1)
        o = torch.sigmoid(o)
        forward, backward = (o * c).split(B, 0)
        h = torch.cat([forward, backward.flip(1)], -1)
        if highway is not None:
            of, ob = o.split(B, 0)
            h = h + (1 - torch.cat([of, ob.flip(1)], -1)) * highway
        return h


class Student(nn.Module):
    def __init__(self, vectors, tags, rels, names):
        super().__init__()
        self.register_buffer('vectors', torch.cat([torch.zeros(1, vectors.shape[1]), vectors]))
        self.affix = nn.Embedding(BUCKETS, AFFIX)
        nn.init.normal_(self.affix.weight, std=0.15)
        self.flag = nn.Linear(len(FLAGS), FLAG, bias=False)
        width = vectors.shape[1] + AFFIX + FLAG
        self.layers = nn.ModuleList([Pool(3 * width)] + [Pool(2 * HIDDEN) for _ in range(LAYERS - 1)])
        out = 2 * HIDDEN
        self.root = nn.Parameter(torch.randn(out) * 0.1)
        self.dep, self.head = nn.Linear(out, ARC), nn.Linear(out, ARC)
        self.arc = nn.Parameter(torch.eye(ARC) * 0.1)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = nn.Linear(out, LABEL), nn.Linear(out, LABEL)
        self.label = nn.Linear(LABEL, rels)
        self.tag_hidden = nn.Linear(out, TAG)
        self.tag, self.ner = nn.Linear(TAG, tags), nn.Linear(TAG, names)

    def drop(self, x, p):
        """One mask a sentence, the same at every token."""
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) > p).to(x.dtype) / (1 - p)

    def forward(self, b):
        bits = ((b['flags'][..., None] >> torch.arange(len(FLAGS))) & 1).float()
        vectors = self.vectors[b['row']]
        if self.training:
            # The lexicon does not know every word that it will meet: learn to do without.
            known = (torch.rand(b['row'].shape) > 0.15)[..., None]
            vectors, bits = vectors * known, bits * (torch.rand(b['row'].shape) > 0.2)[..., None]
        affix = self.affix(b['hash'])
        if self.training:
            affix = affix * (torch.rand(b['hash'].shape) > 0.12)[..., None]
        x = torch.cat([vectors, affix.sum(2), self.flag(bits)], -1) * b['mask'][..., None]
        x = self.drop(x, 0.15)
        x = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)
        h = self.layers[0](x, b['mask'], None)
        for layer in self.layers[1:]:
            h = layer(self.drop(h, 0.2), b['mask'], h)
        h = self.drop(h, 0.3)
        r = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        dep, head = self.drop(F.relu(self.dep(h)), 0.2), self.drop(F.relu(self.head(r)), 0.2)
        arc = dep @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        keep = F.pad(b['mask'], (1, 0), value=1.0)
        arc = arc.masked_fill(keep[:, None, :] == 0, -1e4)
        n = arc.shape[1]
        own = torch.arange(n)
        arc[:, own, own + 1] = -1e4
        tag = self.drop(F.relu(self.tag_hidden(h)), 0.2)
        return {'arc': arc, 'tag': self.tag(tag), 'ner': self.ner(tag), 'ld': self.label_dep(h), 'lh': self.label_head(r)}

    def labels(self, out, heads):
        """Label scores of each token given its head."""
        lh = torch.gather(out['lh'], 1, heads[..., None].expand(-1, -1, LABEL))
        return self.label(self.drop(F.relu(out['ld'] + lh), 0.2))
