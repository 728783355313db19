using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Turns drafts into quotations: order, nesting, fragments, asides, entities and dates.</summary>
internal sealed class QuotationAssembler(TimeLayer times)
{
    private readonly TokenizedText text = times.Actors.Text.Text;
    private readonly QuotedWords quoted = new(times.Actors.Text);

    public ImmutableArray<Quotation> Assemble(List<QuotationDraft> drafts)
    {
        drafts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var quotations = ImmutableArray.CreateBuilder<Quotation>(drafts.Count);
        var open = new Stack<int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            while (open.Count > 0 && drafts[open.Peek()].End <= drafts[i].Start)
            {
                open.Pop();
            }

            quotations.Add(ToQuotation(drafts[i], i, Outer(drafts, open, i)));
            open.Push(i);
        }

        return quotations.ToImmutable();
    }

    /// <summary>The innermost quotation around this one, or -1.</summary>
    private static int Outer(List<QuotationDraft> drafts, Stack<int> open, int index)
    {
        foreach (var candidate in open)
        {
            if (drafts[candidate].Holds(drafts[index].Start) && drafts[candidate].End >= drafts[index].End)
            {
                return candidate;
            }
        }

        return -1;
    }

    private Quotation ToQuotation(QuotationDraft draft, int index, int nestedIn)
    {
        draft.Cue.Sort();
        QuotationParty? party = draft.Speaker is { } named ? ToParty(named) : null;
        return new Quotation
        {
            Index = index,
            Type = draft.Type,
            Medium = MediumOf(draft.Medium, party),
            Stance = draft.Stance,
            Quote = Spans(draft.Quote),
            Fragments = draft.Type == QuotationType.Direct ? [] : FragmentsOf(draft),
            Asides = AsidesOf(draft),
            Speaker = party,
            Cue = Spans(Runs(draft.Cue)),
            Frame = Spans(draft.Frame),
            Addressee = draft.Addressee is { } addressee ? ToParty(addressee) : null,
            Via = [.. draft.Via.Select(ToParty)],
            Channel = draft.Channel is { } channel ? text.SpanOf(channel.First, channel.End) : null,
            Date = DateOf(draft),
            NestedIn = nestedIn,
            Rule = draft.Rule,
            Entry = draft.Entry,
        };
    }

    /// <summary>The medium of the word of saying, made narrower or wider by the speaker: persons speak, the press writes,
    /// offices and firms do both.</summary>
    private QuotationMedium MediumOf(QuotationMedium medium, QuotationParty? speaker)
    {
        if (speaker is not { Entity: >= 0 and var index } || medium is not (QuotationMedium.Speech or QuotationMedium.SpeechWriting))
        {
            return medium;
        }

        var entity = times.Actors.Entities[index];
        return entity switch
        {
            { Kind: EntityKind.Person } => QuotationMedium.Speech,
            { Sector: "JRN" } => medium == QuotationMedium.SpeechWriting ? QuotationMedium.Writing : medium,
            { Kind: EntityKind.Organisation or EntityKind.Country } => QuotationMedium.SpeechWriting,
            _ => medium,
        };
    }

    private ImmutableArray<TextSpan> Spans(List<TokenRange> ranges)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Count);
        foreach (var range in ranges)
        {
            spans.Add(text.SpanOf(range.First, range.End));
        }

        return spans.ToImmutable();
    }

    /// <summary>Sorted tokens as ranges; tokens of one contraction and doubles fall together.</summary>
    private static List<TokenRange> Runs(List<int> cue)
    {
        var runs = new List<TokenRange>();
        foreach (var token in cue)
        {
            if (runs.Count > 0 && token <= runs[^1].End)
            {
                runs[^1] = runs[^1] with { End = Math.Max(runs[^1].End, token + 1) };
            }
            else
            {
                runs.Add(new TokenRange(token, token + 1));
            }
        }

        return runs;
    }

    private QuotationParty ToParty(Party party)
    {
        var head = NamedHead(party);
        return new QuotationParty(text.SpanOf(party.Range.First, party.Range.End), head, EntityAt(head), party.Found);
    }

    /// <summary>The head of the party, or the person in it where the tree has put a country or nobody at its head
    /// (<c>Russlands Minister X</c>).</summary>
    private int NamedHead(Party party)
    {
        var atHead = EntityAt(party.Head);
        if (atHead >= 0 && times.Actors.Entities[atHead].Kind is not (EntityKind.Country or EntityKind.Place))
        {
            return party.Head;
        }

        for (var i = party.Head + 1; i < party.Range.End; i++)
        {
            if (EntityAt(i) is >= 0 and var entity && times.Actors.Entities[entity].Kind == EntityKind.Person)
            {
                return i;
            }
        }

        return party.Head;
    }

    private int EntityAt(int token)
    {
        var mention = times.Actors.MentionAt(token);
        return mention >= 0 ? times.Actors.Mentions[mention].Entity : -1;
    }

    /// <summary>What stands between quotation marks in the words, without the marks.</summary>
    private ImmutableArray<TextSpan> FragmentsOf(QuotationDraft draft)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var all = text.QuotedPassages;
        for (var i = quoted.FirstFrom(draft.Start); i < all.Length && all[i].Open < draft.End; i++)
        {
            var passage = all[i];
            var end = text.Tokens[passage.Close].Kind == TokenKind.QuotationMark ? passage.Close : passage.Close + 1;
            if (passage.Level == 0 && end > passage.Open + 1 && HoldsTogether(draft, passage) && !quoted.IsName(passage.Open + 1, end))
            {
                found.Add(text.SpanOf(passage.Open + 1, end));
            }
        }

        return found.ToImmutable();
    }

    private static bool HoldsTogether(QuotationDraft draft, QuotedPassage passage)
    {
        foreach (var range in draft.Quote)
        {
            if (range.Contains(passage.Open) && range.Contains(passage.Close))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<TextSpan> AsidesOf(QuotationDraft draft)
    {
        draft.Asides.Sort((a, b) => a.First.CompareTo(b.First));
        return Spans(draft.Asides);
    }

    private string DateOf(QuotationDraft draft)
    {
        foreach (var frame in draft.Frame)
        {
            for (var i = FirstTimex(frame.First); i < times.Timexes.Length && times.Timexes[i].FirstToken < frame.End; i++)
            {
                if (times.Timexes[i] is { Type: TimexType.Date or TimexType.Time, Edtf.Length: > 0 } timex)
                {
                    return timex.Edtf;
                }
            }
        }

        return "";
    }

    private int FirstTimex(int token)
    {
        int low = 0, high = times.Timexes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times.Timexes[middle].FirstToken >= token)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
