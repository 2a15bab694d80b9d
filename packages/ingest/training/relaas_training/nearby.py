"""What two neighbouring sentences alone say of those that they mention, as src/encoder/reading.ts asks it: more pairs for a row of a document."""
import numpy as np

from .distances import apart


def spots(mentions):
    """For each two neighbouring sentences the mentions in them, by entity; `mentions` a list an entity, each with its sentence last."""
    sentences = [m[3] for own in mentions for m in own]
    for first in range(min(sentences), max(max(sentences), min(sentences) + 1)):
        near = ((e, [m for m in own if m[3] in (first, first + 1)]) for e, own in enumerate(mentions))
        yield {e: own for e, own in near if own}


def with_nearby(row):
    """The row with an entity more for each whose mentions in two neighbouring sentences are not all that it has, and their pairs with each other.

    What the annotation says of a pair may be told in any place that mentions both: where there are several, apart from each other, only what it
    denies is learnt of each."""
    if not len(row['pairs']):
        return row
    number = {(x, y): at for at, (x, y) in enumerate(row['pairs'].tolist())}
    near, together = list(spots(row['ments'])), {}
    for place, own in enumerate(near):
        for x in own:
            for y in own:
                together.setdefault((x, y), []).append(place)
    entities, types, pairs, labels = list(row['ments']), list(row['types']), [], []
    known = {(e, *map(tuple, own)): e for e, own in enumerate(entities)}
    seen = set(number)
    for own in near:
        for e, mentions in own.items():
            key = (e, *map(tuple, mentions))
            if key not in known:
                known[key] = len(entities)
                entities.append(mentions)
                types.append(row['types'][e])
        at = {e: known[(e, *map(tuple, mentions))] for e, mentions in own.items()}
        for x in own:
            for y in own:
                if x == y or (at[x], at[y]) in seen:
                    continue
                seen.add((at[x], at[y]))
                pairs.append((at[x], at[y]))
                labels.append((number[x, y], together[x, y][-1] - together[x, y][0] < 2))
    if not pairs:
        return row
    of, one_place = np.array([of for of, _ in labels]), np.array([one for _, one in labels])[:, None]
    said = row['said'][of]
    more = {'said': said, 'mask': row['mask'][of] * np.where(one_place, 1, 1 - said), 'status': np.where(one_place, row['status'][of], -1), 'pairs': np.array(pairs, np.int64),
            'apart': np.array([apart(entities[x], entities[y]) for x, y in pairs], np.int64)}
    return row | {'ments': entities, 'types': types} | {name: np.concatenate([row[name], values]).astype(row[name].dtype) for name, values in more.items()}
