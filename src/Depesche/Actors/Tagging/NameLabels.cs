namespace Depesche.Actors.Tagging;

/// <summary>Labels of the name tagger: 0 for no name, then for each <see cref="NameType"/> one for its first word and one for a further word.</summary>
internal static class NameLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = 9;

    /// <summary>No name.</summary>
    public const int Outside = 0;

    /// <summary>The label of the first word of a name.</summary>
    public static int First(NameType type) => 1 + (2 * (int)type);

    /// <summary>The label of a further word.</summary>
    public static int Further(NameType type) => 2 + (2 * (int)type);

    /// <summary>True for the label of a further word.</summary>
    public static bool IsFurther(int label) => label > 0 && label % 2 == 0;

    /// <summary>The type of a label that is not <see cref="Outside"/>.</summary>
    public static NameType TypeOf(int label) => (NameType)((label - 1) / 2);

    /// <summary>True when the label may follow the one before: a further word only its own type.</summary>
    public static bool MayFollow(int label, int before) => !IsFurther(label) || (before != Outside && TypeOf(before) == TypeOf(label));
}
