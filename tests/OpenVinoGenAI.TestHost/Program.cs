namespace OpenVinoGenAI.TestHost;

/// <summary>
/// Runs one scenario in a process of its own: what may crash or hang, or must start with an untouched native library.
/// The first argument is the scenario's name; the others are its own.
/// </summary>
internal static class Program
{
    private const int ScenarioFailed = 3;
    private const int WrongUsage = 64;

    private static int Main(string[] args)
    {
        if (args.Length == 0 || ScenarioAttribute.Find(args[0]) is not { } scenario)
        {
            Console.Error.WriteLine($"usage: OpenVinoGenAI.TestHost SCENARIO [ARGUMENT ...]; scenarios: {string.Join(", ", ScenarioAttribute.Names)}");
            return WrongUsage;
        }

        try
        {
            scenario(args[1..]);
            return Environment.ExitCode;
        }
        catch (Exception error)
        {
            // An exception that nobody catches ends a .NET process by SIGABRT, as a native crash does; the tests tell them apart.
            Console.Error.WriteLine($"{error.GetType().Name}: {error.Message}");
            return ScenarioFailed;
        }
    }
}
