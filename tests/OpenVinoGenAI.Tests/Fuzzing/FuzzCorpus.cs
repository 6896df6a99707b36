namespace OpenVinoGenAI.Tests;

/// <summary>The files that fuzz tests begin with: those of <c>tests/data/fuzz</c>, and others that the tests have anyway.</summary>
internal sealed class FuzzCorpus
{
    // A long file has the same header as its beginning, and takes longer.
    private const int MaxLength = 4096;
    private readonly FuzzInput[] _files;

    /// <summary>Reads the folder of a format, and further files.</summary>
    public FuzzCorpus(string format, params IEnumerable<string> further) => _files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Data, "fuzz", format)).Order(StringComparer.Ordinal).Concat(further)
            .Select(file => new FuzzInput(Path.GetFileName(file), Shorten(File.ReadAllBytes(file)), null)),
    ];

    /// <summary>
    /// The files as they are, then mutations of them until the time is over; at least one of each. With a seed to run again, only that.
    /// </summary>
    public IEnumerable<FuzzInput> Inputs(Func<int, byte[], byte[]> mutate)
    {
        FuzzInput Make(int seed)
        {
            FuzzInput file = _files[seed % _files.Length];
            return new FuzzInput(file.Name, mutate(seed, file.Bytes), seed);
        }

        if (FuzzBudget.OnlySeed is { } only)
        {
            return [Make(only)];
        }

        var deadline = new FuzzDeadline();
        return _files.Concat(Enumerable.Range(0, int.MaxValue).TakeWhile(seed => seed < _files.Length || !deadline.IsOver).Select(Make));
    }

    private static byte[] Shorten(byte[] file) => file[..Math.Min(file.Length, MaxLength)];
}
