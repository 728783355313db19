using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        writer.Write7BitEncodedInt64(fact.When.Published + 1L);
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

        var reader = new BlobReader(blob[1..]);
        return new CaseFact
        {
            Event = reader.Number(),
            Family = reader.Number(),
            Type = (EventType)reader.Byte(),
            Aux = (AuxiliaryModes)reader.Byte(),
            Quad = (QuadClass)reader.Byte(),
            Cameo = reader.Text(),
            Modes = reader.Texts(),
            Actors = ReadParties(ref reader),
            Recipients = ReadParties(ref reader),
            When = new CaseDate(reader.Text(), reader.Byte() != 0, (int)reader.Number() - 1),
            Place = reader.Text(),
            PlaceCountry = reader.Text(),
            Voices = reader.Texts(),
            Sentence = reader.Hash(),
            Trigger = reader.Hash(),
            Words = ReadWords(ref reader),
        };
    }

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
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
            writer.Write7BitEncodedInt(party.Words.Length);
            foreach (var word in party.Words)
            {
                writer.Write(word);
            }
        }
    }

    private static ImmutableArray<CaseParty> ReadParties(ref BlobReader reader)
    {
        var parties = new CaseParty[reader.Count()];
        for (var i = 0; i < parties.Length; i++)
        {
            var name = reader.Text();
            var kind = reader.Byte();
            parties[i] = new CaseParty(name, kind == 0 ? null : (EntityKind)(kind - 1), reader.Text(), reader.Text(), reader.Byte() != 0, ReadHashes(ref reader));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(parties);
    }

    private static ImmutableArray<uint> ReadHashes(ref BlobReader reader)
    {
        var hashes = new uint[reader.Count()];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = reader.ShortHash();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }

    private static ImmutableArray<CaseWord> ReadWords(ref BlobReader reader)
    {
        var words = new CaseWord[reader.Count()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new CaseWord(reader.ShortHash(), reader.Byte());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }
}
