namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>The user's program in its published forms; each is made once.</summary>
internal static class Consumers
{
    private const string AotPack = "Microsoft.NETCore.App.Runtime.NativeAOT.";

    private static readonly Lazy<PublishedProgram> LazyPlain = new(() => Project("plain").Publish("--self-contained", "false"));
    private static readonly Lazy<PublishedProgram> LazySingleFile =
        new(() => Project("single-file").Publish("-p:PublishSingleFile=true", "--self-contained", "true"));
    private static readonly Lazy<PublishedProgram> LazyAot = new(PublishAot);

    /// <summary>For a machine that has .NET.</summary>
    public static PublishedProgram Plain => LazyPlain.Value;

    /// <summary>With .NET in the executable and the native libraries next to it.</summary>
    public static PublishedProgram SingleFile => LazySingleFile.Value;

    /// <summary>Compiled to machine code.</summary>
    public static PublishedProgram Aot => LazyAot.Value;

    public static ConsumerProject Project(string name) => new(name, Packages.Runtime);

    private static PublishedProgram PublishAot()
    {
        ConsumerProject project = Project("aot");
        const string Option = "-p:PublishAot=true";
        CommandResult restore = project.Restore("-r", Packages.Rid, Option);
        if (restore.ExitCode == 0)
        {
            return project.Publish(Option);
        }

        // Some package sources lack the runtime pack that AOT needs since .NET 9; for .NET 8 the compiler's own package holds everything.
        Assert.That(restore.Output, Does.Contain($"NU1101: Unable to find package {AotPack}"), restore.ToString());
        TestContext.Progress.WriteLine(
            $"NOTE: no package source of this machine has {AotPack}{Packages.Rid}: NativeAOT is tested with net8.0 instead of net10.0.");
        return project.Publish(Option, "-p:TestedFramework=net8.0");
    }
}
