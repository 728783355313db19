namespace Depesche.Intake.Formats;

/// <summary>An object of a JSON input.</summary>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Bytes">Its bytes, valid until the next is read; empty when there is a problem.</param>
/// <param name="Problem">Why it cannot be had; null when all is well.</param>
internal readonly record struct JsonObject(int Line, ReadOnlyMemory<byte> Bytes, string? Problem);

/// <summary>Parts a stream of JSON into objects: one a line, one over many lines, those of an array. A damaged one costs only itself: reading
/// goes on at the next line that begins with a brace. One that is too long is passed over without holding it.</summary>
internal sealed class JsonObjects(Stream stream, int limit) : IDisposable
{
    private const byte RecordSeparator = 0x1E;

    private readonly ByteReader reader = new(stream);
    private readonly MemoryStream value = new();
    private int line = 1;
    private int firstLine;
    private long length;
    private bool isAtLineStart = true;
    private bool isInString;
    private bool isEscaped;
    private byte previous;
    private int depth;

    /// <summary>One bit for each container around, the innermost last; set for an object.</summary>
    private ulong objects;

    /// <summary>All objects in order.</summary>
    public IEnumerable<JsonObject> Read()
    {
        while (!reader.Peek().IsEmpty)
        {
            if (depth == 0)
            {
                if (FindObject() is { } problem)
                {
                    yield return problem;
                }
            }
            else if (isInString)
            {
                if (!ReadString())
                {
                    yield return Broken("a line ends within a value");
                    SkipToNextObject();
                }
            }
            else if (ReadStructure() is { } found)
            {
                yield return found;
            }
        }

        if (depth > 0)
        {
            yield return Broken("the input ends before the object does");
        }
    }

    public void Dispose() => value.Dispose();

    /// <summary>Passes over what may stand between objects.</summary>
    private JsonObject? FindObject()
    {
        var next = reader.Peek()[0];
        if (next == '{')
        {
            Begin();
            return null;
        }

        if (next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'[' or (byte)']' or RecordSeparator)
        {
            Take(1, keep: false);
            return null;
        }

        var at = line;
        SkipLine();
        return new JsonObject(at, default, "not a JSON object; expected one a line, or an array of them");
    }

    private void Begin()
    {
        value.SetLength(0);
        (firstLine, length, depth, objects) = (line, 0, 1, 1);
        previous = (byte)'{';
        Take(1, keep: true);
    }

    /// <summary>Reads on in a string.</summary>
    /// <returns>False at a line break, which no string of JSON holds.</returns>
    private bool ReadString()
    {
        var rest = reader.Peek();
        if (isEscaped)
        {
            isEscaped = false;
            if (rest[0] == '\n')
            {
                return false;
            }

            Take(1, keep: true);
            return true;
        }

        var end = rest.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        if (end < 0)
        {
            Take(rest.Length, keep: true);
            return true;
        }

        var mark = rest[end];
        if (mark == '\n')
        {
            Take(end, keep: true);
            return false;
        }

        isEscaped = mark == '\\';
        isInString = isEscaped;
        previous = mark;
        Take(end + 1, keep: true);
        return true;
    }

    private JsonObject? ReadStructure()
    {
        var next = reader.Peek()[0];
        switch (next)
        {
            case (byte)'{' or (byte)'[':
                if (isAtLineStart && next == '{' && !MayBegin())
                {
                    var broken = Broken("it ends before its last brace");
                    Begin();
                    return broken;
                }

                if (++depth > IntakeLimits.Depth)
                {
                    depth = 0;
                    SkipToNextObject();
                    return new JsonObject(firstLine, default, $"values within values more than {IntakeLimits.Depth} deep, which no report has");
                }

                objects = (objects << 1) | (next == '{' ? 1UL : 0UL);
                break;
            case (byte)'}' or (byte)']':
                depth--;
                objects >>= 1;
                break;
            case (byte)'"':
                isInString = true;
                break;
        }

        previous = next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' ? previous : next;
        Take(1, keep: true);
        return depth > 0 ? null : Finish();
    }

    /// <summary>True where JSON lets a value begin: behind a colon in an object, behind a bracket or comma in an array.</summary>
    private bool MayBegin() => (objects & 1) == 1 ? previous == ':' : previous is (byte)'[' or (byte)',';

    private JsonObject Finish() => length > limit
        ? new JsonObject(firstLine, default, $"an object of {length:N0} bytes; a report may have {limit:N0}")
        : new JsonObject(firstLine, value.GetBuffer().AsMemory(0, (int)value.Length), null);

    private JsonObject Broken(string why)
    {
        (depth, isInString, isEscaped) = (0, false, false);
        return new JsonObject(firstLine, default, length > limit
            ? $"an object of more than {limit:N0} bytes without an end; a report may have {limit:N0}"
            : $"not a whole JSON object: {why} (line {line}); it is damaged or cut, fetch it again");
    }

    private void SkipToNextObject()
    {
        do
        {
            SkipLine();
        }
        while (reader.Peek() is { IsEmpty: false } rest && rest[0] != '{');
    }

    private void SkipLine()
    {
        while (reader.Peek() is { IsEmpty: false } rest)
        {
            var end = rest.IndexOf((byte)'\n');
            Take(end < 0 ? rest.Length : end + 1, keep: false);
            if (end >= 0)
            {
                return;
            }
        }
    }

    /// <summary>Goes on by bytes that hold no line break but perhaps at their end.</summary>
    private void Take(int count, bool keep)
    {
        var part = reader.Peek()[..count];
        if (keep)
        {
            length += count;
            if (length <= limit)
            {
                value.Write(part);
            }
            else
            {
                value.SetLength(0);
            }
        }

        if (count > 0)
        {
            isAtLineStart = part[^1] == '\n';
            line += isAtLineStart ? 1 : 0;
        }

        reader.Advance(count);
    }
}
