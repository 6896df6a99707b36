using System.Reflection;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;
using OpenVinoGenAI.Interop.Options;

namespace OpenVinoGenAI.Tests.Options;

/// <summary>Every property of a config has a row in its table, and every row works in both directions.</summary>
internal sealed class OptionTableTests
{
    // Options that the official API does not have.
    private static readonly string[] OwnOptions = [nameof(GenerationConfig.StopStringMatching), nameof(GenerationConfig.SkipSpecialTokens)];

    private static readonly string[] Tables =
        [nameof(GenerationConfig), nameof(WhisperGenerationConfig), nameof(ImageGenerationConfig), nameof(SchedulerConfig)];

    [TestCaseSource(nameof(Tables))]
    public void Every_property_has_one_row(string config) => Dispatch(config, new PropertyCheck());

    [TestCaseSource(nameof(Tables))]
    public void A_row_reads_the_property_that_it_sets_and_no_other(string config) => Dispatch(config, new RowCheck());

    [TestCaseSource(nameof(Tables))]
    public void Merging_takes_what_is_set_and_keeps_the_rest(string config) => Dispatch(config, new MergeCheck());

    [Test]
    public unsafe void Every_option_of_a_plain_type_reaches_the_native_object_and_comes_back()
    {
        using GenerationConfigHandle common = GenerationConfigHandle.Create();
        using WhisperGenerationConfigHandle speech = WhisperGenerationConfigHandle.Create();
        using ImageGenerationConfigHandle image = ImageGenerationConfigHandle.Create();
        using SchedulerConfigHandle scheduler = SchedulerConfigHandle.Create();
        using (Assert.EnterMultipleScope())
        {
            CheckNative(GenerationConfigMapper.Options, GenerationConfigOptions.Table, common, new GenerationConfig());
            CheckNative(WhisperConfigMapper.Options, WhisperGenerationConfigOptions.Table, speech, new WhisperGenerationConfig());
            CheckNative(ImageGenerationConfigMapper.Options, ImageGenerationConfigOptions.Table, image, new ImageGenerationConfig());
            CheckNative(SchedulerConfigMapper.Options, SchedulerConfigOptions.Table, scheduler, new SchedulerConfig());
        }
    }

