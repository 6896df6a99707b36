using Microsoft.Playwright;

namespace OpenVinoGenAI.Browser.Tests;

/// <summary>A browser and the sample, for the tests of a class. Each test has tabs and a storage of its own.</summary>
internal abstract class BrowserFixture
{
    private const string BrowserVariable = "OPENVINO_GENAI_BROWSER";
    private WebChatProcess _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    protected IBrowserContext Context { get; private set; } = null!;

    protected ChatPage Chat { get; private set; } = null!;

    protected Uri Address => _server.Address;

    // What the pages of a test reported, which must be nothing.
    private List<string> Faults { get; } = [];

    /// <summary>Takes a fault off the list that the test has provoked.</summary>
    protected void ExpectFault(string text) => Assert.That(Faults.RemoveAll(fault => fault.Contains(text, StringComparison.Ordinal)), Is.Positive);

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        _server = await WebChatProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable(BrowserVariable) ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                $"--use-file-for-fake-audio-capture={Path.Combine(TestData.Audio, "en_kitchen.wav")}%noloop",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        _server.Dispose();
    }

    [SetUp]
    public async Task OpenPage()
    {
        Faults.Clear();
        Context = await _browser.NewContextAsync(new()
        {
            Permissions = ["microphone", "clipboard-read", "clipboard-write"],
            ViewportSize = new() { Width = 1280, Height = 860 },
            ColorScheme = ColorScheme.Light,
            DeviceScaleFactor = 1.5f,
        });
        Context.SetDefaultTimeout(60_000);
        Context.WebError += (_, error) => Faults.Add(error.Error);
        Context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Faults.Add(message.Text);
            }
        };
        Chat = await ChatPage.OpenAsync(Context, Address);
    }

    [TearDown]
    public async Task ClosePage()
    {
        await Context.CloseAsync();
        Assert.That(Faults, Is.Empty);
    }
}
