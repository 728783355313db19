using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>Resolves the candidates of one report to entities, in text order.</summary>
internal sealed class EntityResolver
{
    private const int CountryWindow = 60;

    private readonly Gazetteer gazetteer;
    private readonly NounTable nouns;
    private readonly ParsedText text;
    private readonly CandidateList list;
    private readonly FocusCountry focus;
    private readonly PartialDate? date;
    private readonly DraftTable drafts;
    private readonly RecentMentions recent;
    private readonly PersonResolver persons;
    private readonly PairFinder pairs;
    private readonly CandidateNames names;
    private readonly Possessors possessors;
    private readonly CandidateCodes codes;
    private readonly List<(Mention Mention, Candidate? Candidate)> mentions = [];

    public EntityResolver(Gazetteer gazetteer, NounTable nouns, ParsedText text, CandidateList list, FocusCountry focus)
    {
        this.gazetteer = gazetteer;
        this.nouns = nouns;
        this.text = text;
        this.list = list;
        this.focus = focus;
        date = text.Text.Item.Published;
        drafts = new DraftTable(gazetteer);
        recent = new RecentMentions(text);
        persons = new PersonResolver(gazetteer.Persons, nouns, text, drafts, recent, date);
        pairs = new PairFinder(drafts, recent, text.Text);
        names = new CandidateNames(text);
        possessors = new Possessors(list, drafts, recent);
        codes = new CandidateCodes(text, focus, possessors);
    }

    public List<EntityDraft> Drafts => drafts.All;

    public List<(Mention Mention, Candidate? Candidate)> Mentions => mentions;

    /// <summary>A place of the dateline.</summary>
    public void AddDatelinePlace(TextSpan span, GazetteerEntry? entry, string name)
    {
        var draft = entry?.Kind is GazetteerKind.Country
            ? drafts.Country(entry.Code, entry.Name)
            : drafts.Place(entry?.Name ?? name, entry?.Code ?? "");
        AddMention(draft, -1, span, MentionForm.Name, "place of the dateline", null);
    }

    public void ResolveAll()
    {
        foreach (var candidate in list.All)
        {
            if (candidate.Kind == CandidateKind.Adjective && candidate.IsModifier && IsInsideActor(candidate))
            {
                continue;
            }

            var (draft, form, reason) = Resolve(candidate);
            if (draft is null)
            {
                continue;
            }

            candidate.Draft = draft.Index;
            codes.Remember(candidate);
            AddMention(draft, candidate.Head, candidate.Span, form, reason, candidate);
            Remember(candidate, draft);
        }

        GiveCountryToUnknownNames();
    }

    // Someone whom neither the report nor the data files place is taken to be of the country the report is about.
    private void GiveCountryToUnknownNames()
    {
        foreach (var draft in drafts.All)
        {
            if (draft is { IsNamed: true, Code.Length: 0, Known: null, Kind: EntityKind.Person }
                or { IsNamed: true, Code.Length: 0, IsListed: false, Kind: EntityKind.Organisation })
            {
                draft.Code = focus.Report;
            }
        }
    }

    private bool IsInsideActor(Candidate adjective) =>
        text.Words[adjective.Head].Head is >= 0 and var noun && list.At(noun) is { Kind: not CandidateKind.Adjective };

    private void AddMention(EntityDraft draft, int head, TextSpan span, MentionForm form, string reason, Candidate? candidate)
    {
        mentions.Add((new Mention(draft.Index, head, span, form, reason), candidate));
        draft.Mentions.Add(mentions.Count - 1);
    }

    private void Remember(Candidate candidate, EntityDraft draft)
    {
        if (candidate.Kind is CandidateKind.Adjective || draft.Kind == EntityKind.Place)
        {
            return;
        }

        var isPerson = draft.Kind == EntityKind.Person;
        recent.Add(new RecentMention(draft.Index, candidate.Head, text.Text.SentenceOf(candidate.Head), text.ClauseOf(candidate.Head),
            isPerson ? draft.Gender : candidate.Gender, isPerson ? Number.Sing : draft.IsPlural ? Number.Plur : candidate.Number,
            !candidate.IsModifier && RecentMentions.IsSubject(text.Words[candidate.OuterHead >= 0 ? candidate.OuterHead : candidate.Head].Relation),
            candidate.IsModifier, isPerson));
    }

