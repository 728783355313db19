using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>What a CoNLL-U file says beyond the trees.</summary>
/// <param name="Comments">Comments of a sentence by its number, each <c>key = value</c> without the hash.</param>
/// <param name="Misc">Attributes of a word by its span, parted by <c>|</c> (<c>Event=v1|Quote=q2</c>); empty for none.</param>
public sealed record ConlluNotes(Func<int, IEnumerable<string>> Comments, Func<TextSpan, string> Misc);
