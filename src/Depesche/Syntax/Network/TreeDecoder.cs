namespace Depesche.Syntax.Network;

/// <summary>Finds the tree with the highest sum of scores in which one word hangs on the root (Chu and Liu 1965, Edmonds 1967).
/// Made once and used again for every sentence.</summary>
/// <remarks>While the best heads hold a circle, it is contracted to one node: scores of arcs into it are what is gained by
/// breaking it there. In the end the circles are opened again, the last one first.</remarks>
internal sealed class TreeDecoder(int capacity)
{
    private const float Never = -1e9f;

    private readonly int[] best = new int[capacity];
    private readonly int[] node = new int[capacity];
    private readonly int[] entered = new int[capacity];
    private readonly int[] mark = new int[capacity];
    private readonly bool[] isGone = new bool[capacity];
    private readonly List<Circle> circles = [];
    private readonly List<int> path = [];
    private int[] words = [];
    private int[] heads = [];

    /// <summary>Decodes a sentence.</summary>
    /// <param name="scores">For each word a row: the score of each word as its head, then that of the root. Spoilt by decoding.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="result">Receives the heads; <paramref name="count"/> is the root.</param>
    public void Decode(Span<float> scores, int count, Span<int> result)
    {
        var width = count + 1;
        var roots = 0;
        circles.Clear();
        for (var word = 0; word < count; word++)
        {
            scores[(word * width) + word] = Never;
            best[word] = BestOf(scores.Slice(word * width, width));
            roots += best[word] == count ? 1 : 0;
        }

        if (roots != 1 || FindCircle(count, count))
        {
            KeepOneRoot(scores, count);
            if (FindCircle(count, count))
            {
                Contract(scores, count);
                Expand(count, result);
                return;
            }
        }

        best.AsSpan(0, count).CopyTo(result);
    }

    // Opens the circles again, the last one first.
    private void Expand(int count, Span<int> result)
    {
        for (var word = 0; word < count; word++)
        {
            if (!isGone[word])
            {
                Take(word, best[word], count + 1, result);
            }
        }

        for (var i = circles.Count - 1; i >= 0; i--)
        {
            var place = entered[circles[i].Node];
            var broken = circles[i].NodeOf[place];
            foreach (var (member, word, head) in circles[i].Arcs)
            {
                entered[member] = member == broken ? place : word;
                if (member != broken)
                {
                    result[word] = head;
                }
            }
        }
    }

    private void Take(int of, int to, int width, Span<int> result)
    {
        var arc = (of * width) + to;
        result[words[arc]] = heads[arc];
        entered[of] = words[arc];
    }

    private static int BestOf(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    // The root is the word that loses most by hanging on another.
    private void KeepOneRoot(Span<float> scores, int count)
    {
        var width = count + 1;
        var root = 0;
        var most = float.NegativeInfinity;
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * width, width);
            var gain = row[count] - row[BestOf(row[..count])];
            (root, most) = gain > most ? (word, gain) : (root, most);
        }

        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * width, width);
            if (word == root)
            {
                row.Fill(Never);
                row[count] = 0;
            }
            else
            {
                row[count] = Never;
            }

            best[word] = BestOf(row);
        }
    }

    // Leaves a circle of best heads in the path.
    private bool FindCircle(int count, int root)
    {
        Array.Clear(mark, 0, count);
        for (var start = 0; start < count; start++)
        {
            if (isGone[start] && circles.Count > 0)
            {
                continue;
            }

            path.Clear();
            var at = start;
            while (at != root && mark[at] == 0)
            {
                mark[at] = start + 1;
                path.Add(at);
                at = best[at];
            }

            if (at != root && mark[at] == start + 1)
            {
                path.RemoveRange(0, path.IndexOf(at));
                return true;
            }
        }

        return false;
    }

    private void Contract(Span<float> scores, int count)
    {
        var width = count + 1;
        if (words.Length < count * width)
        {
            words = new int[count * width];
            heads = new int[count * width];
        }

        for (var word = 0; word < count; word++)
        {
            words.AsSpan(word * width, width).Fill(word);
            for (var head = 0; head < width; head++)
            {
                heads[(word * width) + head] = head;
            }

            node[word] = word;
            isGone[word] = false;
        }

        do
        {
            ContractPath(scores, count, width);
        }
        while (FindCircle(count, count));
    }

    private void ContractPath(Span<float> scores, int count, int width)
    {
        var kept = path[0];
        var arcs = new (int, int, int)[path.Count];
        for (var i = 0; i < arcs.Length; i++)
        {
            var arc = (path[i] * width) + best[path[i]];
            arcs[i] = (path[i], words[arc], heads[arc]);
        }

        circles.Add(new Circle(kept, arcs, node.AsSpan(0, count).ToArray()));
        foreach (var member in path)
        {
            mark[member] = -1;
        }

        for (var other = 0; other <= count; other++)
        {
            if (other < count && (isGone[other] || mark[other] == -1))
            {
                continue;
            }

            var into = (Score: float.NegativeInfinity, Arc: 0);
            var outOf = (Score: float.NegativeInfinity, Arc: 0);
            foreach (var member in path)
            {
                var arc = (member * width) + other;
                var gain = scores[arc] - scores[(member * width) + best[member]];
                into = gain > into.Score ? (gain, arc) : into;
                arc = (other * width) + member;
                outOf = other < count && scores[arc] > outOf.Score ? (scores[arc], arc) : outOf;
            }

            Move(scores, into, (kept * width) + other);
            if (other < count)
            {
                Move(scores, outOf, (other * width) + kept);
            }
        }

        foreach (var member in path)
        {
            isGone[member] = member != kept;
        }

        scores[(kept * width) + kept] = Never;
        for (var word = 0; word < count; word++)
        {
            node[word] = isGone[node[word]] && mark[node[word]] == -1 ? kept : node[word];
            if (!isGone[word])
            {
                ChooseAgain(word, kept, scores.Slice(word * width, width), count);
            }
        }
    }

    private void Move(Span<float> scores, (float Score, int Arc) from, int to)
    {
        scores[to] = from.Score;
        words[to] = words[from.Arc];
        heads[to] = heads[from.Arc];
    }

    // The arc to the contracted node is as good as the best one to its members, so it stays the best for a word that hung on one of them.
    // Among equals the first word is taken, as in a search of the whole row.
    private void ChooseAgain(int word, int kept, ReadOnlySpan<float> scores, int root)
    {
        var old = best[word];
        if (word == kept)
        {
            best[word] = BestAlive(scores, root);
        }
        else if (old != root && mark[old] == -1)
        {
            best[word] = kept;
            for (var i = old + 1; i < kept; i++)
            {
                if (scores[i] == scores[kept] && !isGone[i])
                {
                    best[word] = i;
                    break;
                }
            }
        }
        else if (kept < old && old != root && scores[kept] == scores[old])
        {
            best[word] = kept;
        }
    }

    private int BestAlive(ReadOnlySpan<float> scores, int root)
    {
        var chosen = root;
        for (var i = 0; i < root; i++)
        {
            chosen = !isGone[i] && scores[i] > scores[chosen] ? i : chosen;
        }

        return chosen;
    }

    // A contracted circle: the node that stands for it, the arcs within it by member, and which member each word was in.
    private sealed record Circle(int Node, (int Member, int Word, int Head)[] Arcs, int[] NodeOf);
}
