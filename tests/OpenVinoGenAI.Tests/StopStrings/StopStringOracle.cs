namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>The rule of stop strings, written down a second time: what a text without stop strings becomes with them.</summary>
internal static class StopStringOracle
{
    public static string Cut(string text, IEnumerable<string> stops, bool include)
    {
        (int Start, string Stop)[] found =
        [
            .. stops.Select(stop => (Start: text.IndexOf(stop, StringComparison.Ordinal), Stop: stop)).Where(match => match.Start >= 0)
                .OrderBy(match => match.Start).ThenBy(match => match.Stop.Length),
        ];
        return found.Length == 0 ? text : text[..(found[0].Start + (include ? found[0].Stop.Length : 0))];
    }

    public static bool IsHit(string text, IEnumerable<string> stops) => stops.Any(stop => text.Contains(stop, StringComparison.Ordinal));

    /// <summary>Stop strings at all sorts of places of a text, by a name that says which.</summary>
    public static IReadOnlyDictionary<string, string[]> Samples(string text)
    {
        int middle = text.Length / 2;
        string run = text.Substring(middle, Math.Min(10, text.Length - middle));
        int space = text.IndexOf(' ', middle);
        return new Dictionary<string, string[]>
        {
            ["a character in the middle"] = [text.Substring(middle, 1)],
            ["two characters in the middle"] = [text.Substring(middle, 2)],
            ["three characters before the middle"] = [text.Substring(middle - 3, 3)],
            ["a run over several tokens"] = [run],
            ["a word with the space after it"] = [text[(space - 2)..(space + 1)]],
            ["a space"] = [" "],
            ["the last character"] = [text[^1..]],
            ["the first two characters"] = [text[..2]],
            ["the whole text"] = [text],
            ["one that is not there"] = ["\u00A7\u00A7 nowhere"],
            ["one that almost comes"] = [run + "\u00A7"],
            ["the beginning of another"] = [run, run[..2]],
            ["within another"] = [run, run[2..4]],
            ["the end of another"] = [run, run[^2..]],
            ["an overlap"] = [run[..4], text.Substring(middle + 2, 6)],
            ["the later one first"] = [text[^3..], text.Substring(middle, 2)],
            ["one of many tokens that does not come"] = [text[..2], "many words that never come in any answer at all"],
            ["one that fails while another lies within it"] = [run + "\u00A7", run[2..4]],
        };
    }
}
