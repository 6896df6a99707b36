using System.Globalization;
using System.Text;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>The folder of generated files, and nothing else: what is no longer generated is removed from it.</summary>
internal sealed class OutputFolder(string directory)
{
    private const string Pattern = "*.g.cs";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>How many files were written or deleted; a file that is up to date keeps its time stamp.</returns>
    public int Write(IReadOnlyList<GeneratedFile> files)
    {
        Directory.CreateDirectory(directory);
        int changed = 0;
        foreach (GeneratedFile file in files.Where(file => Read(file.Name) != file.Text))
        {
            File.WriteAllText(Path.Combine(directory, file.Name), file.Text, Utf8);
            changed++;
        }

        foreach (string name in Stale(files))
        {
            File.Delete(Path.Combine(directory, name));
            changed++;
        }

        return changed;
    }

    /// <returns>One line per file that differs, with the first line that does.</returns>
    public IReadOnlyList<string> Compare(IReadOnlyList<GeneratedFile> files)
    {
        var differences = new List<string>();
        foreach (GeneratedFile file in files)
        {
            string? current = Read(file.Name);
            if (current is null)
            {
                differences.Add($"{file.Name}: missing");
            }
            else if (current != file.Text)
            {
                differences.Add(FirstDifference(file.Name, current, file.Text));
            }
        }

        differences.AddRange(Stale(files).Select(name => $"{name}: no header makes this file any more"));
        return differences;
    }

    private static string FirstDifference(string name, string current, string expected)
    {
        string[] currentLines = current.Split('\n');
        string[] expectedLines = expected.Split('\n');
        int line = currentLines.Zip(expectedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, line {line + 1}: there is {Quote(currentLines, line)}, and it should be {Quote(expectedLines, line)}");
    }

    // \r is what a wrong line ending looks like
    private static string Quote(string[] lines, int line) =>
        line < lines.Length ? $"'{lines[line].Trim(' ').Replace("\r", "\\r", StringComparison.Ordinal)}'" : "the end of the file";

    private string? Read(string name)
    {
        string path = Path.Combine(directory, name);
        return File.Exists(path) ? Utf8.GetString(File.ReadAllBytes(path)) : null;
    }

    private string[] Stale(IReadOnlyList<GeneratedFile> files) =>
        Directory.Exists(directory)
            ? [.. Directory.EnumerateFiles(directory, Pattern)
                .Select(path => Path.GetFileName(path))
                .Except(files.Select(file => file.Name))
                .Order(StringComparer.Ordinal)]
            : [];
}