    private (EntityDraft? Draft, MentionForm Form, string Reason) Resolve(Candidate candidate)
    {
        if (candidate.SameAs is { } main)
        {
            if (main.Draft < 0)
            {
                var (draft, _, _) = main.SameAs is null ? Resolve(main) : (null, default, "");
                main.Draft = draft?.Index ?? -1;
            }

            if (main.Draft >= 0)
            {
                var draft = drafts.All[main.Draft];
                if (candidate.NounToken >= 0 && draft.Kind == EntityKind.Person)
                {
                    persons.TakeOffice(draft, candidate, codes.Of(candidate), CandidateSectors.Of(candidate));
                }
                else if (candidate.Kind == CandidateKind.Organisation)
                {
                    drafts.AddOrganisationName(names.NameOf(candidate), draft);
                }

                return (draft, candidate.Kind is CandidateKind.Person or CandidateKind.Organisation ? MentionForm.Name : MentionForm.Office, "stands in apposition to it");
            }
        }

        switch (candidate.Kind)
        {
            case CandidateKind.Country:
                return (drafts.Country(candidate.Entry!.Code, candidate.Entry.Name), MentionForm.Name, "its name");
            case CandidateKind.Seat:
                return Seat(candidate);
            case CandidateKind.Place:
                return (drafts.Place(candidate.Entry?.Name ?? names.NameOf(candidate), candidate.Entry?.Code ?? ""), MentionForm.Name, "its name");
            case CandidateKind.Organisation:
                return (Organisation(candidate), MentionForm.Name, "its name");
            case CandidateKind.Adjective:
                return candidate.Codes.Count == 0 ? default
                    : candidate.Entry!.Kind == GazetteerKind.Organisation ? (Organisation(candidate), MentionForm.Nominal, "owner of the thing")
                    : candidate.Entry.Kind is GazetteerKind.Region or GazetteerKind.Town
                    ? (drafts.Place(candidate.Entry.Name, candidate.Entry.Code), MentionForm.Nominal, "the adjective of its name")
                    : (drafts.Country(candidate.Entry.Code, CountryName(candidate.Entry)), MentionForm.Nominal, "the adjective of its name");
            case CandidateKind.Pronoun:
                return recent.Antecedent(candidate.First, candidate.Gender, candidate.Number, candidate.Possessive >= 0) is { } found
                    ? (drafts.All[found.Draft], MentionForm.Pronoun, found.Reason)
                    : default;
            case CandidateKind.Person:
                var person = persons.Named(candidate, codes.Said(candidate), codes.Of(candidate), CandidateSectors.Of(candidate), possessors.Of(candidate));
                return (person.Draft, MentionForm.Name, person.Reason);
            case CandidateKind.People:
                return (Group(candidate, codes.Of(candidate), "CVL"), MentionForm.Nominal, "named by its people");
            default:
                return Noun(candidate);
        }
    }

    private string CountryName(GazetteerEntry entry) =>
        entry.Kind == GazetteerKind.TownAdjective ? gazetteer.Country(entry.Code)?.Name ?? entry.Name : entry.Name;

    // Moskau warnt: the government. In Moskau: the town.
    private (EntityDraft? Draft, MentionForm Form, string Reason) Seat(Candidate candidate)
    {
        var entry = candidate.Entry!;
        var relation = text.Words[candidate.Head].Relation;
        var acts = candidate.Preposition is null or "zwischen" or "mit" or "gegen" or "gegenüber" or "durch" or "für" || relation == Relation.OblAgent;
        if (!acts || relation is Relation.Appos or Relation.Flat or Relation.FlatName)
        {
            return (drafts.Place(entry.Name, entry.Code), MentionForm.Name, "a place: it stands with a preposition of place");
        }

        return (drafts.Country(entry.Code, gazetteer.Country(entry.Code)?.Name ?? entry.Name), MentionForm.Metonym,
            "the seat stands for the government");
    }

    private EntityDraft Organisation(Candidate candidate)
    {
        var entry = candidate.Entry;
        var name = entry?.Name ?? names.NameOf(candidate);
        var code = entry is { Code.Length: > 0 } ? entry.Code : entry is { Sector: "LEG" } ? codes.Default(candidate) : "";
        var draft = drafts.Organisation(name, code, entry?.Sector ?? "", entry?.IsPlural == true);
        draft.IsListed = entry is not null;
        return draft;
    }

    private (EntityDraft? Draft, MentionForm Form, string Reason) Noun(Candidate candidate)
    {
        var entry = candidate.Noun.Entry;
        if (candidate.IsPair && pairs.Find(candidate, entry) is { Length: 2 } pair)
        {
            return (drafts.Group(names.PhraseOf(candidate), pair), MentionForm.Nominal, "the two actors the report speaks of most just before");
        }

        switch (entry.Kind)
        {
            case NounKind.Colleague:
                return persons.Colleague(candidate, codes.Of(candidate), possessors.Of(candidate)) is { } colleague
                    ? (colleague, MentionForm.Nominal, "a colleague holds the same office")
                    : default;
            case NounKind.Party:
                return candidate.IsPlural && candidate.Codes.Count == 0 && candidate.IsDefinite
                    && pairs.Find(candidate, entry) is { Length: 2 } parties
                    ? (drafts.Group(names.PhraseOf(candidate), parties), MentionForm.Nominal, "the two actors the report speaks of most just before")
                    : candidate.Codes.Count == 1
                        ? (drafts.Country(candidate.Codes[0], gazetteer.Country(candidate.Codes[0])?.Name ?? ""), MentionForm.Nominal, "the side of that country")
                        : default;
            case NounKind.Age:
                return recent.Antecedent(candidate.First, candidate.Gender, Number.Sing, false) is { } aged
                    && drafts.All[aged.Draft].Kind == EntityKind.Person
                    ? (drafts.All[aged.Draft], MentionForm.Nominal, "named by age: " + aged.Reason)
                    : default;
            case NounKind.Relative:
                return (persons.Unnamed(candidate, codes.Of(candidate), CandidateSectors.Of(candidate)), MentionForm.Nominal, "named by tie to another");
            case NounKind.Country:
                return Country(candidate);
            case NounKind.Camp when candidate.Preposition is "in":
                // im Westen: where, not who.
                return default;
            case NounKind.Camp:
                return (drafts.Keyed(EntityKind.Group, names.PhraseOf(candidate), "", entry.Sector, candidate.IsPlural), MentionForm.Nominal, "a group with no one country");
            case NounKind.Holder or NounKind.Office when !candidate.IsPlural:
                return Office(candidate);
            default:
                return candidate.IsPlural && codes.DistinctOf(candidate) is { Length: > 1 } several
                    ? (Several(candidate, several), MentionForm.Nominal, "one for each country named")
                    : (Body(candidate), MentionForm.Nominal, "a body or group by what it is");
        }
    }

