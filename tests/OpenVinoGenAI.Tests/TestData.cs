namespace OpenVinoGenAI.Tests;

/// <summary>Where the data of the tests lies: tests/data of the repository, or the folder that an environment variable names.</summary>
internal static class TestData
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("OPENVINO_GENAI_TEST_DATA") is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Repository.Data;

    public static string Golden { get; } = Path.Combine(Root, "golden");

    public static string Audio { get; } = Path.Combine(Root, "audio");

    public static string Images { get; } = Path.Combine(Root, "images");
}
