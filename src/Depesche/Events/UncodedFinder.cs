using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;
using Depesche.Quotations;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Kinds of words that no data file knows.</summary>
public enum UncodedKind : byte
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>An adjective that is said of a subject (ist bereit).</summary>
    Adjective,
    /// <summary>A noun whose event a verb carries (begann die Offensive).</summary>
    Noun,
    /// <summary>A person, organisation or group without sector, known at most by a country.</summary>
    Actor,
}

/// <summary>A word of a report that no data file knows.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Word">Its lemma, of an actor the name.</param>
/// <param name="Token">Its token.</param>
public readonly record struct UncodedWord(UncodedKind Kind, string Word, int Token);

/// <summary>Finds what the data files do not know: verbs, predicate adjectives and event nouns without a frame, actors without a sector. Built
/// once, safe to share between threads.</summary>
public sealed class UncodedFinder
{
    private readonly FrameIndex frames;
    private readonly ReportingWords saying;
    private readonly LightVerbs lightVerbs;
    private readonly PoliticalSectors sectors;
    private readonly FrozenSet<string> auxiliaries;

    /// <summary>Makes a finder.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public UncodedFinder(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        frames = new FrameIndex(data, new PloverOntology(data));
        saying = new ReportingWords(data);
        lightVerbs = new LightVerbs(data);
        sectors = new PoliticalSectors(data);
        auxiliaries = data.Read("de/auxiliaries.tsv", "lemma", "role").Select(r => r[0]).ToFrozenSet();
    }

    /// <summary>The words of a report that no file knows: verbs, adjectives and nouns in text order, then actors in text order.</summary>
    public ImmutableArray<UncodedWord> Find(QuotationLayer quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var view = new ReportView(quotations);
        var found = ImmutableArray.CreateBuilder<UncodedWord>();
        foreach (var clause in view.Text.Clauses)
        {
            if (clause.Verb is { IsCopular: true } copula)
            {
                AddAdjective(view, found, clause, copula);
            }
            else if (clause.Verb is { } verb)
            {
                AddVerb(view, found, clause, verb);
            }
        }

        AddActors(view, found);
        return found.DrainToImmutable();
    }

    private void AddAdjective(ReportView view, ImmutableArray<UncodedWord>.Builder found, Clause clause, VerbGroup copula)
    {
        var token = EventWordFinder.PredicateOf(clause, copula);
        if (view.Words[token] is { Pos: UPos.Adj, Lemma: var lemma } && frames.OfAdjective(lemma).IsEmpty)
        {
            found.Add(new UncodedWord(UncodedKind.Adjective, lemma, token));
        }
    }

    private void AddVerb(ReportView view, ImmutableArray<UncodedWord>.Builder found, Clause clause, VerbGroup verb)
    {
        if (lightVerbs.Has(verb.Lemma))
        {
            foreach (var argument in clause.Arguments)
            {
                if (view.Words[argument.Head] is { Pos: UPos.Noun, Lemma: var noun } && lightVerbs.Carries(view, clause, argument.Head) &&
                    frames.OfNoun(noun).IsEmpty && saying.Noun(noun) is null && view.Actors.MentionAt(argument.Head) < 0)
                {
                    found.Add(new UncodedWord(UncodedKind.Noun, noun, argument.Head));
                }
            }
        }
        else if (frames.OfVerb(verb.Lemma).IsEmpty && saying.Verb(verb.Lemma).IsEmpty && !auxiliaries.Contains(verb.Lemma))
        {
            found.Add(new UncodedWord(UncodedKind.Verb, verb.Lemma, verb.Main));
        }
    }

    private void AddActors(ReportView view, ImmutableArray<UncodedWord>.Builder found)
    {
        foreach (var mention in view.Actors.Mentions)
        {
            if (mention.Head >= 0 && mention.Form != MentionForm.Pronoun && view.Actors.Entities[mention.Entity] is
                { Sector: "", Members.IsEmpty: true, Kind: EntityKind.Person or EntityKind.Organisation or EntityKind.Group } entity &&
                !sectors.Knows(entity.Code))
            {
                found.Add(new UncodedWord(UncodedKind.Actor, entity.Name, mention.Head));
            }
        }
    }
}
