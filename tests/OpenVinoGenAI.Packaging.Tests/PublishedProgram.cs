namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>What `dotnet publish` made of the user's program.</summary>
internal sealed class PublishedProgram(string folder)
{
    /// <summary>The model that the program answers with.</summary>
    public static readonly string Model = Path.Combine(Repository.Root, "samples", "models", "tiny-chat");

    private static readonly string Data = Path.Combine(Repository.Root, "tests", "data");

    /// <summary>The model, and files for every decoder.</summary>
    public static readonly string[] Question =
    [
        Model,
        Path.Combine(Data, "images-field", "exif6.jpg"),
        Path.Combine(Data, "images-field", "x.webp"),
        Path.Combine(Data, "audio-field", "base.wav"),
        Path.Combine(Data, "audio-field", "x.mp3"),
        Path.Combine(Data, "audio-field", "x.ogg"),
    ];

    private static readonly HashSet<string> NativeFiles = [.. Packages.RuntimeFiles()
        .SelectMany(package => Packages.Entries(package).Keys)
        .Where(entry => entry.StartsWith("runtimes/", StringComparison.Ordinal))
        .Select(entry => Path.GetFileName(entry))];

    public string Executable { get; } = Path.Combine(folder, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");

    /// <summary>What the program has besides the runtime package's files and debugging symbols, in bytes.</summary>
    public long Size => Directory.GetFiles(folder)
        .Where(file => !NativeFiles.Contains(Path.GetFileName(file)) && Path.GetExtension(file) is not (".dbg" or ".pdb"))
        .Sum(file => new FileInfo(file).Length);

    public string[] Files => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];

    public CommandResult Answer(params (string Name, string Value)[] environment) => Start(Question, environment);

    public CommandResult Start(string[] arguments, params (string Name, string Value)[] environment) =>
        Command.Run(Executable, arguments, folder, environment);
}
