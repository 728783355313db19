"""Reads what `Depesche.SyntaxTrainer export` writes: the table of forms with their rows, and corpora of forms and labels."""
import os

import numpy as np
import torch

# Groups of tags in the order of the labels: part of speech, case, number, gender, verb form, mood, person.
TAGS = [17, 4, 2, 3, 3, 4, 3]
COLUMNS = 9  # the tags, then head and relation
HEAD, RELATION = 7, 8

# Depesche.Syntax.Relation in its order.
RELATIONS = (
    "dep acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj csubj:pass det "
    "det:poss discourse expl expl:pv fixed flat flat:name iobj mark nmod nmod:poss nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent "
    "obl:arg obl:tmod orphan parataxis punct reparandum root vocative xcomp"
).split()
ROOT = RELATIONS.index("root")
UNIVERSAL = [r.split(":")[0] for r in RELATIONS]


def numbers(folder, name):
    return np.fromfile(os.path.join(folder, name), np.int32)


class Forms:
    """The rows of each form's embedding: whole-word rows, then n-grams."""

    def __init__(self, folder):
        self.rows = torch.from_numpy(numbers(folder, "forms.rows").astype(np.int64))
        self.ends = numbers(folder, "forms.ends").astype(np.int64)
        self.starts = np.concatenate([[0], self.ends[:-1]])
        self.n_grams = numbers(folder, "forms.ngrams").astype(np.int64)
        self.words = numbers(folder, "forms.words").astype(np.int64)
        with open(os.path.join(folder, "sizes.txt")) as sizes:
            size = dict(line.split() for line in sizes)
        self.row_count, self.vocabulary = int(size["rows"]), int(size["vocabulary"])

    def bags(self, forms):
        """Rows and offsets, as an embedding bag takes them, of the whole words and of the n-grams."""
        return self._flat(self.starts[forms], self.n_grams[forms]), self._flat(self.n_grams[forms], self.ends[forms])

    def _flat(self, first, end):
        count = end - first
        offsets = np.concatenate([[0], np.cumsum(count)[:-1]])
        index = np.repeat(first - offsets, count) + np.arange(count.sum())
        return self.rows[torch.from_numpy(index)], torch.from_numpy(offsets)


class Corpus:
    """Sentences of forms, with labels if there are any."""

    def __init__(self, folder, name):
        self.tokens = numbers(folder, name + ".tokens")
        self.lengths = numbers(folder, name + ".lengths")
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        path = os.path.join(folder, name + ".labels")
        self.labels = np.fromfile(path, np.int32).reshape(-1, COLUMNS) if os.path.exists(path) else None

    def __len__(self):
        return len(self.lengths)

    def sentence(self, i):
        return slice(self.starts[i], self.starts[i] + self.lengths[i])

    def padded(self, sentences):
        """Forms, time first; -1 where a sentence has ended."""
        forms = np.full((self.lengths[sentences].max(), len(sentences)), -1, np.int64)
        for column, i in enumerate(sentences):
            forms[: self.lengths[i], column] = self.tokens[self.sentence(i)]
        return forms

    def padded_labels(self, sentences):
        labels = np.full((self.lengths[sentences].max(), len(sentences), COLUMNS), -1, np.int64)
        for column, i in enumerate(sentences):
            labels[: self.lengths[i], column] = self.labels[self.sentence(i)]
        return labels

    def batches(self, keep, tokens, rng):
        """Sentences of about equal length, at most so many tokens together."""
        order = keep[np.argsort(self.lengths[keep] + rng.random(len(keep)) * 4, kind="stable")]
        batches, batch = [], []
        for i in order:
            if batch and (len(batch) + 1) * max(self.lengths[i], self.lengths[batch[0]]) > tokens:
                batches.append(np.array(batch))
                batch = []
            batch.append(i)
        return batches + [np.array(batch)]
