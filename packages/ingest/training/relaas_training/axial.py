"""What pairs of a text tell of each other."""
import torch
import torch.nn.functional as F
from torch import nn

# Width of the attention, and its heads.
ACROSS, HEADS = 128, 4


class Axial(nn.Module):
    """A pair of entities attends to the pairs with the same subject and to those with the same object, and knows what is said of it turned round (after
    Tan et al. 2022, "Document-Level Relation Extraction with Adaptive Focal Loss and Knowledge Distillation"): who is ahead of whom, who has
    which coach. Nothing, before it is learnt."""

    def __init__(self, inner):
        super().__init__()
        self.norm = nn.LayerNorm(inner)
        self.along, self.turned, self.out = nn.Linear(inner, 6 * ACROSS), nn.Linear(inner, ACROSS), nn.Linear(3 * ACROSS, inner)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, hidden, grid, most):
        """What is added to pairs of vectors `hidden`; `grid` has for each its row of the batch and the numbers of subject and object, of at most
        `most` a row."""
        r, x, y = grid.unbind(1)
        hidden = self.norm(hidden)
        rows = int(r.max()) + 1
        place = lambda values: torch.zeros(rows, most, most, values.shape[-1], dtype=values.dtype, device=values.device).index_put((r, x, y), values)
        there = torch.zeros(rows, most, most, dtype=torch.bool, device=hidden.device).index_put((r, x, y), torch.ones((), dtype=torch.bool, device=hidden.device))
        parts = place(self.along(hidden)).view(rows, most, most, 2, 3, HEADS, ACROSS // HEADS)
        same_subject = self.attended(*parts[..., 0, :, :, :].unbind(3), there)
        same_object = self.attended(*parts[..., 1, :, :, :].transpose(1, 2).unbind(3), there.transpose(1, 2)).transpose(1, 2)
        turned = place(self.turned(hidden)).transpose(1, 2)
        return self.out(torch.cat([same_subject[r, x, y], same_object[r, x, y], turned[r, x, y].to(same_subject.dtype)], -1))

    @staticmethod
    def attended(q, k, v, there):
        """Attention within the last but one axis of queries, keys and values (row, line, place, head, number)."""
        q, k, v = (part.transpose(2, 3) for part in (q, k, v))
        scores = (q * (ACROSS // HEADS) ** -0.5) @ k.transpose(-1, -2)
        scores = scores.masked_fill(~there[:, :, None, None], -1e4)
        out = torch.softmax(scores.float(), -1).to(v.dtype) @ v
        return out.transpose(2, 3).flatten(3)
