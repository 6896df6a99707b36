using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenVinoGenAI.Docs.Tests.Markdown;

namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>Compiles a snippet to a program, as a project made with <c>dotnet new console</c> or <c>dotnet new web</c> would.</summary>
internal static class SnippetCompiler
{
    private static readonly string[] ConsoleUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The program, or the compiler's errors.</summary>
    public static byte[] Compile(Snippet snippet)
    {
        var compilation = CSharpCompilation.Create(
            $"Snippet_{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(Usings(snippet), ParseOptions), CSharpSyntaxTree.ParseText(Order(snippet), ParseOptions, $"{snippet}")],
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false)
                .WithSpecificDiagnosticOptions([new("MEAI001", ReportDiagnostic.Suppress)]));
        using var program = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(program);
        Diagnostic[] errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.That(errors, Is.Empty, $"{snippet} does not compile:\n{snippet.Code}");
        return program.ToArray();
    }

    private static string Usings(Snippet snippet)
    {
        IEnumerable<string> usings = ConsoleUsings.Select(name => $"global::{name}");
        if (snippet.Code.Contains("WebApplication", StringComparison.Ordinal))
        {
            usings = usings.Concat(WebUsings.Select(name => $"global::{name}"));
        }

        if (!snippet.IsProgram)
        {
            const string Givens = "global::OpenVinoGenAI.Docs.Tests.Snippets";
            usings = usings.Concat(["global::OpenVinoGenAI", Givens, $"static {Givens}.{snippet.Givens}Givens"]);
        }

        return string.Concat(usings.Select(name => $"global using {name};\n"));
    }

    // Types may stand before statements in a page, where they are easier to explain; in a program they come last.
    private static string Order(Snippet snippet)
    {
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(snippet.Code, ParseOptions).GetCompilationUnitRoot();
        IEnumerable<SyntaxNode> parts = [.. unit.Usings, .. unit.Members.OrderBy(member => member is not GlobalStatementSyntax)];
        return string.Join('\n', parts.Select(part => part.ToFullString()));
    }
}
