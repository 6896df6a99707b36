using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>
/// Speaks the protocol of the Hub: the commit of a revision, the files in pages, and the files themselves, of which those in Git LFS are on
/// a second host with a signed query. Faults can be put before every answer.
/// </summary>
internal sealed class FakeHub : IAsyncDisposable
{
    private const int PageSize = 4;
    private const string Signature = "?Expires=1&Signature=abc";

    private readonly Dictionary<string, FakeRepository> _repositories = [];
    private readonly ConcurrentQueue<RecordedRequest> _requests = [];
    private readonly List<(string Part, Queue<Fault> Faults, bool IsForever)> _faults = [];
    private LoopbackHost _hub = null!;
    private LoopbackHost _cdn = null!;

    internal Uri Endpoint => _hub.Address;

    internal Uri CdnAddress => _cdn.Address;

    internal IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The token without which nothing is served; <see langword="null"/> where none is needed.</summary>
    internal string? Token { get; set; }

    internal static async Task<FakeHub> StartAsync()
    {
        var hub = new FakeHub();
        hub._hub = await LoopbackHost.StartAsync(hub.AnswerAsync);
        hub._cdn = await LoopbackHost.StartAsync(hub.AnswerFromCdnAsync);
        return hub;
    }

    internal static int? RangeStart(HttpContext context) =>
        context.Request.Headers.Range.ToString() is { Length: > 0 } range ? int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture) : null;

    internal FakeRepository Add(string name, params FakeFile[] files)
    {
        var repository = new FakeRepository(name);
        repository.Commit(files);
        return _repositories[name] = repository;
    }

    /// <summary>The next requests whose address contains a text get these faults, one after the other.</summary>
    internal void Fail(string part, params Fault[] faults)
    {
        lock (_faults)
        {
            _faults.Add((part, new Queue<Fault>(faults), false));
        }
    }

    /// <summary>All requests whose address contains a text get a fault.</summary>
    internal void FailForever(string part, Fault fault)
    {
        lock (_faults)
        {
            _faults.Add((part, new Queue<Fault>([fault]), true));
        }
    }

    internal void ClearRequests() => _requests.Clear();

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _cdn.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Record(context, isHub: true);
        string path = Uri.UnescapeDataString(context.Request.Path.Value!);
        (FakeRepository? repository, string rest) = Find(path);
        FakeFile? file = repository is null ? null : FindFile(repository, rest);
        if (TakeFault(context) is { } fault)
        {
            await fault.Answer(context, file?.Content);
        }
        else if (Token is not null && context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            Refuse(context, 401, null, "Invalid credentials in Authorization header");
        }
        else if (repository is null)
        {
            Refuse(context, 404, "RepoNotFound", "Repository not found");
        }
        else if (repository.Refusal is { } refusal)
        {
            Refuse(context, refusal.Status, refusal.Code, refusal.Message);
        }
        else if (rest is "" || rest.StartsWith("/revision/", StringComparison.Ordinal))
        {
            await AnswerCommitAsync(context, repository, rest is "" ? "main" : rest["/revision/".Length..]);
        }
        else if (rest.StartsWith("/tree/", StringComparison.Ordinal))
        {
            await AnswerTreeAsync(context, repository, rest["/tree/".Length..]);
        }
        else if (file is not null)
        {
            await AnswerFileAsync(context, repository, file);
        }
        else
        {
            Refuse(context, 404, "EntryNotFound", "Entry not found");
        }
    }

    private async Task AnswerFromCdnAsync(HttpContext context)
    {
        Record(context, isHub: false);
        string etag = context.Request.Path.Value!.Trim('/');
        FakeFile? file = _repositories.Values.Select(repository => repository.FindBlob(etag)).FirstOrDefault(file => file is not null);
        if (TakeFault(context) is { } fault)
        {
            await fault.Answer(context, file?.Content);
        }
        else if (context.Request.QueryString.Value != Signature || file is null)
        {
            context.Response.StatusCode = 403;
        }
        else
        {
            await SendAsync(context, file.Content);
        }
    }

    private (FakeRepository? Repository, string Remainder) Find(string path)
    {
        string prefix = path.StartsWith("/api/models/", StringComparison.Ordinal) ? "/api/models/" : "/";
        string rest = path[prefix.Length..];
        FakeRepository? repository = _repositories.Values.FirstOrDefault(
            candidate => rest == candidate.Name || rest.StartsWith(candidate.Name + "/", StringComparison.Ordinal));
        return (repository, repository is null ? string.Empty : rest[repository.Name.Length..]);
    }

    private static FakeFile? FindFile(FakeRepository repository, string rest)
    {
        string[] parts = rest.Split('/', 4);
        return parts is ["", "resolve", string revision, string path] && repository.Resolve(revision) is { } commit
            ? repository.Files(commit)!.FirstOrDefault(file => file.Path == path)
            : null;
    }

    private static async Task AnswerCommitAsync(HttpContext context, FakeRepository repository, string revision)
    {
        if (repository.Resolve(revision) is not { } commit)
        {
            Refuse(context, 404, "RevisionNotFound", "Invalid rev id");
            return;
        }

        var siblings = new JsonArray([.. repository.Files(commit)!.Select(file => new JsonObject { ["rfilename"] = file.Path })]);
        await context.Response.WriteAsync(
            new JsonObject { ["id"] = repository.Name, ["sha"] = commit, ["private"] = false, ["gated"] = false, ["siblings"] = siblings }.ToJsonString());
    }

    private async Task AnswerTreeAsync(HttpContext context, FakeRepository repository, string commit)
    {
        IReadOnlyList<FakeFile> files = repository.Files(commit)!;
        int start = int.Parse(context.Request.Query["cursor"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        if (start + PageSize < files.Count)
        {
            string next = FormattableString.Invariant($"{context.Request.Path}?recursive=true&expand=false&cursor={start + PageSize}");
            context.Response.Headers.Link = $"<{new Uri(Endpoint, next)}>; rel=\"next\"";
        }

        var entries = new JsonArray([.. files.Skip(start).Take(PageSize).Select(Describe)]);
        foreach (string folder in files.Skip(start).Take(PageSize).Select(file => Path.GetDirectoryName(file.Path)!).Where(folder => folder.Length > 0))
        {
            entries.Add(new JsonObject { ["type"] = "directory", ["path"] = folder, ["size"] = 0, ["oid"] = new string('0', 40) });
        }

        await context.Response.WriteAsync(entries.ToJsonString());
    }

    private static JsonObject Describe(FakeFile file)
    {
        var entry = new JsonObject { ["type"] = "file", ["path"] = file.Path, ["size"] = file.Content.Length, ["oid"] = file.GitOid };
        if (file.IsLfs)
        {
            entry["lfs"] = new JsonObject { ["oid"] = file.Etag, ["size"] = file.Content.Length, ["pointerSize"] = 130 };
        }

        return entry;
    }

    private async Task AnswerFileAsync(HttpContext context, FakeRepository repository, FakeFile file)
    {
        context.Response.Headers["X-Repo-Commit"] = repository.Main;
        if (!file.IsLfs)
        {
            context.Response.Headers.ETag = $"\"{file.Etag}\"";
            await SendAsync(context, file.Content);
            return;
        }

        context.Response.Headers["X-Linked-Etag"] = $"\"{file.Etag}\"";
        context.Response.Headers["X-Linked-Size"] = file.Content.Length.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = new Uri(CdnAddress, $"{file.Etag}{Signature}").AbsoluteUri;
    }

    private static async Task SendAsync(HttpContext context, byte[] content)
    {
        int start = RangeStart(context) ?? 0;
        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = FormattableString.Invariant($"bytes {start}-{content.Length - 1}/{content.Length}");
        }

        context.Response.ContentLength = content.Length - start;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content.AsMemory(start));
        }
    }

    private static void Refuse(HttpContext context, int status, string? code, string? message)
    {
        context.Response.StatusCode = status;
        if (code is not null)
        {
            context.Response.Headers["X-Error-Code"] = code;
        }

        if (message is not null)
        {
            context.Response.Headers["X-Error-Message"] = message;
        }
    }

    private void Record(HttpContext context, bool isHub) => _requests.Enqueue(new RecordedRequest(
        isHub,
        context.Request.Path + context.Request.QueryString,
        context.Request.Headers.Range.FirstOrDefault(),
        string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))));

    private Fault? TakeFault(HttpContext context)
    {
        string address = Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString);
        lock (_faults)
        {
            foreach ((string part, Queue<Fault> faults, bool isForever) in _faults)
            {
                if (address.Contains(part, StringComparison.Ordinal) && faults.Count > 0)
                {
                    return isForever ? faults.Peek() : faults.Dequeue();
                }
            }
        }

        return null;
    }
}
