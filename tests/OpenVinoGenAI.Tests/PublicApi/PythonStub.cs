using System.IO.Compression;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>Reads the names that the stub file of the official Python package declares.</summary>
internal static partial class PythonStub
{
    private const string Entry = "openvino_genai/py_openvino_genai.pyi";
    private const int Indentation = 4;

    /// <summary>The stub file of a wheel where wheels were downloaded or given; null where there is none.</summary>
    public static string? TryRead()
    {
        string?[] folders =
        [
            Environment.GetEnvironmentVariable("OPENVINO_GENAI_WHEELS"),
            Path.Combine(Repository.Root, "..", "shared", "native", "wheels"),
            Path.Combine(Repository.Root, "native", "runtime", "cache", "wheels"),
        ];
        string? wheel = folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder!, "openvino_genai-*.whl", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (wheel is null)
        {
            return null;
        }

        using ZipArchive archive = ZipFile.OpenRead(wheel);
        using var reader = new StreamReader(archive.GetEntry(Entry)?.Open() ?? throw new InvalidDataException($"{wheel} has no {Entry}."));
        return reader.ReadToEnd();
    }

    /// <summary>The public names: functions, classes, and the members of classes after a dot.</summary>
    public static IReadOnlySet<string> Names(string stub)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var scopes = new List<string>();
        bool isInText = false;
        foreach (string line in stub.Split('\n'))
        {
            bool wasInText = isInText;
            isInText ^= Quotes().Count(line) % 2 == 1;
            Match declaration = Declaration().Match(line);
            if (wasInText || !declaration.Success)
            {
                continue;
            }

            int depth = declaration.Groups["indent"].Length / Indentation;
            string name = declaration.Groups["name"].Value;
            bool isValue = declaration.Groups["kind"].Length == 0;

            // What is deeper than the class around it belongs to a function; a value of the module is not part of the API.
            if (depth > scopes.Count || (depth == 0 && isValue))
            {
                continue;
            }

            scopes.RemoveRange(depth, scopes.Count - depth);
            if (name.StartsWith('_') || scopes.Exists(scope => scope.StartsWith('_')))
            {
                continue;
            }

            names.Add(string.Join('.', scopes.Append(name)));
            if (declaration.Groups["kind"].Value == "class")
            {
                scopes.Add(name);
            }
        }

        return names;
    }

    [GeneratedRegex("\"\"\"")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^(?<indent> *)(?:(?<kind>class|def) (?<name>\w+)|(?<name>\w+): )")]
    private static partial Regex Declaration();
}
