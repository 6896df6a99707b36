namespace OpenVinoGenAI.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The repository's own data, also where <c>TestData</c> is another folder.</summary>
    public static string Data { get; } = Path.Combine(Root, "tests", "data");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpenVinoGenAI.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has OpenVinoGenAI.sln.");
    }
}