    private (EntityDraft? Draft, MentionForm Form, string Reason) Office(Candidate candidate)
    {
        var code = codes.Of(candidate);
        var said = codes.DistinctOf(candidate);
        if (said.Length > 1)
        {
            code = said[0];
        }

        var isKnown = candidate.IsDefinite || candidate.Noun.Entry.Kind == NounKind.Holder;
        if (isKnown && persons.Holder(candidate, said.Length > 0 || candidate.Whole is not null ? code : "") is { } holder)
        {
            return (holder, MentionForm.Office, "holds the office");
        }

        return (persons.Unnamed(candidate, code, CandidateSectors.Of(candidate)), MentionForm.Office, "by office");
    }

    // das Land: the country last spoken of; Staaten, Länder: a group of states.
    private (EntityDraft? Draft, MentionForm Form, string Reason) Country(Candidate candidate)
    {
        if (candidate.IsPlural)
        {
            return (drafts.Keyed(EntityKind.Group, names.PhraseOf(candidate), candidate.Codes.FirstOrDefault() ?? "", "GOV", true), MentionForm.Nominal, "a group of states");
        }

        if (!candidate.IsDefinite || candidate.IsCamp)
        {
            return default;
        }

        if (candidate.Codes.Count > 0)
        {
            return (drafts.Country(candidate.Codes[0], gazetteer.Country(candidate.Codes[0])?.Name ?? candidate.Codes[0]), MentionForm.Nominal, "the country it names");
        }

        if (possessors.Of(candidate) is { Code: { Length: 3 } own } && gazetteer.Country(own) is { } home)
        {
            return (drafts.Country(own, home.Name), MentionForm.Nominal, "the country of its owner");
        }

        for (var i = recent.All.Count - 1; i >= Math.Max(0, recent.All.Count - CountryWindow); i--)
        {
            if (drafts.All[recent.All[i].Draft] is { Kind: EntityKind.Country } country)
            {
                return (country, MentionForm.Nominal, "the country named last");
            }
        }

        return focus.Report.Length == 0 ? default
            : (drafts.Country(focus.Report, gazetteer.Country(focus.Report)?.Name ?? focus.Report), MentionForm.Nominal, "the country the report is about");
    }

    // Die Verteidigungsminister Russlands und Chinas: one holder a country.
    private EntityDraft Several(Candidate candidate, string[] countries)
    {
        var members = new int[countries.Length];
        for (var i = 0; i < countries.Length; i++)
        {
            members[i] = candidate.Noun.Entry.Kind is NounKind.Holder
                ? persons.HolderOf(candidate, countries[i], CandidateSectors.Of(candidate)).Index
                : drafts.Keyed(EntityKind.Group, candidate.Noun.Entry.Name, countries[i], CandidateSectors.Of(candidate), true).Index;
        }

        return drafts.Group(names.PhraseOf(candidate), members);
    }

    private EntityDraft Body(Candidate candidate)
    {
        var code = codes.Of(candidate);
        var sector = CandidateSectors.Of(candidate);
        var entry = candidate.Noun.Entry;
        if (candidate.IsPlural || entry.Kind != NounKind.Body)
        {
            return Group(candidate, code, sector);
        }

        return candidate.IsDefinite || candidate.Codes.Count > 0
            ? drafts.Keyed(EntityKind.Organisation, names.PhraseOf(candidate), code, sector, false, entry.Role.Length > 0 ? entry.Role : entry.Name)
            : drafts.Add(EntityKind.Organisation, names.PhraseOf(candidate), code, sector, false);
    }

    private EntityDraft Group(Candidate candidate, string code, string sector)
    {
        var kind = candidate.IsPlural || candidate.Kind == CandidateKind.Noun && !candidate.Noun.Entry.IsPersonal ? EntityKind.Group : EntityKind.Person;
        return candidate.IsDefinite
            ? drafts.Keyed(kind, names.PhraseOf(candidate), code, sector, candidate.IsPlural)
            : drafts.Add(kind, names.PhraseOf(candidate), code, sector, candidate.IsPlural, candidate.Gender);
    }
}
