using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>JSON that a caller hands over for a chat: taken, or refused as an argument.</summary>
[Category("Fuzz")]
internal sealed class ChatFuzzTests
{
    // Tools wrap what the caller hands over.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 100 };

    [Test]
    public void A_message() => Fuzz(text => ChatMessage.FromJson(text).ToJson());

    [Test]
    public void Tools() => Fuzz(text => new ChatHistory { Tools = $"[{text}]" }.Tools!);

    [Test]
    public void Extra_context() => Fuzz(text => new ChatHistory { ExtraContext = text }.ExtraContext!);

    [Test]
    public void Parameters_of_a_tool() => Fuzz(text => new ToolDefinition("f", "d", text).ToJson());

    private static void Fuzz(Func<string, string> read) => new FuzzTest<string, ArgumentException>
    {
        Corpus = new FuzzCorpus("chat"),
        Mutate = (seed, bytes) => new JsonMutator(seed).Mutate(bytes),
        Read = input => read(Encoding.UTF8.GetString(input.Bytes)),
        MaxAllocated = length => (64 * length) + (256 * 1024),
        Check = (input, json, _) => Assert.That(json is null || JsonNode.Parse(json, null, Deep) is not null, () => $"{input}"),
    }.Run();
}
