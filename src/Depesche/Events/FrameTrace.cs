using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Keeps which frames were tried on which words of a report, and what came of each.</summary>
internal sealed class FrameTrace
{
    private readonly OrderedDictionary<(int Word, string Frame), Entry> entries = [];
    private readonly List<(AuxiliaryModes Mode, string Reason)> modes = [];
    private readonly List<string> changes = [];

    /// <summary>A frame was tried.</summary>
    public void Tried(EventFrame frame, int word, ImmutableArray<ConditionCheck> conditions) =>
        entries[(word, frame.Id)] = new Entry(frame, word, conditions);

    /// <summary>All words are read anew.</summary>
    public void Restart()
    {
        foreach (var entry in entries.Values)
        {
            entry.Restart();
        }
    }

    /// <summary>A frame needs an event in its content slot and has none.</summary>
    public void LacksContent(EventWord word, EventFrame frame) => Of(word, frame).LacksContent = true;

    /// <summary>A frame has not the parties that it needs.</summary>
    public void LacksParties(ReportView view, EventWord word, EventDraft draft, ImmutableArray<Argument> arguments, string lack)
    {
        var entry = Of(word, draft.Frame);
        entry.Fill(view, draft, arguments, null, TakeChanges());
        entry.Lack = lack;
    }

    /// <summary>A frame was read.</summary>
    public void Read(ReportView view, EventWord word, EventDraft draft, ImmutableArray<Argument> arguments, EventWord? content, string need)
    {
        var entry = Of(word, draft.Frame);
        entry.Fill(view, draft, arguments, content, TakeChanges());
        entry.Word = word;
        entry.NeedReason = need;
    }

    /// <summary>An event was shaped by the one in its content slot.</summary>
    public void TookUp(EventDraft outer, EventDraft inner)
    {
        if (outer.Type != outer.Frame.Type || outer.Mode != outer.Frame.Mode)
        {
            changes.Add($"{PloverNames.Type(outer.Frame.Type)} of {PloverNames.Type(inner.Type)} is {Name(outer.Type, outer.Mode)}");
        }
    }

    /// <summary>Words seem to give an event an auxiliary mode.</summary>
    public void Mode(AuxiliaryModes mode, string reason) => modes.Add((mode, reason));

    /// <summary>Of the auxiliary modes that words seemed to give, these count.</summary>
    public void KeepModes(AuxiliaryModes kept)
    {
        changes.AddRange(modes.Where(m => (m.Mode & kept) != 0).Select(m => $"{string.Join(", ", PloverNames.Aux(m.Mode))}: {m.Reason}"));
        modes.Clear();
    }

    /// <summary>An event to come is an event of another type, or of the same one that tells of the future by itself.</summary>
    public void Reduced(string effect, EventDraft draft, EventType type, string mode)
    {
        var before = Name(draft.Type, draft.Mode);
        var after = Name(type, mode);
        changes.Add(before == after ? $"{before} is {effect} by itself" : $"{effect} {before} is {after}");
    }

    /// <summary>All that was tried, by word.</summary>
    /// <param name="view">The report.</param>
    /// <param name="drafts">What was read in the end.</param>
    /// <param name="told">The event of each draft.</param>
    /// <param name="merged">The events, retellings joined.</param>
    public ImmutableArray<FrameAttempt> Attempts(ReportView view, List<EventDraft> drafts, List<Event> told, ImmutableArray<Event> merged)
    {
        var indexOf = new Dictionary<Evidence, int>(ReferenceEqualityComparer.Instance);
        foreach (var happening in merged)
        {
            foreach (var evidence in happening.Evidence)
            {
                indexOf[evidence] = happening.Index;
            }
        }

        var eventOf = new Dictionary<EventDraft, Event>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < drafts.Count; i++)
        {
            eventOf[drafts[i]] = told[i] with { Index = indexOf[told[i].Evidence[0]] };
        }

