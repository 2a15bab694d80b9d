"""Word lists turned into one set of flags a word: what the student knows of a word besides its form."""
import collections
import gzip
import html
import os
import re

# One bit each, in this order; the order is part of the model file.
FLAGS = ['noun', 'plural', 'common', 'neuter', 'adjective', 'verb', 'infinitive', 'participle', 'past',
         'given', 'surname', 'place', 'organization']
BIT = {name: 1 << i for i, name in enumerate(FLAGS)}


def lines(path):
    open_ = gzip.open if path.endswith('gz') else open
    with open_(path, 'rt', encoding='utf8') as f:
        for line in f:
            yield html.unescape(line.rstrip('\n'))


def dutch_words(folder, flags):
    """Noun and adjective forms and verb forms of the Alpino lexicon."""
    rows = lines(os.path.join(folder, 'words-nl.tsv.gz'))
    next(rows)
    for row in rows:
        form, upos, feature, article = (row.split('\t') + ['', '', ''])[:4]
        if upos == 'ADJ':
            flags[form] |= BIT['adjective']
        else:
            flags[form] |= BIT['noun'] | (BIT['plural'] if feature == 'Plur' else 0)
            if feature == 'Sing':
                flags[form] |= BIT['common'] if article == 'de' else BIT['neuter'] if article == 'het' else 0
    rows = lines(os.path.join(folder, 'verbs-nl.tsv.gz'))
    next(rows)
    for row in rows:
        cells = (row.split('\t') + [''] * 8)[:8]
        for bits, cell in zip((0, 0, BIT['infinitive'], BIT['participle'], BIT['past'], BIT['past']), cells):
            for form in re.split(r'[ ,|]+', cell):
                if form:
                    flags[form] |= BIT['verb'] | bits
        particles = set(re.findall(r'part_[a-z_0-9]*\((\w+)', cells[7]))
        for p in particles:
            for bits, cell in ((0, cells[0]), (0, cells[1]), (BIT['infinitive'], cells[2]), (BIT['past'], cells[4]), (BIT['past'], cells[5])):
                for form in re.split(r'[ ,|]+', cell):
                    if form:
                        flags[p + form] |= BIT['verb'] | bits
            for form in re.split(r'[ ,|]+', cells[3]):
                if form:
                    flags[p + form] |= BIT['verb'] | BIT['participle']
            for form in re.split(r'[ ,|]+', cells[2]):
                if form:
                    flags[p + 'te' + form] |= BIT['verb'] | BIT['infinitive']


def names(folder, flags):
    """Given names, surnames told twice or more, single-word places and organisations."""
    rows = lines(os.path.join(folder, 'given-names-nl.tsv'))
    next(rows)
    for row in rows:
        flags[row.split('\t')[0]] |= BIT['given']
    first, last = collections.Counter(), collections.Counter()
    for name in lines(os.path.join(folder, 'names-person.txt.gz')):
        parts = name.split()
        if len(parts) >= 2 and all(p[:1].isalpha() for p in parts):
            first[parts[0]] += 1
            last[parts[-1]] += 1
    for counter, bit, least in ((first, 'given', 4), (last, 'surname', 2)):
        for part, count in counter.items():
            if count >= least and part[:1].isupper() and len(part) > 2:
                flags[part] |= BIT[bit]
    for kind, bit in (('place', 'place'), ('organization', 'organization')):
        for name in lines(os.path.join(folder, f'names-{kind}.txt.gz')):
            if re.fullmatch(r'[A-Z][\w\-]{2,}', name) and (kind == 'organization' or len(name) < 16):
                flags[name] |= BIT[bit]


def word_flags(language, folder):
    """{form: bits}; forms as written (names capitalised, words not)."""
    flags = collections.defaultdict(int)
    if language == 'nl':
        dutch_words(folder, flags)
    names(folder, flags)
    return dict(flags)
