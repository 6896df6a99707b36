namespace OpenVinoGenAI;

/// <summary>A blob that is not complete yet. It stays on the disk when a download breaks off, and the next one continues it.</summary>
internal sealed class PartialBlob : IDisposable
{
    private const int BufferSize = 1024 * 1024;

    private readonly HubFile _file;
    private readonly FileStream _stream;
    private readonly BlobHash _hash;

    private PartialBlob(HubFile file, FileStream stream)
    {
        _file = file;
        _stream = stream;
        _hash = new BlobHash(file);
    }

    /// <summary>How many bytes there are.</summary>
    internal long Length => _stream.Position;

    /// <summary>Opens what an earlier download left, or starts over.</summary>
    internal static async Task<PartialBlob> OpenAsync(string path, HubFile file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        var blob = new PartialBlob(file, stream);
        try
        {
            await blob.HashExistingAsync(cancellationToken).ConfigureAwait(false);
            return blob;
        }
        catch
        {
            blob.Dispose();
            throw;
        }
    }

    /// <summary>How many bytes an earlier download left.</summary>
    internal static long LengthOf(string path) => CacheFile.Size(path) ?? 0;

    internal async ValueTask AppendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(data, cancellationToken).ConfigureAwait(false);
        _hash.Append(data.Span);
    }

    /// <summary>Discards everything.</summary>
    internal void Restart()
    {
        _stream.SetLength(0);
        _hash.Restart();
    }

    /// <summary>Removes the file.</summary>
    internal void Delete()
    {
        Dispose();
        File.Delete(_stream.Name);
    }

    /// <summary>The checksum of what is there.</summary>
    internal string ComputeHash() => _hash.Compute();

    /// <summary>Turns the complete file into a blob that others see.</summary>
    internal void Complete(string path)
    {
        _stream.Flush(flushToDisk: true);
        string temporary = _stream.Name;
        Dispose();
        File.Move(temporary, path, overwrite: true);
    }

    public void Dispose()
    {
        _hash.Dispose();
        _stream.Dispose();
    }

    private async Task HashExistingAsync(CancellationToken cancellationToken)
    {
        if (_stream.Length > _file.Size)
        {
            _stream.SetLength(0);
        }

        byte[] buffer = new byte[(int)Math.Min(BufferSize, Math.Max(1, _stream.Length))];
        int count;
        while ((count = await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            _hash.Append(buffer.AsSpan(0, count));
        }
    }
}
