namespace OpenVinoGenAI;

/// <summary>What was received is not the file that the Hub lists.</summary>
/// <param name="Expected">The size or the checksum that the Hub lists.</param>
/// <param name="Actual">The size or the checksum of what was received.</param>
internal sealed record IntegrityFault(string Expected, string Actual)
{
    internal static IntegrityFault OfSize(HubFile file, string actual) => new(FormattableString.Invariant($"{file.Size} bytes"), actual);

    internal static IntegrityFault OfSize(HubFile file, long actual) => OfSize(file, FormattableString.Invariant($"{actual} bytes"));

    internal HubIntegrityException Error(string repository, HubFile file) => new(
        $"{file.Path} of {repository} arrived damaged twice: the Hub lists {Expected}, and {Actual} were received. Try again later; when the error " +
        "stays, a proxy or a mirror changes the file.")
    {
        Repository = repository,
        File = file.Path,
        Expected = Expected,
        Actual = Actual,
    };
}
