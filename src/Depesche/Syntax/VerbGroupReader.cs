using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Reads a predicate with its auxiliaries, modal, zu and separated prefix as one verb group.</summary>
internal sealed class VerbGroupReader(ClauseLexicon words, Lexicon lexicon, Participles participles)
{
    private const int MostWordsInGroup = 12;
    private const int FarthestPrefix = 60;

    /// <summary>Reads the group of a clause and sets what it says of the clause.</summary>
    /// <param name="text">The trees.</param>
    /// <param name="draft">The clause.</param>
    /// <param name="isTaken">Marks the tokens that belong to a group, so that none becomes a predicate of its own.</param>
    public void Read(ParsedText text, ClauseDraft draft, bool[] isTaken)
    {
        var parts = Collect(text, draft.Predicate);
        if (parts.Main < 0)
        {
            return;
        }

        if (parts.Prefix < 0 && parts.Main == parts.Finite)
        {
            parts.Prefix = FindStrandedPrefix(text, parts.Main);
            if (parts.Prefix >= 0)
            {
                parts.Tokens.Add(parts.Prefix);
            }
        }

        foreach (var token in parts.Tokens)
        {
            isTaken[token] = true;
        }

        parts.Tokens.Sort();
        draft.HasZu = parts.HasZu;
        draft.Verb = MakeGroup(text, draft, parts);
        draft.IsSubjectActedOn = draft.Verb.Voice != Voice.Active || (parts.HasZu && parts.SeinFinite);
    }

    private VerbGroupParts Collect(ParsedText text, int predicate)
    {
        var parts = new VerbGroupParts();
        var host = predicate;
        for (var i = 0; i < MostWordsInGroup; i++)
        {
            AddChildren(text, host, parts);
            var inner = FindInnerVerb(text, host);
            if (inner < 0)
            {
                break;
            }

            parts.Auxiliaries.Add(host);
            parts.Tokens.Add(host);
            host = inner;
        }

        var isVerb = VerbForms.IsVerbal(text.Words[host]);
        if (!isVerb && parts.Auxiliaries.Count == 0)
        {
            ReadHiddenVerb(text, host, parts);
            return parts;
        }

        parts.Main = host;
        parts.Tokens.Add(host);
        ReadMain(text, host, isVerb, parts);
        parts.HasZu |= parts.MainForm == VerbForm.Inf && VerbForms.HoldsZu(text.Form(host), text.Words[host].Lemma);
        foreach (var auxiliary in parts.Auxiliaries)
        {
            Note(text, auxiliary, parts);
        }

        if (parts.Finite < 0 && VerbForms.IsFinite(text.Words[host]))
        {
            parts.Finite = host;
        }

        return parts;
    }

    /// <summary>A word with a subject and no auxiliary is a finite verb where the lexicon knows it as one, whatever its tag.</summary>
    private void ReadHiddenVerb(ParsedText text, int host, VerbGroupParts parts)
    {
        if (text.Words[host].Pos is not (UPos.Adj or UPos.Adv or UPos.X) || !Predicates.HasSubject(text, host) ||
            participles.FiniteOf(text.Form(host)) is not { } verb)
        {
            return;
        }

        parts.Main = host;
        parts.Finite = host;
        parts.MainForm = VerbForm.Fin;
        parts.Lemma = verb.Lemma;
        parts.FiniteMorph = verb.Morph;
        parts.Tokens.Add(host);
    }

    private void ReadMain(ParsedText text, int host, bool isVerb, VerbGroupParts parts)
    {
        var word = text.Words[host];
        if (isVerb)
        {
            parts.MainForm = VerbForms.Of(word, text.Form(host));
            parts.Lemma = word.Lemma;
        }
        else if (parts.Copula < 0 && participles.VerbOf(text.Form(host)) is { } verb)
        {
            // A participle that the tagger took for an adjective (ist vorgesehen).
            parts.MainForm = VerbForm.Part;
            parts.Lemma = verb;
        }
        else
        {
            parts.IsCopular = true;
            parts.Lemma = text.Words[parts.Copula >= 0 ? parts.Copula : parts.Auxiliaries[0]].Lemma;
        }
    }

