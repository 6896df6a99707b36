namespace OpenVinoGenAI.TestHost;

/// <summary>Cuts a file of a folder short or deletes it, a little later; the seed says which, how and when.</summary>
internal sealed class FileDamage
{
    private const double LongestMilliseconds = 400;

    private readonly string _file;
    private readonly double _part;
    private readonly bool _isDeleted;
    private readonly TimeSpan _delay;

    internal FileDamage(string folder, int seed)
    {
        var random = new Random(seed);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        _file = files[random.Next(files.Length)];
        _isDeleted = random.Next(3) == 0;
        _part = random.Next(4) == 0 ? 0 : random.NextDouble();

        // Squared, because most of what can go wrong happens early.
        _delay = TimeSpan.FromMilliseconds(LongestMilliseconds * Math.Pow(random.NextDouble(), 2));
    }

    internal void DoLater()
    {
        Thread.Sleep(_delay);
        Console.Error.WriteLine($"{(_isDeleted ? "deleting" : "cutting")} {Path.GetFileName(_file)} after {_delay.TotalMilliseconds:F1} ms");
        try
        {
            Do();
        }
        catch (IOException error)
        {
            // Windows lets nobody damage a file that is open.
            Console.Error.WriteLine(error.Message);
        }
    }

    private void Do()
    {
        if (_isDeleted)
        {
            File.Delete(_file);
            return;
        }

        using FileStream stream = File.OpenWrite(_file);
        stream.SetLength((long)(stream.Length * _part));
    }
}
