"""The best tree with one root (Chu and Liu 1965, Edmonds 1967)."""
import numpy as np

NEVER = -1e9


def best_tree(scores):
    """Heads for a matrix [dependent, head], the root last."""
    count = len(scores)
    scores = scores.copy()
    scores[np.arange(count), np.arange(count)] = NEVER
    heads = scores.argmax(1)
    if (heads == count).sum() == 1 and circle_in(heads, count) is None:
        return heads
    root = (scores[:, count] - scores[:, :count].max(1)).argmax()
    scores[:, count] = NEVER
    scores[root, :] = NEVER
    scores[root, count] = 0
    return contracted(scores)


def circle_in(heads, root):
    seen = np.zeros(len(heads), int)
    for start in range(len(heads)):
        path, at = [], start
        while at != root and seen[at] == 0:
            seen[at] = start + 1
            path.append(at)
            at = heads[at]
        if at != root and seen[at] == start + 1:
            return np.array(path[path.index(at) :])
    return None


def contracted(scores):
    count = len(scores)
    heads = scores.argmax(1)
    circle = circle_in(heads, count)
    if circle is None:
        return heads
    rest = np.setdiff1d(np.arange(count), circle)
    small = np.full((len(rest) + 1, len(rest) + 2), NEVER)
    small[:-1, :-2] = scores[np.ix_(rest, rest)]
    small[:-1, -1] = scores[rest, count]
    leaving = scores[np.ix_(rest, circle)]
    small[:-1, -2] = leaving.max(1)
    gains = scores[circle] - scores[circle, heads[circle]][:, None]
    small[-1, :-2] = gains.max(0)[rest]
    small[-1, -1] = gains.max(0)[count]
    found = contracted(small)

    def outside(node):
        return count if node == len(rest) + 1 else rest[node]

    for word, head in zip(rest, found[:-1]):
        heads[word] = circle[leaving[np.searchsorted(rest, word)].argmax()] if head == len(rest) else outside(head)
    entry = outside(found[-1])
    heads[circle[gains[:, entry].argmax()]] = entry
    return heads
