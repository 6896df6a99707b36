using Microsoft.Playwright;

namespace OpenVinoGenAI.Browser.Tests;

/// <summary>Images, dictation and speech on the page.</summary>
internal sealed class MediaTests : BrowserFixture
{
    private static string RedCircle => Path.Combine(TestData.Images, "red_circle.png");

    [Test]
    public async Task AnImageIsDescribed()
    {
        await Chat.Page.Locator("#file").SetInputFilesAsync(RedCircle);
        await Chat.Page.GetByAltText("Attached image").WaitForAsync();
        Assert.That(await Chat.AskAsync("What is in the image?"), Does.Contain("red"));
        Assert.That(await Chat.Page.Locator("#messages > li.user img").CountAsync(), Is.EqualTo(1));
    }

    [TestCase("drop", "document")]
    [TestCase("paste", "input")]
    public async Task AnImageIsDroppedOrPasted(string kind, string target)
    {
        string file = Convert.ToBase64String(await File.ReadAllBytesAsync(RedCircle));
        await Chat.Page.EvaluateAsync(
            """
            async ([kind, target, file]) => {
              const data = new DataTransfer();
              const bytes = Uint8Array.from(atob(file), letter => letter.charCodeAt(0));
              data.items.add(new File([bytes], "red.png", { type: "image/png" }));
              const event = kind === "drop" ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
              (target === "document" ? document.body : document.getElementById(target)).dispatchEvent(event);
            }
            """,
            new[] { kind, target, file });
        await Chat.Page.GetByAltText("Attached image").WaitForAsync();
        await Chat.PressAsync("Remove the image");
        Assert.That(await Chat.Page.GetByAltText("Attached image").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task AFileThatIsNoImageIsRefused()
    {
        await Chat.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "notes.png", MimeType = "image/png", Buffer = [1, 2, 3] });
        await Assertions.Expect(Chat.Page.Locator("#status")).ToContainTextAsync("notes.png is not an image");
    }

    [Test]
    public async Task TheMicrophoneIsTranscribed()
    {
        await Chat.PressAsync("Dictate");
        await Assertions.Expect(Chat.Page.Locator("#status")).ToContainTextAsync("Listening");

        // The recording that takes the place of the microphone is 1.6 seconds long.
        await Chat.Page.WaitForTimeoutAsync(2500);
        await Chat.PressAsync("Stop dictating");

        // A busy browser loses the beginning, and the tiny model then hears something else: the words themselves are tested on the endpoint.
        await Assertions.Expect(Chat.Page.Locator("#input")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("[a-z]{3}"), new() { Timeout = 60_000 });
    }

    [Test]
    public async Task AnImageIsGenerated()
    {
        await Chat.PressAsync("Generate an image");
        await Chat.TypeAsync("a red circle");
        await Chat.PressAsync("Send");
        await Chat.AnswerAsync();
        ILocator image = Chat.LastAnswer.GetByAltText("Generated image: a red circle");
        Assert.That(await image.EvaluateAsync<int>("image => image.naturalWidth"), Is.EqualTo(64));
        Assert.That(await Chat.LastAnswer.GetByText("Save the image").CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task AnAnswerIsReadAloud()
    {
        await Chat.AskAsync("What is the capital of France?");
        IResponse speech = await Chat.Page.RunAndWaitForResponseAsync(() => Chat.PressAsync("Read aloud"), "**/v1/audio/speech");
        Assert.That(speech.Status, Is.EqualTo(200));
        Assert.That((await speech.HeaderValueAsync("content-type"))!, Is.EqualTo("audio/wav"));
    }
}
