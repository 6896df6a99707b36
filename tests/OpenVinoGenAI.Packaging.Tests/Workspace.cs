namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>
/// An empty folder outside the repository with a NuGet configuration that adds the packages to the machine's own sources, and a package
/// cache of its own, so that an older package of the same version is never taken.
/// </summary>
[SetUpFixture]
internal sealed class Workspace
{
    private static string? _root;

    public static string Root => _root ?? throw new InvalidOperationException("The workspace is made before the first test.");

    [OneTimeSetUp]
    public void Create()
    {
        _root = Directory.CreateTempSubdirectory("openvino-genai-packaging-").FullName;
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="openvino-genai-packages" value="{Packages.Folder}" />
              </packageSources>
            </configuration>
            """);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        if (_root is not null)
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    /// <summary>A new folder, with the files of a folder of this project.</summary>
    public static string Copy(string name, string to)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Root, to)).FullName;
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "OpenVinoGenAI.Packaging.Tests", name)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    public static CommandResult Dotnet(string folder, params string[] arguments) => Dotnet(folder, arguments, []);

    public static CommandResult Dotnet(string folder, string[] arguments, (string Name, string Value)[] environment) => Command.Run("dotnet", arguments, folder,
    [
        .. environment,
        ("NUGET_PACKAGES", Path.Combine(Root, "packages")),
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_NOLOGO", "1"),
        // Servers that outlive the command would keep its output open.
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ]);
}
