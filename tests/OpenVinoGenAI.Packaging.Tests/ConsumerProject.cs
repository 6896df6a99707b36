namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>A user's program: a project that references one package.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;
    private readonly string[] _properties;

    public ConsumerProject(string name, string package)
    {
        _folder = Workspace.Copy("Consumer", name);
        _properties = [$"-p:TestedPackage={package}", $"-p:TestedVersion={Packages.Version}"];
    }

    public string Output => Path.Combine(_folder, "out");

    public CommandResult Run(params string[] arguments) =>
        Workspace.Dotnet(_folder, ["run", .. _properties, "--", .. arguments]);

    public CommandResult Restore(params string[] options) => Workspace.Dotnet(_folder, ["restore", .. _properties, .. options]);

    public CommandResult TryPublish(params string[] options) =>
        Workspace.Dotnet(_folder, ["publish", "-c", "Release", "-r", Packages.Rid, "-o", Output, .. _properties, .. options]);

    public PublishedProgram Publish(params string[] options)
    {
        CommandResult result = TryPublish(options);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return new PublishedProgram(Output);
    }
}
