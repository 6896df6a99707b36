using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>The first-token program as <c>dotnet publish</c> makes it.</summary>
/// <param name="Name">How it was published.</param>
/// <param name="Launch">The program.</param>
/// <param name="NativeAim">What its ratio to C++ should be.</param>
/// <param name="OfficialAim">What its ratio to Python should be.</param>
internal sealed record PublishedForm(string Name, Launch Launch, Aim? NativeAim = null, Aim? OfficialAim = null)
{
    private const string Project = "OpenVinoGenAI.Benchmarks.FirstToken";
    private const string AotPack = "Microsoft.NETCore.App.Runtime.NativeAOT.";

    internal static IReadOnlyList<PublishedForm> PublishAll() =>
    [
        new("ordinary", Publish("ordinary", "--self-contained", "false")),
        new("ReadyToRun", Publish("ready-to-run", "--self-contained", "false", "-p:PublishReadyToRun=true")),
        PublishAot(),
    ];

    // Some package sources lack the runtime pack that AOT needs since .NET 9; for .NET 8 the compiler's own package holds everything.
    private static PublishedForm PublishAot()
    {
        (Launch? launch, string output) = TryPublish("aot", "-p:FirstTokenAot=true");
        string name = "NativeAOT";
        if (launch is null && output.Contains($"NU1101: Unable to find package {AotPack}", StringComparison.Ordinal))
        {
            name = "NativeAOT (.NET 8)";
            launch = Publish("aot-net8.0", "-p:FirstTokenAot=true", "-p:FirstTokenFramework=net8.0");
        }

        return new PublishedForm(name, launch ?? throw Failure("aot", output), Aim.AtMost(1.1), Aim.AtMost(0.5));
    }

    private static Launch Publish(string form, params string[] options)
    {
        (Launch? launch, string output) = TryPublish(form, options);
        return launch ?? throw Failure(form, output);
    }

    // Each form has all its intermediate files in a folder of its own: the forms differ in what is restored.
    private static (Launch? Launch, string Output) TryPublish(string form, params string[] options)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", form);
        string project = Path.Combine(Repository.Root, "tests", Project, $"{Project}.csproj");
        string published = Path.Combine(folder, "out");
        var publish = new Launch(
            "dotnet", ["publish", project, "-c", "Release", "--use-current-runtime", "--artifacts-path", folder, "-o", published, .. options]);
        (int exitCode, string output) = publish.Complete();
        string program = Path.Combine(published, Project + (OperatingSystem.IsWindows() ? ".exe" : string.Empty));
        return (exitCode == 0 ? new Launch(program, []) : null, output);
    }

    private static InvalidOperationException Failure(string form, string output) =>
        new($"dotnet publish ({form}) failed: {output}");
}
