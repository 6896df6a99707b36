using System.Security.Cryptography;
using System.Text;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A repository of the test server: commits with files, and branches.</summary>
internal sealed class FakeRepository(string name)
{
    private readonly Dictionary<string, IReadOnlyList<FakeFile>> _commits = [];

    internal string Name { get; } = name;

    internal Dictionary<string, string> References { get; } = [];

    /// <summary>Answers instead of the repository, for instance when access is restricted: the status and <c>X-Error-Code</c>.</summary>
    internal (int Status, string? Code, string? Message)? Refusal { get; set; }

    internal string Main => References["main"];

    /// <summary>Adds a commit and moves a branch to it.</summary>
    internal string Commit(IReadOnlyList<FakeFile> files, string branch = "main")
    {
        string commit = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}{_commits.Count}")))[..40];
        _commits[commit] = files;
        return References[branch] = commit;
    }

    internal IReadOnlyList<FakeFile>? Files(string commit) => _commits.GetValueOrDefault(commit);

    internal string? Resolve(string revision) => References.GetValueOrDefault(revision) ?? (_commits.ContainsKey(revision) ? revision : null);

    internal FakeFile? FindBlob(string etag) => _commits.Values.SelectMany(files => files).FirstOrDefault(file => file.IsLfs && file.Etag == etag);
}
