using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

/// <summary>The questions that the Hub answers about one repository.</summary>
internal sealed class HubClient(HubTransport transport, HubSettings settings, string repository)
{
    private const int MaxPages = 10_000;
    private const int MaxAnswerBytes = 64 * 1024 * 1024;

    /// <summary>Finds the commit that a revision is now.</summary>
    /// <param name="revision">The branch, tag or commit.</param>
    /// <param name="maxRetries">How often to repeat the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<string> ResolveCommitAsync(string revision, int maxRetries, CancellationToken cancellationToken)
    {
        var target = new HubTarget(repository, revision);
        Uri address = settings.Address($"/api/models/{repository}/revision/{Uri.EscapeDataString(revision)}");
        (RepositoryAnswer? answer, _) =
            await AskAsync(address, target, HubJson.Default.RepositoryAnswer, maxRetries, cancellationToken).ConfigureAwait(false);
        return answer?.Sha is { } commit && RevisionName.IsCommit(commit) ? commit : throw target.ProtocolError("does not name a commit");
    }

    /// <summary>Lists the files of a commit, with their sizes and checksums.</summary>
    internal async Task<IReadOnlyList<HubFile>> ListFilesAsync(string commit, CancellationToken cancellationToken)
    {
        var target = new HubTarget(repository, commit);
        var files = new List<HubFile>();
        Uri? address = settings.Address($"/api/models/{repository}/tree/{commit}?recursive=true&expand=false");
        for (int i = 0; address is not null; i++)
        {
            (TreeEntry?[]? entries, string? next) =
                await AskAsync(address, target, HubJson.Default.TreeEntryArray, settings.MaxRetries, cancellationToken).ConfigureAwait(false);
            files.AddRange((entries ?? throw target.ProtocolError("sends no list of files"))
                .Select(entry => entry ?? throw target.ProtocolError("sends a list with gaps"))
                .Where(entry => entry.Type == "file")
                .Select(entry => Read(entry, target)));
            address = next is null ? null : NextPage(address, next, target);
            if (i >= MaxPages)
            {
                throw target.ProtocolError("sends a list of files without end");
            }
        }

        return files.DistinctBy(file => file.Path).Count() == files.Count ? files : throw target.ProtocolError("lists a file twice");
    }

    /// <summary>Begins to receive a file.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The first byte that is wanted.</param>
    /// <param name="timeout">Ends the attempt.</param>
    internal Task<HttpResponseMessage> OpenFileAsync(string commit, HubFile file, long offset, SilenceTimeout timeout) =>
        transport.GetAsync(FileAddress(commit, file), offset, new HubTarget(repository, commit, file.Path), timeout);

    /// <summary>Reads the next bytes of a file.</summary>
    internal async Task<int> ReadAsync(string commit, HubFile file, Stream body, Memory<byte> buffer, SilenceTimeout timeout)
    {
        int count = await transport.GuardAsync(
            FileAddress(commit, file),
            new HubTarget(repository, commit, file.Path),
            timeout,
            cancel => body.ReadAsync(buffer, cancel).AsTask()).ConfigureAwait(false);
        timeout.Restart();
        return count;
    }

    private static HubFile Read(TreeEntry entry, HubTarget target)
    {
        var file = new HubFile(
            entry.Path ?? string.Empty, entry.Lfs?.Size ?? entry.Size, (entry.Lfs is { } lfs ? lfs.Oid : entry.Oid) ?? string.Empty);
        return file.IsValid ? file : throw target.ProtocolError("lists a file with a path, size or checksum that is not allowed");
    }

    private Uri FileAddress(string commit, HubFile file) => settings.Address(
        $"/{repository}/resolve/{commit}/{string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))}");

    private Uri NextPage(Uri address, string next, HubTarget target) =>
        Uri.TryCreate(address, next, out Uri? page) && Origin.IsSame(page, settings.Endpoint)
            ? page
            : throw target.ProtocolError("continues its list of files on another host");

    private async Task<(T? Answer, string? Next)> AskAsync<T>(
        Uri address, HubTarget target, JsonTypeInfo<T> type, int maxRetries, CancellationToken cancellationToken)
        where T : class
    {
        var retries = new RetryBudget(settings, maxRetries);
        while (true)
        {
            try
            {
                using var timeout = new SilenceTimeout(settings, cancellationToken);
                using HttpResponseMessage response = await transport.GetAsync(address, 0, target, timeout).ConfigureAwait(false);
                byte[] body = await ReadBodyAsync(address, response, target, timeout).ConfigureAwait(false);
                return (JsonSerializer.Deserialize(body, type), LinkHeader.Next(response));
            }
            catch (TransientFault fault)
            {
                await retries.WaitAsync(fault, cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException error)
            {
                throw target.ProtocolError("does not answer with the JSON of a Hub", error);
            }
        }
    }

    private async Task<byte[]> ReadBodyAsync(Uri address, HttpResponseMessage response, HubTarget target, SilenceTimeout timeout)
    {
        using Stream body = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int count;
        do
        {
            count = await transport.GuardAsync(address, target, timeout, cancel => body.ReadAsync(buffer, cancel).AsTask()).ConfigureAwait(false);
            timeout.Restart();
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxAnswerBytes)
            {
                throw target.ProtocolError("sends an answer without end");
            }
        }
        while (count > 0);

        return bytes.ToArray();
    }
}
