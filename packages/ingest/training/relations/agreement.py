"""How far two readers of the same marked texts agree: the corpus, and second-reading/, whose reader did not see the statements of the first.

    python -m relations.agreement

from the folder above.

A statement that one asserts and the other holds to be open (`~`) counts for neither side, and is told apart.
"""
import collections
import glob
import os

from relaas_training.predicates import CORE, SYMMETRIC
from relations.corpus import documents_of

HERE = os.path.dirname(os.path.abspath(__file__))


def key(statement):
    predicate, *ends = (statement[name] for name in ('predicate', 'subject', 'object'))
    return (predicate, *(sorted(ends) if predicate in SYMMETRIC else ends))


def asserted(document):
    return {key(s) for s in document['statements'] if s['status'] == 'asserted'}


def main():
    for lang in ('nl', 'en'):
        counts = collections.Counter()
        for path in sorted(glob.glob(f'{HERE}/second-reading/{lang}/*.txt')):
            first, second = documents_of(path.replace('second-reading', 'corpus')), documents_of(path)
            if [d['text'] for d in first] != [d['text'] for d in second]:
                raise SystemExit(f'{path}: another text than in the corpus')
            for a, b in zip(first, second):
                counts['texts'] += 1
                ours, theirs = asserted(a), asserted(b)
                open_ = (ours - theirs) & {key(s) for s in b['optional']} | (theirs - ours) & {key(s) for s in a['optional']}
                counts['open to one'] += len(open_)
                for kind, own in (('all', lambda k: True), ('core', lambda k: k[0] in CORE)):
                    counts[kind, 'first'] += sum(own(k) for k in ours - open_)
                    counts[kind, 'second'] += sum(own(k) for k in theirs - open_)
                    counts[kind, 'both'] += sum(own(k) for k in ours & theirs)
        for kind in ('core', 'all'):
            one, other, both = (counts[kind, who] for who in ('first', 'second', 'both'))
            print(f'{lang} {kind}: first {one}, second {other}, both {both}, F1 {2 * both / (one + other):.3f}')
        print(f'{lang}: {counts["texts"]} texts, {counts["open to one"]} statements asserted by one and open to the other')


if __name__ == '__main__':
    main()
