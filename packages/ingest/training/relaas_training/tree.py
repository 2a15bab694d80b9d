"""Best spanning tree with one root (Chu-Liu and Edmonds)."""
import numpy as np


def _tree(scores):
    n = len(scores)
    s = scores.copy()
    np.fill_diagonal(s, -1e9)
    s[0] = -1e9
    head = s.argmax(1)
    head[0] = 0
    cycle, colour = None, [0] * n
    for i in range(1, n):
        path, j = [], i
        while j and not colour[j]:
            colour[j] = i
            path.append(j)
            j = head[j]
        if j and colour[j] == i and j in path:
            cycle = path[path.index(j):]
            break
    if cycle is None:
        return head
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    m, ring = len(rest), np.array(cycle)
    t = np.full((m + 1, m + 1), -1e9)
    t[:m, :m] = s[np.ix_(rest, rest)]
    into = s[np.ix_(ring, rest)] - s[ring, head[ring]][:, None]
    enter = into.argmax(0)
    t[m, :m] = into.max(0) + s[ring, head[ring]].sum()
    leave = s[np.ix_(rest, ring)]
    exit_ = leave.argmax(1)
    t[:m, m] = leave.max(1)
    t[0] = -1e9
    sub = _tree(t)
    out = head.copy()
    for a, i in enumerate(rest):
        if i:
            out[i] = ring[exit_[a]] if sub[a] == m else rest[sub[a]]
    out[ring[enter[sub[m]]]] = rest[sub[m]]
    return out


def spanning_tree(scores):
    """`scores[dependent, head]`, node 0 is the root; returns the heads."""
    head = _tree(scores)
    roots = [i for i in range(1, len(head)) if head[i] == 0]
    if len(roots) <= 1:
        return head
    # A second root costs more than any arc: the best single root is then found in one pass each.
    best, value = head, -1e18
    for r in roots:
        t = scores.copy()
        t[1:, 0] = -1e6
        t[r, 0] = scores[r, 0]
        h = _tree(t)
        v = sum(t[i, h[i]] for i in range(1, len(h)))
        if v > value:
            best, value = h, v
    return best
