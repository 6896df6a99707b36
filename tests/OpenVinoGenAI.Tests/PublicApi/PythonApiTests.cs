using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>The table docs/python-api.md has every public name of the official Python API, and C# names that exist.</summary>
internal sealed partial class PythonApiTests
{
    private static readonly IReadOnlyList<(string Python, string CSharp)> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "python-api.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["python"].Value, match.Groups["csharp"].Value)),
    ];

    // The names of the wheel's stub file, for machines without the wheel.
    private static readonly string[] Recorded = File.ReadAllLines(Path.Combine(Repository.Data, "python-api", "openvino_genai-2026.3.1.txt"));

    [Test]
    public void EveryOfficialNameIsInTheTable()
    {
        HashSet<string> rows = [.. Rows.Select(row => row.Python)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Recorded, Has.Length.GreaterThan(700));
            Assert.That(Recorded.Where(name => !rows.Contains(name)), Is.Empty, "names that the table lacks");
            Assert.That(rows.Except(Recorded), Is.Empty, "names that the official API does not have");
            Assert.That(Rows, Has.Count.EqualTo(rows.Count), "names that the table has twice");
        }
    }

    [Test]
    public void TheRecordedNamesAreThoseOfTheWheelWhereThereIsOne()
    {
        if (PythonStub.TryRead() is { } stub)
        {
            Assert.That(PythonStub.Names(stub), Is.EquivalentTo(Recorded));
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
                bool isName = Name().Match(csharp) is { Success: true } match && Exists(match.Groups["name"].Value);
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

    [GeneratedRegex(@"^`(?<name>\w+(\.\w+(\[\])?)*)`")]
    private static partial Regex Name();
}
