using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads the chat of a golden case: messages, tools, extra context.</summary>
internal static class ChatHistoryReader
{
    public static ChatHistory Read(GoldenObject test) => new(Messages(test))
    {
        Tools = test.TryTake("tools", out JsonElement tools) ? tools.GetRawText() : null,
        ExtraContext = test.TryTake("extra_context", out JsonElement context) ? context.GetRawText() : null,
    };

    private static IEnumerable<ChatMessage> Messages(GoldenObject test) =>
        test.Take("messages").EnumerateArray().Select(message => ChatMessage.FromJson(message.GetRawText()));
}