    [Test]
    public unsafe void Options_without_a_plain_type_are_only_those_with_a_mapping_of_their_own()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ByHand(GenerationConfigOptions.Table, GenerationConfigMapper.Options.OfficialNames), Is.EquivalentTo(
                ["stop_strings", "stop_token_ids", "structured_output_config", "adapters", "parsers"]));
            Assert.That(ByHand(WhisperGenerationConfigOptions.Table, WhisperConfigMapper.Options.OfficialNames), Is.EquivalentTo(
                ["alignment_heads", "suppress_tokens", "begin_suppress_tokens", "lang_to_id"]));
            Assert.That(ByHand(ImageGenerationConfigOptions.Table, ImageGenerationConfigMapper.Options.OfficialNames), Is.EquivalentTo(
                ["generator", "adapters", "taylorseer_config"]));
            Assert.That(ByHand(SchedulerConfigOptions.Table, SchedulerConfigMapper.Options.OfficialNames), Is.EquivalentTo(
                ["cache_interval_multiplier", "cache_eviction_config", "sparse_attention_config"]));
        }
    }

    [Test]
    public void Unlimited_is_kept_as_the_largest_native_size()
    {
        using GenerationConfigHandle handle = GenerationConfigHandle.Create();
        Assert.That(RoundTrip(handle, new() { MaxNewTokens = GenerationConfig.Unlimited, MaxLength = 7 }), Is.EqualTo((GenerationConfig.Unlimited, 7)));

        static unsafe (int?, int?) RoundTrip(GenerationConfigHandle handle, GenerationConfig config)
        {
            using var native = handle.Acquire();
            GenerationConfigMapper.Apply(config, native.Pointer);
            nuint size;
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_generation_config_get_max_new_tokens(native.Pointer, &size));
            Assert.That(size, Is.EqualTo(nuint.MaxValue));
            GenerationConfig read = GenerationConfigMapper.Read(native.Pointer);
            return (read.MaxNewTokens, read.MaxLength);
        }
    }

    [Test]
    public unsafe void Writing_plain_options_allocates_nothing()
    {
        using GenerationConfigHandle handle = GenerationConfigHandle.Create();
        using var native = handle.Acquire();
        GenerationConfig config = GenerationConfigMapper.Read(native.Pointer) with { EosTokenId = 5 };
        GenerationConfigMapper.Options.Write(config, native.Pointer);
        long before = GC.GetAllocatedBytesForCurrentThread();

        GenerationConfigMapper.Options.Write(config, native.Pointer);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_seed_replaces_a_generator_and_a_generator_replaces_a_seed_only_for_itself()
    {
        using var noise = new CppStdGenerator(1);
        var config = new ImageGenerationConfig { Generator = noise, RngSeed = 1, Strength = 0.5f };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(config.With(new() { RngSeed = 2 }), Is.EqualTo(new ImageGenerationConfig { RngSeed = 2, Strength = 0.5f }));
            Assert.That(config.With(new() { Strength = 1 }), Is.EqualTo(config with { Strength = 1 }));
            Assert.That(config.With(new() { RngSeed = 2, Generator = noise }), Is.EqualTo(config with { RngSeed = 2 }));
        }
    }

    private static IEnumerable<string> ByHand<TConfig>(OptionTable<TConfig> table, IEnumerable<string> mapped) =>
        table.Rows.Select(row => row.OfficialName).Except(mapped);

    private static unsafe void CheckNative<TConfig, TNative>(
        NativeOptionTable<TConfig, TNative> options, OptionTable<TConfig> table, NativeHandle<TNative> handle, TConfig empty)
        where TConfig : class
        where TNative : unmanaged
    {
        using var native = handle.Acquire();
        foreach (string name in options.OfficialNames)
        {
            ConfigOption<TConfig> row = table.Find(name)!;
            OptionValue value = ValueFor(row);
            options.Write(row.With(empty, value), native.Pointer);
            Assert.That(row.Get(options.Read(native.Pointer, empty))?.ToString(), Is.EqualTo(value.ToString()), name);
        }
    }

    // A value that no option has by default.
    private static OptionValue ValueFor<TConfig>(ConfigOption<TConfig> row) => row.Kind switch
    {
        OptionKind.Flag => true,
        OptionKind.Number => 0.625f,
        OptionKind.Choice => 2,
        OptionKind.Text => OptionValue.From(row.OfficialName == "task" ? "translate" : "<|text|>"),
        _ => 48,
    };

    private static void Dispatch(string config, ITableCheck check)
    {
        switch (config)
        {
            case nameof(GenerationConfig):
                check.Run(GenerationConfigOptions.Table, new GenerationConfig());
                break;
            case nameof(WhisperGenerationConfig):
                check.Run(WhisperGenerationConfigOptions.Table, new WhisperGenerationConfig());
                break;
            case nameof(ImageGenerationConfig):
                check.Run(ImageGenerationConfigOptions.Table, new ImageGenerationConfig());
                break;
            case nameof(SchedulerConfig):
                check.Run(SchedulerConfigOptions.Table, new SchedulerConfig());
                break;
            default:
                throw new ArgumentException($"There is no table of {config}.", nameof(config));
        }
    }

    private interface ITableCheck
    {
        void Run<TConfig>(OptionTable<TConfig> table, TConfig empty)
            where TConfig : class;
    }

    private sealed class PropertyCheck : ITableCheck
    {
        public void Run<TConfig>(OptionTable<TConfig> table, TConfig empty)
            where TConfig : class
        {
            IEnumerable<string> properties = typeof(TConfig)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.CanWrite)
                .Select(property => property.Name)
                .Except(OwnOptions);
            Assert.That(table.Rows.Select(row => row.Name), Is.EquivalentTo(properties));
            Assert.That(table.Rows.Select(row => row.OfficialName), Is.Unique);
        }
    }

    private sealed class RowCheck : ITableCheck
    {
        public void Run<TConfig>(OptionTable<TConfig> table, TConfig empty)
            where TConfig : class
        {
            using (Assert.EnterMultipleScope())
            {
                foreach (ConfigOption<TConfig> row in table.Rows)
                {
                    Assert.That(row.Get(empty), Is.Null, row.Name);
                    if (row.Kind != OptionKind.Object)
                    {
                        TConfig changed = row.With(empty, ValueFor(row));
                        Assert.That(
                            table.Rows.Where(other => other.Get(changed) is not null).Select(other => other.Name), Is.EqualTo([row.Name]));
                        Assert.That(row.Get(changed)?.ToString(), Is.EqualTo(ValueFor(row).ToString()), row.Name);
                    }
                }
            }
        }
    }

    private sealed class MergeCheck : ITableCheck
    {
        public void Run<TConfig>(OptionTable<TConfig> table, TConfig empty)
            where TConfig : class
        {
            ConfigOption<TConfig>[] rows = [.. table.Rows.Where(row => row.Kind != OptionKind.Object)];
            TConfig full = rows.Aggregate(empty, (config, row) => row.With(config, ValueFor(row)));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(table.Merge(empty, full), Is.EqualTo(full));
                Assert.That(table.Merge(full, empty), Is.SameAs(full));
                foreach (ConfigOption<TConfig> row in rows.Where(row => row.Kind == OptionKind.Integer || row.Kind == OptionKind.Count))
                {
                    TConfig merged = table.Merge(full, row.With(empty, 56));
                    Assert.That(row.With(merged, ValueFor(row)), Is.EqualTo(full), row.Name);
                    Assert.That(row.Get(merged)?.Integer, Is.EqualTo(56), row.Name);
                }
            }
        }
    }
}
