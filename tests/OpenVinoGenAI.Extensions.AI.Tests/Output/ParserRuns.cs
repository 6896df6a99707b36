namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Runs an output parser over a text that arrives in pieces, and writes what it found as one comparable text.</summary>
internal static class ParserRuns
{
    /// <summary>Checks that all ways to divide a text in two or three pieces, and character by character, give the same parts.</summary>
    internal static void AssertAllSplits(Func<IOutputParser> create, string text, string expected)
    {
        Assert.That(Run(create(), [text]), Is.EqualTo(expected), "in one piece");
        Assert.That(Run(create(), text.Select(c => c.ToString())), Is.EqualTo(expected), "character by character");
        for (int first = 0; first <= text.Length; first++)
        {
            Assert.That(Run(create(), [text[..first], text[first..]]), Is.EqualTo(expected), $"divided at {first}");
            for (int second = first + 1; second <= text.Length; second += 3)
            {
                Assert.That(
                    Run(create(), [text[..first], text[first..second], text[second..]]), Is.EqualTo(expected), $"divided at {first} and {second}");
            }
        }
    }

    internal static string Run(IOutputParser parser, IEnumerable<string> pieces)
    {
        var parts = new List<OutputPart>();
        foreach (string piece in pieces)
        {
            parser.Write(piece, parts);
        }

        parser.Complete(parts);
        var text = new System.Text.StringBuilder();
        OutputPartKind? last = null;
        foreach (OutputPart part in parts)
        {
            if (part.Kind == OutputPartKind.ToolCall)
            {
                text.Append($"<{part.Call!.Name} {part.Call.Arguments}>");
            }
            else if (part.Kind == last)
            {
                text.Append(part.Text);
            }
            else
            {
                text.Append(part.Kind == OutputPartKind.Text ? "text:" : "think:").Append(part.Text);
            }

            last = part.Kind;
        }

        return text.ToString();
    }
}