        var read = entries.Values.Where(e => e.IsRead).ToList();
        var end = new Ending(read.ToLookup(e => e.Head), read.SelectMany(e => e.Parts, (e, part) => (e, part)).ToLookup(p => p.part, p => p.e), eventOf);
        return [.. entries.Values.OrderBy(e => e.Head).Select(e => Attempt(view, e, end))];
    }

    private static FrameAttempt Attempt(ReportView view, Entry entry, Ending end)
    {
        var told = entry.Draft is { } draft ? end.EventOf.GetValueOrDefault(draft) : null;
        var (outcome, reason, index) = told is not null ? (FrameOutcome.Event, "", told.Index) : OutcomeOf(view, entry, end);
        return new FrameAttempt
        {
            Frame = entry.Frame.Row,
            Word = entry.Head,
            Sentence = view.Text.Text.SentenceOf(entry.Head),
            Outcome = outcome,
            Reason = reason,
            Conditions = entry.Conditions,
            Roles = entry.RolesOf(told),
            NeedReason = entry.NeedReason,
            Changes = entry.Changes,
            Event = index,
            Told = told,
        };
    }

    private static (FrameOutcome Outcome, string Reason, int Event) OutcomeOf(ReportView view, Entry entry, Ending end)
    {
        if (entry.Conditions.Any(c => !c.IsMet))
        {
            return (FrameOutcome.LacksCondition, "", -1);
        }

        if (entry.LacksContent)
        {
            return (FrameOutcome.LacksContent, "an event in its content slot", -1);
        }

        if (entry.Lack is { } lack)
        {
            return (FrameOutcome.LacksParties, lack, -1);
        }

        if (entry.Draft is null)
        {
            var first = end.ReadOn[entry.Head].FirstOrDefault();
            return (FrameOutcome.Outranked, first is null ? "the word was read otherwise" : $"{first.Frame.Id} was read on the word first", -1);
        }

        if (end.WithPart[entry.Head].FirstOrDefault(e => e != entry) is not { } taker)
        {
            return entry.Word!.IsTaken ? (FrameOutcome.PartOfEvent, "another event took it up", -1)
                : (FrameOutcome.Circumstance, "names no party and is only a circumstance", -1);
        }

        return (FrameOutcome.PartOfEvent, $"part of '{view.Text.Form(taker.Head)}' ({taker.Frame.Id})",
            end.EventOf.TryGetValue(taker.Draft!, out var happening) ? happening.Index : -1);
    }

    private Entry Of(EventWord word, EventFrame frame) => entries[(word.Head, frame.Id)];

    private ImmutableArray<string> TakeChanges()
    {
        ImmutableArray<string> taken = [.. changes];
        changes.Clear();
        return taken;
    }

    private static string Name(EventType type, string mode) => mode.Length == 0 ? PloverNames.Type(type) : $"{PloverNames.Type(type)} {mode}";

    /// <summary>What was read in the end.</summary>
    /// <param name="ReadOn">By word the frames read on it.</param>
    /// <param name="WithPart">By word the frames that it is a part of.</param>
    /// <param name="EventOf">The events.</param>
    private sealed record Ending(ILookup<int, Entry> ReadOn, ILookup<int, Entry> WithPart, Dictionary<EventDraft, Event> EventOf);

    /// <summary>A frame on a word.</summary>
    private sealed class Entry(EventFrame frame, int head, ImmutableArray<ConditionCheck> conditions)
    {
        private static readonly string[] RoleNames = ["actor", "recipient"];

        private ImmutableArray<int>[] strangers = [];
        private EventWord? content;

        public EventFrame Frame => frame;

        public int Head => head;

        public ImmutableArray<ConditionCheck> Conditions => conditions;

        public EventWord? Word { get; set; }

        public EventDraft? Draft { get; private set; }

        public string? Lack { get; set; }

        public bool LacksContent { get; set; }

        public string NeedReason { get; set; } = "";

        public ImmutableArray<string> Changes { get; private set; } = [];

        public void Restart()
        {
            (Word, Draft, Lack, LacksContent, NeedReason, content, Changes) = (null, null, null, false, "", null, []);
        }

        public void Fill(ReportView view, EventDraft draft, ImmutableArray<Argument> arguments, EventWord? inner, ImmutableArray<string> changes)
        {
            Draft = draft;
            content = inner;
            Changes = changes;
            strangers = [StrangersIn(view, frame.Actor, arguments), StrangersIn(view, frame.Recipient, arguments)];
        }

        public bool IsRead => Draft is not null && Lack is null;

        /// <summary>The words of the event and that of the one in its content slot.</summary>
        public IEnumerable<int> Parts => content is null ? Draft!.Trigger : Draft!.Trigger.Append(content.Head).Distinct();

        public ImmutableArray<RoleFilling> RolesOf(Event? told)
        {
            if (Draft is null)
            {
                return [];
            }

            var roles = ImmutableArray.CreateBuilder<RoleFilling>();
            ImmutableArray<EventParty>[] parties = [told?.Actors ?? Draft.Actors, told?.Recipients ?? Draft.Recipients];
            for (var i = 0; i < RoleNames.Length; i++)
            {
                var slots = frame.Row.SlotsOf(RoleNames[i]);
                if (slots.Length > 0 || !parties[i].IsEmpty)
                {
                    roles.Add(new RoleFilling(RoleNames[i], slots, parties[i], parties[i].IsEmpty ? strangers[i] : []));
                }
            }

            if (frame.Row.SlotsOf("content") is { Length: > 0 } inner)
            {
                roles.Add(new RoleFilling("content", inner, [], content is null ? [] : [content.Head]));
            }

            return roles.DrainToImmutable();
        }

        private static ImmutableArray<int> StrangersIn(ReportView view, RoleSlots role, ImmutableArray<Argument> arguments) =>
            [.. role.Groups.SelectMany(g => g).SelectMany(slot => arguments.Where(a => ReportView.IsIn(a, slot)))
                .Select(a => a.Head).Where(h => view.Actors.MentionAt(h) < 0).Distinct()];
    }
}
