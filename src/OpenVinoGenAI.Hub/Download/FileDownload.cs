using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace OpenVinoGenAI;

/// <summary>Downloads one file into the blobs: continues after breaks, and lets nothing pass that does not have its size and checksum.</summary>
internal sealed class FileDownload(
    HubClient client, RepositoryCache cache, HubSettings settings, ProgressReporter progress, string commit, HubFile file)
{
    private const int BufferSize = 128 * 1024;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        using PartialBlob blob = await PartialBlob.OpenAsync(cache.PartialBlob(file), file, cancellationToken).ConfigureAwait(false);
        progress.Add(file, blob.Length);
        for (bool isFirst = true; ; isFirst = false)
        {
            IntegrityFault? fault = await ReceiveAsync(blob, cancellationToken).ConfigureAwait(false) ?? CheckHash(blob);
            if (fault is null)
            {
                blob.Complete(cache.Blob(file));
                return;
            }

            Restart(blob);
            if (!isFirst)
            {
                blob.Delete();
                throw fault.Error(cache.Repository, file);
            }
        }
    }

    private IntegrityFault? CheckHash(PartialBlob blob)
    {
        string hash = blob.ComputeHash();
        return hash == file.Etag ? null : new IntegrityFault(file.Etag, hash);
    }

    private async Task<IntegrityFault?> ReceiveAsync(PartialBlob blob, CancellationToken cancellationToken)
    {
        var retries = new RetryBudget(settings);
        long most = blob.Length;
        while (blob.Length < file.Size)
        {
            try
            {
                if (await ReceiveOnceAsync(blob, cancellationToken).ConfigureAwait(false) is { } fault)
                {
                    return fault;
                }
            }
            catch (TransientFault fault)
            {
                // A server that ignores ranges starts over at every attempt: only what was never there before counts as progress.
                if (blob.Length > most)
                {
                    most = blob.Length;
                    retries.Reset();
                }

                await retries.WaitAsync(fault, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    private async Task<IntegrityFault?> ReceiveOnceAsync(PartialBlob blob, CancellationToken cancellationToken)
    {
        using var timeout = new SilenceTimeout(settings, cancellationToken);
        using HttpResponseMessage response = await client.OpenFileAsync(commit, file, blob.Length, timeout).ConfigureAwait(false);
        if (Begin(blob, response) is { } fault)
        {
            return fault;
        }

        using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            return await CopyAsync(body, blob, buffer, timeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Checks that the answer continues what is there, or starts over.</summary>
    private IntegrityFault? Begin(PartialBlob blob, HttpResponseMessage response)
    {
        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return range?.Length is { } length
                ? IntegrityFault.OfSize(file, length)
                : IntegrityFault.OfSize(file, FormattableString.Invariant($"at most {blob.Length} bytes"));
        }

        if (response.StatusCode != HttpStatusCode.PartialContent)
        {
            // A server that does not know ranges sends the whole file.
            Restart(blob);
        }
        else if (range?.From != blob.Length)
        {
            return new IntegrityFault(
                FormattableString.Invariant($"bytes from {blob.Length}"), FormattableString.Invariant($"bytes from {range?.From ?? 0}"));
        }

        long? total = range?.Length ?? (response.Content.Headers.ContentLength + blob.Length);
        return total is { } size && size != file.Size ? IntegrityFault.OfSize(file, size) : null;
    }

    private async Task<IntegrityFault?> CopyAsync(
        Stream body, PartialBlob blob, byte[] buffer, SilenceTimeout timeout, CancellationToken cancellationToken)
    {
        int count;
        while ((count = await client.ReadAsync(commit, file, body, buffer, timeout).ConfigureAwait(false)) > 0)
        {
            if (blob.Length + count > file.Size)
            {
                return IntegrityFault.OfSize(file, "more");
            }

            await blob.AppendAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            progress.Add(file, count);
        }

        return blob.Length == file.Size ? null : throw new TransientFault(
            new HubRequestException(FormattableString.Invariant(
                $"The download of {file.Path} from {cache.Repository} broke off at byte {blob.Length}. Try again; it continues there."))
            {
                Repository = cache.Repository,
            });
    }

    private void Restart(PartialBlob blob)
    {
        progress.Add(file, -blob.Length);
        blob.Restart();
    }
}
