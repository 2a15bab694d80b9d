"""The encoder with its parser heads, as trained; names of parameters are those of the files that teacher.py reads."""
import torch
import torch.nn.functional as F
from torch import nn


class Layer(nn.Module):
    def __init__(self, c, drop):
        super().__init__()
        h = c['H']
        self.heads = c['NH']
        self.qkv, self.ao = nn.Linear(h, 3 * h), nn.Linear(h, h)
        self.fi, self.fo = nn.Linear(h, c['FF']), nn.Linear(c['FF'], h)
        self.ln1, self.ln2 = nn.LayerNorm(h, c['eps']), nn.LayerNorm(h, c['eps'])
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: on processors the fused form is the slower one.
        a = torch.softmax(q @ k.transpose(-1, -2) * (h // self.heads) ** -0.5 + mask, -1).to(v.dtype) @ v
        x = self.ln1(x + self.drop(self.ao(a.transpose(1, 2).reshape(b, t, h))))
        return self.ln2(x + self.drop(self.fo(F.gelu(self.fi(x)))))


class Encoder(nn.Module):
    """Scores of arcs, relations, parts of speech and tags; a word is the mean of its first and last piece, node 0 the root."""

    def __init__(self, c, pretrained, layers, rels, upos, tags, drop=0.1, head_drop=0.3):
        super().__init__()
        h = c['H']
        self.word = nn.Embedding(len(pretrained['word.weight']), h)
        self.pos = nn.Parameter(torch.zeros(*pretrained['pos'].shape))
        self.eln = nn.LayerNorm(h, c['eps'])
        self.layers = nn.ModuleList(Layer(c, drop) for _ in range(layers))
        # Softmax weights of the layers' outputs: one mixture for the tree, one for tags.
        self.mixw, self.g = nn.Parameter(torch.zeros(2, layers + 1)), nn.Parameter(torch.ones(2))
        self.ahd, self.lhd, self.tagh = nn.Linear(h, 2 * h), nn.Linear(h, 2 * h), nn.Linear(h, h)
        self.arcW, self.arcb = nn.Parameter(torch.randn(h, h) * 0.02), nn.Linear(h, 1)
        self.labo, self.up, self.tg = nn.Linear(h, rels), nn.Linear(h, upos), nn.Linear(h, tags)
        self.drop, self.head_drop = nn.Dropout(drop), nn.Dropout(head_drop)
        self.load_state_dict({k: torch.from_numpy(v) for k, v in pretrained.items() if k in self.state_dict()}, strict=False)
        # Most pieces are rare: trained, they would drift apart from those that no sentence has.
        self.word.weight.requires_grad = False

    def forward(self, b):
        x = self.drop(self.eln(self.word(b['ids']) + self.pos[:b['ids'].shape[1]]))
        mask = torch.zeros(b['pieces'].shape).masked_fill(~b['pieces'], -1e4)[:, None, None, :]
        xs = [x]
        for layer in self.layers:
            xs.append(x := layer(x, mask))
        at = lambda m, i: torch.gather(m, 1, i[..., None].expand(-1, -1, m.shape[-1]))
        mixed = [sum(w * y for w, y in zip(torch.softmax(self.mixw[j], 0), xs)) * self.g[j] for j in (0, 1)]
        tree, tag = (self.head_drop(0.5 * (at(m, b['first']) + at(m, b['last']))) for m in mixed)
        dep, head = self.head_drop(F.gelu(self.ahd(tree))).chunk(2, -1)
        arcs = dep @ self.arcW @ head.transpose(1, 2) + self.arcb(head).transpose(1, 2)
        tag = self.head_drop(F.gelu(self.tagh(tag)))
        return {'arc': arcs.float().masked_fill(~b['words'][:, None, :], -1e4), 'upos': self.up(tag).float(), 'tag': self.tg(tag).float(),
                'label': self.lhd(tree).chunk(2, -1)}

    def relations(self, label, heads):
        """Scores of relations, given the head of each node."""
        dep, head = label
        chosen = torch.gather(head, 1, heads.clamp(min=0)[..., None].expand(-1, -1, head.shape[-1]))
        return self.labo(self.head_drop(F.gelu(chosen + dep))).float()
