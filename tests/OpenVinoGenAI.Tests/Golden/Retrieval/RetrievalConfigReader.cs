namespace OpenVinoGenAI.Tests;

/// <summary>Reads the configs of retrieval pipelines by their official keys.</summary>
internal static class RetrievalConfigReader
{
    /// <summary>Reads an embedding config; a key that is none stays for the caller to find.</summary>
    public static TextEmbeddingConfig ReadEmbedding(GoldenObject json) => new()
    {
        MaxLength = Integer(json, "max_length"),
        PadToMaxLength = Flag(json, "pad_to_max_length"),
        PadLeft = PadLeft(json),
        BatchSize = Integer(json, "batch_size"),
        PoolingType = json.TakeOptional<string>("pooling_type") is { } type ? GoldenJson.Enum<PoolingType>(type, json.Place) : null,
        Normalize = json.TakeOptional("normalize", true),
        QueryInstruction = json.TakeOptional<string>("query_instruction"),
        EmbedInstruction = json.TakeOptional<string>("embed_instruction"),
    };

    public static TextRerankConfig ReadRerank(GoldenObject json) => new()
    {
        TopN = Integer(json, "top_n") ?? new TextRerankConfig().TopN,
        MaxLength = Integer(json, "max_length"),
        PadToMaxLength = Flag(json, "pad_to_max_length"),
        PadLeft = PadLeft(json),
    };

    private static int? Integer(GoldenObject json, string key) => json.Has(key) ? json.Take<int>(key) : null;

    private static bool? Flag(GoldenObject json, string key) => json.Has(key) ? json.Take<bool>(key) : null;

    private static bool? PadLeft(GoldenObject json) => json.TakeOptional<string>("padding_side") switch
    {
        null => null,
        "left" => true,
        "right" => false,
        var side => throw new GoldenException($"{json.Place} pads at '{side}'."),
    };
}
