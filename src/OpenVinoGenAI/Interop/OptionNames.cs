using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Interop;

/// <summary>Names options in native messages as this API names them.</summary>
internal static partial class OptionNames
{
    // 'do_sample' is more often the condition of a rule than its subject.
    private static readonly ConfigOption<GenerationConfig>[] Subjects =
        [.. GenerationConfigOptions.Table.Rows.Where(row => row.Name != nameof(GenerationConfig.DoSample))];

    private static readonly Dictionary<string, string> Names = NamesOf(GenerationConfigOptions.Table)
        .Concat(NamesOf(SchedulerConfigOptions.Table))
        .Concat(NamesOf(ImageGenerationConfigOptions.Table))
        .Concat(NamesOf(WhisperGenerationConfigOptions.Table))
        .DistinctBy(names => names.Key)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Replaces the official names of options; a single word counts as one in quotation marks only.</summary>
    internal static string Translate(string message) => NameInMessage().Replace(message, match =>
    {
        string official = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value;
        return Names.TryGetValue(official, out string? name) ? name : match.Value;
    });

    /// <summary>The option of a generation config that a message is about; <see langword="null"/> where it names none.</summary>
    internal static string? Find(OpenVinoGenAIException error)
    {
        string text = error.NativeMessage ?? error.Message;
        string? option = Subjects
            .Select(row => (row.Name, Index: IndexOfName(text, row.OfficialName)))
            .Where(found => found.Index >= 0)
            .OrderBy(found => found.Index)
            .Select(found => found.Name)
            .FirstOrDefault();
        return option ?? (text.Contains("StructuredOutputConfig", StringComparison.Ordinal) ? nameof(GenerationConfig.StructuredOutput) : null);
    }

    private static IEnumerable<KeyValuePair<string, string>> NamesOf<TConfig>(OptionTable<TConfig> table) =>
        table.Rows.Select(row => KeyValuePair.Create(row.OfficialName, row.Name));

    // A name may be a part of a longer one or of a word.
    private static int IndexOfName(string text, string name)
    {
        int index = text.IndexOf(name, StringComparison.Ordinal);
        while (index >= 0 && (IsPartOfName(text, index - 1) || IsPartOfName(text, index + name.Length)))
        {
            index = text.IndexOf(name, index + 1, StringComparison.Ordinal);
        }

        return index;
    }

    private static bool IsPartOfName(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_');

    [GeneratedRegex("['`](?<quoted>[a-z]+(_[a-z0-9]+)*)['`]|[a-z]+(_[a-z0-9]+)+", RegexOptions.ExplicitCapture)]
    private static partial Regex NameInMessage();
}
