"""Learns the lemmas anew and puts them into a model file; the network in it stays as it is. Minutes, no torch.

    python -m relaas_training.relemma nl --shared ../shared --model ../models/nl/model.bin
"""
import argparse

from .conllu import drop_unconverted, read_conllu
from .lemmas import learn, pairs
from .model_file import read_model, write_model
from .treebanks import TREEBANKS


def lemma_sections(language, sentences, lexicon):
    rules, exceptions = learn(pairs(language, sentences, lexicon))
    lines = [f'{tag}\t' + '\t'.join(f'{e}={r}' for e, r in sorted(endings.items())) for tag, endings in sorted(rules.items())]
    return {'lemmaRules': ('\n'.join(lines).encode('utf8'), {}),
            'lemmaExceptions': ('\n'.join(f'{k}\t{v}' for k, v in sorted(exceptions.items())).encode('utf8'), {})}


def main():
    a = argparse.ArgumentParser()
    a.add_argument('language')
    a.add_argument('--shared', default='../shared')
    a.add_argument('--model', required=True)
    a = a.parse_args()
    sentences = [s for name in TREEBANKS[a.language] for s in drop_unconverted(read_conllu(f'{a.shared}/treebanks/{name}.conllu.gz'))]
    header, sections = read_model(a.model)
    sections.update(lemma_sections(a.language, sentences, f'{a.shared}/lexicon'))
    print(len(write_model(a.model, header, sections)), 'bytes')


if __name__ == '__main__':
    main()
