namespace OpenVinoGenAI.Tests;

/// <summary>
/// How long a test waits before it says that something hangs. It is long, because a busy machine is slow and a hang lasts forever: only a
/// test that fails waits for it.
/// </summary>
internal static class Hang
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
}
