using Microsoft.Playwright;

namespace OpenVinoGenAI.Browser.Tests;

/// <summary>How the page looks. The environment variable OPENVINO_GENAI_SCREENSHOTS names a folder to save what is seen.</summary>
internal sealed class ScreenshotTests : BrowserFixture
{
    private const string ThemeAttribute = "data-theme";

    // The page hears of the system's theme some time after it changed.
    private ILocatorAssertions Theme => Assertions.Expect(Chat.Page.Locator("html"));

    [TestCase("light")]
    [TestCase("dark")]
    public async Task TheThemeIsThatOfTheSystemAndCanBeSwitched(string theme)
    {
        await Chat.Page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await Theme.ToHaveAttributeAsync(ThemeAttribute, theme);
        await Save($"welcome-{theme}");
        await Chat.AskAsync("What is the weather in Paris?");
        await Chat.Page.Locator("#file").SetInputFilesAsync(Path.Combine(TestData.Images, "red_circle.png"));
        await Chat.AskAsync("What is in the image?");
        await Chat.PressAsync("New chat");
        await Chat.AskAsync("What is OpenVINO?");
        await Chat.AskAsync("What is the weather in London?");
        await Chat.PressAsync("Generate an image");
        await Chat.TypeAsync("a red circle");
        await Chat.PressAsync("Send");
        await Chat.AnswerAsync();
        await Chat.PressAsync("Generate an image");
        await Save($"chat-{theme}");
        await Chat.PressAsync("Settings");
        await Save($"settings-{theme}");
        await Chat.PressAsync("Done");
        await Chat.PressAsync("Switch between light and dark");
        await Theme.Not.ToHaveAttributeAsync(ThemeAttribute, theme);
    }

    [Test]
    public async Task ASmallScreenHasNoBars()
    {
        await Chat.Page.SetViewportSizeAsync(390, 780);
        await Chat.AskAsync("What is the capital of France?");
        Assert.That(await Chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), Is.True);
        await Save("small");
    }

    private async Task Save(string name)
    {
        if (Environment.GetEnvironmentVariable("OPENVINO_GENAI_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
