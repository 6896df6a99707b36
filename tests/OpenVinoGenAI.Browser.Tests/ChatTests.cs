using Microsoft.Playwright;

namespace OpenVinoGenAI.Browser.Tests;

/// <summary>Chats on the page.</summary>
internal sealed class ChatTests : BrowserFixture
{
    [Test]
    public async Task AMessageIsAnswered()
    {
        Assert.That(await Chat.AskAsync("What is the capital of France?"), Does.Contain("Paris"));
        Assert.That(await Chat.Page.Locator("#metric-ttft").InnerTextAsync(), Does.EndWith(" ms"));
        Assert.That(await Chat.Page.Locator("#metric-rate").InnerTextAsync(), Does.Match("^[0-9]+$"));
        Assert.That(await Chat.Page.Locator("#chats .current").InnerTextAsync(), Is.EqualTo("What is the capital of France?"));
    }

    [Test]
    public async Task AnAnswerGrowsWhileItIsGenerated()
    {
        // Remembers all that the answer ever was.
        await Chat.Page.EvaluateAsync(
            """
            () => {
              window.lengths = [];
              new MutationObserver(() => {
                const body = document.querySelector("#messages > li.assistant .body");
                if (body && window.lengths.at(-1) !== body.textContent.length) window.lengths.push(body.textContent.length);
              }).observe(document.getElementById("messages"), { childList: true, subtree: true, characterData: true });
            }
            """);

        // A short answer can be complete before the browser draws it for the first time.
        await AskForLongAnswersAsync();
        await IgnoreEndOfAnswersAsync();
        await Chat.TypeAsync("Write a poem.");
        await Chat.PressAsync("Send");
        await Chat.Page.WaitForFunctionAsync("() => window.lengths.length > 2");
        await Chat.PressAsync("Stop");
        await Chat.AnswerAsync();

        Assert.That(await Chat.Page.EvaluateAsync<int[]>("() => window.lengths"), Is.Ordered.Ascending);
    }

    [Test]
    public async Task StopStopsTheModel([Values] bool byKey)
    {
        await AskForLongAnswersAsync();
        await IgnoreEndOfAnswersAsync();
        await Chat.TypeAsync("Write a poem.");
        await Chat.PressAsync("Send");
        await Chat.LastAnswer.Locator(".body").WaitForAsync();
        if (byKey)
        {
            await Chat.Page.Keyboard.PressAsync("Escape");
        }
        else
        {
            await Chat.PressAsync("Stop");
        }

        Assert.That(await Chat.AnswerAsync(), Does.Contain("Stopped."));
        await WaitForAsync(async () => await Chat.ActiveRequestsAsync("tiny-chat") == 0);
    }

    [Test]
    public async Task AToolIsUsedAndShown()
    {
        string answer = await Chat.AskAsync("What is the weather in Paris?");
        ILocator tool = Chat.Page.Locator("details.tool");
        Assert.That(await tool.Locator("summary").InnerTextAsync(), Does.Contain("get_weather"));
        await tool.Locator("summary").ClickAsync();
        Assert.That(await tool.InnerTextAsync(), Does.Contain("Paris").And.Contain("temperature"));
        Assert.That(answer, Does.Contain("Paris"));
    }

    [Test]
    public async Task ThoughtsAreFolded()
    {
        await Chat.PressAsync("Settings");
        await Chat.Page.GetByLabel("Let the model think before it answers").CheckAsync();
        await Chat.Page.GetByLabel("Offer the demonstration tools (weather and time)").UncheckAsync();
        await Chat.PressAsync("Done");
        await Chat.AskAsync("What is the capital of France?");
        ILocator thoughts = Chat.Page.Locator("details.thinking");
        Assert.That(await thoughts.GetAttributeAsync("open"), Is.Null);
        await thoughts.Locator("summary").ClickAsync();
        Assert.That(await thoughts.InnerTextAsync(), Does.Contain("Paris"));
    }

