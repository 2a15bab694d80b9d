"""Turns the corpus (corpus/<language>/*.txt) into annotated documents in the gold format.

    python corpus.py corpus/nl/*.txt > corpus-nl.json

An item is a text with its names, pronouns and descriptions marked, `[words=id]`, at first mention with a type, `[words=id:O]` (O
organization, P place, E event, W work, else a person; `[Japanse=j:P:Japan]` where the words are not the name), and one line a
statement: `> beat a b`, then `?` expected, `!` negated, `~` readers may differ, and perhaps its qualifiers,
`| event=1,000 metres; date=2026-12-06`. An empty line ends it. `# 2025-02-10` before the text is its date. A line `= he/2=a captain/1=b+c` tells
what other words refer to, by the manieth of its form in the text each is; where there is one, words that it leaves out refer to nothing marked.
"""
import json
import os
import re
import sys

TYPES = {'O': 'Organization', 'P': 'Place', 'E': 'Event', 'W': 'Work'}
MARK = re.compile(r'\[([^\[\]=]+)=([^\[\]]+)\]')
DESCRIBES = re.compile(r'(?:De|Het|Hij|Zij|Ze|She|He|The|Haar|Zijn|Mijn|My|Her|His|Ik|I|Twentse)\b')
STATEMENT = re.compile(r'> (\w+) (\S+) (\S+)(?: ([?!~]))?(?: \| (\S.*))?$')
REFERENCE = re.compile(r'(\S+)/(\d+)=([^\s=]+)')
QUALIFIER = re.compile(r'(event|competition|place|date|result|heat)=(\S.*)')


def utf16(text):
    """How long a text is as JavaScript counts: offsets of the gold format are such."""
    return len(text.encode('utf-16-le')) // 2


def reference(text, words, names, doc):
    """Start, end and entities of a word such as `he/2=a`."""
    form, nth, ids = REFERENCE.fullmatch(words).groups()
    places = [m.start() for m in re.finditer(rf'(?<!\w){re.escape(form)}(?!\w)', text)]
    if len(places) < int(nth) or any(id not in names for id in ids.split('+')):
        raise SystemExit(f'{doc}: cannot read the reference "{words}"')
    start = utf16(text[:places[int(nth) - 1]])
    return [start, start + utf16(form), ids]


def item(block, doc, lang):
    lines = block.split('\n')
    date = lines.pop(0)[2:].strip() if lines[0].startswith('# ') else '2025-02-10'
    marked = '\n\n'.join(line for line in lines if not line.startswith(('>', '=')))
    names, types = {}, {}
    for words, mark in MARK.findall(marked):
        ids, *rest = mark.split(':')
        for id in ids.split('+'):
            if rest:
                types[id] = TYPES[rest[0]]
            name = rest[1] if len(rest) > 1 else words
            if '+' not in ids and name[:1].isupper() or len(rest) > 1 or (rest and name[:1].isdigit()):
                names.setdefault(id, [])
                if name not in names[id]:
                    names[id].append(name)
    for id, forms in names.items():
        # "De Japanse", "She": what describes is no name, where the item has one.
        plain = [form for form in forms if not DESCRIBES.match(form)]
        forms[:] = plain or forms
    for id, forms in names.items():
        forms.sort(key=len, reverse=True)
    mentions, text = [], ''
    for part in re.split(r'(\[[^\[\]=]+=[^\[\]]+\])', marked):
        found = MARK.fullmatch(part)
        words = found[1] if found else part
        if found:
            mentions.append([utf16(text), utf16(text + words), found[2].split(':')[0]])
        text += words
    document = {
        'doc': doc, 'date': date, 'lang': lang, 'text': text, 'complete': True, 'mentions': mentions,
        'entities': [{'id': id, 'type': types.get(id, 'Person'), 'names': forms} for id, forms in names.items() if forms],
        'statements': [], 'optional': [],
    }
    for line in lines:
        if line.startswith('='):
            document['references'] = [reference(text, words, names, doc) for words in line[1:].split()]
        if not line.startswith('>'):
            continue
        found = STATEMENT.match(line)
        if found is None or found[2] not in names or found[3] not in names:
            raise SystemExit(f'{doc}: cannot read "{line}"')
        pairs = [QUALIFIER.fullmatch(pair) for pair in found[5].split('; ')] if found[5] else []
        if None in pairs:
            raise SystemExit(f'{doc}: cannot read the qualifiers of "{line}"')
        status = {'?': 'expected', '!': 'negated'}.get(found[4], 'asserted')
        document['optional' if found[4] == '~' else 'statements'].append(
            {'predicate': found[1], 'subject': found[2], 'object': found[3], 'status': status,
             'qualifiers': {pair[1]: pair[2] for pair in pairs}})
    return document


def documents_of(path):
    """The documents of one file of the corpus."""
    lang, name = os.path.basename(os.path.dirname(path)), os.path.splitext(os.path.basename(path))[0]
    blocks = open(path, encoding='utf8').read().strip().split('\n\n')
    return [item(block.strip('\n'), f'{lang}-{name}-{i + 1:03}', lang) for i, block in enumerate(blocks) if block.strip()]


def main():
    json.dump([document for path in sys.argv[1:] for document in documents_of(path)], sys.stdout, ensure_ascii=False, indent=1)


if __name__ == '__main__':
    main()
