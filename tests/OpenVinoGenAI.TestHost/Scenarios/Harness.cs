namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>What the tests of the harness itself run.</summary>
internal static class Harness
{
    [Scenario("harness-echo")]
    internal static void Echo(string[] args)
    {
        Console.Out.WriteLine(string.Join('|', args));
        Console.Error.WriteLine(Environment.GetEnvironmentVariable("OPENVINO_GENAI_NATIVE_DIR"));
    }

    [Scenario("harness-throw")]
    internal static void Throw(string[] args) => throw new InvalidOperationException(args[0]);

    [Scenario("harness-crash")]
    internal static unsafe void Crash(string[] args) => ((delegate* unmanaged[Cdecl]<void>)1)();

    [Scenario("harness-hang")]
    internal static void Hang(string[] args)
    {
        Console.Out.WriteLine("hanging");
        Thread.Sleep(Timeout.Infinite);
    }
}
