using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Tests;

/// <summary>Only the room Interop has pointers, marshalling and the generated bindings.</summary>
internal sealed partial class LayerRuleTests
{
    private const string Interop = "Interop";

    private static string Source { get; } = Path.Combine(Repository.Root, "src", "OpenVinoGenAI");

    [Test]
    public void Only_interop_touches_native_memory()
    {
        string[] breaking = [.. Files().Where(file => Native().IsMatch(Code(file))).Order(StringComparer.Ordinal)];

        Assert.That(breaking, Is.Empty);
    }

    /// <summary>What the rule looks for is found where it is allowed, so that the rule can fail.</summary>
    [Test]
    public void Interop_does()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Source, Interop), "*.cs", SearchOption.AllDirectories)];

        Assert.That(files.Count(file => Native().IsMatch(Code(file))), Is.GreaterThan(files.Length / 2));
    }

    /// <summary>Code that calls belongs to the layers above: Interop does not know the gate, the core or the calls.</summary>
    [Test]
    public void Interop_does_not_know_the_call_machinery()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(Source, Interop), "*.cs", SearchOption.AllDirectories);

        Assert.That(files.Where(file => Machinery().IsMatch(Comment().Replace(File.ReadAllText(file), string.Empty))), Is.Empty);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
        .Where(file => !Regex.IsMatch(file, $"^({Interop}|bin|obj)/"));

    private static string Code(string file) => Comment().Replace(File.ReadAllText(Path.Combine(Source, file)), string.Empty);

    [GeneratedRegex("^\\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bunsafe\b|\bBindings\b|\b(Marshal|NativeMemory|GCHandle|DllImport|LibraryImport)\b|\bfixed \(")]
    private static partial Regex Native();

    [GeneratedRegex(@"\b(PipelineGate|PipelineCore|IPipelineCall|LLMCall|VisionCall|WhisperCall|ImageGenerationCall)\b")]
    private static partial Regex Machinery();
}
