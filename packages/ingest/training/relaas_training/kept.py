"""Batches of documents of which the frozen layers' work is done once: the rest of the encoder then learns nearly twice as much an hour on two cores."""
import random

import torch
import torch.nn.functional as F

from .measure import half
from .rows import WINDOW, batches, collate_texts


class Kept:
    """Endless batches of documents, as Stream has them, out of `copies` fixed readings of each: the first as it stands, the others in windows of other
    lengths and with other surnames and some other types. Each row brings what the model's frozen layers make of it (`below`), which takes 3.1 kB of memory a piece."""

    def __init__(self, model, stream, copies):
        self.model, self.stream, self.copies = model, stream, copies

    def rows(self, rng):
        stream = self.stream
        for copy in range(self.copies):
            for d in stream.documents:
                # What comes by less often is read in fewer ways too.
                if copy and rng.random() >= stream.share[d['doc']]:
                    continue
                for row in stream.windows(stream.changed(d, rng) if copy else d, rng.randrange(240, WINDOW) if copy else WINDOW):
                    yield stream.share[d['doc']] if copy == 0 else 1, row

    def collate(self, rows):
        b = collate_texts(rows)
        new = [i for i, row in enumerate(rows) if 'below' not in row]
        if new:
            self.model.eval()
            own = collate_texts([rows[i] for i in new])
            with half('cpu'):
                made = self.model.below(own)
            for i, below in zip(new, made):
                rows[i]['below'] = below[:, :len(rows[i]['ids'])].clone()
            self.model.train()
        most = b['ids'].shape[1]
        return b | {'below': torch.stack([F.pad(row['below'], (0, 0, 0, most - row['below'].shape[1])) for row in rows]).float()}

    def __iter__(self):
        rng = random.Random(1000 * self.stream.seed)
        rows = list(self.rows(rng))
        while True:
            drawn = [row for share, row in rows if rng.random() < share / self.copies]
            for batch in batches(drawn, self.stream.size, rng):
                yield None, self.collate(batch)
