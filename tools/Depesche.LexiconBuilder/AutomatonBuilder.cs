namespace Depesche.LexiconBuilder;

/// <summary>A state of the automaton: the set of readings of the form that ends here (0 for none) and the arcs onward.</summary>
internal sealed class State
{
    public int Set { get; set; }

    public List<(byte Label, State Target)> Arcs { get; } = [];

    /// <summary>Number given when the state is registered; equal states share one.</summary>
    public int Number { get; set; } = -1;
}

/// <summary>Builds the smallest acyclic automaton for sorted forms, state by state (Daciuk et al. 2000), with readings on its final states.
/// Endings of a whole inflection class then share their states.</summary>
internal sealed class AutomatonBuilder
{
    private readonly Dictionary<string, State> register = new(StringComparer.Ordinal);
    private readonly List<State> path = [new()];
    private byte[] last = [];

    /// <summary>Adds a form; forms must come in ascending order of their labels.</summary>
    public void Add(byte[] form, int set)
    {
        var shared = form.AsSpan().CommonPrefixLength(last);
        Freeze(shared);
        for (var i = shared; i < form.Length; i++)
        {
            var next = new State();
            path[i].Arcs.Add((form[i], next));
            path.Add(next);
        }

        path[form.Length].Set = set;
        last = form;
    }

    /// <summary>Ends the building and gives the start state.</summary>
    public State Finish()
    {
        Freeze(0);
        return path[0];
    }

    private void Freeze(int depth)
    {
        for (var i = path.Count - 1; i > depth; i--)
        {
            var parent = path[i - 1];
            var (label, state) = parent.Arcs[^1];
            parent.Arcs[^1] = (label, Registered(state));
            path.RemoveAt(i);
        }
    }

    private State Registered(State state)
    {
        var key = string.Join(';', state.Arcs.Select(a => $"{a.Label}>{a.Target.Number}").Prepend($"{state.Set}"));
        if (!register.TryGetValue(key, out var known))
        {
            state.Number = register.Count;
            register[key] = known = state;
        }

        return known;
    }
}
