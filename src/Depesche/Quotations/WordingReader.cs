using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds quoted words within a sentence of the reporter's that no quotation holds (<c>Sie lehnte den Plan „aus guten
/// Gründen“ ab</c>). Who speaks in the sentence has said them, else the last speaker before.</summary>
internal sealed class WordingReader(ParsedText parsed)
{
    private readonly QuotedWords quoted = new(parsed);
    private readonly ImmutableArray<Word> words = parsed.Words;

    /// <summary>Adds the quotations of all units.</summary>
    public void Read(List<SpeechUnit> units)
    {
        QuotationDraft? last = null;
        foreach (var unit in units)
        {
            Read(unit, SpeakingIn(unit), last);
            foreach (var draft in unit.Drafts)
            {
                last = draft.Speaker is { } speaker && words[speaker.Head].Pos is UPos.Noun or UPos.Propn ? draft : last;
            }
        }
    }

    /// <summary>Who says something in the unit: in a quotation with a frame, or without a quotation; or null.</summary>
    private static QuotationDraft? SpeakingIn(SpeechUnit unit)
    {
        foreach (var draft in unit.Drafts)
        {
            if (draft is { Frame.Count: > 0, Speaker: not null })
            {
                return draft;
            }
        }

        return unit.Teller;
    }

    private void Read(SpeechUnit unit, QuotationDraft? own, QuotationDraft? last)
    {
        var speaking = own ?? last;
        var all = parsed.Text.QuotedPassages;
        for (var i = quoted.FirstFrom(unit.First); i < all.Length && all[i].Open < unit.ContentEnd; i++)
        {
            if (unit.IsInPassage(all[i].Open) || IsQuoted(unit, all[i].Open) || !quoted.IsWording(all[i], isSaid: own is not null))
            {
                continue;
            }

            var draft = new QuotationDraft(QuotationType.Direct, "direct-wording")
            {
                Medium = speaking?.Medium ?? QuotationMedium.Speech,
                Stance = speaking?.Stance ?? ReportingStance.Neutral,
                Speaker = speaking?.Speaker is { } speaker ? own is null ? speaker with { Found = PartyFinding.Carried } : speaker : null,
            };
            draft.Quote.Add(new TokenRange(all[i].Open, all[i].Close + 1));
            unit.Add(draft);
        }
    }

    private static bool IsQuoted(SpeechUnit unit, int token)
    {
        foreach (var draft in unit.Drafts)
        {
            if (draft.Holds(token))
            {
                return true;
            }
        }

        return false;
    }
}
