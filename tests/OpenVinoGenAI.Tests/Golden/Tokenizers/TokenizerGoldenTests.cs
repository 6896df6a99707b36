using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of tokenizer.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class TokenizerGoldenTests
{
    private const string FileName = "tokenizer.json";
    private static readonly Dictionary<string, object> Pairs = new() { ["add_second_input"] = true };

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        string op = json.Take<string>("op");
        string model = TestData.Model(json.Take<string>("model"));
        using var tokenizer = new Tokenizer(model, op == "encode_pairs" ? Pairs : null);
        switch (op)
        {
            case "encode":
                Verify(tokenizer.Encode(json.Take<string[]>("texts"), Options(json)), json);
                break;
            case "encode_pairs":
                (string, string)[] pairs = Array.ConvertAll(json.Take<string[][]>("pairs"), pair => (pair[0], pair[1]));
                Verify(tokenizer.EncodePairs(pairs), json);
                break;
            case "decode_batch":
                VerifyDecoding(tokenizer, json);
                break;
            default:
                throw new GoldenException($"{json.Place} does '{op}', which the tests do not know.");
        }

        json.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, Name).Select((data, i) => data.SetName($"{data.TestName} #{i}"));

    private static string Name(JsonElement json) => $"{json.GetProperty("model").GetString()} {json.GetProperty("op").GetString()}";

    private static EncodeOptions Options(GoldenObject json)
    {
        GoldenObject options = json.TakeObject("options");
        var read = new EncodeOptions
        {
            MaxLength = options.Has("max_length") ? options.Take<int>("max_length") : null,
            PadToMaxLength = Flag(options, "pad_to_max_length"),
            Truncation = Flag(options, "truncation"),
            AddSpecialTokens = Flag(options, "add_special_tokens"),
            PadLeft = options.Has("padding_side") ? options.Take<string>("padding_side") == "left" : null,
        };
        options.ThrowIfAnyLeft();
        return read;
    }

    private static bool? Flag(GoldenObject options, string key) => options.Has(key) ? options.Take<bool>(key) : null;

    private static void Verify(TokenizedInputs actual, GoldenObject json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(actual.InputIds, actual), Is.EqualTo(json.Take<long[][]>("input_ids")));
            Assert.That(Rows(actual.AttentionMask, actual), Is.EqualTo(json.Take<long[][]>("attention_mask")));
            if (json.TryTake("token_type_ids", out JsonElement types))
            {
                Assert.That(
                    actual.TokenTypeIds is { } given ? Rows(given, actual) : null,
                    Is.EqualTo(types.ValueKind == JsonValueKind.Null ? null : GoldenJson.Read<long[][]>(types, json.Place)));
            }
        }
    }

    private static void VerifyDecoding(Tokenizer tokenizer, GoldenObject json)
    {
        GoldenObject options = json.TakeObject("options");
        bool skip = options.Take<bool>("skip_special_tokens");
        options.ThrowIfAnyLeft();
        long[][] ids = json.Take<long[][]>("input_ids");
        string[] expected = json.Take<string[]>("texts");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokenizer.DecodeBatch(ids, skip), Is.EqualTo(expected));
            Assert.That(tokenizer.DecodeBatch(new TokenizedInputs(ids.SelectMany(row => row).ToArray(), null, ids.Length), skip), Is.EqualTo(expected));
        }
    }

    private static long[][] Rows(ReadOnlyMemory<long> values, TokenizedInputs inputs) =>
        [.. Enumerable.Range(0, inputs.Rows).Select(row => values.Slice(row * inputs.Columns, inputs.Columns).ToArray())];
}
