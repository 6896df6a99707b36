using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>Runs clang over all headers at once.</summary>
internal sealed class Clang(string program, HeaderSet headers, IReadOnlyList<string> includeDirectories)
{
    /// <exception cref="GeneratorException">clang rejects the headers.</exception>
    public AstDocument ReadSyntaxTree() =>
        Run(["-fsyntax-only", "-Xclang", "-ast-dump=json"], output => new AstDocument(output.BaseStream));

    /// <exception cref="GeneratorException">clang rejects the headers.</exception>
    public IReadOnlyList<MacroDefinition> ReadMacros() => Run(["-E", "-dD"], MacroReader.Read);

    private T Run<T>(string[] mode, Func<StreamReader, T> read)
        where T : class
    {
        using Process process = Process.Start(StartInfo(mode)) ?? throw new GeneratorException($"{program} could not be started");
        // read on the side: a full pipe for messages would stop clang, and with it the reading of its output
        Task<string> messages = process.StandardError.ReadToEndAsync();
        WriteIncludes(process);
        T? result = null;
        try
        {
            result = read(process.StandardOutput);
        }
        catch (JsonException)
        {
            // clang's exit code and messages, looked at next, say what happened
        }

        process.WaitForExit();
        if (process.ExitCode == 0 && result is not null)
        {
            return result;
        }

        (result as IDisposable)?.Dispose();
        throw new GeneratorException($"{program} (exit code {process.ExitCode}) could not read the headers:\n{messages.Result.TrimEnd()}");
    }

    private ProcessStartInfo StartInfo(string[] mode)
    {
        var info = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        IEnumerable<string> folders = includeDirectories.Prepend(headers.Directory).SelectMany(directory => new[] { "-I", directory });
        foreach (string argument in (string[])["-x", "c", "-std=c11", "-w", .. mode, .. folders, "-"])
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    private void WriteIncludes(Process process)
    {
        try
        {
            using StreamWriter input = process.StandardInput;
            foreach (string name in headers.Names)
            {
                input.Write($"#include \"{name}\"\n");
            }
        }
        catch (IOException)
        {
            // it ended before it read everything: its exit code and messages say why
        }
    }
}
