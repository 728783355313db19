"""The network of Depesche.Syntax.Network.SyntaxNetwork as PyTorch trains it."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import RELATIONS, TAGS

SIZE, HALF = 128, 80  # numbers of an embedding; cells of a direction
WIDTH = 2 * HALF
DISTANCES = 32


class Scan(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + g[t], time first."""

    @staticmethod
    def forward(ctx, f, g):
        c = torch.empty_like(g)
        c[0] = g[0]
        for t in range(1, len(g)):
            torch.addcmul(g[t], f[t], c[t - 1], out=c[t])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, dc):
        f, c = ctx.saved_tensors
        d = dc.clone()
        for t in range(len(d) - 2, -1, -1):
            d[t].addcmul_(f[t + 1], d[t + 1])
        df = torch.zeros_like(f)
        df[1:] = d[1:] * c[:-1]
        return df, d


class Recurrent(nn.Module):
    """Both directions. With apart=True the gates of a direction see the lower layer's cells of that direction alone."""

    def __init__(self, inputs, apart=False):
        super().__init__()
        self.w = nn.Parameter(torch.randn(inputs, 3 * WIDTH) * (1.5 / inputs) ** 0.5)
        self.b = nn.Parameter(torch.zeros(3 * WIDTH))
        with torch.no_grad():
            self.b[WIDTH : 2 * WIDTH] = torch.rand(WIDTH) * 2.5
        mask = None
        if apart:
            mask = torch.zeros(inputs, 3, 2, HALF)
            mask[: inputs // 2, :, 0] = 1
            mask[inputs // 2 :, :, 1] = 1
            mask = mask.reshape(inputs, 3 * WIDTH)
        self.register_buffer("mask", mask)

    def weights(self):
        return self.w if self.mask is None else self.w * self.mask

    def gates(self, x):
        return F.linear(x, self.weights().t(), self.b)

    def run(self, gates, present):
        z, f, o = gates.split(WIDTH, -1)
        f, o = torch.sigmoid(f), torch.sigmoid(o)
        present = present.unsqueeze(-1)
        g = (1 - f) * z * present
        f = f * present + (1 - present)
        c = turned(Scan.apply(turned(f), turned(g)))
        return o * torch.tanh(c)


def turned(x):
    """The backward half in reverse order."""
    return torch.cat([x[..., :HALF], x[..., HALF:].flip(0)], -1)


class Embedding(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.table = nn.EmbeddingBag(rows, SIZE, mode="sum", sparse=True)
        nn.init.normal_(self.table.weight, std=0.1)

    def forward(self, bags):
        (rows, offsets), (n_grams, n_gram_offsets) = bags
        whole = F.embedding_bag(rows, self.table.weight, offsets, mode="sum", sparse=True)
        parts = F.embedding_bag(n_grams, self.table.weight, n_gram_offsets, mode="mean", sparse=True)
        return whole + 2 * parts


def spread(per_form, forms, index):
    """What was computed once for each form, laid out over the batch; nothing where a sentence has ended."""
    place = np.full(forms.shape, len(per_form), np.int64)
    place[forms >= 0] = index
    return torch.cat([per_form, torch.zeros(1, per_form.shape[1])])[torch.from_numpy(place)]


def drop(x, p, training):
    """Dropout with one mask for all words of a sentence."""
    return x * ((torch.rand(1, x.shape[1], x.shape[2]) > p).float() / (1 - p)) if training else x


def distance_buckets(length):
    i = torch.arange(length)
    distance = i[None, :] - i[:, None]
    size = distance.abs()
    far = torch.clamp((torch.log2((size.clamp(min=8) ** 2).float()) + 1e-6).long() + 2, max=15)
    return (distance > 0).long() * 16 + torch.where(size < 8, size, far)


class Network(nn.Module):
    def __init__(self, rows, arc, dropout):
        super().__init__()
        self.dropout = dropout
        self.embedding = Embedding(rows)
        self.first, self.second, self.third = Recurrent(SIZE), Recurrent(WIDTH), Recurrent(WIDTH)
        self.tags = nn.Linear(2 * WIDTH, sum(TAGS))
        self.dependent, self.head, self.is_head = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc, bias=False), nn.Linear(WIDTH, 1)
        self.root = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.label_dependent, self.label_head = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc, bias=False)
        self.label_distance = nn.Embedding(DISTANCES, arc)
        nn.init.zeros_(self.label_distance.weight)
        self.label = nn.Linear(arc, len(RELATIONS))

    def start_from(self, pretrained):
        self.embedding.table.weight.data = pretrained["embedding.table.weight"]
        self.first.w.data, self.first.b.data = pretrained["first.w"], pretrained["first.b"]
        self.second.w.data, self.second.b.data = pretrained["second.w"] * pretrained["second.mask"], pretrained["second.b"]

    def forward(self, table, forms):
        """The second and third layer's cells."""
        distinct, index = np.unique(forms[forms >= 0], return_inverse=True)
        present = torch.from_numpy((forms >= 0).astype(np.float32))
        x = F.dropout(self.embedding(table.bags(distinct)), self.dropout * 0.6, self.training)
        if self.training:
            x = x * (torch.rand(len(distinct), 1) > 0.03)  # now and then a word is not known at all
        h1 = self.first.run(spread(self.first.gates(x), forms, index), present)
        h2 = self.second.run(self.second.gates(drop(h1, self.dropout, self.training)), present) + h1
        h3 = self.third.run(self.third.gates(drop(h2, self.dropout, self.training)), present) + h2
        return h2, h3

    def score_tags(self, h2, h3):
        return self.tags(F.dropout(torch.cat([h2, h3], -1), self.dropout, self.training))

    def score_heads(self, h, forms):
        """Scores [sentence, dependent, head], the root last."""
        dependent, head = self.dependent(h), self.head(h)
        scores = torch.einsum("ibk,jbk->bij", dependent, head) + self.is_head(h).squeeze(-1).t()[:, None, :]
        scores = scores + self.distance[distance_buckets(len(h))]
        scores = scores.masked_fill(torch.from_numpy((forms < 0).T)[:, None, :], -1e4)
        return torch.cat([scores, torch.einsum("ibk,k->bi", dependent, self.root).unsqueeze(2)], 2)

    def score_labels(self, h, word, sentence, head):
        """Scores of relations of some words to their heads. What hangs on the root is its root and is not scored."""
        bucket = distance_buckets(len(h))[word, head]
        joined = self.label_dependent(h)[word, sentence] + self.label_head(h)[head, sentence] + self.label_distance(bucket)
        return self.label(F.relu(joined))

    def write(self, path):
        """All numbers in the order in which NetworkPacker takes them."""
        tensors = [self.embedding.table.weight]
        for layer in (self.first, self.second, self.third):
            tensors += [layer.weights(), layer.b]
        tensors += [
            self.tags.weight.t(), self.tags.bias, self.dependent.weight.t(), self.dependent.bias, self.head.weight.t(),
            self.label_dependent.weight.t(), self.label_dependent.bias, self.label_head.weight.t(), self.is_head.weight.t(), self.is_head.bias,
            self.root, self.label.weight.t(), self.label.bias, self.distance, self.label_distance.weight,
        ]
        with open(path, "wb") as file:
            for tensor in tensors:
                file.write(tensor.detach().contiguous().numpy().astype(np.float32).tobytes())
