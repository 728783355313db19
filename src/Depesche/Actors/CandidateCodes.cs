using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Finds the country code of a candidate.</summary>
internal sealed class CandidateCodes(ParsedText text, FocusCountry focus, Possessors possessors)
{
    private const int SameBodyWindow = 5;

    private static readonly string[] NoCodes = [];

    private readonly Dictionary<string, (string Code, int Sentence)> saidBySector = new(StringComparer.Ordinal);

    /// <summary>Keeps the country that a candidate names, for bodies of its sector without one.</summary>
    public void Remember(Candidate candidate)
    {
        if (candidate is { Kind: CandidateKind.Noun or CandidateKind.Person, Codes: [var code, ..] } &&
            CandidateSectors.Of(candidate) is { Length: > 0 } sector and not ("CVL" or "GOV"))
        {
            saidBySector[sector] = (code, text.Text.SentenceOf(candidate.First));
        }
    }

    /// <summary>The countries that its own phrase names, each once.</summary>
    public string[] DistinctOf(Candidate candidate) =>
        candidate.Codes.Count == 0 ? NoCodes : [.. candidate.Codes.Distinct(StringComparer.Ordinal)];

    /// <summary>What the phrase says, or the default where one is to be had; empty when unknown.</summary>
    public string Of(Candidate candidate)
    {
        if (Said(candidate) is { Length: > 0 } said)
        {
            return said;
        }

        if (candidate.IsCamp || candidate is { IsPlural: true, Kind: CandidateKind.Noun, Noun.Entry.Kind: NounKind.Holder })
        {
            // Several heads of state are of several states.
            return "";
        }

        if (candidate.Kind == CandidateKind.People)
        {
            return candidate.IsEthnic ? Default(candidate) : "";
        }

        if (OutermostOf(candidate) is { Kind: CandidateKind.Noun, IsDefinite: true, Noun.Entry.Kind: NounKind.Body } whole)
        {
            return Default(whole);
        }

        return candidate.NounToken >= 0 && candidate.Entry is not { Kind: GazetteerKind.Person } && candidate.Noun.Entry.Kind != NounKind.Colleague
            ? Default(candidate) : "";
    }

    /// <summary>What the phrase itself says: its own country, that of the whole it is part of, or of who owns it; empty when it says none.</summary>
    public string Said(Candidate candidate)
    {
        if (candidate.Codes.Count > 0)
        {
            return candidate.Codes[0];
        }

        if (candidate.IsCamp)
        {
            return "";
        }

        for (var (whole, depth) = (candidate.Whole, 0); whole is not null && depth < CandidateSectors.DeepestWhole; (whole, depth) = (whole.Whole, depth + 1))
        {
            if (whole.Codes.Count > 0)
            {
                return whole.Codes[0];
            }

            if (whole.Entry is { Kind: GazetteerKind.Organisation or GazetteerKind.Person } known)
            {
                return known.Code;
            }

            if (possessors.Of(whole) is { Code.Length: > 0 } owner)
            {
                return owner.Code;
            }
        }

        return candidate.NounToken >= 0 && candidate.Noun.Entry.Kind is not NounKind.Colleague ? possessors.Of(candidate)?.Code ?? "" : "";
    }

    private static Candidate? OutermostOf(Candidate candidate)
    {
        var whole = candidate.Whole;
        for (var depth = 1; depth < CandidateSectors.DeepestWhole && whole?.Whole is { } next; depth++)
        {
            whole = next;
        }

        return whole;
    }

    /// <summary>A body without a country: of the country whose like body the report named just before, else of the sentence's place, else the
    /// report's.</summary>
    public string Default(Candidate candidate)
    {
        var here = text.Text.SentenceOf(candidate.First);
        if (saidBySector.TryGetValue(CandidateSectors.Of(candidate), out var said) && here - said.Sentence <= SameBodyWindow)
        {
            return said.Code;
        }

        var sentence = focus.In(here);
        return sentence.Length > 0 && candidate.Noun.Entry?.Kind is null or NounKind.Body or NounKind.People ? sentence : focus.Report;
    }
}
