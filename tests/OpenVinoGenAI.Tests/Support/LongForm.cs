namespace OpenVinoGenAI.Tests;

/// <summary>
/// Tests that run at night, with <c>-p:LongForms=true</c>: further cases of a kind that has others, and proofs that the native library fails
/// without a guard, which change only with its version.
/// </summary>
internal static class LongForm
{
    /// <summary>The category; tests/default.runsettings leaves it out.</summary>
    public const string Category = nameof(LongForm);

    /// <summary>A case with one argument that runs by day, or else only at night.</summary>
    public static TestCaseData Case(string argument, bool runsByDay) =>
        runsByDay ? new TestCaseData(argument) : new TestCaseData(argument).SetCategory(Category);
}
