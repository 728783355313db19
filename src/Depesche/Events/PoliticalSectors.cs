using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>Tells political events from ordinary ones by who takes part.</summary>
internal sealed class PoliticalSectors
{
    private enum Weight
    {
        /// <summary>Makes no event political.</summary>
        None,
        /// <summary>Makes it political when it protests or officials act on it.</summary>
        People,
        /// <summary>Makes it political when it acts on people of public life.</summary>
        Official,
        /// <summary>Makes it political.</summary>
        Full,
    }

    private readonly FrozenDictionary<string, (Weight Weight, bool IsForce)> weights;

    private readonly WordClass civic;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public PoliticalSectors(LanguageFiles data)
    {
        var read = new Dictionary<string, (Weight, bool)>();
        foreach (var row in data.Read("plover/sectors.tsv", "sector", "meaning", "political", "force"))
        {
            if (row[3] is not ("yes" or "no"))
            {
                throw row.Error($"'{row[3]}' is neither yes nor no");
            }

            var value = (row.Enum<Weight>(2), row[3] == "yes");
            if (!read.TryAdd(row[0], value))
            {
                read[row[0]] = row.IsOwn ? value : throw row.Error($"the sector '{row[0]}' stands twice");
            }
        }

        weights = read.ToFrozenDictionary();
        civic = WordClass.Named(data, "civic");
    }

    /// <summary>True when the event has the parties that its frame needs. In a report that tells political events people without
    /// office are political too.</summary>
    public bool Meets(ReportView view, EventDraft draft, ConditionChecker conditions, bool isPoliticalReport) =>
        Meets(view, draft, conditions) || (isPoliticalReport && MeetsInPoliticalReport(view, draft, conditions));

    /// <summary>What an event lacks that has not the parties its frame needs, in plain words.</summary>
    public static string LackOf(EventDraft draft) => draft switch
    {
        { Frame.Need: FrameNeed.Violence } => "words of violence, and none of an accident, in the sentence",
        { Frame.Need: FrameNeed.Actor or FrameNeed.Both, Actors.IsEmpty: true } => "an actor",
        { Frame.Need: FrameNeed.Two, Actors.Length: < 2 } => draft.Actors.IsEmpty ? "two actors" : "a second actor",
        { Actors.IsEmpty: true, Recipients.IsEmpty: true } => "an actor or a recipient",
        { Frame.Need: FrameNeed.Both, Recipients.IsEmpty: true, Actors.Length: < 2 } => "a recipient or a second actor",
        { Frame.Need: FrameNeed.Conflict } =>
            "a state, a force or an armed group among the parties, a political party with a recipient, or words of violence in the sentence",
        { Type: EventType.Consult } => "an actor that is political: a state or a sector of weight full in plover/sectors.tsv",
        { Type: EventType.Protest } => "people or a sector of more weight as actor, or a state or a sector of weight full as recipient",
        _ => "a party that is political: a state, a sector of weight full in plover/sectors.tsv, or officials who act on people of public life",
    };

    /// <summary>Why an event has the parties that its frame needs, in plain words.</summary>
    public string ReasonOf(ReportView view, EventDraft draft, ConditionChecker conditions)
    {
        if (draft.Frame.Need is FrameNeed.None)
        {
            return "it may stand alone";
        }

        if (draft.Frame.Need is FrameNeed.Violence)
        {
            return "the text tells of violence";
        }

        if (!Meets(view, draft, conditions))
        {
            return "the report tells political events, so that people count too";
        }

        foreach (var party in draft.Actors.AddRange(draft.Recipients))
        {
            if (IsState(view, party))
            {
                return $"{party.Code} is a state";
            }

            if ((IsDecisive(draft, party.Sector) ? party.Sector : IsDecisive(draft, party.Code) ? party.Code : null) is { } decisive)
            {
                return $"{decisive} is political";
            }
        }

        return draft.Frame.Need is FrameNeed.Conflict ? "the text tells of violence"
            : draft.Type is EventType.Protest ? "people protest" : "officials act on people of public life";
    }

