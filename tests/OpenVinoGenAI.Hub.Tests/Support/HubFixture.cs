namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Starts a test server and an empty cache for every test.</summary>
internal abstract class HubFixture
{
    protected const string Name = "owner/tiny";

    private readonly List<ModelHub> _hubs = [];
    private DirectoryInfo _folder = null!;

    private protected FakeHub Server { get; private set; } = null!;

    private protected ImpatientTime Time { get; private set; } = null!;

    protected string CacheFolder => Path.Combine(_folder.FullName, "hub");

    protected string RepositoryFolder => Path.Combine(CacheFolder, "models--owner--tiny");

    protected string TempFolder => _folder.FullName;

    [SetUp]
    public async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("openvino-genai-hub-");
        Time = new ImpatientTime();
        Server = await FakeHub.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        _hubs.ForEach(hub => hub.Dispose());
        _hubs.Clear();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A hub of the test server.</summary>
    protected ModelHub Hub(
        bool offline = false, string token = "", bool links = true, int parallel = 4, int retries = 5, HttpClient? client = null, Uri? endpoint = null)
    {
        var hub = new ModelHub(new ModelHubOptions
        {
            Endpoint = endpoint ?? Server.Endpoint,
            CacheDirectory = CacheFolder,
            Token = token,
            Offline = offline,
            HttpClient = client,
            UseSymbolicLinks = links,
            MaxParallelFiles = parallel,
            MaxRetries = retries,
            ResponseTimeout = ImpatientTime.SilenceLimit,
            TimeProvider = Time,
        });
        _hubs.Add(hub);
        return hub;
    }

    /// <summary>A small repository with files of both kinds, in folders, on several pages.</summary>
    private protected static FakeFile[] SmallFiles(int seed = 1) =>
    [
        FakeFile.Text("config.json", "{}"),
        FakeFile.Text("README.md", "# tiny"),
        FakeFile.Lfs("openvino_model.bin", 300_000, seed),
        FakeFile.Text("openvino_model.xml", "<net/>"),
        FakeFile.Text("empty.txt", ""),
        FakeFile.Lfs("unet/openvino_model.bin", 70_000, seed + 100),
        FakeFile.Text("unet/deep/a b+c#%ü.json", "[1]"),
    ];

    /// <summary>The files of a folder as they should be.</summary>
    private protected static void AssertFolder(string folder, IEnumerable<FakeFile> files)
    {
        string[] actual = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order()];
        Assert.That(actual, Is.EqualTo(files.Select(file => file.Path).Order()));
        Assert.Multiple(() =>
        {
            foreach (FakeFile file in files)
            {
                Assert.That(File.ReadAllBytes(Path.Combine(folder, file.Path)).AsSpan().SequenceEqual(file.Content), Is.True, file.Path);
            }
        });
    }

    /// <summary>Nothing that looks like a model is in the cache.</summary>
    protected async Task AssertNoModel()
    {
        using var offline = new ModelHub(new ModelHubOptions { CacheDirectory = CacheFolder, Offline = true });
        Assert.That(offline.TryFind(Name), Is.Null);
        await Assert.ThrowsAsync<HubOfflineException>(() => offline.DownloadAsync(Name));
    }
}
