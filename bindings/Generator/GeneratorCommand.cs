using System.ComponentModel;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Coverage;
using OpenVinoGenAI.Bindings.Generator.Emit;
using OpenVinoGenAI.Bindings.Generator.Model;
using OpenVinoGenAI.Bindings.Generator.Parsing;

namespace OpenVinoGenAI.Bindings.Generator;

/// <summary>The command line program: headers in, C# files out or compared.</summary>
internal static class GeneratorCommand
{
    public const int Success = 0;
    public const int OutOfDate = 1;
    public const int Failure = 2;

    /// <param name="args">See <see cref="GeneratorOptions.Usage"/>.</param>
    /// <param name="output">Receives what was done.</param>
    /// <param name="error">Receives what went wrong.</param>
    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Func<string, string?> environment)
    {
        try
        {
            GeneratorOptions options = GeneratorOptions.Parse(args);
            IReadOnlyList<GeneratedFile> files = Generate(options, environment);
            var folder = new OutputFolder(options.OutputDirectory);
            return options.Check ? Check(folder, files, output, error) : Write(folder, files, output);
        }
        catch (Exception exception) when (exception is GeneratorException or IOException or UnauthorizedAccessException or Win32Exception)
        {
            error.WriteLine(exception.Message);
            return Failure;
        }
    }

    private static IReadOnlyList<GeneratedFile> Generate(GeneratorOptions options, Func<string, string?> environment)
    {
        var headers = HeaderSet.Find(options.HeadersDirectory);
        var clang = new Clang(ClangLocator.Find(environment), headers, options.IncludeDirectories);
        using AstDocument tree = clang.ReadSyntaxTree();
        var parser = new BindingsParser(tree.Root, clang.ReadMacros(), headers, options.IncludeDirectories);
        IReadOnlyList<HeaderBindings> bindings = parser.Parse();
        IReadOnlyList<OptionPair> pairs = OptionPair.Find(bindings);
        var tables = new OptionTables(options.OptionsDirectory, options.OptionExceptions);
        if (options.OptionsDirectory is not null)
        {
            OptionCoverage.Require(bindings, pairs, tables);
        }

        return BindingsEmitter.Emit(bindings, [.. pairs.Where(pair => tables.RowsFor(pair.Handle) is not null)]);
    }

    private static int Write(OutputFolder folder, IReadOnlyList<GeneratedFile> files, TextWriter output)
    {
        int changed = folder.Write(files);
        output.WriteLine($"{files.Count} files generated, {changed} changed.");
        return Success;
    }

    private static int Check(OutputFolder folder, IReadOnlyList<GeneratedFile> files, TextWriter output, TextWriter error)
    {
        IReadOnlyList<string> differences = folder.Compare(files);
        if (differences.Count == 0)
        {
            output.WriteLine($"{files.Count} generated files are up to date.");
            return Success;
        }

        foreach (string difference in differences)
        {
            error.WriteLine(difference);
        }

        error.WriteLine("The generated bindings are not up to date: run the generator without --check and commit the result.");
        return OutOfDate;
    }
}
