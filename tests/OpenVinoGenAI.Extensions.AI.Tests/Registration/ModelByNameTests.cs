using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Clients that are registered with the name of a repository instead of a folder.</summary>
internal sealed class ModelByNameTests
{
    private const string Repository = "OpenVINO/tiny-chat-fp16-ov";
    private const string Revision = "v1";
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private string _cache = string.Empty;

    [SetUp]
    public void FillCache()
    {
        _cache = Directory.CreateTempSubdirectory("hub-cache-").FullName;
        string repository = Path.Combine(_cache, "models--" + Repository.Replace("/", "--", StringComparison.Ordinal));
        string snapshot = Path.Combine(repository, "snapshots", Commit);
        Directory.CreateDirectory(snapshot);
        foreach (string file in Directory.GetFiles(TinyModels.Chat))
        {
            File.Copy(file, Path.Combine(snapshot, Path.GetFileName(file)));
        }

        Directory.CreateDirectory(Path.Combine(repository, "refs"));
        File.WriteAllText(Path.Combine(repository, "refs", Revision), Commit);
    }

    [TearDown]
    public void DeleteCache() => Directory.Delete(_cache, recursive: true);

    [Test]
    public async Task AnswersFromTheHubOfTheContainer()
    {
        using ServiceProvider services = Provide(new Dictionary<string, string?>
        {
            ["Model"] = Repository,
            ["Revision"] = Revision,
            ["Properties:INFERENCE_PRECISION_HINT"] = "f32",
        });
        var client = services.GetRequiredService<IChatClient>();

        ChatResponse response = await client.GetResponseAsync("What is the capital of France?");

        Assert.That(response.Text, Does.Contain("Paris"));
        Assert.That(response.ModelId, Is.EqualTo(Repository));
    }

    [Test]
    public void SaysThatTheModelCannotBeDownloaded()
    {
        using ServiceProvider services = Provide(new Dictionary<string, string?> { ["Model"] = "OpenVINO/another" });
        var client = services.GetRequiredService<IChatClient>();

        Assert.That(() => client.GetResponseAsync("Hi"), Throws.TypeOf<HubOfflineException>().With.Message.Contains("OpenVINO/another"));
    }

    [TestCase("not a name", null, null, "Model is 'not a name'")]
    [TestCase(Repository, "..", null, "Model is '" + Repository + "'")]
    [TestCase(Repository, null, ".", "Model and ModelPath are both set")]
    [TestCase(null, Revision, ".", "Revision is 'v1'")]
    [TestCase(null, null, null, "ModelPath and Model are not set")]
    public void SaysWhatIsWrongWithTheName(string? model, string? revision, string? path, string message)
    {
        using ServiceProvider services = Provide(new Dictionary<string, string?> { ["Model"] = model, ["Revision"] = revision, ["ModelPath"] = path });

        Assert.That(
            () => services.GetRequiredService<IChatClient>(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains(message));
    }

    private ServiceProvider Provide(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new ModelHub(new ModelHubOptions { CacheDirectory = _cache, Offline = true }));
        services.AddOpenVinoChatClient(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
