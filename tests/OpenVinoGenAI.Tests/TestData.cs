namespace OpenVinoGenAI.Tests;

/// <summary>
/// Where the recorded results, recordings and pictures are: in the repository, or in a folder of the same shape that the environment
/// variable OPENVINO_GENAI_TEST_DATA names. The models are always the repository's.
/// </summary>
internal static class TestData
{
    private const string Variable = "OPENVINO_GENAI_TEST_DATA";

    public static string Root { get; } = FindRoot();

    public static string Golden => Path.Combine(Root, "golden");

    public static string Audio => Path.Combine(Root, "audio");

    public static string Images => Path.Combine(Root, "images");

    public static string Models => Path.Combine(Repository.Root, "samples", "models");

    public static string Model(string name) => Path.Combine(Models, name);

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } named)
        {
            return Repository.Data;
        }

        return Directory.Exists(named)
            ? Path.GetFullPath(named)
            : throw new DirectoryNotFoundException($"{Variable} names '{named}', which is no folder.");
    }
}
