using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>What the test server does instead of a proper answer.</summary>
/// <param name="Name">The name, for test names.</param>
/// <param name="Answer">Answers; it gets the content that was asked for, or null for a question about the repository.</param>
internal sealed record Fault(string Name, Func<HttpContext, byte[]?, Task> Answer)
{
    // What is cut in half where a question about the repository is answered.
    private static readonly byte[] JsonToCut = "{\"sha\":\"0123456789012345678901234567890123456789\"}"u8.ToArray();

    internal static Fault Disconnect { get; } = new("disconnect", (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Half of the content, then silence.</summary>
    internal static Fault Stall(TaskCompletionSource stalled) => new("stall", async (context, content) =>
    {
        await SendHalfAsync(context, content ?? JsonToCut);
        stalled.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    /// <summary>No answer at all.</summary>
    internal static Fault Silence(TaskCompletionSource stalled) => new("silence", async (context, _) =>
    {
        stalled.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    /// <summary>
    /// Half of the rest of the content; then the server closes the connection, since the rest of the announced length does not come.
    /// </summary>
    internal static Fault BreakOff { get; } = new("break off", (context, content) => SendHalfAsync(context, content ?? JsonToCut));

    /// <summary>The whole content, whatever range was asked for, and the connection is cut in the middle.</summary>
    internal static Fault BreakOffWithoutRanges { get; } = new("break off without ranges", async (context, content) =>
    {
        context.Response.ContentLength = content!.Length;
        await context.Response.Body.WriteAsync(content.AsMemory(0, content.Length / 2));
    });

    internal static Fault IgnoreRange { get; } = Send("ignore the range", content => content);

    internal static Fault WrongBytes { get; } = Send("wrong bytes", content => [.. content[..^1], (byte)~content[^1]]);

    internal static Fault TooShort { get; } = Send("too short", content => content[..^1]);

    internal static Fault TooLong { get; } = Send("too long", content => [.. content, 1]);

    internal static Fault TooLongWithoutLength { get; } = new("too long without a length", async (context, content) =>
    {
        await context.Response.Body.WriteAsync((byte[])[.. content!, 1]);
    });

    internal static Fault TooShortWithoutLength { get; } = new("too short without a length", async (context, content) =>
    {
        await context.Response.Body.WriteAsync(content.AsMemory(0, content!.Length / 2));
    });

    internal static Fault RangeNotSatisfiable { get; } = new("range not satisfiable", (context, content) =>
    {
        context.Response.StatusCode = 416;
        context.Response.Headers.ContentRange = FormattableString.Invariant($"bytes */{content!.Length}");
        return Task.CompletedTask;
    });

    internal static Fault WrongRange { get; } = new("wrong range", async (context, content) =>
    {
        context.Response.StatusCode = 206;
        context.Response.Headers.ContentRange = FormattableString.Invariant($"bytes 1-{content!.Length - 1}/{content.Length}");
        await context.Response.Body.WriteAsync(content.AsMemory(1));
    });

    internal static Fault Status(int status, string? retryAfter = null, string? code = null, string? message = null) =>
        new($"status {status.ToString(CultureInfo.InvariantCulture)}", (context, _) =>
        {
            context.Response.StatusCode = status;
            Set(context, "Retry-After", retryAfter);
            Set(context, "X-Error-Code", code);
            Set(context, "X-Error-Message", message);
            return Task.CompletedTask;
        });

    internal static Fault Text(string text) => new($"text '{text}'", (context, _) => context.Response.WriteAsync(text));

    internal static Fault Redirect(Func<string> location) => new("redirect", (context, _) =>
    {
        context.Response.StatusCode = 307;
        context.Response.Headers.Location = location();
        return Task.CompletedTask;
    });

    public override string ToString() => Name;

    private static Fault Send(string name, Func<byte[], byte[]> change) => new(name, async (context, content) =>
    {
        byte[] changed = change(content!);
        context.Response.ContentLength = changed.Length;
        await context.Response.Body.WriteAsync(changed);
    });

    private static async Task SendHalfAsync(HttpContext context, byte[] content)
    {
        int start = FakeHub.RangeStart(context) ?? 0;
        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = FormattableString.Invariant($"bytes {start}-{content.Length - 1}/{content.Length}");
        }

        context.Response.ContentLength = content.Length - start;
        await context.Response.Body.WriteAsync(content.AsMemory(start, (content.Length - start) / 2));
        await context.Response.Body.FlushAsync();
    }

    private static void Set(HttpContext context, string name, string? value)
    {
        if (value is not null)
        {
            context.Response.Headers[name] = value;
        }
    }
}
