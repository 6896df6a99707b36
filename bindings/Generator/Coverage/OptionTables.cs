using System.Text.RegularExpressions;
using OpenVinoGenAI.Bindings.Generator.Emit;

namespace OpenVinoGenAI.Bindings.Generator.Coverage;

/// <summary>
/// The tables of options in the managed sources: a file <c>CONFIGOptions.cs</c> each, with rows such as
/// <c>Count("max_length", nameof(...), ...)</c>.
/// </summary>
internal sealed partial class OptionTables
{
    private readonly Dictionary<string, IReadOnlySet<string>> _rows = new(StringComparer.Ordinal);

    /// <param name="directory">The folder of the tables; <see langword="null"/> for no table.</param>
    /// <param name="exceptions">The file that names the pairs without a row; <see langword="null"/> for none.</param>
    public OptionTables(string? directory, string? exceptions)
    {
        foreach (string file in directory is null ? [] : Directory.EnumerateFiles(directory, "*Options.cs"))
        {
            _rows[Path.GetFileName(file)] = Row().Matches(File.ReadAllText(file))
                .Select(match => match.Groups["name"].Value)
                .ToHashSet(StringComparer.Ordinal);
        }

        ExceptionsFile = exceptions;
        Exceptions = exceptions is null ? [] : [.. File.ReadLines(exceptions)
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)];
    }

    /// <summary>The file that names the pairs without a row.</summary>
    public string? ExceptionsFile { get; }

    /// <summary>Pairs without a row, as <c>ov_genai_chat_history.tools</c>.</summary>
    public IReadOnlyList<string> Exceptions { get; }

    /// <summary>The file name of the table for a native object.</summary>
    public static string FileFor(string handle) => ManagedName.OfType(handle) + "Options.cs";

    /// <summary>The official names in the table for a native object; <see langword="null"/> if the table does not exist.</summary>
    public IReadOnlySet<string>? RowsFor(string handle) => _rows.GetValueOrDefault(FileFor(handle));

    [GeneratedRegex(@"\b\w+(<\w+>)?\(\s*""(?<name>[a-z][a-z0-9_]*)""\s*,\s*nameof\(")]
    private static partial Regex Row();
}
