using System.Collections.Immutable;
using Depesche.Quotations;

namespace Depesche.Events;

/// <summary>Tells on whose word an event stands.</summary>
internal static class EventVoices
{
    /// <summary>The voices around the event word, outermost first. Who demands, accuses or promises something in his own words does
    /// so on the reporter's word: such an actor is no voice of his own act, nor is somebody who speaks of himself (nach eigenen Angaben).
    /// A promise that is told without its maker (die Hilfe soll wachsen, sagte X) still stands on the word of who tells it.</summary>
    public static ImmutableArray<QuotationParty> Of(ReportView view, EventDraft draft)
    {
        var voices = view.Quotations.VoiceAt(draft.Head);
        while (!voices.IsEmpty && (IsActor(view, draft, voices[^1]) || IsOwn(view, voices[^1])))
        {
            voices = voices.RemoveAt(voices.Length - 1);
        }

        return voices;
    }

    private static bool IsActor(ReportView view, EventDraft draft, QuotationParty voice)
    {
        foreach (var actor in draft.Actors)
        {
            if (draft.Type == EventType.Agree && actor.Reason == PhraseParties.Speaker)
            {
                continue;
            }

            if ((voice.Head >= 0 && actor.Head == voice.Head) ||
                (voice.Entity >= 0 && actor.Entity >= 0 && view.Actors.Expand(voice.Entity).Contains(actor.Entity)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwn(ReportView view, QuotationParty voice)
    {
        if (voice.Head < 0)
        {
            return false;
        }

        foreach (var child in view.Text.ChildrenOf(voice.Head))
        {
            if (view.Words[child].Lemma.StartsWith("eigen", StringComparison.OrdinalIgnoreCase) && child < voice.Head)
            {
                return true;
            }
        }

        return false;
    }
}
