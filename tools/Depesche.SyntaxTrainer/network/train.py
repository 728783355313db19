"""Trains the network on treebanks: first several teachers, then, on the treebanks and on texts that the teachers read together, the one
that is shipped. Prints how well each reads the treebanks given by --test."""
import argparse
import os

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import COLUMNS, HEAD, RELATION, ROOT, TAGS, UNIVERSAL, Corpus, Forms
from model import Network
from trees import best_tree

NOMINAL, VERBAL = [1, 6, 8, 11, 12], [4, 16]  # UPos with case, number and gender; with verb forms
LONGEST = 100


def loss_of(network, forms_table, corpus, sentences):
    forms, labels = corpus.padded(sentences), corpus.padded_labels(sentences)
    h2, h3 = network(forms_table, forms)
    words = (forms >= 0).sum()
    loss, first = 0, 0
    scores = network.score_tags(h2, h3).reshape(-1, sum(TAGS))
    for group, size in enumerate(TAGS):
        gold = torch.from_numpy(labels[:, :, group].reshape(-1))
        weight = 1 if group == 0 else 0.4
        loss = loss + weight * F.cross_entropy(scores[:, first : first + size], gold, ignore_index=-1, reduction="sum") / words
        first += size
    h = h3 if network.dropout == 0 else torch.dropout(h3, network.dropout, network.training)
    heads = labels[:, :, HEAD].copy()
    heads[heads == corpus.lengths[sentences][None, :]] = len(forms)
    arcs = network.score_heads(h, forms)
    loss = loss + F.cross_entropy(arcs.reshape(-1, len(forms) + 1), torch.from_numpy(heads.T.reshape(-1)), ignore_index=-1, reduction="sum") / words
    word, sentence = np.nonzero((forms >= 0) & (heads < len(forms)))
    scored = network.score_labels(h, torch.from_numpy(word), torch.from_numpy(sentence), torch.from_numpy(heads[word, sentence]))
    return loss + F.cross_entropy(scored, torch.from_numpy(labels[word, sentence, RELATION]))


def train(network, forms_table, corpora, epochs, rate, batch, rng):
    table = [network.embedding.table.weight]
    rest = [p for name, p in network.named_parameters() if not name.startswith("embedding")]
    steps = [torch.optim.Adam(rest, betas=(0.9, 0.95)), torch.optim.SparseAdam(table)]
    done = total = 0
    network.train()
    for epoch in range(epochs):
        jobs = [(c, b) for c in corpora for b in c.batches(np.flatnonzero(c.lengths <= LONGEST), batch, rng)]
        total = total or epochs * len(jobs)
        sum_of_losses = 0
        for i in rng.permutation(len(jobs)):
            now = rate * min(1, (done + 1) / 200) * max(0.02, 1 - done / total)
            for optimizer, factor in zip(steps, (1, 0.3)):
                for group in optimizer.param_groups:
                    group["lr"] = now * factor
                optimizer.zero_grad()
            loss = loss_of(network, forms_table, *jobs[i])
            loss.backward()
            nn.utils.clip_grad_norm_(rest, 2)
            for optimizer in steps:
                optimizer.step()
            done += 1
            sum_of_losses += loss.item()
        print(f"epoch {epoch + 1} loss {sum_of_losses / len(jobs):.3f}", flush=True)
    network.eval()


