namespace OpenVinoGenAI.Hub.TestHost;

/// <summary>
/// Downloads a model in a process of its own, with the settings of the environment, and writes the folder. The tests run it twice at once,
/// kill it, and give it disks that are full or read-only.
/// </summary>
internal static class Program
{
    private const int Failed = 3;
    private const int WrongUsage = 64;

    private static async Task<int> Main(string[] args)
    {
        if (args is not [string repository, .. string[] more] || more is not ([] or ["--fill", _]))
        {
            await Console.Error.WriteLineAsync("usage: OpenVinoGenAI.Hub.TestHost REPOSITORY [--fill FILE]");
            return WrongUsage;
        }

        try
        {
            using var hub = new ModelHub();
            IProgress<DownloadProgress>? progress = more is [_, string path] ? new DiskFiller(path) : null;
            Console.WriteLine(await hub.DownloadAsync(repository, progress: progress));
            return 0;
        }
        catch (HubException error)
        {
            await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
            return Failed;
        }
    }
}
