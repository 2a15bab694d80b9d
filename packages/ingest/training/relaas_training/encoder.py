"""The encoder with its heads, as trained; names of parameters are those of the files that teacher.py and export_accurate.py read."""
import torch
import torch.nn.functional as F
from torch import nn

from .axial import Axial
from .distances import DISTANCES
from .reference_head import ReferenceHead

# Width of the relation head, and how many kinds of mention.
INNER, KINDS = 256, 3
PARSE, TAG, NAME, RELATION, REFERENCE = range(5)
# Once it is known who is mentioned where, what comes above this layer is read again for the relations.
MARKED = 6
# Attention has more to read than to multiply, and halves are faster there on any processor that knows them.
ATTENDED = torch.bfloat16 if torch.cpu._is_avx512_bf16_supported() else None


class Marks(nn.Module):
    """What is added to the pieces of a mention before the second reading: of which kind it is, of which type who is meant, and what all mentions of
    them are together. Nothing, before it is learnt."""

    def __init__(self, width, types):
        super().__init__()
        self.kinds, self.types, self.chains = nn.Embedding(KINDS, width), nn.Embedding(types + 1, width), nn.Linear(width, width, bias=False)
        for p in self.parameters():
            nn.init.zeros_(p)

    def forward(self, x, chains, b):
        """Marks in pieces `x`, given what each chain is; `marks` a row a piece of a mention: its row, its place, the chain and the kind."""
        row, piece, chain, kind = b['marks'].unbind(1)
        added = (self.chains(chains) + self.types(b['ctype']))[chain] + self.kinds(kind)
        return x.index_put((row, piece), added.to(x.dtype), accumulate=True)


