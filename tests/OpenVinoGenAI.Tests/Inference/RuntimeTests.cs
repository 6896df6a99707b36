using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>The plain runtime: devices, models, requests.</summary>
internal sealed class RuntimeTests
{
    private static readonly CompileOptions F32 = new() { InferencePrecision = "f32" };
    private static readonly string Graph = Path.Combine(Models.TinyChat, "openvino_model.xml");

    private Core _core = null!;

    [OneTimeSetUp]
    public void Create() => _core = new Core();

    [OneTimeTearDown]
    public void Free() => _core?.Dispose();

    [Test]
    public void Devices_and_properties_have_types()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_core.AvailableDevices, Does.Contain("CPU"));
            Assert.That(_core.GetProperty("CPU", RuntimeProperties.FullDeviceName), Is.Not.Empty);
            Assert.That(_core.GetProperty("CPU", RuntimeProperties.OptimizationCapabilities), Does.Contain("FP32"));
            Assert.That(_core.GetProperty("CPU", RuntimeProperties.SupportedProperties), Does.Contain("NUM_STREAMS"));
            Assert.That(_core.GetProperty("CPU", RuntimeProperties.EnableProfiling), Is.False);
            Assert.Throws<OpenVinoGenAIException>(() => _core.GetProperty("CPU", "NO_SUCH_PROPERTY"));
        }
    }

    [Test]
    public void Options_reach_the_device()
    {
        using CompiledModel model = CompileSum(new CompileOptions
        {
            InferencePrecision = "f32",
            NumStreams = 1,
            InferenceNumThreads = 1,
            EnableProfiling = true,
            PerformanceHint = PerformanceHint.Throughput,
            Properties = new Dictionary<string, object> { ["PERFORMANCE_HINT"] = "LATENCY" },
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.GetProperty(RuntimeProperties.InferencePrecision), Is.EqualTo("f32"));
            Assert.That(model.GetProperty(RuntimeProperties.NumStreams), Is.EqualTo(1));
            Assert.That(model.GetProperty(RuntimeProperties.InferenceNumThreads), Is.EqualTo(1));
            Assert.That(model.GetProperty(RuntimeProperties.EnableProfiling), Is.True);
            Assert.That(model.GetProperty(RuntimeProperties.PerformanceHint), Is.EqualTo(PerformanceHint.Latency), "other properties take precedence");
            Assert.That(model.GetProperty(RuntimeProperties.ModelName), Is.EqualTo("sum"));
            Assert.That(model.GetProperty(RuntimeProperties.OptimalNumberOfInferRequests), Is.Positive);
        }
    }

    [Test]
    public void Faults_have_their_exceptions()
    {
        using Model model = _core.ReadModel(GraphText.Sum, []);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => _core.ReadModel("no_such_model.xml"), Throws.TypeOf<ModelLoadException>().With.Message.Contains("does not exist"));
            Assert.Throws<ModelLoadException>(() => _core.ReadModel("<net>", []));
            Assert.Throws<DeviceNotAvailableException>(() => _core.CompileModel(model, "NO_SUCH_DEVICE"));
            Assert.Throws<InvalidConfigurationException>(() => _core.CompileModel(model, "CPU", F32 with { InferencePrecision = "f7" }));
            Assert.Throws<OpenVinoGenAIException>(() => _core.AddExtension("no_such_library"));
            Assert.Throws<OpenVinoGenAIException>(() => model.Reshape("no such input", new Shape(1)));
            Assert.Throws<ArgumentException>(() => model.Reshape("a", PartialShape.AnyRank));
        }
    }

    [Test]
    public void Ports_tell_names_types_and_shapes()
    {
        using Model model = _core.ReadModel(Graph);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Inputs.Select(port => port.Name), Is.EqualTo(new[] { "input_ids", "attention_mask", "position_ids", "beam_idx" }));
            Assert.That(model.Inputs[0].ToString(), Is.EqualTo("input_ids: I64[?,?]"));
            Assert.That(model.Inputs[3].ElementType, Is.EqualTo(ElementType.I32));
            Assert.That(model.Outputs[0].Names, Does.Contain("logits"));
            Assert.That(model.Name, Is.Not.Empty);
        }
    }

    [Test]
    public void A_model_is_reshaped_and_saved()
    {
        using var folder = new TempFolder();
        using Model model = _core.ReadModel(GraphText.Sum, []);
        using Model copy = model.Clone();
        copy.Reshape(new Dictionary<string, PartialShape> { ["a"] = [4], ["b"] = [Dimension.Between(1, 4)] });
        copy.Save(folder.Of("sum.xml"));
        using Model read = _core.ReadModel(folder.Of("sum.xml"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Inputs.Select(port => port.Shape.ToString()), Is.EqualTo(new[] { "[4]", "[1..4]" }));
            Assert.That(model.Inputs[0].Shape.ToString(), Is.EqualTo("[?]"), "the original is unchanged");
        }
    }

    [Test]
    public void A_request_adds_without_copies()
    {
        using CompiledModel model = CompileSum(F32);
        using InferRequest request = model.CreateInferRequest();
        float[] result = new float[2];
        using Tensor<float> a = Tensor.FromValues<float>([1, 2]);
        using Tensor<float> b = Tensor.FromValues<float>([10, 20]);
        using Tensor<float> sum = Tensor.FromMemory<float>(result);
        request.SetTensor("a", a);
        request.SetInputTensor(b, 1);
        request.SetOutputTensor(sum);
        request.Infer();
        Assert.That(result, Is.EqualTo(new float[] { 11, 22 }));
        a.Values[0] = 5;
        request.Infer();
        using Tensor output = request.GetTensor("sum");
        Assert.That(output.GetValues<float>().ToArray(), Is.EqualTo(new float[] { 15, 22 }));
        Assert.Throws<OpenVinoGenAIException>(() => request.GetTensor("no such port"));
        Assert.Throws<OpenVinoGenAIException>(() => request.GetOutputTensor(3));
    }

    [Test]
    public async Task An_asynchronous_inference_ends_or_fails()
    {
        using CompiledModel model = CompileSum(F32);
        using InferRequest request = model.CreateInferRequest();
        using Tensor<float> two = Tensor.FromValues<float>([1, 2]);
        using Tensor<float> three = Tensor.FromValues<float>([1, 2, 3]);
        request.SetTensor("a", two);
        request.SetTensor("b", three);
        Assert.That(async () => await request.InferAsync(), Throws.TypeOf<OpenVinoGenAIException>());
        request.SetTensor("b", two);
        for (int i = 0; i < 50; i++)
        {
            await request.InferAsync();
        }

        using Tensor sum = request.GetOutputTensor();
        Assert.That(sum.GetValues<float>().ToArray(), Is.EqualTo(new float[] { 2, 4 }));
        Assert.That(async () => await request.InferAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        request.Cancel();
    }

    [Test]
    public async Task A_long_inference_can_be_cancelled()
    {
        const int Length = 2000;
        using CompiledModel model = _core.CompileModel(Graph, "CPU", F32);
        using InferRequest request = model.CreateInferRequest();
        long[] ones = [.. Enumerable.Repeat(1L, Length)];
        using Tensor<long> matrix = Tensor.FromValues<long>(ones, [1, Length]);
        using Tensor<int> row = Tensor.FromValues<int>([0]);
        foreach (string name in new[] { "input_ids", "attention_mask", "position_ids" })
        {
            request.SetTensor(name, matrix);
        }

        request.SetTensor("beam_idx", row);
        using var cancellation = new CancellationTokenSource();
        Task running = request.InferAsync(cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(
            async () => await running,
            Throws.InstanceOf<OperationCanceledException>().With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(cancellation.Token));

        // The request is usable afterwards.
        request.ResetState();
        await request.InferAsync();
    }

    [Test]
    public void States_are_read_set_and_reset()
    {
        using CompiledModel model = _core.CompileModel(Graph, "CPU", F32);
        using InferRequest request = model.CreateInferRequest();
        using Tensor<long> ids = Tensor.FromValues<long>([298, 314, 292], [1, 3]);
        using Tensor<long> mask = Tensor.FromValues<long>([1, 1, 1], [1, 3]);
        using Tensor<long> positions = Tensor.FromValues<long>([0, 1, 2], [1, 3]);
        using Tensor<int> row = Tensor.FromValues<int>([0]);
        request.SetTensor("input_ids", ids);
        request.SetTensor("attention_mask", mask);
        request.SetTensor("position_ids", positions);
        request.SetTensor("beam_idx", row);
        request.Infer();
        VariableState state = request.States[0];
        using Tensor value = state.GetValue().Clone();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.States, Has.Count.EqualTo(8));
            Assert.That(state.Name, Does.StartWith("past_key_values"));
            Assert.That(value.Shape, Is.EqualTo(new Shape(1, 2, 3, 64)));
        }

        request.ResetState();
        state.SetValue(value);
        using Tensor again = state.GetValue();
        Assert.That(again.Bytes.SequenceEqual(value.Bytes), Is.True);
        state.Reset();
    }

    [Test]
    public void Times_of_operations_are_measured_where_wanted()
    {
        using CompiledModel model = CompileSum(F32 with { EnableProfiling = true });
        using InferRequest request = model.CreateInferRequest();
        using Tensor<float> two = Tensor.FromValues<float>([1, 2]);
        request.SetTensor("a", two);
        request.SetTensor("b", two);
        request.Infer();
        IReadOnlyList<ProfilingItem> items = request.GetProfiling();
        Assert.That(items.Where(item => item.Status == ProfilingStatus.Executed).Select(item => item.NodeName), Does.Contain("sum"));
    }

    [Test]
    public void A_compiled_model_is_exported_and_imported()
    {
        using var folder = new TempFolder();
        using CompiledModel model = CompileSum(F32);
        model.Export(folder.Of("sum.blob"));
        using CompiledModel fromFile = _core.ImportModel(folder.Of("sum.blob"), "CPU");
        using CompiledModel fromMemory = _core.ImportModel(model.Export(), "CPU");
        foreach (CompiledModel imported in new[] { fromFile, fromMemory })
        {
            using InferRequest request = imported.CreateInferRequest();
            using Tensor<float> two = Tensor.FromValues<float>([1, 2]);
            request.SetTensor("a", two);
            request.SetTensor("b", two);
            request.Infer();
            using Tensor sum = request.GetOutputTensor();
            Assert.That(sum.GetValues<float>().ToArray(), Is.EqualTo(new float[] { 2, 4 }));
        }

        Assert.Throws<ModelLoadException>(() => _core.ImportModel(folder.Of("no such file"), "CPU"));
    }

    /// <summary>The CPU plugin writes such a model in a form that it cannot read.</summary>
    [Test]
    public void A_model_from_the_cache_cannot_be_exported()
    {
        using var folder = new TempFolder();
        var options = new CompileOptions { CacheDirectory = folder.Of("cache") };
        string graph = Path.Combine(TestData.Model("tiny-chat-draft"), "openvino_model.xml");
        using CompiledModel compiled = _core.CompileModel(graph, "CPU", options);
        using CompiledModel cached = _core.CompileModel(graph, "CPU", options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(compiled.Export(), Is.Not.Empty);
            Assert.That(() => cached.Export(), Throws.InvalidOperationException.With.Message.Contains(nameof(CompileOptions.CacheDirectory)));
            Assert.That(() => cached.Export(folder.Of("model.blob")), Throws.InvalidOperationException);
            Assert.That(File.Exists(folder.Of("model.blob")), Is.False);
        }
    }

    /// <summary>A tokenizer is a model with strings: text in, tokens out, and back.</summary>
    [Test]
    public void Tokenizer_models_run_with_strings()
    {
        const string Text = "The capital of Poland is";
        using var core = new Core();
        core.AddTokenizersExtension();
        using CompiledModel tokenizer = core.CompileModel(Path.Combine(Models.TinyChat, "openvino_tokenizer.xml"));
        using InferRequest encode = tokenizer.CreateInferRequest();
        using Tensor text = Tensor.FromStrings([Text]);
        encode.SetInputTensor(text);
        encode.Infer();
        using Tensor ids = encode.GetTensor("input_ids");
        Assert.That(ids.GetValues<long>().ToArray(), Is.EqualTo(new long[] { 298, 314, 292, 1317, 273 }));

        using CompiledModel detokenizer = core.CompileModel(Path.Combine(Models.TinyChat, "openvino_detokenizer.xml"));
        using InferRequest decode = detokenizer.CreateInferRequest();
        decode.SetInputTensor(ids);
        decode.Infer();
        using Tensor decoded = decode.GetOutputTensor();
        Assert.That(decoded.GetStrings(), Is.EqualTo(new[] { Text }));
    }

    [Test]
    public void What_a_core_made_outlives_it()
    {
        CompiledModel model;
        using (var core = new Core())
        {
            using Model sum = core.ReadModel(GraphText.Sum, []);
            model = core.CompileModel(sum);
        }

        InferRequest request = model.CreateInferRequest();
        model.Dispose();
        using (Tensor<float> two = Tensor.FromValues<float>([1, 2]))
        {
            request.SetTensor("a", two);
            request.SetTensor("b", two);
        }

        request.Infer();
        request.Dispose();
        Assert.Throws<ObjectDisposedException>(request.Infer);
        Assert.Throws<ObjectDisposedException>(() => model.CreateInferRequest());
    }

    private CompiledModel CompileSum(CompileOptions options)
    {
        using Model model = _core.ReadModel(GraphText.Sum, []);
        return _core.CompileModel(model, "CPU", options);
    }
}
