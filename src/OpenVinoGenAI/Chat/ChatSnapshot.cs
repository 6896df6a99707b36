namespace OpenVinoGenAI;

/// <summary>A chat history as it was at one moment: its owner may change it while a call waits or runs.</summary>
/// <param name="Messages">The messages, oldest first.</param>
/// <param name="Tools">The tools, as JSON.</param>
/// <param name="ExtraContext">Further variables of the chat template, as JSON.</param>
internal sealed record ChatSnapshot(IReadOnlyList<ChatMessage> Messages, string? Tools, string? ExtraContext);
