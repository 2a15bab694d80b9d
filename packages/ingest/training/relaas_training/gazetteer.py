"""Builds the shipped gazetteer: names that running text makes likely, with their kind and gender.

    python -m relaas_training.gazetteer --shared ../shared --out ../lexicon/gazetteer.tsv
"""
import argparse
import collections
import os
import re

from .conllu import read_conllu
from .lexicon import lines

SMALL = {'aan', 'op', 'van', 'bij', 'de', 'en', 'in', 'onder', 'ter', 'am', 'an', 'sur', 'on', 'upon', 'of', 'der'}
TREEBANKS = ['nl-train', 'nl-lassysmall-old-train', 'en-ewt-train', 'en-gum-train']


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--shared', default='../shared')
    a.add_argument('--out', required=True)
    a = a.parse_args()
    lexicon = f'{a.shared}/lexicon'
    seen, lower = collections.Counter(), collections.Counter()
    for name in TREEBANKS:
        for s in read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz'):
            forms = [t.form for t in s]
            lower.update(f for f in forms if f.islower())
            for i in range(len(forms)):
                if forms[i][:1].isupper():
                    for n in range(1, 5):
                        seen[' '.join(forms[i:i + n])] += 1
    kinds = collections.defaultdict(set)
    rows = lines(f'{lexicon}/given-names-nl.tsv')
    next(rows)
    for row in rows:
        name, gender, _ = row.split('\t')
        kinds[name].add('f' if gender in ('v', 'f') else gender if gender == 'm' else 'g')
    first, last = collections.Counter(), collections.Counter()
    for name in lines(f'{lexicon}/names-person.txt.gz'):
        parts = name.split()
        if len(parts) >= 2 and all(p[:1].isalpha() for p in parts):
            first[parts[0]] += 1
            last[parts[-1]] += 1
    for name, n in first.items():
        if n >= 4 and name[:1].isupper() and len(name) > 2 and lower[name.lower()] < 5:
            kinds[name] = kinds[name] or {'g'}
    for name, n in last.items():
        if n >= 3 and name[:1].isupper() and len(name) > 2:
            kinds[name].add('s')
    for kind, letter in (('place', 'p'), ('organization', 'o'), ('misc', 'x')):
        for name in lines(f'{lexicon}/names-{kind}.txt.gz'):
            name = name.strip()
            if not (re.fullmatch(r"[\w'’.&\- ]{2,40}", name) and name[:1].isupper()) or lower[name.lower()] > 3 and seen[name] < 3:
                continue
            # What no text has shown is listed where its form says little, so that only the list can tell: a company of one or two words,
            # a place with small words in it ("Hoek van Holland"). Places of one word are too many.
            words = name.split()
            rare = len(name) > 3 and not lower[name.lower()] and (
                kind == 'organization' and len(words) <= 2 and all(w[:1].isupper() for w in words)
                or kind == 'place' and 2 < len(words) < 5 and words[1] in SMALL
            )
            if seen[name] or rare:
                kinds[name].add(letter)
    rows = lines(f'{lexicon}/football-clubs.tsv')
    next(rows)
    for row in rows:
        name, country, place, aliases = (row.split('\t') + [''] * 4)[:4]
        for alias in {name, *aliases.split('|')}:
            short = re.sub(r'\b(?:F\.?C\.?|A\.?F\.?C\.?|Football Club|SV|VV)\b', '', alias).strip()
            for form in {alias.strip(), short}:
                if len(form) > 3 and form[:1].isupper() and ' ' in form or seen[form]:
                    kinds[form].add('o')
        if place and place[:1].isupper() and len(place) < 24:
            kinds[place].add('p')
    with open(a.out, 'w', encoding='utf8') as out:
        for name in sorted(k for k in kinds if k and kinds[k] and '\t' not in k):
            out.write(f"{name}\t{''.join(sorted(kinds[name]))}\n")
    print(len(kinds), os.path.getsize(a.out))


if __name__ == '__main__':
    main()
