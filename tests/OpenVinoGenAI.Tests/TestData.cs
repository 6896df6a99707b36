namespace OpenVinoGenAI.Tests;

/// <summary>
/// Where the recorded results, recordings and images are: in the repository, or in a folder of the same shape that the environment
/// variable OPENVINO_GENAI_TEST_DATA names. The models are always the repository's.
/// </summary>
internal static class TestData
{
    public const string Variable = "OPENVINO_GENAI_TEST_DATA";

    public static string Root { get; } = FindRoot();

    public static string Golden => Path.Combine(Root, "golden");

    public static string Audio => Path.Combine(Root, "audio");

    public static string Images => Path.Combine(Root, "images");

    public static string Models => Path.Combine(Repository.Root, "samples", "models");

    public static string Model(string name) => Path.Combine(Models, name);

    // A folder that does not exist must not stop the test runner from finding the tests: GoldenFolderTests fails then.
    private static string FindRoot() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Repository.Data;
}
