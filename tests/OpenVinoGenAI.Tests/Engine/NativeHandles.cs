using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Tests.Engine;

/// <summary>Counts living native objects.</summary>
internal static unsafe class NativeHandles
{
    /// <summary>How many of the types that an engine makes are alive.</summary>
    public static int CountOfEngine() =>
        Count("continuous_batching_pipeline") + Count("generation_handle") + Count("generation_config") + Count("tokenizer");

    /// <summary>The same, without what earlier tests have left to the garbage collector.</summary>
    public static int SettledCountOfEngine()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return CountOfEngine();
    }

    private static int Count(string type)
    {
        nuint count = 0;
        fixed (byte* name = Encoding.UTF8.GetBytes(type + '\0'))
        {
            // A type that was never made is not known yet.
            ov_status_e status = NativeMethods.ov_genai_get_live_handle_count(name, &count);
            Assert.That(status, Is.EqualTo(ov_status_e.OK).Or.EqualTo(ov_status_e.NOT_FOUND));
        }

        return (int)count;
    }
}
