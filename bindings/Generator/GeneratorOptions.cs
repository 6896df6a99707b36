namespace OpenVinoGenAI.Bindings.Generator;

/// <summary>What the command line asks for.</summary>
/// <param name="HeadersDirectory">Root of the headers to bind; the include path of their own includes.</param>
/// <param name="IncludeDirectories">Further include paths; of their declarations only the types that our headers use are bound.</param>
/// <param name="OutputDirectory">Folder of the <c>*.g.cs</c> files.</param>
/// <param name="OptionsDirectory">Folder of the tables of options, which must have a row for every option; null for no tables.</param>
/// <param name="OptionExceptions">File with the setters and getters that are not options; null for none.</param>
/// <param name="Check">Compare with the files that are there instead of writing.</param>
internal sealed record GeneratorOptions(
    string HeadersDirectory,
    IReadOnlyList<string> IncludeDirectories,
    string OutputDirectory,
    string? OptionsDirectory,
    string? OptionExceptions,
    bool Check)
{
    public const string Usage =
        "usage: Generator --headers DIR [--include DIR]... --output DIR\n" +
        "                 [--options DIR [--option-exceptions FILE]] [--check]\n" +
        "  --headers DIR  the C headers to bind (all *.h below DIR); also an include path\n" +
        "  --include DIR  a further include path, for the types of other libraries; repeatable\n" +
        "  --output DIR   where the *.g.cs files go\n" +
        "  --options DIR  the tables of options (*Options.cs); every setter with a getter in the headers needs a row\n" +
        "  --option-exceptions FILE  the setters with a getter that need none\n" +
        "  --check        write nothing; exit 1 if the files in the output folder are not up to date\n" +
        "exit code: 0 done or up to date, 1 not up to date (--check), 2 an error";

    /// <exception cref="GeneratorException">The arguments are not understood, or a folder does not exist.</exception>
    public static GeneratorOptions Parse(IReadOnlyList<string> args)
    {
        string? headers = null;
        string? output = null;
        string? options = null;
        string? exceptions = null;
        var includes = new List<string>();
        bool check = false;
        for (int i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--headers":
                    headers = SetOnce(headers, args, ref i);
                    break;
                case "--output":
                    output = SetOnce(output, args, ref i);
                    break;
                case "--include":
                    includes.Add(RequireDirectory("--include", Value(args, ref i)));
                    break;
                case "--options":
                    options = SetOnce(options, args, ref i);
                    break;
                case "--option-exceptions":
                    exceptions = SetOnce(exceptions, args, ref i);
                    break;
                case "--check":
                    check = true;
                    break;
                default:
                    throw new GeneratorException($"unknown argument '{args[i]}'\n{Usage}");
            }
        }

        if (headers is null || output is null)
        {
            throw new GeneratorException($"{(headers is null ? "--headers" : "--output")} is missing\n{Usage}");
        }

        if (exceptions is not null && !File.Exists(exceptions))
        {
            throw new GeneratorException($"--option-exceptions: there is no file '{exceptions}'");
        }

        return new GeneratorOptions(
            RequireDirectory("--headers", headers),
            includes,
            Path.GetFullPath(output),
            options is null ? null : RequireDirectory("--options", options),
            exceptions,
            check);
    }

    private static string SetOnce(string? current, IReadOnlyList<string> args, ref int i) =>
        current is null ? Value(args, ref i) : throw new GeneratorException($"{args[i]} is given twice\n{Usage}");

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)
            ? args[++i]
            : throw new GeneratorException($"{args[i]} needs a value after it\n{Usage}");

    private static string RequireDirectory(string option, string directory) =>
        Directory.Exists(directory)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))
            : throw new GeneratorException($"{option}: there is no folder '{directory}'");
}
