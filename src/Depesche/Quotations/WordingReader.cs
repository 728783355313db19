using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Finds quoted words within a sentence of the reporter's that no quotation holds (<c>Sie lehnte den Plan „aus guten
/// Gründen“ ab</c>). Who speaks in the sentence has said them, else who acts in their clause, else the last speaker
/// before.</summary>
internal sealed class WordingReader(ParsedText parsed, RoleFinder roles, PartyFinder parties)
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
                last = draft.Carrier is { } speaker && words[speaker.Head].Pos is UPos.Noun or UPos.Propn ? draft : last;
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
            if (unit.IsInPassage(all[i].Open) || IsQuoted(unit, all[i].Open))
            {
                continue;
            }

            var viewer = ViewerIn(unit, all[i]);
            if (viewer is null && !quoted.IsWording(all[i], isSaid: own is not null))
            {
                continue;
            }

            var actor = viewer ?? (own is null ? ActorAround(unit, all[i]) : null);
            var draft = new QuotationDraft(QuotationType.Direct, "direct-wording")
            {
                Medium = actor is null && speaking is not null ? speaking.Medium : QuotationMedium.Speech,
                Stance = actor is null && speaking is not null ? speaking.Stance : ReportingStance.Neutral,
                Speaker = viewer ?? own?.Carrier ?? actor ?? (last?.Carrier is { } speaker ? speaker with { Found = PartyFinding.Carried } : null),
            };
            draft.Quote.Add(new TokenRange(all[i].Open, all[i].Close + 1));
            unit.Add(draft);
        }
    }

    /// <summary>The one who acts in the clause around the words (<c>X will „…“ prüfen</c>); null where the clause tells what somebody is,
    /// which others say of him.</summary>
    private Party? ActorAround(SpeechUnit unit, QuotedPassage passage)
    {
        var segment = unit.SegmentOf(passage.Open);
        foreach (var clause in unit.Clauses)
        {
            var finite = clause.Verb!.Finite;
            if (finite >= 0 && finite < unit.ContentEnd && unit.SegmentOf(finite) == segment && !(finite > passage.Open && finite < passage.Close))
            {
                return clause.Verb.Voice == Voice.Active && words[finite].Relation != Relation.Cop && !unit.Segments[segment].IsSubjunctive &&
                    roles.SpeakerOf(unit, clause, new TokenRange(unit.Segments[segment].First, unit.Segments[segment].End)) is { } actor && parties.IsPeople(actor.Head) && !(actor.Head > passage.Open && actor.Head < passage.Close)
                    ? actor
                    : null;
            }
        }

        return null;
    }

    /// <summary>The people for whom something is what the words say (<c>Für die Anwohner ist das „eine Zumutung“</c>): it is their view.</summary>
    private Party? ViewerIn(SpeechUnit unit, QuotedPassage passage)
    {
        var segment = unit.Segments[unit.SegmentOf(passage.Open)];
        if (segment.Finite < 0 || words[segment.Finite].Relation != Relation.Cop || !passage.IsClosed || passage.Level != 0 || passage.Close <= passage.Open + 1 ||
            !(passage.Close + 1 >= segment.End || passage.Close + 1 == segment.Finite))
        {
            return null;
        }

        for (var i = segment.First; i < passage.Open; i++)
        {
            if (words[i] is { Pos: UPos.Adp, Lemma: "für" } && parties.StartingAt(i + 1, Math.Min(passage.Open, segment.Finite > i ? segment.Finite : segment.End)) is { } viewer &&
                parties.IsPeople(viewer.Head))
            {
                return viewer with { Found = PartyFinding.Phrase };
            }
        }

        return null;
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
