"""Trains embeddings and the first two layers on running text: from what stands before and after a word, each read by one direction
alone, to tell the word."""
import argparse
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import Corpus, Forms
from model import HALF, SIZE, WIDTH, Embedding, Recurrent, spread

BATCH, OTHERS, RATE = 2560, 500, 2e-3


class LanguageModel(nn.Module):
    def __init__(self, forms):
        super().__init__()
        self.embedding = Embedding(forms.row_count)
        self.first, self.second = Recurrent(SIZE), Recurrent(WIDTH, apart=True)
        self.hidden, self.guess = nn.Linear(2 * WIDTH, 192), nn.Linear(192, SIZE)
        self.words, self.bias = nn.Embedding(forms.vocabulary, SIZE, sparse=True), nn.Embedding(forms.vocabulary, 1, sparse=True)
        nn.init.normal_(self.words.weight, std=0.05)
        nn.init.zeros_(self.bias.weight)

    def forward(self, table, forms):
        """For each word a vector made of the cells before it and after it."""
        distinct, index = np.unique(forms[forms >= 0], return_inverse=True)
        present = torch.from_numpy((forms >= 0).astype(np.float32))
        x = F.dropout(self.embedding(table.bags(distinct)), 0.1, self.training)
        h1 = self.first.run(spread(self.first.gates(x), forms, index), present)
        h2 = self.second.run(self.second.gates(h1), present) + h1
        nothing = torch.zeros(1, forms.shape[1], HALF)
        before = [torch.cat([nothing, h[:-1, :, :HALF]]) for h in (h1, h2)]
        after = [torch.cat([h[1:, :, HALF:], nothing]) for h in (h1, h2)]
        return self.guess(F.gelu(self.hidden(torch.cat(before + after, -1))))


def batches(corpus, rng):
    keep = np.flatnonzero((corpus.lengths >= 4) & (corpus.lengths <= 60))
    while True:
        order = rng.permutation(keep)
        for start in range(0, len(order), 20_000):
            some = corpus.batches(order[start : start + 20_000], BATCH, rng)
            for i in rng.permutation(len(some)):
                yield some[i]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", help="folder with the exported text")
    options.add_argument("--text", default="text")
    options.add_argument("--minutes", type=float, default=26)
    options.add_argument("--out", required=True)
    given = options.parse_args()
    torch.manual_seed(1871)
    rng = np.random.default_rng(1871)
    table, text = Forms(given.folder), Corpus(given.folder, given.text)
    counts = np.bincount(table.words[text.tokens][table.words[text.tokens] >= 0], minlength=table.vocabulary).astype(float) ** 0.75
    cumulated = np.cumsum(counts / counts.sum())
    model = LanguageModel(table)
    sparse = [model.embedding.table.weight, model.words.weight, model.bias.weight]
    dense = [p for p in model.parameters() if all(p is not s for s in sparse)]
    steps = [torch.optim.Adam(dense), torch.optim.SparseAdam(sparse)]
    start, tokens = time.time(), 0
    for step, sentences in enumerate(batches(text, rng)):
        spent = (time.time() - start) / 60 / given.minutes
        if spent >= 1:
            break
        for optimizer in steps:
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 300) * max(0.02, 1 - spent)
            optimizer.zero_grad()
        forms = text.padded(sentences)
        words = np.where(forms >= 0, table.words[forms], -1)
        gold = words[words >= 0]
        candidates, place = np.unique(np.concatenate([gold, np.searchsorted(cumulated, rng.random(OTHERS))]), return_inverse=True)
        of = torch.from_numpy(candidates)
        guesses = model(table, forms)[torch.from_numpy(words >= 0)]
        scores = guesses @ model.words(of).t() + model.bias(of).squeeze(1)
        loss = F.cross_entropy(scores, torch.from_numpy(place[: len(gold)]))
        loss.backward()
        nn.utils.clip_grad_norm_(dense, 1)
        for optimizer in steps:
            optimizer.step()
        tokens += len(forms[forms >= 0])
        if step % 500 == 499:
            print(f"{tokens / 1e6:.1f} million tokens, loss {loss.item():.3f}", flush=True)
    torch.save(model.state_dict(), given.out)


if __name__ == "__main__":
    main()
