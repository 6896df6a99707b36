using System.Reflection;
using OpenVinoGenAI.Docs.Tests.Markdown;

namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>Runs a compiled snippet in this process, with empty input and captured output.</summary>
internal static class SnippetRunner
{
    /// <summary>What the snippet wrote to the console.</summary>
    public static async Task<string> RunAsync(byte[] program, Snippet snippet)
    {
        MethodInfo main = Assembly.Load(program).EntryPoint!;
        string[] args = snippet.Request is null ? [] : ["--urls", "http://127.0.0.1:0"];
        TextReader input = Console.In;
        TextWriter output = Console.Out;
        using var written = new StringWriter();
        Console.SetIn(TextReader.Null);
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            using WebRequest? request = snippet.Request is { } path ? new WebRequest(path) : null;
            await Task.Run(() => RunMainAsync(main, args)).WaitAsync(Hang.Limit);
            if (request is not null)
            {
                written.Write(await request.Answer);
            }

            return written.ToString();
        }
        finally
        {
            Console.SetIn(input);
            Console.SetOut(output);
        }
    }

    private static async Task RunMainAsync(MethodInfo main, string[] args)
    {
        object?[] parameters = main.GetParameters().Length == 0 ? [] : [args];
        object? result = main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, parameters, null);
        if (result is Task task)
        {
            await task;
        }
    }
}