    private void AddChildren(ParsedText text, int host, VerbGroupParts parts)
    {
        foreach (var child in text.ChildrenOf(host))
        {
            if (parts.Tokens.Count > MostWordsInGroup)
            {
                return;
            }

            var word = text.Words[child];
            if (word.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                if (!VerbForms.IsVerbal(word))
                {
                    continue;
                }

                parts.Copula = word.Relation == Relation.Cop ? child : parts.Copula;
                parts.Auxiliaries.Add(child);
                parts.Tokens.Add(child);
            }
            else if (word.Relation == Relation.CompoundPrt && child > host && parts.Prefix < 0 &&
                (IsBracketEnd(text, child) || lexicon.JoinPrefix(text.Words[host].Lemma, text.Form(child)) is not null))
            {
                parts.Prefix = child;
                parts.Tokens.Add(child);
            }
            else if (IsZu(word))
            {
                parts.HasZu = true;
                parts.Tokens.Add(child);
            }
            else if (word.Pos == UPos.Verb && word.Relation == Relation.Xcomp && child > host && IsCausative(word) &&
                VerbForms.Of(text.Words[host], text.Form(host)) == VerbForm.Inf)
            {
                // festlegen lassen, with lassen under the content verb.
                parts.Auxiliaries.Add(child);
                parts.Tokens.Add(child);
            }
        }
    }

    private static bool IsZu(in Word word) => word.Lemma == "zu" && (word.Pos == UPos.Part || word.Relation == Relation.Mark);

    private bool IsCausative(in Word word) => (words.RolesOf(word.Lemma) & AuxiliaryRoles.Causative) != 0;

