using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Depesche.Actors;
using Depesche.Events;

namespace Depesche.Archive.Cases;

/// <summary>The stored form of a fact: some hundred to two hundred bytes. The first byte is the version of the form.</summary>
public static class CaseFactBlob
{
    private const byte Version = 1;

    /// <summary>Writes a fact.</summary>
    public static byte[] Write(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        using var stream = new MemoryStream(256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt64(fact.Event);
        writer.Write7BitEncodedInt64(fact.Family);
        writer.Write((byte)fact.Type);
        writer.Write((byte)fact.Aux);
        writer.Write((byte)fact.Quad);
        writer.Write(fact.Cameo);
        WriteTexts(writer, fact.Modes);
        WriteParties(writer, fact.Actors);
        WriteParties(writer, fact.Recipients);
        writer.Write(fact.When.Edtf);
        writer.Write(fact.When.IsTold);
        writer.Write7BitEncodedInt(fact.When.Published + 1);
        writer.Write(fact.Place);
        writer.Write(fact.PlaceCountry);
        WriteTexts(writer, fact.Voices);
        writer.Write(fact.Sentence);
        writer.Write(fact.Trigger);
        writer.Write7BitEncodedInt(fact.Words.Length);
        foreach (var word in fact.Words)
        {
            writer.Write(word.Hash);
            writer.Write(word.Weight);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a fact.</summary>
    /// <exception cref="InvalidDataException">The bytes are no fact of this version.</exception>
    public static CaseFact Read(ReadOnlySpan<byte> blob)
    {
        if (blob.IsEmpty || blob[0] != Version)
        {
            throw new InvalidDataException($"a stored fact of a case begins with byte {Version}; find the cases of the archive anew");
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(blob[1..].ToArray(), writable: false), Encoding.UTF8);
            return new CaseFact
            {
                Event = reader.Read7BitEncodedInt64(),
                Family = reader.Read7BitEncodedInt64(),
                Type = (EventType)reader.ReadByte(),
                Aux = (AuxiliaryModes)reader.ReadByte(),
                Quad = (QuadClass)reader.ReadByte(),
                Cameo = reader.ReadString(),
                Modes = ReadTexts(reader),
                Actors = ReadParties(reader),
                Recipients = ReadParties(reader),
                When = new CaseDate(reader.ReadString(), reader.ReadBoolean(), reader.Read7BitEncodedInt() - 1),
                Place = reader.ReadString(),
                PlaceCountry = reader.ReadString(),
                Voices = ReadTexts(reader),
                Sentence = reader.ReadUInt64(),
                Trigger = reader.ReadUInt64(),
                Words = ReadWords(reader),
            };
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("a stored fact of a case is cut off; find the cases of the archive anew", e);
        }
    }

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static ImmutableArray<string> ReadTexts(BinaryReader reader)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            texts.Add(reader.ReadString());
        }

        return texts.DrainToImmutable();
    }

    private static void WriteParties(BinaryWriter writer, ImmutableArray<CaseParty> parties)
    {
        writer.Write7BitEncodedInt(parties.Length);
        foreach (var party in parties)
        {
            writer.Write(party.Name);
            writer.Write((byte)(party.Kind is { } kind ? (byte)kind + 1 : 0));
            writer.Write(party.Code);
            writer.Write(party.Sector);
            writer.Write(party.IsNamed);
        }
    }

    private static ImmutableArray<CaseParty> ReadParties(BinaryReader reader)
    {
        var parties = ImmutableArray.CreateBuilder<CaseParty>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            var name = reader.ReadString();
            var kind = reader.ReadByte();
            parties.Add(new CaseParty(name, kind == 0 ? null : (EntityKind)(kind - 1), reader.ReadString(), reader.ReadString(), reader.ReadBoolean()));
        }

        return parties.DrainToImmutable();
    }

    private static ImmutableArray<CaseWord> ReadWords(BinaryReader reader)
    {
        var words = ImmutableArray.CreateBuilder<CaseWord>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            words.Add(new CaseWord(reader.ReadUInt32(), reader.ReadByte()));
        }

        return words.DrainToImmutable();
    }
}