class Layer(nn.Module):
    def __init__(self, c, drop):
        super().__init__()
        h = c['H']
        self.heads = c['NH']
        self.qkv, self.ao = nn.Linear(h, 3 * h), nn.Linear(h, h)
        self.fi, self.fo = nn.Linear(h, c['FF']), nn.Linear(c['FF'], h)
        self.ln1, self.ln2 = nn.LayerNorm(h, c['eps']), nn.LayerNorm(h, c['eps'])
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask, want=False):
        """The layer's output; with `want` also the mean over heads of what each piece attends to."""
        b, t, h = x.shape
        q, k, v = self.qkv(x).to(ATTENDED or x.dtype).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: two or three times as fast on a processor as what torch has for it.
        p = torch.softmax(q * (h // self.heads) ** -0.5 @ k.transpose(-1, -2) + mask.to(q.dtype), -1, dtype=q.dtype)
        attention, y = p.float().mean(1) if want else None, p @ v
        x = self.ln1(x + self.drop(self.ao(y.transpose(1, 2).reshape(b, t, h).to(x.dtype))))
        return self.ln2(x + self.drop(self.fo(F.gelu(self.fi(x))))), attention


class Encoder(nn.Module):
    """Trees, parts of speech and tags of sentences; names and relations of texts. A word is the mean of its first and last piece; the mark before a
    sentence is its root."""

    def __init__(self, c, pretrained, layers, sizes, drop=0.1, head_drop=0.3, hide=0.0):
        super().__init__()
        h = c['H']
        # The share of pieces that a step of training does not see.
        self.hide = hide
        self.word = nn.Embedding(len(pretrained['word.weight']), h)
        self.pos = nn.Parameter(torch.zeros(*pretrained['pos'].shape))
        self.eln = nn.LayerNorm(h, c['eps'])
        self.layers = nn.ModuleList(Layer(c, drop) for _ in range(layers))
        # Softmax weights of the layers' outputs, one mixture a task; at first mostly the last layer.
        self.mixw, self.g = nn.Parameter(torch.zeros(5, layers + 1)), nn.Parameter(torch.ones(5))
        self.ahd, self.lhd, self.tagh = nn.Linear(h, 2 * h), nn.Linear(h, 2 * h), nn.Linear(h, h)
        self.arcW, self.arcb = nn.Parameter(torch.randn(h, h) * 0.02), nn.Linear(h, 1)
        self.labo, self.up, self.tg = nn.Linear(h, sizes['rel']), nn.Linear(h, sizes['upos']), nn.Linear(h, sizes['tag'])
        self.nh, self.no = nn.Linear(h, h), nn.Linear(h, sizes['ner'])
        self.kind, self.typ, self.dist = nn.Embedding(KINDS, h), nn.Embedding(sizes['types'] + 1, h), nn.Embedding(DISTANCES, INNER)
        self.rs, self.ro, self.cs, self.co = (nn.Linear(h, INNER) for _ in range(4))
        self.rh, self.rout = nn.Linear(3 * INNER, INNER), nn.Linear(INNER, 2 * sizes['predicates'])
        for table in (self.kind, self.typ, self.dist):
            nn.init.normal_(table.weight, std=0.02)
        self.marks, self.axial = Marks(h, sizes['types']), Axial(INNER)
        self.refer = ReferenceHead(h, sizes['types'], head_drop)
        with torch.no_grad():
            self.mixw[:, layers] = 1
            # Most pairs have no relation.
            self.rout.bias[:sizes['predicates']] = -4
        self.drop, self.head_drop = nn.Dropout(drop), nn.Dropout(head_drop)
        self.load_state_dict({k: torch.as_tensor(v) for k, v in pretrained.items() if k in self.state_dict()}, strict=False)
        # Most pieces are rare: trained, they would drift apart from those that no sentence has.
        self.word.weight.requires_grad = False

    def vectors(self, b):
        """The pieces' vectors, before any layer."""
        words = self.word(b['ids'])
        if self.training and self.hide:
            words = words * (torch.rand(b['ids'].shape, device=words.device) >= self.hide)[..., None]
        return self.drop(self.eln(words + self.pos[:b['ids'].shape[1]]))

    @staticmethod
    def mask(b):
        """Keeps attention from what is beyond a row's end."""
        t = b['ids'].shape[1]
        beyond = torch.arange(t, device=b['ids'].device)[None] >= b['n'][:, None]
        return torch.zeros(len(b['ids']), t, device=b['ids'].device).masked_fill(beyond, -1e4)[:, None, None]

    def encode(self, b, layers=None):
        """The pieces' vectors, and the outputs of all layers, or of so many."""
        mask, xs = self.mask(b), [self.vectors(b)]
        for layer in self.layers[:layers]:
            xs.append(layer(xs[-1], mask)[0])
        return xs

    def again(self, xs, chains, b):
        """The same with what lies above the marks read again, and what each piece attends to in the last layer."""
        mask, out = self.mask(b), xs[:MARKED + 1]
        x, attention = self.marks(xs[MARKED], chains, b), None
        for layer in self.layers[MARKED:]:
            x, attention = layer(x, mask, layer is self.layers[-1])
            out.append(x)
        return out, attention

    def mixed(self, xs, task):
        w = torch.softmax(self.mixw[task], 0)
        return sum(w[i] * y for i, y in enumerate(xs)) * self.g[task]

    @staticmethod
    def words(m, b):
        at = lambda i: torch.gather(m, 1, i[..., None].expand(-1, -1, m.shape[-1]))
        return 0.5 * (at(b['first']) + at(b['last']))

    def trees(self, b):
        """Scores of arcs (dependent, head), parts of speech and tags, and what `relations` needs."""
        xs = self.encode(b)
        tree, tag = (self.head_drop(self.words(self.mixed(xs, task), b)) for task in (PARSE, TAG))
        dep, head = self.head_drop(F.gelu(self.ahd(tree))).chunk(2, -1)
        arcs = (dep @ self.arcW @ head.transpose(1, 2) + self.arcb(head).transpose(1, 2)).float()
        elsewhere = (b['seg'][:, :, None] != b['seg'][:, None, :]) | (b['seg'][:, None, :] < 0)
        tag = self.head_drop(F.gelu(self.tagh(tag)))
        return arcs.masked_fill(elsewhere, -1e4), self.up(tag).float(), self.tg(tag).float(), self.lhd(tree).chunk(2, -1)

    def relations(self, label, heads):
        """Scores of dependency relations, given the head of each node."""
        dep, head = label
        chosen = torch.gather(head, 1, heads.clamp(min=0)[..., None].expand(-1, -1, head.shape[-1]))
        return self.labo(self.head_drop(F.gelu(chosen + dep))).float()

    def texts(self, b, whole=True):
        """Scores of name labels; for each ordered pair of entities, of predicates said in any status and of their being asserted; and what the
        reference head reads of the referents of each row. Without `whole` nothing of names and references, which saves a third.

        An entity is the log-sum-exp of its mentions, a pair's context the pieces to which both attend (Zhou et al. 2021, "Document-Level Relation
        Extraction with Adaptive Thresholding and Localized Context Pooling")."""
        xs = self.encode(b, None if whole else MARKED)
        names = self.no(self.head_drop(F.gelu(self.nh(self.head_drop(self.words(self.mixed(xs, NAME), b)))))).float() if whole else None
        row, first, last = b['mrow'], b['ments'][:, 0], b['ments'][:, 1]
        there, at = b['cm'] >= 0, b['cm'].clamp(min=0)
        mean = lambda values: (values[at] * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        of_mentions = lambda states: 0.5 * (states[row, first] + states[row, last])
        ys, attention = self.again(xs, mean(of_mentions(self.words(xs[MARKED].float(), b))), b)
        m = self.mixed(ys, RELATION).float()
        mentions = of_mentions(self.words(m, b)) + self.kind(b['mkind'])
        ends = [b[end][row, node] for node in (first, last) for end in ('first', 'last')]
        seen = mean(sum(attention[row, piece] for piece in ends) / 4)
        entities = torch.logsumexp(mentions[at].masked_fill(~there[..., None], -1e4), 1) + self.typ(b['ctype'])
        i, j = b['pairs'][:, 0], b['pairs'][:, 1]
        both = seen[i] * seen[j]
        shares = torch.zeros(len(m), int(b['most']), m.shape[1], device=m.device)
        shares[b['prow'], b['ppos']] = both / (both.sum(-1, keepdim=True) + 1e-9)
        context = torch.bmm(shares, m)[b['prow'], b['ppos']].float()
        entities, context, apart = self.head_drop(entities), self.head_drop(context), self.dist(b['apart'])
        subject = torch.tanh(self.rs(entities)[i] + self.cs(context) + apart)
        object = torch.tanh(self.ro(entities)[j] + self.co(context) + apart)
        hidden = F.gelu(self.rh(self.head_drop(torch.cat([subject, object, subject * object], -1))))
        if len(b['grid']):
            hidden = hidden.index_add(0, b['whole'], self.head_drop(self.axial(hidden[b['whole']], b['grid'], int(b['broad']))).to(hidden.dtype))
        words = self.words(self.mixed(xs, REFERENCE).float(), b) if whole else None
        referents = [0.5 * (words[i, q['first']] + words[i, q['last']]) for i, q in enumerate(b['who'])] if whole else None
        return names, *self.rout(self.head_drop(hidden)).float().chunk(2, -1), referents
