namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>Finds the clang to run: the one that the variable <c>CLANG</c> names, or the first on the path.</summary>
internal static class ClangLocator
{
    private const int OldestVersion = 14;
    private const int NewestVersion = 21;

    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <returns>Full path of the program.</returns>
    /// <exception cref="GeneratorException">There is none; the message says how to get it.</exception>
    public static string Find(Func<string, string?> environment)
    {
        string[] folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (environment("CLANG") is { Length: > 0 } chosen)
        {
            return FindProgram(chosen, folders)
                ?? throw new GeneratorException($"clang was not found: the environment variable CLANG is '{chosen}', but that program does not exist");
        }

        IEnumerable<string> versioned = Enumerable.Range(OldestVersion, NewestVersion - OldestVersion + 1).Select(version => $"clang-{version}");
        return versioned.Prepend("clang").Select(name => FindProgram(name, folders)).FirstOrDefault(path => path is not null)
            ?? throw new GeneratorException(
                $"clang was not found: there is no clang and no clang-{OldestVersion} to clang-{NewestVersion} on the PATH. Install it " +
                "('apt-get install clang' on Debian and Ubuntu, 'brew install llvm' on macOS, 'winget install LLVM.LLVM' on Windows), " +
                "or set the environment variable CLANG to the program");
    }

    private static string? FindProgram(string name, IEnumerable<string> folders)
    {
        string file = OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name + ".exe" : name;
        // Combine keeps a rooted name as it is; a name with a folder in it is meant from here, as a shell takes it
        return (Path.GetDirectoryName(file) is { Length: > 0 } ? [Environment.CurrentDirectory] : folders)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
