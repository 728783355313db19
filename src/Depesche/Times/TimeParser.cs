using Depesche.Actors;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Finds expressions of time in one report: one pass from left to right over the readings of its words.</summary>
/// <remarks>At each word that can begin an expression the parser tries the kinds of expression and takes the longest.
/// It looks ahead a fixed number of words, so that the pass is linear in the length of the report.</remarks>
internal sealed partial class TimeParser
{
    private readonly TimeVocabulary vocabulary;
    private readonly ActorLayer actors;
    private readonly ParsedText text;
    private readonly TokenizedText tokens;
    private readonly TimeReadings?[] readings;
    private int sentenceFirst;
    private int sentenceEnd;

    /// <summary>True when the actors were asked in the sentence looked at.</summary>
    private bool dependsOnActors;

    public TimeParser(TimeVocabulary vocabulary, ActorLayer actors)
    {
        this.vocabulary = vocabulary;
        this.actors = actors;
        text = actors.Text;
        tokens = text.Text;
        readings = new TimeReadings?[tokens.Tokens.Length];
    }

    /// <summary>All expressions in text order, none overlapping.</summary>
    public List<TimeExpression> Parse()
    {
        var found = new List<TimeExpression>();
        var name = 0;
        for (var i = 0; i < tokens.Sentences.Length; i++)
        {
            sentenceFirst = tokens.Sentences[i].FirstToken;
            sentenceEnd = tokens.Sentences[i].EndToken;
            PassNames(ref name, sentenceFirst);
            var remembered = text.RememberedAt(i);
            if (remembered?.FindingOf<TimeExpression[]>(vocabulary) is { } known && !IsAnyInPersonName(known, name))
            {
                foreach (var expression in known)
                {
                    found.Add(expression.Moved(sentenceFirst));
                }

                continue;
            }

            var before = found.Count;
            dependsOnActors = false;
            ParseSentence(found, ref name);
            if (!dependsOnActors)
            {
                remembered?.Keep(vocabulary, found.Skip(before).Select(e => e.Moved(-sentenceFirst)).ToArray());
            }
        }

        return found;
    }

    private void ParseSentence(List<TimeExpression> found, ref int name)
    {
        for (var i = sentenceFirst; i < sentenceEnd; i++)
        {
            readings[i] = tokens.Tokens[i].Kind is TokenKind.Word or TokenKind.Punctuation ? vocabulary.ReadingsOf(tokens.Forms[i]) : null;
        }

        for (var i = sentenceFirst; i < sentenceEnd;)
        {
            if (ParseAt(i) is not { } expression)
            {
                i++;
                continue;
            }

            if (expression.Meaning is not null)
            {
                var isInName = IsInPersonName(expression, ref name);
                dependsOnActors |= isInName;
                if (!isInName || !MayNamePerson(expression))
                {
                    Add(found, expression);
                }
            }

            i = expression.End;
        }
    }