    [Test]
    public async Task AMessageIsEditedAndAnAnswerGivenAgain()
    {
        await Chat.AskAsync("What is the capital of France?");
        await Chat.Page.Locator("#messages > li.user").HoverAsync();
        await Chat.PressAsync("Edit and send again");
        await Chat.Page.GetByLabel("Your message").FillAsync("What is the capital of Italy?");
        await Chat.Page.Locator("form.edit").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        Assert.That(await Chat.AnswerAsync(), Does.Contain("Rome"));
        Assert.That(await Chat.Messages.CountAsync(), Is.EqualTo(2));
        await Chat.PressAsync("Answer again");
        Assert.That(await Chat.AnswerAsync(), Does.Contain("Rome"));
        Assert.That(await Chat.Messages.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task AReloadKeepsTheChatAndNewChatsAreEmpty()
    {
        string answer = await Chat.AskAsync("What is the capital of France?");
        await Chat.Page.ReloadAsync();
        await Chat.WaitUntilReadyAsync();
        Assert.That(await Chat.LastAnswer.InnerTextAsync(), Is.EqualTo(answer));
        await Chat.PressAsync("New chat");
        Assert.That(await Chat.Messages.CountAsync(), Is.Zero);
        Assert.That(await Chat.Page.Locator("#welcome").IsVisibleAsync(), Is.True);
        await Chat.Page.Locator("#chats .open").ClickAsync();
        Assert.That(await Chat.LastAnswer.InnerTextAsync(), Is.EqualTo(answer));
    }

    [Test]
    public async Task TabsAnswerAtTheSameTime()
    {
        ChatPage other = await ChatPage.OpenAsync(Context, Address);
        string[] answers = await Task.WhenAll(Chat.AskAsync("What is the capital of France?"), other.AskAsync("What is the capital of Italy?"));
        Assert.That(answers[0], Does.Contain("Paris"));
        Assert.That(answers[1], Does.Contain("Rome"));
        Assert.That(await Chat.Page.Locator("#chats li").CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task AnErrorIsShownInPlace()
    {
        await Chat.Page.RouteAsync("**/v1/chat/completions", route => route.FulfillAsync(new()
        {
            Status = 429,
            ContentType = "application/json",
            Body = """{"error":{"message":"The queue is full. Try again in 3 s.","type":"rate_limit_error","param":null,"code":"rate_limit_exceeded"}}""",
        }));
        await Chat.AskAsync("What is the capital of France?");
        Assert.That(await Chat.Page.GetByRole(AriaRole.Alert).InnerTextAsync(), Does.Contain("The queue is full."));
        await Chat.Page.UnrouteAllAsync();
        await Chat.PressAsync("Try again");
        Assert.That(await Chat.AnswerAsync(), Does.Contain("Paris"));
        Assert.That(await Chat.Messages.CountAsync(), Is.EqualTo(2));
        ExpectFault("429");
    }

    [Test]
    public async Task TheKeyboardIsEnough()
    {
        await Chat.Page.Keyboard.TypeAsync("What is the capital of France?");
        await Chat.Page.Keyboard.PressAsync("Enter");
        Assert.That(await Chat.AnswerAsync(), Does.Contain("Paris"));
        Assert.That(await Chat.Page.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("input"));
        string[] unnamed = await Chat.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button')].filter(button => !button.ariaLabel && !button.textContent.trim()).map(button => button.outerHTML)");
        Assert.That(unnamed, Is.Empty);
    }

    // Without tools, whose grammar an answer that does not end could not follow.
    private async Task AskForLongAnswersAsync()
    {
        await Chat.PressAsync("Settings");
        await Chat.Page.GetByLabel("Most tokens of an answer").FillAsync("2000");
        await Chat.Page.GetByLabel("Offer the demonstration tools (weather and time)").UncheckAsync();
        await Chat.PressAsync("Done");
    }

    // The tiny model's own answers are too short to be stopped.
    private async Task IgnoreEndOfAnswersAsync() => await Chat.Page.RouteAsync("**/v1/chat/completions", async route =>
    {
        string body = route.Request.PostData!;
        await route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes("{\"ignore_eos\":true," + body[1..]) });
    });

    private static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        DateTime end = DateTime.UtcNow.AddSeconds(20);
        while (!await isSo())
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(end));
            await Task.Delay(50);
        }
    }
}
