namespace OpenVinoGenAI.Hub.Tests;

/// <summary>The environment variables mean what they mean to the official Python library.</summary>
internal sealed class EnvironmentTests
{
    private DirectoryInfo _home = null!;

    [SetUp]
    public void CreateHome() => _home = Directory.CreateTempSubdirectory("openvino-genai-hub-");

    [TearDown]
    public void DeleteHome() => _home.Delete(recursive: true);

    [TestCase("", "HOME/.cache/huggingface/hub")]
    [TestCase("XDG_CACHE_HOME=/x", "/x/huggingface/hub")]
    [TestCase("HF_HOME=/h XDG_CACHE_HOME=/x", "/h/hub")]
    [TestCase("HF_HOME=~/h", "HOME/h/hub")]
    [TestCase("HUGGINGFACE_HUB_CACHE=/c HF_HOME=/h", "/c")]
    [TestCase("HF_HUB_CACHE=/d HUGGINGFACE_HUB_CACHE=/c HF_HOME=/h", "/d")]
    [TestCase("HF_HUB_CACHE=~", "HOME")]
    public void The_cache(string variables, string expected)
    {
        using ModelHub hub = Hub(variables);

        Assert.That(hub.CacheDirectory, Is.EqualTo(Path.GetFullPath(expected.Replace("HOME", _home.FullName, StringComparison.Ordinal))));
    }

    [TestCase("", "https://huggingface.co/")]
    [TestCase("HF_ENDPOINT=https://mirror.example/", "https://mirror.example/")]
    [TestCase("HF_ENDPOINT=http://127.0.0.1:8080/hf", "http://127.0.0.1:8080/hf")]
    public void The_endpoint(string variables, string expected)
    {
        using ModelHub hub = Hub(variables);

        Assert.That(hub.Endpoint.AbsoluteUri, Is.EqualTo(expected));
    }

    [TestCase("mirror.example")]
    [TestCase("ftp://mirror.example")]
    [TestCase("https://user:secret@mirror.example")]
    [TestCase("https://mirror.example?x=1")]
    public void An_endpoint_that_is_none(string endpoint)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Hub($"HF_ENDPOINT={endpoint}"))!;

        Assert.That(error.Message, Does.Contain("HF_ENDPOINT").And.Not.Contain("secret"));
    }

    [TestCase("", false)]
    [TestCase("HF_HUB_OFFLINE=0", false)]
    [TestCase("HF_HUB_OFFLINE=no", false)]
    [TestCase("HF_HUB_OFFLINE=1", true)]
    [TestCase("HF_HUB_OFFLINE=yes", true)]
    [TestCase("HF_HUB_OFFLINE=On", true)]
    [TestCase("HF_HUB_OFFLINE=TRUE", true)]
    [TestCase("TRANSFORMERS_OFFLINE=1", true)]
    public void Offline_mode(string variables, bool expected)
    {
        using ModelHub hub = Hub(variables);

        Assert.That(hub.IsOffline, Is.EqualTo(expected));
    }

    [TestCase("", null)]
    [TestCase("HF_TOKEN=a HUGGING_FACE_HUB_TOKEN=b HF_HOME=~/h", "a")]
    [TestCase("HUGGING_FACE_HUB_TOKEN=b HF_HOME=~/h", "b")]
    [TestCase("HF_HOME=~/h", "of-home")]
    [TestCase("HF_HOME=~/h HF_TOKEN_PATH=~/elsewhere", "of-elsewhere")]
    [TestCase("HF_HOME=~/h HF_TOKEN_PATH=~/empty", null)]
    [TestCase("HF_HOME=~/h HF_TOKEN_PATH=~/nothing", null)]
    [TestCase("HF_HOME=~/h HF_TOKEN=a HF_HUB_DISABLE_IMPLICIT_TOKEN=1", null)]
    public void The_token(string variables, string? expected)
    {
        Directory.CreateDirectory(Path.Combine(_home.FullName, "h"));
        File.WriteAllText(Path.Combine(_home.FullName, "h", "token"), "of-home\n");
        File.WriteAllText(Path.Combine(_home.FullName, "elsewhere"), " of-elsewhere \r\n");
        File.WriteAllText(Path.Combine(_home.FullName, "empty"), "\n");

        Assert.That(Settings(new ModelHubOptions(), variables).Token, Is.EqualTo(expected));
    }

    [Test]
    public void Options_come_before_the_environment()
    {
        const string Variables = "HF_TOKEN=a HF_ENDPOINT=https://e.example HF_HUB_CACHE=/c HF_HUB_OFFLINE=1";
        var options = new ModelHubOptions { Token = "b", Endpoint = new Uri("https://f.example"), CacheDirectory = "/d", Offline = false };

        HubSettings settings = Settings(options, Variables);

        Assert.That(
            (settings.Token, settings.Endpoint, settings.CacheDirectory, settings.Offline),
            Is.EqualTo(("b", new Uri("https://f.example"), Path.GetFullPath("/d"), false)));
        Assert.That(Settings(new ModelHubOptions { Token = "" }, Variables).Token, Is.Null);
    }

    private static IEnumerable<ModelHubOptions> WrongOptions() =>
    [
        new() { MaxParallelFiles = 0 },
        new() { MaxRetries = -1 },
        new() { MaxRetryDelay = TimeSpan.FromSeconds(-1) },
        new() { ResponseTimeout = TimeSpan.Zero },
        new() { TimeProvider = null! },
        new() { Endpoint = new Uri("relative", UriKind.Relative) },
    ];

    [TestCaseSource(nameof(WrongOptions))]
    public void Wrong_options_are_refused(ModelHubOptions options) => Assert.That(() => new ModelHub(options), Throws.InstanceOf<ArgumentException>());

    private ModelHub Hub(string variables) => new(new ModelHubOptions(), Environment(variables));

    private HubSettings Settings(ModelHubOptions options, string variables) => new(options, Environment(variables));

    private HubEnvironment Environment(string variables)
    {
        Dictionary<string, string> values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
        return new HubEnvironment(values.GetValueOrDefault, _home.FullName);
    }
}
