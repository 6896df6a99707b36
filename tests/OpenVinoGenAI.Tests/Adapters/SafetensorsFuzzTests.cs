namespace OpenVinoGenAI.Tests;

/// <summary>Damaged adapters: the check takes them, or says what is wrong.</summary>
[Category("Fuzz")]
internal sealed class SafetensorsFuzzTests
{
    [Test]
    public void A_damaged_file_is_taken_or_refused_clearly()
    {
        using var folder = new TempFolder();
        string file = folder.Of("fuzz.safetensors");
        new FuzzTest<IReadOnlyList<AdapterTensor>, ModelLoadException>
        {
            Corpus = new FuzzCorpus("safetensors"),
            Mutate = (seed, bytes) => new SafetensorsMutator(seed).Mutate(bytes),
            Read = input =>
            {
                File.WriteAllBytes(file, input.Bytes);
                return AdapterFile.Open(file).Tensors;
            },
            MaxAllocated = length => (32 * length) + (256 * 1024),
            Check = (input, tensors, _) => Assert.That(tensors, Is.Null.Or.Not.Empty, () => $"{input}"),
        }.Run();
    }
}
