namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>Does what a reader of the README does: runs commands, and saves files.</summary>
internal sealed class ReadmeReader(string folder, params (string Name, string Value)[] environment)
{
    private const string FolderInReadme = "/path/to/OpenVinoGenAI/artifacts/packages";
    private const string RuntimeInReadme = "OpenVinoGenAI.Runtime.linux-x64";
    private string _folder = folder;

    /// <summary>What the last command printed.</summary>
    public string LastOutput { get; private set; } = string.Empty;

    public void Follow(ReadmeBlock block)
    {
        switch (block.Language)
        {
            case "sh":
                foreach (string line in block.Text.Split('\n'))
                {
                    Run(line);
                }

                break;
            case "xml":
                Assert.That(block.Text, Does.Contain(FolderInReadme));
                File.WriteAllText(Path.Combine(_folder, "nuget.config"), block.Text.Replace(FolderInReadme, Packages.Folder, StringComparison.Ordinal));
                break;
            case "csharp":
                File.WriteAllText(Path.Combine(_folder, "Program.cs"), block.Text);
                break;
            default:
                Assert.Fail($"The test does not know what a reader does with a block '{block.Language}'.");
                break;
        }
    }

    private void Run(string line)
    {
        string[] words = line.Replace(RuntimeInReadme, Packages.Runtime, StringComparison.Ordinal).Split(' ');
        if (words is ["cd", string to])
        {
            _folder = Path.Combine(_folder, to);
        }
        else if (words is not ["dotnet", "tool", "restore"] and not ["dotnet", "cake", "--target=Pack"])
        {
            // These two have run before these tests.
            Assert.That(words[0], Is.EqualTo("dotnet"), line);
            CommandResult result = Workspace.Dotnet(_folder, words[1..], environment);
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            LastOutput = result.Output;
        }
    }
}
