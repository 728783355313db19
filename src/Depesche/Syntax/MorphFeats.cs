namespace Depesche.Syntax;

/// <summary>Reads and writes <see cref="Morph"/> as UD FEATS.</summary>
internal static class MorphFeats
{
    private static readonly string[] Cases = ["", "Nom", "Gen", "Dat", "Acc"];
    private static readonly string[] Numbers = ["", "Sing", "Plur"];
    private static readonly string[] Genders = ["", "Masc", "Fem", "Neut"];
    private static readonly string[] Tenses = ["", "Pres", "Past"];
    private static readonly string[] Moods = ["", "Ind", "Imp", "Sub", "Sub"];
    private static readonly string[] VerbForms = ["", "Fin", "Inf", "Part"];
    private static readonly string[] Degrees = ["", "Pos", "Cmp", "Sup"];
    private static readonly string[] Definites = ["", "Def", "Ind"];
    private static readonly string[] PronTypes = ["", "Art", "Prs", "Dem", "Dem,Rel", "Rel", "Int", "Int,Rel", "Ind", "Neg", "Tot", "Emp"];
    private static readonly string[] NumTypes = ["", "Card", "Ord"];

    public static Morph Parse(ReadOnlySpan<char> feats)
    {
        var morph = new Morph();
        foreach (var range in feats.Split('|'))
        {
            var feature = feats[range];
            var equals = feature.IndexOf('=');
            if (equals > 0)
            {
                morph = With(morph, feature[..equals], feature[(equals + 1)..]);
            }
        }

        // UD has one subjunctive; the tense of the form tells which.
        return morph is { Mood: Mood.Sub2, Tense: Tense.Pres } ? morph with { Mood = Mood.Sub1 } : morph;
    }

    public static string ToFeats(in Morph morph)
    {
        var line = new FeatureLine(stackalloc char[256]);
        line.Add("Case", Cases[(int)morph.Case]);
        line.Add("Definite", Definites[(int)morph.Definite]);
        line.Add("Degree", Degrees[(int)morph.Degree]);
        line.Add("Gender", Genders[(int)morph.Gender]);
        line.Add("Mood", Moods[(int)morph.Mood]);
        line.Add("Number", Numbers[(int)morph.Number]);
        line.Add("NumType", NumTypes[(int)morph.NumType]);
        line.Add("Person", morph.Person switch { 1 => "1", 2 => "2", 3 => "3", _ => "" });
        line.Add("Polarity", morph.IsNegative ? "Neg" : "");
        line.Add("Poss", morph.IsPossessive ? "Yes" : "");
        line.Add("PronType", PronTypes[(int)morph.PronType]);
        line.Add("Reflex", morph.IsReflexive ? "Yes" : "");
        line.Add("Tense", Tenses[(int)(morph.Mood switch { Mood.Sub1 => Tense.Pres, Mood.Sub2 => Tense.Past, _ => morph.Tense })]);
        line.Add("VerbForm", VerbForms[(int)morph.VerbForm]);
        return line.ToString();
    }

    private static Morph With(in Morph morph, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "Case" => morph with { Case = (Case)Find(Cases, value) },
        "Definite" => morph with { Definite = (Definite)Find(Definites, value) },
        "Degree" => morph with { Degree = (Degree)Find(Degrees, value) },
        "Gender" => morph with { Gender = (Gender)Find(Genders, value) },
        "Mood" => morph with { Mood = value is "Sub" ? Mood.Sub2 : (Mood)Find(Moods, value) },
        "Number" => morph with { Number = (Number)Find(Numbers, value) },
        "NumType" => morph with { NumType = (NumType)Find(NumTypes, value) },
        "Person" => morph with { Person = value is ['1' or '2' or '3'] ? (byte)(value[0] - '0') : (byte)0 },
        "Polarity" => morph with { IsNegative = value is "Neg" },
        "Poss" => morph with { IsPossessive = value is "Yes" },
        "PronType" => morph with { PronType = (PronType)Find(PronTypes, value) },
        "Reflex" => morph with { IsReflexive = value is "Yes" },
        "Tense" => morph with { Tense = (Tense)Find(Tenses, value) },
        "VerbForm" => morph with { VerbForm = (VerbForm)Find(VerbForms, value) },
        _ => morph,
    };

    /// <summary>The value's place in the table; of several values at once (Masc,Neut) the first is taken. 0 when it is unknown.</summary>
    private static int Find(string[] names, ReadOnlySpan<char> value)
    {
        for (var i = 1; i < names.Length; i++)
        {
            if (value.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        var comma = value.IndexOf(',');
        return comma > 0 ? Find(names, value[..comma]) : 0;
    }

    private ref struct FeatureLine(Span<char> buffer)
    {
        private readonly Span<char> buffer = buffer;
        private int length;

        public void Add(string name, string value)
        {
            if (value.Length == 0)
            {
                return;
            }

            if (length > 0)
            {
                buffer[length++] = '|';
            }

            name.CopyTo(buffer[length..]);
            length += name.Length;
            buffer[length++] = '=';
            value.CopyTo(buffer[length..]);
            length += value.Length;
        }

        public override readonly string ToString() => length == 0 ? "_" : buffer[..length].ToString();
    }
}
