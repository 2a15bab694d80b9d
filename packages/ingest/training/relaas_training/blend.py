"""Writes an encoder between two of one lineage: what it learnt last, with less of what it forgot for it.

    python -m relaas_training.blend --before work/encoder.npz --after work/more.npz --share 0.6 --out work/blend.npz

Weights are averaged one by one (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models"); word pieces, and what `--before` has not, are those of `--after`.
"""
import argparse

import numpy as np


def main():
    a = argparse.ArgumentParser()
    for name, kind in (('--before', str), ('--after', str), ('--share', float), ('--out', str)):
        a.add_argument(name, type=kind, required=True)
    a = a.parse_args()
    before, after = np.load(a.before), np.load(a.after)
    kept = lambda name: name.startswith('__') or name == 'word.weight' or name not in before.files
    mean = lambda name: ((1 - a.share) * before[name].astype(np.float32) + a.share * after[name].astype(np.float32)).astype(np.float16)
    np.savez(a.out, **{name: after[name] if kept(name) else mean(name) for name in after.files})


if __name__ == '__main__':
    main()