    private bool IsAnyInPersonName(TimeExpression[] ofSentence, int name)
    {
        foreach (var expression in ofSentence)
        {
            if (IsInPersonName(expression.Moved(sentenceFirst), ref name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for an expression within the name of a person.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="name">Index of a name that is not behind it; moved on to the first that ends behind its first word.</param>
    private bool IsInPersonName(TimeExpression expression, ref int name)
    {
        PassNames(ref name, expression.First);
        return name < actors.Names.Length && actors.Names[name] is { Type: NameType.Per } person &&
            person.First <= expression.First && person.End >= expression.End;
    }

    private void PassNames(ref int name, int token)
    {
        while (name < actors.Names.Length && actors.Names[name].End <= token)
        {
            name++;
        }
    }

    /// <summary>True for what persons are called: August, Sommer or Freitag; an adverb that begins a sentence (Heuer) is none.</summary>
    private bool MayNamePerson(TimeExpression expression) => readings[expression.First] is not { } all || Array.Exists(all.Words, w => w.IsNoun);

    private TimeExpression? ParseAt(int i)
    {
        var canStart = IsDigits(i) || readings[i]?.Start switch
        {
            TimeStart.Alone => true,
            TimeStart.BeforeAnother => (i + 1 < sentenceEnd && (readings[i + 1] is not null || IsDigits(i + 1))) ||
                Has(i - 1, TimeCategory.Preposition, out _) || Has(i - 1, TimeCategory.Closely, out _),
            _ => tokens.Tokens[i].Part == ContractionPart.Preposition && readings[i] is not null,
        };
        if (!canStart)
        {
            return null;
        }

        var best = ParsePhrase(i);
        if (best is { Meaning.Holiday: { IsOnlyCounted: true } })
        {
            best = null;
        }

        if (tokens.Tokens[i].Part != ContractionPart.None)
        {
            return best ?? ParseRate(i);
        }

        best = Longer(best, ParseOften(i));
        best = Longer(best, ParseNominal(i, isInner: false));
        best = Longer(best, ParseClock(i));
        best = Longer(best, ParseDate(i));
        return Longer(best, ParseYear(i));
    }

    private static TimeExpression? Longer(TimeExpression? left, TimeExpression? right) =>
        left is null || (right is { } r && r.End > left.Value.End) ? right : left;

    /// <summary>Words that are an expression by themselves (heute, in letzter Zeit, Ostern).</summary>
    private TimeExpression? ParsePhrase(int i)
    {
        if (i >= sentenceEnd || readings[i] is not { Words: [.., { Category: TimeCategory.Phrase } word] })
        {
            return null;
        }

        foreach (var phrase in vocabulary.PhrasesOf(word))
        {
            if (!Matches(phrase, i))
            {
                continue;
            }

            if (phrase.Meaning is not { } meaning)
            {
                return new TimeExpression(i, i + phrase.Words.Length, null);
            }

            var first = i + phrase.First;
            var end = i + phrase.End;
            if (tokens.Tokens[first].Part == ContractionPart.Article)
            {
                first++;
            }

            if (meaning.Holiday is not null)
            {
                return new TimeExpression(first, WithYear(end, ref meaning), meaning);
            }

            if (meaning is { Grain: TimeGrain.Year, Step: 0, IsFromMention: false } && ParseYearNumber(end) is { Meaning: { } year } told)
            {
                return new TimeExpression(first, told.End, year);
            }

            if (meaning is { Grain: TimeGrain.Day, StepGrain: TimeGrain.Day, IsFromMention: false } && PartAt(end) is { } part)
            {
                return new TimeExpression(first, end + 1, meaning with { Type = TimexType.Time, Grain = TimeGrain.Part, Part = part });
            }

            if (meaning.IsNearDay)
            {
                return ParseNearDay(first, end, meaning);
            }

            var isStatus = meaning.Type == TimexType.Duration && TimeVocabulary.IsInflected(phrase.Words[0]) && IsBeforePerson(end);
            return new TimeExpression(first, end, isStatus ? null : meaning);
        }

        return null;
    }

    /// <summary>gestern, heute, morgen: with what moves them (heute vor zehn Jahren), as the limit of a stretch (bis heute) or of a noun (die Jugend von heute).</summary>
    private TimeExpression ParseNearDay(int first, int end, TimeMeaning meaning)
    {
        if (Away(end) is var (count, unit, last))
        {
            return new TimeExpression(first, last, unit switch
            {
                TimeUnit.Day => meaning with { DayShift = count },
                TimeUnit.Week => meaning with { DayShift = 7 * count },
                TimeUnit.Month => meaning with { MonthShift = count },
                _ => meaning with { MonthShift = 12 * count },
            });
        }

        var role = PrepositionBefore(first) switch
        {
            TimePreposition.Future or TimePreposition.Since => DayRole.Limit,
            TimePreposition.Past when IsCapitalWordAt(first - 2) => DayRole.Attribute,
            _ => DayRole.Adverb,
        };
        return new TimeExpression(first, end, meaning with { Role = role });
    }

    private bool Matches(TimePhrase phrase, int i)
    {
        if (i + phrase.Words.Length > sentenceEnd)
        {
            return false;
        }

        for (var k = 0; k < phrase.Words.Length; k++)
        {
            var pattern = phrase.Words[k];
            if (!IsWritten(i + k, char.IsUpper(pattern[0])) || !IsForm(tokens.Forms[i + k], pattern))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsForm(string form, string pattern)
    {
        if (!TimeVocabulary.IsInflected(pattern))
        {
            return form.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }

        var stem = pattern.Length - 1;
        return form.Length > stem && form.AsSpan(0, stem).Equals(pattern.AsSpan(0, stem), StringComparison.OrdinalIgnoreCase) &&
            TimeVocabulary.IsAdjectiveEnding(form.AsSpan(stem));
    }

    /// <summary>The reading of a token in a category, if the token is written as the reading asks.</summary>
    private bool Has(int i, TimeCategory category, out TimeWord word)
    {
        if (i >= sentenceFirst && i < sentenceEnd && readings[i] is { } all)
        {
            foreach (var reading in all.Words)
            {
                if (reading.Category == category && IsWritten(i, reading.IsNoun))
                {
                    word = reading;
                    return true;
                }
            }
        }

        word = default;
        return false;
    }

    /// <summary>Nouns have a capital; other words have one only where a sentence or a quotation begins, or among capitals.</summary>
    private bool IsWritten(int i, bool isNoun)
    {
        var form = tokens.Forms[i];
        if (isNoun)
        {
            return char.IsUpper(form[0]);
        }

        return !char.IsUpper(form[0]) || i == sentenceFirst || (form.Length > 1 && char.IsUpper(form[1])) ||
            tokens.Tokens[i - 1].Kind is TokenKind.QuotationMark or TokenKind.Punctuation;
    }

    /// <summary>The part of the day that a word after a day names, whatever its case (gestern Abend, Freitag früh, heute morgen).</summary>
    private string? PartAt(int i)
    {
        if (i < sentenceEnd && readings[i] is { } all)
        {
            foreach (var reading in all.Words)
            {
                if (reading.Category == TimeCategory.Part)
                {
                    return reading.Part;
                }
            }
        }

        return null;
    }

    /// <summary>True when the noun that follows names a person: an adjective of length then tells an age or a standing (langjähriger Minister).</summary>
    private bool IsBeforePerson(int i)
    {
        while (i < sentenceEnd && text.Words[i].Pos == UPos.Adj)
        {
            i++;
        }

        if (i >= sentenceEnd)
        {
            return false;
        }

        return text.Words[i].Pos == UPos.Propn || IsPerson(i);
    }

    private bool IsDigits(int i) => char.IsAsciiDigit(tokens.Forms[i][0]);

    private NumericToken NumericAt(int i) =>
        i >= sentenceFirst && i < sentenceEnd && tokens.Tokens[i].Kind is TokenKind.Number or TokenKind.Word ? NumericToken.Read(tokens.Forms[i]) : default;

    private bool IsIntegerAt(int i, out NumericToken number)
    {
        number = NumericAt(i);
        return number.Shape == NumericShape.Integer;
    }

    /// <summary>The preposition before a token, also one contracted with its article.</summary>
    private TimePreposition? PrepositionBefore(int i)
    {
        if (i > sentenceFirst && tokens.Tokens[i - 1].Part == ContractionPart.Article)
        {
            i--;
        }

        return Has(i - 1, TimeCategory.Preposition, out var word) ? (TimePreposition)word.Code : null;
    }

    private bool IsCapitalWordAt(int i) => i >= sentenceFirst && i < sentenceEnd && tokens.Tokens[i].Kind == TokenKind.Word && char.IsUpper(tokens.Forms[i][0]);
}
