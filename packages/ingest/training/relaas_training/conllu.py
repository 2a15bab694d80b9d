"""Treebank files: CoNLL-U read into lists of tokens."""
import gzip
from dataclasses import dataclass


@dataclass
class Token:
    """One syntactic word; fields are CoNLL-U's, `space` says whether white space precedes it."""
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


def read_conllu(path):
    """Sentences of a gzipped CoNLL-U file. Multiword ranges and empty nodes are skipped."""
    sentences, current, space = [], [], True
    with gzip.open(path, 'rt', encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line:
                if current:
                    sentences.append(current)
                current, space = [], True
            elif line[0] != '#':
                c = line.split('\t')
                if c[0].isdigit():
                    current.append(Token(c[1], c[2], c[3], c[5], int(c[6]), c[7], space))
                    space = 'SpaceAfter=No' not in c[9]
    if current:
        sentences.append(current)
    return sentences


def drop_unconverted(sentences):
    """The Dutch training file holds sentences whose every tag is X: conversion failed, nothing to learn."""
    return [s for s in sentences if not all(t.upos == 'X' for t in s)]
