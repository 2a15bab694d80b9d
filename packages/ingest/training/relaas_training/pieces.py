"""Which pieces of the encoder's vocabulary Dutch and English text needs."""
import glob
import gzip

from .conllu import read_conllu
from .subwords import META
from .treebanks import RAW, TREEBANKS


def pieces_in_use(subwords, shared, corpora=()):
    """Numbers of the pieces of the treebanks, the lexicon's words and verbs, given names, and the text files `corpora`, with all Latin pieces of
    one or two characters, of which any other word can be made."""
    keep = {0, 1, 2, 3}
    for name in sum([*TREEBANKS.values(), *RAW.values()], []):
        for sentence in read_conllu(f'{shared}/treebanks/{name}.conllu.gz'):
            for token in sentence:
                keep.update(subwords(token.form, token.space))
    for path in sorted(glob.glob(f'{shared}/lexicon/*')):
        if not any(kind in path for kind in ('words-', 'verbs-', 'given-names')):
            continue
        with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8') as lines:
            for line in lines:
                cells = line.rstrip('\n').split('\t')
                for word in ' '.join(cells[:6] if 'verbs-' in path else cells[:1]).split():
                    keep.update(subwords(word, True))
    for path in corpora:
        with open(path, encoding='utf8') as lines:
            for word in lines.read().split():
                keep.update(subwords(word, True))
    latin = lambda c: c == META or ord(c) < 0x250 or 0x2010 <= ord(c) < 0x2070
    keep.update(i for i, p in enumerate(subwords.pieces) if p and all(map(latin, p)) and len(p.replace(META, '')) <= 2)
    return sorted(keep)