    /// <summary>The content verb under an auxiliary, modal or causative verb that stands above it; -1 when there is none.</summary>
    private int FindInnerVerb(ParsedText text, int host)
    {
        var word = text.Words[host];
        var roles = VerbForms.IsVerbal(word) ? words.RolesOf(word.Lemma) : AuxiliaryRoles.None;
        if (roles == AuxiliaryRoles.None)
        {
            return -1;
        }

        foreach (var child in text.ChildrenOf(host))
        {
            var inner = text.Words[child];
            if (inner.Pos != UPos.Verb || VerbForms.IsFinite(inner) ||
                inner.Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.Dep) || IsMarked(text, child))
            {
                continue;
            }

            var fits = VerbForms.Of(inner, text.Form(child)) switch
            {
                VerbForm.Inf => word.Lemma == "werden" || (roles & (AuxiliaryRoles.Modal | AuxiliaryRoles.Causative)) != 0,
                VerbForm.Part => (roles & (AuxiliaryRoles.Perfect | AuxiliaryRoles.Passive)) != 0,
                _ => false,
            };
            if (fits)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsMarked(ParsedText text, int verb)
    {
        if (VerbForms.HoldsZu(text.Form(verb), text.Words[verb].Lemma))
        {
            return true;
        }

        foreach (var child in text.ChildrenOf(verb))
        {
            if (text.Words[child].Relation == Relation.Mark || IsZu(text.Words[child]))
            {
                return true;
            }
        }

        return false;
    }

    private void Note(ParsedText text, int auxiliary, VerbGroupParts parts)
    {
        var word = text.Words[auxiliary];
        var form = VerbForms.Of(word, text.Form(auxiliary));
        var isFinite = VerbForms.IsFinite(word);
        if (isFinite && parts.Finite < 0)
        {
            parts.Finite = auxiliary;
        }

        var roles = words.RolesOf(word.Lemma);
        if ((roles & (AuxiliaryRoles.Modal | AuxiliaryRoles.Causative)) != 0)
        {
            parts.Modal = parts.Modal is null || (roles & AuxiliaryRoles.Modal) != 0 ? word.Lemma : parts.Modal;
            parts.HasModalInfinitive |= !isFinite;
        }
        else if ((roles & AuxiliaryRoles.Passive) != 0)
        {
            parts.WerdenFinite |= isFinite;
            parts.WerdenParticiple |= !isFinite && form == VerbForm.Part;
            parts.WerdenInfinitive |= !isFinite && form == VerbForm.Inf;
        }
        else if ((roles & AuxiliaryRoles.Perfect) != 0)
        {
            var isSein = (roles & AuxiliaryRoles.Copula) != 0;
            parts.SeinFinite |= isSein && isFinite;
            parts.SeinParticiple |= isSein && !isFinite && form == VerbForm.Part;
            parts.SeinInfinitive |= isSein && !isFinite && form == VerbForm.Inf;
            parts.HabenFinite |= !isSein && isFinite;
            parts.HabenInfinitive |= !isSein && !isFinite;
        }
    }

    /// <summary>Finds a separated prefix that the tree has put elsewhere: the last word of the verb's bracket, before a mark or the end.</summary>
    private int FindStrandedPrefix(ParsedText text, int verb)
    {
        var end = Math.Min(text.Text.Sentences[text.Text.SentenceOf(verb)].EndToken, verb + FarthestPrefix);
        for (var i = verb + 1; i < end && text.Words[i].Relation != Relation.Root && !IsSentenceEnd(text, i); i++)
        {
            var word = text.Words[i];
            if (word.Pos is not (UPos.Adp or UPos.Adv or UPos.Adj or UPos.Part or UPos.Sconj) || !HasOnlyMarks(text, i) ||
                (word.Relation == Relation.CompoundPrt && word.Head != verb && word.Head < i) ||
                !IsBracketEnd(text, i))
            {
                continue;
            }

            if (lexicon.JoinPrefix(text.Words[verb].Lemma, text.Form(i)) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSentenceEnd(ParsedText text, int token) => text.Form(token) is "." or "!" or "?" or ";";

    /// <summary>True when a mark, a conjunction or nothing follows; an opening quotation mark ends no bracket.</summary>
    private static bool IsBracketEnd(ParsedText text, int token)
    {
        var next = token + 1;
        if (next < text.Words.Length && text.Text.Tokens[next].Kind == TokenKind.QuotationMark)
        {
            next++;
        }

        return next >= text.Words.Length || text.Words[next].Pos is UPos.Punct or UPos.Cconj;
    }

    private static bool HasOnlyMarks(ParsedText text, int token)
    {
        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child].Pos != UPos.Punct)
            {
                return false;
            }
        }

        return true;
    }

    private VerbGroup MakeGroup(ParsedText text, ClauseDraft draft, VerbGroupParts parts)
    {
        var lemma = parts.Lemma;
        if (parts.Prefix >= 0)
        {
            var prefix = text.Form(parts.Prefix);
            lemma = lexicon.JoinPrefix(lemma, prefix) ?? prefix.ToLowerInvariant() + lemma;
        }

        var group = new VerbGroup
        {
            Main = parts.Main,
            Lemma = lemma,
            Finite = parts.Finite,
            Prefix = parts.Prefix,
            Tokens = [.. parts.Tokens],
            Modal = VerbGroupForms.ModalOf(parts),
            Tense = VerbGroupForms.TenseOf(text, parts, lemma, words),
            Mood = parts.MorphOfFinite(text).Mood,
            Voice = VerbGroupForms.VoiceOf(text, parts, lemma, words),
            IsCopular = parts.IsCopular,
        };
        return Shares(draft, text, parts) ? WithSharedAuxiliary(group, draft.Parent!.Verb!, parts) : group;
    }

    /// <summary>True for a further conjunct that has its auxiliary or modal in the first (hat beschlossen und unterzeichnet).</summary>
    private static bool Shares(ClauseDraft draft, ParsedText text, VerbGroupParts parts) =>
        parts.Finite < 0 && !parts.HasZu && parts.MainForm is VerbForm.Part or VerbForm.Inf &&
        text.Words[draft.Predicate].Relation == Relation.Conj && draft.Parent is { Verb.Finite: >= 0 } first &&
        first.Predicate == text.Words[draft.Predicate].Head && first.Verb.Finite != first.Verb.Main;

    private VerbGroup WithSharedAuxiliary(VerbGroup group, VerbGroup first, VerbGroupParts parts) => group with
    {
        Finite = first.Finite,
        Mood = first.Mood,
        Modal = first.Modal,
        Tense = first.Tense,
        Voice = parts.WerdenParticiple || parts.WerdenInfinitive ? Voice.Passive
            : words.HasSeinPerfect(group.Lemma) ? Voice.Active
            : first.Voice,
    };
}
