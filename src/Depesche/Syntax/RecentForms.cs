namespace Depesche.Syntax;

/// <summary>What is known of the forms met last. Each lies in one of two places, so that two frequent words that share a place do not drive
/// each other out.</summary>
/// <remarks>What is known depends on nothing but the form, so that what other threads find here can change no result.</remarks>
/// <typeparam name="T">What is known of a form, the form with it.</typeparam>
internal sealed class RecentForms<T>(int places)
    where T : class
{
    private const int Ways = 2;

    private readonly T?[] kept = new T?[places];

    /// <summary>Where a form lies, if it is known, the one asked for last first.</summary>
    /// <param name="form">The form.</param>
    /// <param name="variant">Tells two things known of the same form apart.</param>
    public Span<T?> PlaceOf(string form, int variant = 0) => kept.AsSpan((int)((uint)(form.GetHashCode() + variant) % ((uint)kept.Length / Ways)) * Ways, Ways);

    /// <summary>Lets <paramref name="found"/> be the one asked for last.</summary>
    /// <param name="place">The places of its form.</param>
    /// <param name="at">Index of the one where it was found; <c>place.Length</c> when it is new.</param>
    /// <param name="found">What is known.</param>
    public static T Keep(Span<T?> place, int at, T found)
    {
        if (at > 0)
        {
            Volatile.Write(ref place[1], Volatile.Read(ref place[0]));
            Volatile.Write(ref place[0], found);
        }

        return found;
    }
}
