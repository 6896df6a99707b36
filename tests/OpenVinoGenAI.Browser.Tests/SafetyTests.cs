namespace OpenVinoGenAI.Browser.Tests;

/// <summary>What an answer holds is text: it cannot become a part of the page.</summary>
internal sealed class SafetyTests : BrowserFixture
{
    private static readonly string[] Attacks =
    [
        "<img src=x onerror=\"window.hacked=1\">",
        "<script>window.hacked=1</script>",
        "[click](javascript:window.hacked=1)",
        "[click](data:text/html,<script>window.hacked=1</script>)",
        "```html\n<img src=x onerror=\"window.hacked=1\">\n```",
        "**<b onmouseover=window.hacked=1>bold</b>**",
        "| <img src=x onerror=window.hacked=1> | b |\n|---|---|\n| <svg onload=window.hacked=1> | c |",
        "> <iframe src=\"javascript:parent.hacked=1\"></iframe>",
        "# <a href=\"javascript:window.hacked=1\">heading</a>",
    ];

    [TestCaseSource(nameof(Attacks))]
    public async Task HtmlOfAnAnswerIsText(string attack)
    {
        string chunk = System.Text.Json.JsonSerializer.Serialize(new { choices = new[] { new { index = 0, delta = new { content = attack } } } });
        await Chat.Page.RouteAsync("**/v1/chat/completions", route => route.FulfillAsync(new()
        {
            ContentType = "text/event-stream",
            Body = $"data: {chunk}\n\ndata: [DONE]\n\n",
        }));
        await Chat.AskAsync(attack);
        Assert.That(await Chat.Page.Locator("#messages :is(img, script, iframe, svg, b)").CountAsync(), Is.Zero);
        Assert.That(await Chat.Page.Locator("#messages a").CountAsync(), Is.Zero);
        Assert.That(await Chat.Page.Locator("#messages").InnerTextAsync(), Does.Contain("hacked"));
        Assert.That(await Chat.Page.EvaluateAsync<bool>("() => 'hacked' in window"), Is.False);
    }

    [Test]
    public async Task MarkdownIsShown()
    {
        const string Answer = "# Heading\n\nSome **bold** and *soft* text with `code` and a [link](https://example.com/a).\n\n1. one\n2. two\n\n- a\n- b\n\n```python\nprint(1 < 2)\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |";
        string chunk = System.Text.Json.JsonSerializer.Serialize(new { choices = new[] { new { index = 0, delta = new { content = Answer } } } });
        await Chat.Page.RouteAsync("**/v1/chat/completions", route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = $"data: {chunk}\n\ndata: [DONE]\n\n" }));
        await Chat.AskAsync("Show me everything");
        foreach ((string selector, string text) in new[]
        {
            ("h1", "Heading"), ("strong", "bold"), ("em", "soft"), ("p code", "code"), ("ol li", "one"), ("ul li", "a"), ("pre code", "print(1 < 2)"), ("td", "1"),
            ("a[href='https://example.com/a'][rel~='noopener']", "link"),
        })
        {
            Assert.That(await Chat.LastAnswer.Locator($".body {selector}").First.InnerTextAsync(), Is.EqualTo(text), selector);
        }

        await Chat.PressAsync("Copy the code");
        Assert.That(await Chat.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Is.EqualTo("print(1 < 2)"));
    }

    [Test]
    public async Task ThePageLoadsNothingFromElsewhere()
    {
        var hosts = new List<string>();
        Chat.Page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await Chat.Page.ReloadAsync();
        await Chat.AskAsync("What is the capital of France?");
        Assert.That(hosts.Distinct(), Is.EqualTo(new[] { Address.Authority }));
    }
}
