using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

/// <summary>A temporary folder with headers, an include folder and an output folder, and the generator run on them.</summary>
internal sealed class GeneratorWorkspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bindings-").FullName;

    public string Headers => Path.Combine(_root, "headers");

    public string Includes => Path.Combine(_root, "includes");

    public string Options => Path.Combine(_root, "options");

    public string Exceptions => Path.Combine(_root, "exceptions.txt");

    public string Output => Path.Combine(_root, "output");

    /// <summary>Makes a workspace with one header <c>test.h</c>.</summary>
    public static GeneratorWorkspace WithHeader(string text) => new GeneratorWorkspace().AddHeader("test.h", text);

    /// <summary>Generates from one header <c>test.h</c> that must be accepted, and returns the file made from it.</summary>
    public static string Generate(string header)
    {
        using GeneratorWorkspace workspace = WithHeader(header);
        workspace.RunSuccessfully();
        return workspace.Read("test.g.cs");
    }

    /// <summary>Runs on one header <c>test.h</c> that must be refused, and returns the message.</summary>
    public static string Refuse(string header)
    {
        using GeneratorWorkspace workspace = WithHeader(header);
        GeneratorRun run = workspace.Run();
        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure), run.Output);
        Assert.That(workspace.OutputFiles, Is.Empty);
        return run.Error;
    }

    public GeneratorWorkspace AddHeader(string name, string text) => Add(Headers, name, text);

    public GeneratorWorkspace AddInclude(string name, string text) => Add(Includes, name, text);

    /// <summary>Adds the table of options of <c>ov_genai_thing_config</c>.</summary>
    public GeneratorWorkspace AddTable(string rows) => Add(Options, "ThingConfigOptions.cs", rows);

    /// <summary>Adds the file with the options that need no row.</summary>
    public GeneratorWorkspace AddExceptions(string text) => Add(_root, "exceptions.txt", text);

    /// <summary>Runs with the tables, and with the exceptions where there are some.</summary>
    public GeneratorRun RunWithTables()
    {
        Directory.CreateDirectory(Options);
        string[] exceptions = File.Exists(Exceptions) ? ["--option-exceptions", Exceptions] : [];
        return Run(["--options", Options, .. exceptions]);
    }

    public GeneratorRun Run(params string[] further) => Run(Environment.GetEnvironmentVariable, further);

    public GeneratorRun Run(Func<string, string?> environment, params string[] further)
    {
        Directory.CreateDirectory(Includes);
        return GeneratorRun.Of(["--headers", Headers, "--include", Includes, "--output", Output, .. further], environment);
    }

    public void RunSuccessfully()
    {
        GeneratorRun run = Run();
        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Success), run.Error);
    }

    public IEnumerable<string> OutputFiles =>
        Directory.Exists(Output) ? Directory.EnumerateFiles(Output).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal) : [];

    public string Read(string name) => File.ReadAllText(Path.Combine(Output, name));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private GeneratorWorkspace Add(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }
}
