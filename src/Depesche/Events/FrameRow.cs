namespace Depesche.Events;

/// <summary>The row of an event frame, its cells as they are written.</summary>
/// <param name="Id">Name of the frame; an event carries it as its rule.</param>
/// <param name="File">Name of the file, such as <c>de/frames/accuse.tsv</c>.</param>
/// <param name="Line">1-based line of the row.</param>
/// <param name="IsOwn">True when the row comes from the user's own folder.</param>
/// <param name="Kind">What kind of word carries the event: verb, phrase, noun, adj, modal.</param>
/// <param name="With">Conditions.</param>
/// <param name="Roles">Slots of the roles.</param>
/// <param name="Need">Which parties it needs.</param>
public sealed record FrameRow(string Id, string File, int Line, bool IsOwn, string Kind, string With, string Roles, string Need)
{
    /// <summary>The slots of a role as the row gives them (<c>subj|mit</c>); empty when it has no such role.</summary>
    internal string SlotsOf(string role)
    {
        foreach (var part in Roles.Split(' '))
        {
            if (part.StartsWith(role, StringComparison.Ordinal) && part.Length > role.Length && part[role.Length] == '=')
            {
                return part[(role.Length + 1)..];
            }
        }

        return "";
    }
}
