namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Loads the native library, or fails to.</summary>
internal static class NativeLoading
{
    [Scenario("native-load")]
    internal static void Load(string[] args) => NativeRuntime.Load();

    /// <summary>Arguments: the folder that has the library.</summary>
    [Scenario("native-retry")]
    internal static void Retry(string[] args)
    {
        NativeRuntime.Directory = Path.Combine(args[0], "no-such-folder");
        try
        {
            NativeRuntime.Load();
        }
        catch (NativeLibraryException)
        {
            NativeRuntime.Directory = args[0];
            NativeRuntime.Load();
            Console.Out.WriteLine(NativeRuntime.LibraryPath);
        }
    }
}
