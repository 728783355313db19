using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text;
using System.Text.Json;

namespace Depesche.Evaluation.Quotations;

/// <summary>Writes predictions in the form of the gold data, so that other scorers can read them.</summary>
internal static class QuotationPredictions
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(GoldArticle article, ImmutableArray<QuotationAnnotation> predicted)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("documentName", article.Name);
            json.WriteStartArray("annotations");
            for (var i = 0; i < predicted.Length; i++)
            {
                Write(json, article, i, predicted[i]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, GoldArticle article, int id, QuotationAnnotation annotation)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("type", annotation.Type);
        json.WriteString("medium", annotation.Medium);
        json.WriteBoolean("isNested", annotation.IsNested);
        json.WriteString("rule", annotation.Rule);
        foreach (var part in Enum.GetValues<QuotationPart>())
        {
            var tokens = annotation.Parts[(int)part];
            if (tokens.Length > 0)
            {
                json.WriteStartObject(part.ToString().ToLowerInvariant());
                WriteTokens(json, article, tokens);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json, GoldArticle article, int[] tokens)
    {
        json.WriteStartArray("tokenIds");
        foreach (var token in tokens)
        {
            json.WriteNumberValue(token);
        }

        json.WriteEndArray();
        json.WriteStartArray("spans");
        for (int first = 0, i = 1; i <= tokens.Length; i++)
        {
            if (i == tokens.Length || tokens[i] != tokens[i - 1] + 1)
            {
                json.WriteStartObject();
                json.WriteNumber("charBegin", article.Tokens[tokens[first]].Start);
                json.WriteNumber("charEnd", article.Tokens[tokens[i - 1]].End);
                json.WriteEndObject();
                first = i;
            }
        }

        json.WriteEndArray();
    }
}
