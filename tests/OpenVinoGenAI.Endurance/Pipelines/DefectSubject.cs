using System.Runtime.InteropServices;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Endurance;

/// <summary>No pipelines, but what a soak or a race has to find: each does one thing wrong, so that a test can see it found.</summary>
internal static class DefectSubject
{
    private const int ActsInRound = 20;
    private const int KeptBytes = 64 * 1024;

    private static readonly List<object> Kept = [];

    public static IReadOnlyDictionary<string, Func<Subject>> All { get; } = new Dictionary<string, Func<Subject>>
    {
        ["defect-native-memory"] = () => Repeat(KeepNativeMemory),
        ["defect-managed-memory"] = () => Repeat(() => Kept.Add(new byte[KeptBytes])),
        ["defect-handle"] = () => Repeat(() => Kept.Add(GenerationConfigHandle.Create())),
        ["defect-outcome"] = () => Repeat(() => throw new InvalidDataException("not documented")),
        ["defect-hang"] = () => Repeat(() => Thread.Sleep(Timeout.Infinite)),
    };

    private static Subject Repeat(Action defect) => new(
        new Nothing(),
        [.. Enumerable.Range(0, ActsInRound).Select(_ => Calls.Other("a defect", _ => defect()) with { Generates = true }), Calls.Dispose(new Nothing())]);

    // Written to, because memory that nobody has touched is not resident.
    private static unsafe void KeepNativeMemory() => new Span<byte>(NativeMemory.Alloc(KeptBytes), KeptBytes).Fill(1);

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