    /// <summary>True for a sector, or a code that is no country's, which the files tell how political it is.</summary>
    public bool Knows(string sector) => weights.ContainsKey(sector);

    private bool IsDecisive(EventDraft draft, string sector) =>
        Of(sector) is var (weight, isForce) && (weight == Weight.Full || (isForce && draft.Frame.Need is FrameNeed.Conflict));

    private bool MeetsInPoliticalReport(ReportView view, EventDraft draft, ConditionChecker conditions)
    {
        var isPolitical = Best(view, draft.Actors) != Weight.None || Best(view, draft.Recipients) != Weight.None;
        return isPolitical && draft.Type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Protest &&
            draft.Frame.Need switch
            {
                FrameNeed.Actor => !draft.Actors.IsEmpty,
                FrameNeed.Both => !draft.Actors.IsEmpty && !draft.Recipients.IsEmpty,
                FrameNeed.Two => draft.Actors.Length > 1,
                FrameNeed.Content => false,
                FrameNeed.Conflict or FrameNeed.Violence => !conditions.TellsAccident(view, draft.Head),
                _ => true,
            };
    }

    private bool Meets(ReportView view, EventDraft draft, ConditionChecker conditions) => draft.Frame.Need switch
    {
        FrameNeed.None => true,
        FrameNeed.Actor => !draft.Actors.IsEmpty && IsPolitical(view, draft),
        FrameNeed.Both => !draft.Actors.IsEmpty && (!draft.Recipients.IsEmpty || draft.Actors.Length > 1) && IsPolitical(view, draft),
        FrameNeed.Two => draft.Actors.Length > 1 && IsPolitical(view, draft),
        FrameNeed.Conflict => (!draft.Actors.IsEmpty || !draft.Recipients.IsEmpty) &&
            (HasForce(view, draft) || (IsPolitical(view, draft) && !draft.Recipients.IsEmpty) || conditions.TellsViolence(view, draft.Head)),
        FrameNeed.Violence => conditions.TellsViolence(view, draft.Head),
        _ => IsPolitical(view, draft),
    };

    private bool IsPolitical(ReportView view, EventDraft draft)
    {
        Weight actors = Best(view, draft.Actors), recipients = Best(view, draft.Recipients);
        return draft.Type switch
        {
            EventType.Consult => actors == Weight.Full,
            EventType.Protest => actors > Weight.None || recipients == Weight.Full,
            _ => actors == Weight.Full || recipients == Weight.Full || (actors == Weight.Official && draft.Recipients.Any(r => IsCivic(view, r))),
        };
    }

    /// <summary>True for people of public life: demonstrators, students, lawyers, but not any man or woman.</summary>
    private bool IsCivic(ReportView view, EventParty party)
    {
        if (Of(party.Sector).Weight == Weight.None)
        {
            return false;
        }

        return party.Sector != "CVL" || (party.Head >= 0 && civic.Contains(view.Words[party.Head].Lemma));
    }

    private bool HasForce(ReportView view, EventDraft draft)
    {
        foreach (var party in draft.Actors.AddRange(draft.Recipients))
        {
            if (Of(party.Sector).IsForce || Of(party.Code).IsForce || IsState(view, party))
            {
                return true;
            }
        }

        return false;
    }

    private Weight Best(ReportView view, ImmutableArray<EventParty> parties)
    {
        var best = Weight.None;
        foreach (var party in parties)
        {
            var weight = IsState(view, party) ? Weight.Full : Of(party.Sector).Weight;
            var byCode = Of(party.Code).Weight;
            best = weight > best ? weight : best;
            best = byCode > best ? byCode : best;
        }

        return best;
    }

    private static bool IsState(ReportView view, EventParty party) =>
        party.Entity >= 0 && view.Actors.Entities[party.Entity].Kind == EntityKind.Country;

    private (Weight Weight, bool IsForce) Of(string sector) => weights.TryGetValue(sector, out var value) ? value : default;
}
