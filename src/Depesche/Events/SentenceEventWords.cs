using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Events;

/// <summary>The event words of a remembered sentence, counted from its first token.</summary>
internal sealed class SentenceEventWords
{
    private readonly List<EventWord> words = [];
    private readonly List<EventWord> modals = [];

    /// <summary>Takes the words of a sentence out of those of its report.</summary>
    /// <param name="found">The words of the report.</param>
    /// <param name="firstModal">Index of its first demand by a modal verb.</param>
    /// <param name="sentence">The sentence, the last that was looked at.</param>
    public SentenceEventWords(EventWords found, int firstModal, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (found.ByToken.TryGetValue(token, out var word))
            {
                words.Add(Moved(word, word.Clause, -sentence.FirstToken));
            }
        }

        foreach (var modal in found.Modals[firstModal..])
        {
            modals.Add(Moved(modal, modal.Clause, -sentence.FirstToken));
        }
    }

    /// <summary>Adds the words to those of a report.</summary>
    public void AddTo(EventWords to, ReportView view, int firstToken)
    {
        foreach (var word in words)
        {
            var head = word.Head + firstToken;
            var clause = word.IsNoun ? view.ClauseAround(head) : word.Clause is null ? null : view.ClauseAt(head);
            to.ByToken.Add(head, Moved(word, clause, firstToken));
        }

        foreach (var modal in modals)
        {
            to.Modals.Add(Moved(modal, view.ClauseAt(modal.Head + firstToken), firstToken));
        }
    }

    private static EventWord Moved(EventWord word, Clause? clause, int by) => new()
    {
        Head = word.Head + by,
        IsNoun = word.IsNoun,
        Clause = clause,
        Arguments = !word.IsNoun && clause is not null ? clause.Arguments : Argument.Moved(word.Arguments, by),
        Fits = Moved(word.Fits, by),
    };

    private static ImmutableArray<FrameFit> Moved(ImmutableArray<FrameFit> fits, int by) => fits.All(f => f.Words.IsEmpty) ? fits
        : [.. fits.Select(f => f with { Words = [.. f.Words.Select(w => w + by)] })];
}