@torch.no_grad()
def read(networks, forms_table, corpus, keep, rng):
    """Labels of each sentence by the networks' summed scores; features only where the part of speech has them."""
    found = {}
    for sentences in corpus.batches(keep, 4000, rng):
        forms = corpus.padded(sentences)
        arcs, tags, cells = 0, 0, []
        for network in networks:
            h2, h3 = network(forms_table, forms)
            cells.append(h3)
            arcs = arcs + F.log_softmax(network.score_heads(h3, forms), 2)
            tags = tags + torch.cat([F.log_softmax(s, -1) for s in network.score_tags(h2, h3).split(TAGS, -1)], -1)
        arcs, heads = arcs.numpy(), np.full(forms.shape, len(forms), np.int64)
        for column, i in enumerate(sentences):
            length = corpus.lengths[i]
            own = np.concatenate([arcs[column, :length, :length], arcs[column, :length, -1:]], 1)
            tree = best_tree(own)
            heads[:length, column] = np.where(tree == length, len(forms), tree)
        word, sentence = np.nonzero((forms >= 0) & (heads < len(forms)))
        place = [torch.from_numpy(x) for x in (word, sentence, heads[word, sentence])]
        scores = sum(F.log_softmax(n.score_labels(h, *place), -1) for n, h in zip(networks, cells)).numpy()
        scores[:, ROOT] = -np.inf
        relations = np.full(forms.shape, ROOT, np.int64)
        relations[word, sentence] = scores.argmax(1)
        best = np.stack([s.argmax(-1).numpy() for s in tags.split(TAGS, -1)], -1)
        for column, i in enumerate(sentences):
            length = corpus.lengths[i]
            labels = np.full((length, COLUMNS), -1, np.int64)
            own = best[:length, column]
            labels[:, 0] = own[:, 0]
            nominal, verbal = np.isin(own[:, 0], NOMINAL), np.isin(own[:, 0], VERBAL)
            finite = verbal & (own[:, 4] == 0)
            labels[nominal, 1:4] = own[nominal, 1:4]
            labels[verbal, 4] = own[verbal, 4]
            labels[finite, 2], labels[finite, 5], labels[finite, 6] = own[finite, 2], own[finite, 5], own[finite, 6]
            labels[:, HEAD] = np.where(heads[:length, column] == len(forms), length, heads[:length, column])
            labels[:, RELATION] = relations[:length, column]
            found[i] = labels
    return found


def measure(networks, forms_table, corpus, name, rng):
    found = read(networks, forms_table, corpus, np.arange(len(corpus)), rng)
    answer = np.concatenate([found[i] for i in range(len(corpus))])
    gold = corpus.labels
    head = answer[:, HEAD] == gold[:, HEAD]
    relation = np.array([UNIVERSAL[a] == UNIVERSAL[g] for a, g in zip(answer[:, RELATION], gold[:, RELATION])])
    tag = answer[:, 0] == gold[:, 0]
    print(f"{name}: UPOS {100 * tag.mean():.2f} UAS {100 * head.mean():.2f} LAS {100 * (head & relation).mean():.2f}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", help="folder with the exported corpora")
    options.add_argument("--train", nargs="+", required=True, help="treebanks to learn from")
    options.add_argument("--test", nargs="*", default=[], help="treebanks to measure on")
    options.add_argument("--texts", nargs="*", default=[], help="texts that the teachers read for the pupil")
    options.add_argument("--pretrained", required=True, help="what pretrain.py wrote")
    options.add_argument("--teachers", type=int, default=3)
    options.add_argument("--out", required=True, help="file for the trained numbers")
    given = options.parse_args()
    torch.manual_seed(1871)
    rng = np.random.default_rng(1871)
    table = Forms(given.folder)
    pretrained = torch.load(given.pretrained)
    treebanks = [Corpus(given.folder, name) for name in given.train]
    tests = [(name, Corpus(given.folder, name)) for name in given.test]

    def new(arc, dropout):
        network = Network(table.row_count, arc, dropout)
        network.start_from({k: v.clone() for k, v in pretrained.items()})
        return network

    teachers = []
    for number in range(given.teachers):
        path = f"{given.out}.teacher{number + 1}"
        teacher = new(128, 0.2 if number % 2 else 0.12)
        if os.path.exists(path):
            teacher.load_state_dict(torch.load(path))
            teacher.eval()
        else:
            train(teacher, table, treebanks, 26, 1.5e-3, 1000, rng)
            torch.save(teacher.state_dict(), path)
        teachers.append(teacher)
        for name, test in tests:
            measure([teacher], table, test, f"teacher {number + 1} on {name}", rng)
    silver = []
    if teachers:
        for name, test in tests:
            measure(teachers, table, test, f"teachers together on {name}", rng)
        for name in given.texts:
            text = Corpus(given.folder, name)
            keep = np.flatnonzero((text.lengths >= 5) & (text.lengths <= 60))
            found = read(teachers, table, text, keep, rng)
            text.labels = np.full((len(text.tokens), COLUMNS), -1, np.int64)
            for i, labels in found.items():
                text.labels[text.sentence(i)] = labels
            text.lengths = np.where(np.isin(np.arange(len(text)), keep), text.lengths, LONGEST + 1)
            silver.append(text)
    pupil = new(64, 0.1)
    train(pupil, table, treebanks * (3 if silver else 1) + silver, 9 if silver else 30, 1.5e-3, 1000, rng)
    for name, test in tests:
        measure([pupil], table, test, f"pupil on {name}", rng)
    pupil.write(given.out)


if __name__ == "__main__":
    main()
