using Microsoft.Playwright;

namespace OpenVinoGenAI.Browser.Tests;

/// <summary>The chat page in a browser, with what tests do on it.</summary>
internal sealed class ChatPage(IPage page)
{
    internal IPage Page { get; } = page;

    internal ILocator Messages => Page.Locator("#messages > li:visible");

    internal ILocator LastAnswer => Page.Locator("#messages > li.assistant:visible").Last;

    internal static async Task<ChatPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = new ChatPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        await page.WaitUntilReadyAsync();
        return page;
    }

    internal Task WaitUntilReadyAsync() => Page.Locator("body[data-ready='true']").WaitForAsync();

    internal Task TypeAsync(string text) => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true }).FillAsync(text);

    internal Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Sends a message and waits for the whole answer.</summary>
    internal async Task<string> AskAsync(string text)
    {
        await TypeAsync(text);
        await PressAsync("Send");
        return await AnswerAsync();
    }

    internal async Task<string> AnswerAsync()
    {
        await Page.Locator("#send:visible").WaitForAsync();
        await Page.Locator("#messages > li[aria-busy='true']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        return await LastAnswer.InnerTextAsync();
    }

    /// <summary>Asks the server how many requests of a model are active.</summary>
    internal async Task<int> ActiveRequestsAsync(string model)
    {
        IAPIResponse response = await Page.APIRequest.GetAsync($"{new Uri(Page.Url).GetLeftPart(UriPartial.Authority)}/v1/models/{model}");
        return (await response.JsonAsync())!.Value.GetProperty("active_requests").GetInt32();
    }
}
