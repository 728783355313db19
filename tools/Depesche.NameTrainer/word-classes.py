"""Sorts the words of the vocabulary into classes by their vectors: k-means on the sphere.

  python3 word-classes.py CHECKPOINT VOCABULARY OUT

CHECKPOINT (PyTorch) holds 'emb.e.weight' and 'out.weight', the vectors of the words of VOCABULARY, one a line, as a network sees
and foretells them. Writes a row a word: the word and its class from 0.
"""
import sys

import numpy as np
import torch

CLASSES = 240
ROUNDS = 15


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def classes(rows, rng):
    centres = rows[rng.choice(len(rows), CLASSES, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(rows, 10)])
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, rows)
        empty = np.bincount(nearest, minlength=CLASSES) == 0
        sums[empty] = rows[rng.choice(len(rows), empty.sum())]
        centres = unit(sums)
    return nearest


def main(checkpoint, vocabulary, out):
    with open(vocabulary, encoding="utf-8") as lines:
        words = [line.rstrip("\n") for line in lines]
    state = torch.load(checkpoint, map_location="cpu")
    count = min(len(words), len(state["out.weight"]))
    seen, foretold = (unit(state[name][:count].float().numpy()) for name in ("emb.e.weight", "out.weight"))
    rows = unit(np.concatenate([seen, foretold], axis=1))
    with open(out, "w", encoding="utf-8") as target:
        for word, number in zip(words, classes(rows, np.random.default_rng(1871))):
            target.write(f"{word}\t{number}\n")


main(*sys.argv[1:])
