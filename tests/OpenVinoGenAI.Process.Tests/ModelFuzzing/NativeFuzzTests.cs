namespace OpenVinoGenAI.Tests;

/// <summary>
/// Models with a damaged JSON file, and damaged adapters, in processes of their own: they work, or are refused clearly; none ends the process
/// or keeps it busy.
/// </summary>
[Category("Fuzz")]
internal sealed class NativeFuzzTests
{
    private const int Batch = 4;

    [TestCase("llm", "tiny-chat-draft")]
    [TestCase("whisper", "tiny-whisper")]
    [TestCase("vlm", "tiny-vlm", Category = LongForm.Category)]
    [TestCase("image", "tiny-sd", Category = LongForm.Category)]
    public void A_model_with_a_damaged_config(string kind, string model)
    {
        string source = TestData.Model(model);
        string[] configs = [.. ModelCopy.Files(source).Where(file => Path.GetExtension(file) == ".json" && Path.GetFileName(file) != "tokenizer.json")];
        Fuzz(kind, source, (seed, folder) =>
        {
            string name = configs[seed % configs.Length];
            string file = Path.Combine(folder, name);
            File.WriteAllBytes(file, new JsonMutator(seed).Mutate(File.ReadAllBytes(file)));
            return name;
        });
    }

    [Test]
    public void A_damaged_adapter()
    {
        byte[][] adapters =
        [
            File.ReadAllBytes(TestData.Model("tiny-chat-lora-pirate.safetensors")),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Data, "fuzz", "safetensors")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        ];
        Fuzz("adapter", Models.TinyChat, (seed, folder) =>
        {
            const string Name = "adapter.safetensors";
            File.WriteAllBytes(Path.Combine(folder, Name), FirstThatIsTaken(seed, adapters));
            return Name;
        });
    }

    // What the managed check refuses never reaches native code.
    private static byte[] FirstThatIsTaken(int seed, byte[][] adapters) => Enumerable.Range(0, int.MaxValue)
        .Select(attempt => (seed * 1000) + attempt)
        .Select(number => new SafetensorsMutator(number).Mutate(adapters[number % adapters.Length]))
        .First(bytes => SafetensorsFile.Fault(new MemoryStream(bytes), []) is null);

    private static void Fuzz(string kind, string model, Func<int, string, string> damage)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var deadline = new FuzzDeadline();
        int seed = FuzzBudget.OnlySeed ?? 0;
        do
        {
            int[] seeds = [.. Enumerable.Range(seed, FuzzBudget.OnlySeed is null ? Batch : 1)];
            using var folder = new TempFolder();
            string[] folders = [.. seeds.Select(number => ModelCopy.Make(model, folder.Of($"{number}")))];
            string[] damaged = [.. seeds.Zip(folders, damage)];
            IReadOnlyList<string> outcomes = NativeUse.Run("use-models", kind, "INFERENCE_PRECISION_HINT=f32", folders);
            for (int i = 0; i < seeds.Length; i++)
            {
                string type = NativeUse.Kind(outcomes[i]);
                counts[type] = counts.GetValueOrDefault(type) + 1;
                if (NativeUse.IsUnclear(outcomes[i]))
                {
                    Report(kind, seeds[i], Path.Combine(folders[i], damaged[i]), outcomes[i]);
                }
            }

            seed += Batch;
        }
        while (FuzzBudget.OnlySeed is null && !deadline.IsOver);

        TestContext.Out.WriteLine($"{kind}: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}");
        Assert.That(counts.Keys, Is.SubsetOf(NativeUse.Clear));
    }

    // The search goes on: what one finds says little of the next.
    private static void Report(string kind, int seed, string file, string outcome) => TestContext.Out.WriteLine(
        $"{kind}, {FuzzBudget.Replay(seed)}, {Path.GetFileName(file)}: {outcome}\n{Convert.ToBase64String(File.ReadAllBytes(file).AsSpan(0, Math.Min(4096, (int)new FileInfo(file).Length)))}");
}
