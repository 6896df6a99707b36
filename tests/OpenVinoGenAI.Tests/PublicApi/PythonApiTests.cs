using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>The table docs/python-api.md has every public name of the official Python API, and C# names that exist.</summary>
internal sealed partial class PythonApiTests
{
    private const string Planned = "(planned)";

    private static readonly IReadOnlyList<(string Python, string CSharp)> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "python-api.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["python"].Value, match.Groups["csharp"].Value)),
    ];

    [Test]
    public void EveryOfficialNameIsInTheTable()
    {
        string? stub = PythonStub.TryRead();
        if (stub is null)
        {
            Assert.Ignore("There is no wheel here: the runtime comes from the embedded archive, and OPENVINO_GENAI_WHEELS is not set.");
        }

        IReadOnlySet<string> names = PythonStub.Names(stub);
        HashSet<string> rows = [.. Rows.Select(row => row.Python)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Has.Count.GreaterThan(700));
            Assert.That(names.Where(name => !rows.Contains(name)), Is.Empty, "names that the table lacks");
            Assert.That(rows.Where(name => !names.Contains(name)), Is.Empty, "names that the official API does not have");
            Assert.That(Rows, Has.Count.EqualTo(rows.Count), "names that the table has twice");
        }
    }

    [Test]
    public void EveryRowSaysTheNameOrTheReason()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows, Has.Count.GreaterThan(700));
            foreach ((string python, string csharp) in Rows)
            {
                bool isReason = csharp.StartsWith("— ", StringComparison.Ordinal) && csharp.Length > 2;
                bool isName = Name().Match(csharp) is { Success: true } match
                    && (match.Groups["rest"].Value.Trim() == Planned || Exists(match.Groups["name"].Value));
                Assert.That(isReason || isName, Is.True, $"{python}: {csharp}");
            }
        }
    }

    [Test]
    public void AStubIsReadWithoutItsTextsAndPrivateNames() => Assert.That(
        PythonStub.Names(
            """"
            __all__: list[str] = []
            class First:
                """
                value: described here
                """
                class Inner:
                    A: int
                    def __init__(self) -> None:
                        ...
                value: int
                def method(self, other: int) -> None:
                    ...
            class _Hidden:
                value: int
            def function() -> str:
                ...
            """".ReplaceLineEndings("\n")),
        Is.EquivalentTo(["First", "First.Inner", "First.Inner.A", "First.value", "First.method", "function"]));

    private static bool Exists(string name)
    {
        string[] parts = name.Split('.');
        Type? type = typeof(LLMPipeline).Assembly.GetType($"OpenVinoGenAI.{parts[0]}");
        for (int i = 1; type is not null && i < parts.Length; i++)
        {
            string part = parts[i] == "this[]" ? "Item" : parts[i];
            MemberInfo? member = type.GetMember(part, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
                .FirstOrDefault();
            if (member is not Type nested)
            {
                return member is not null && i == parts.Length - 1;
            }

            type = nested;
        }

        return type is { IsVisible: true };
    }

    [GeneratedRegex(@"^\| `(?<python>\w+(\.\w+)*)` \| (?<csharp>.+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^`(?<name>\w+(\.\w+(\[\])?)*)`(?<rest>.*)$")]
    private static partial Regex Name();
}
