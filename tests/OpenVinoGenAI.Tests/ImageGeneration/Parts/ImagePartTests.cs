using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Each part alone: reading, reshaping, compiling, using, disposing.</summary>
internal sealed class ImagePartTests
{
    private TinySdParts _parts = null!;

    [OneTimeSetUp]
    public void LoadParts() => _parts = TinySdParts.Load(TinySd.Options);

    [OneTimeTearDown]
    public void FreeParts() => _parts?.Dispose();

    [Test]
    public void Parts_that_were_only_read_say_so()
    {
        using TinySdParts read = TinySdParts.Read();
        using Tensor<float> tensor = Tensor.FromValues<float>([1]);
        using var folder = new TempFolder();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Text.IsCompiled, Is.False);
            Assert.That(read.Unet.Device, Is.Null);
            Assert.Throws<InvalidOperationException>(() => read.Text.Infer(TinySd.Prompt));
            Assert.Throws<InvalidOperationException>(() => read.Text.GetOutputTensor(0));
            Assert.Throws<InvalidOperationException>(() => read.Text.ExportModel(folder.Path));
            Assert.Throws<InvalidOperationException>(() => read.Unet.SetHiddenStates("encoder_hidden_states", tensor));
            Assert.Throws<InvalidOperationException>(() => read.Unet.Infer(tensor, tensor));
            Assert.Throws<InvalidOperationException>(() => read.Unet.ExportModel(folder.Path));
            Assert.Throws<InvalidOperationException>(() => read.Vae.Encode(TinySd.Grey(64, 64)));
            Assert.Throws<InvalidOperationException>(() => read.Vae.Decode(Latent()));
            Assert.Throws<InvalidOperationException>(() => read.Vae.ExportModel(folder.Path));
            Assert.That(read.Text.Config, Is.EqualTo(new CLIPTextModelConfig(77, 2)));
            Assert.That(read.Vae.VaeScaleFactor, Is.EqualTo(8));
        }
    }

    [Test]
    public void Compiled_parts_cannot_be_reshaped_or_compiled_again()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<InvalidOperationException>(() => _parts.Text.Compile());
            Assert.Throws<InvalidOperationException>(() => _parts.Text.Reshape(1));
            Assert.Throws<InvalidOperationException>(() => _parts.Unet.Compile());
            Assert.Throws<InvalidOperationException>(() => _parts.Unet.Reshape(1, 64, 64, 77));
            Assert.Throws<InvalidOperationException>(() => _parts.Vae.Compile());
            Assert.Throws<InvalidOperationException>(() => _parts.Vae.Reshape(1, 64, 64));
        }
    }

    [TestCase(0, 64, 64, 77)]
    [TestCase(-1, 64, 64, 77)]
    [TestCase(1, 0, 64, 77)]
    [TestCase(1, 64, -8, 77)]
    [TestCase(1, 65, 64, 77)]
    [TestCase(1, 64, int.MaxValue, 77)]
    [TestCase(1, 64, 64, 0)]
    public void Shapes_are_checked(int batchSize, int width, int height, int tokens)
    {
        using TinySdParts read = TinySdParts.Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => read.Unet.Reshape(batchSize, width, height, tokens));
            if (tokens > 0)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => read.Vae.Reshape(batchSize, width, height));
            }

            if (batchSize < 1)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => read.Text.Reshape(batchSize));
            }
        }
    }

    [Test]
    public void A_text_encoder_takes_two_prompts_at_most()
    {
        using TinySdParts read = TinySdParts.Read();

        Assert.Throws<ArgumentOutOfRangeException>(() => read.Text.Reshape(3));
    }

    [Test]
    public void A_reshaped_text_encoder_encodes_as_before_and_refuses_more_prompts()
    {
        using TinySdParts read = TinySdParts.Read();
        read.Text.Reshape(1);
        read.Text.Compile("CPU", Models.F32);
        using Tensor expected = _parts.Text.Infer(TinySd.Prompt);
        using Tensor actual = read.Text.Infer(TinySd.Prompt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.GetValues<float>().ToArray(), Is.EqualTo(expected.GetValues<float>().ToArray()).Within(1e-5f));
            Assert.Throws<OpenVinoGenAIException>(() => read.Text.Infer(TinySd.Prompt, doClassifierFreeGuidance: true));
        }
    }

    [Test]
    public void Encodings_belong_to_the_caller()
    {
        using Tensor first = _parts.Text.Infer(TinySd.Prompt);
        float[] before = first.GetValues<float>().ToArray();

        using Tensor second = _parts.Text.Infer("a blue square");
        using Tensor output = _parts.Text.GetOutputTensor(0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.GetValues<float>().ToArray(), Is.EqualTo(before));
            Assert.That(second.GetValues<float>().ToArray(), Is.Not.EqualTo(before));
            Assert.That(output.GetValues<float>().ToArray(), Is.EqualTo(second.GetValues<float>().ToArray()));
            Assert.Throws<ArgumentOutOfRangeException>(() => _parts.Text.GetOutputTensor(-1));
            Assert.Throws<OpenVinoGenAIException>(() => _parts.Text.GetOutputTensor(99));
        }
    }

    [Test]
    public void A_text_encoder_without_a_prompt_has_no_outputs()
    {
        using var text = new CLIPTextModel(TinySdParts.TextEncoder, "CPU", Models.F32);

        Assert.Throws<InvalidOperationException>(() => text.GetOutputTensor(0));
    }

    [Test]
    public void A_long_prompt_is_cut()
    {
        using Tensor embeddings = _parts.Text.Infer(string.Join(' ', Enumerable.Repeat("a red circle", 100)), new string('x', 5000), true);

        Assert.That(embeddings.Shape, Is.EqualTo(new Shape(2, 77, 64)));
    }

    [Test]
    public void A_unet_needs_its_inputs_and_copies_them()
    {
        using var unet = new UNet2DConditionModel(TinySdParts.UnetFolder, "CPU", Models.F32);
        using Tensor<float> latents = Tensor.FromValues<float>(new float[256], [1, 4, 8, 8]);
        using Tensor<long> timestep = Tensor.FromValues<long>([500]);

        InvalidOperationException? missing = Assert.Throws<InvalidOperationException>(() => unet.Infer(latents, timestep));
        using (Tensor states = _parts.Text.Infer(TinySd.Prompt))
        {
            unet.SetHiddenStates("encoder_hidden_states", states);
        }

        using Tensor first = unet.Infer(latents, timestep);
        using Tensor second = unet.Infer(latents, timestep);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing?.Message, Does.Contain("encoder_hidden_states"));
            Assert.That(first.Shape, Is.EqualTo(latents.Shape));
            Assert.That(first.GetValues<float>().ToArray(), Is.EqualTo(second.GetValues<float>().ToArray()));
        }
    }

    [Test]
    public void Inputs_that_a_unet_does_not_have_or_take_are_refused()
    {
        using var unet = new UNet2DConditionModel(TinySdParts.UnetFolder, "CPU", Models.F32);
        using Tensor states = _parts.Text.Infer(TinySd.Prompt);
        using Tensor<float> latents = Tensor.FromValues<float>(new float[256], [1, 4, 8, 8]);
        using Tensor<float> otherLatents = Tensor.FromValues<float>(new float[192], [1, 3, 8, 8]);
        using Tensor<float> empty = new([0, 4, 8, 8]);
        using Tensor<long> timestep = Tensor.FromValues<long>([500]);
        using Tensor texts = Tensor.FromStrings(["500"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<OpenVinoGenAIException>(() => unet.SetHiddenStates("text_embeds", states));
            Assert.Throws<OpenVinoGenAIException>(() => unet.SetHiddenStates("encoder_hidden_states", latents));
            Assert.Throws<ArgumentException>(() => unet.SetHiddenStates("encoder_hidden_states", empty));
            Assert.Throws<ArgumentNullException>(() => unet.SetHiddenStates("encoder_hidden_states", null!));
            Assert.Throws<ArgumentException>(() => unet.SetHiddenStates(string.Empty, states));
            unet.SetHiddenStates("encoder_hidden_states", states);
            Assert.Throws<OpenVinoGenAIException>(() => unet.Infer(otherLatents, timestep));
            Assert.Throws<OpenVinoGenAIException>(() => unet.Infer(latents, latents));
            Assert.Throws<OpenVinoGenAIException>(() => unet.Infer(latents, texts));
            Assert.Throws<ArgumentException>(() => unet.Infer(empty, timestep));
            Assert.Throws<ArgumentNullException>(() => unet.Infer(latents, null!));
            Assert.That(() => unet.Infer(latents, timestep), Throws.Nothing);
        }
    }

    [Test]
    public void Guidance_depends_on_the_scale() => Assert.That(
        new[] { 0f, 1f, 1.5f, 7.5f }.Select(_parts.Unet.DoClassifierFreeGuidance), Is.EqualTo([false, false, true, true]));

    [Test]
    public void Images_that_an_encoder_does_not_take_are_refused()
    {
        using Tensor<float> noPixels = new([1, 3, 0, 0]);
        using Tensor<float> flat = Tensor.FromValues<float>(new float[3 * 64 * 64], [3, 64, 64]);
        using Tensor<float> gray = Tensor.FromValues<float>(new float[64 * 64], [1, 1, 64, 64]);
        using Tensor<byte> bytes = Tensor.FromValues<byte>(new byte[3 * 64 * 64], [1, 3, 64, 64]);
        using Tensor<float> two = Tensor.FromValues<float>(new float[2 * 3 * 64 * 64], [2, 3, 64, 64]);

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => _parts.Vae.Encode(TinySd.Grey(65, 64)));
            Assert.Throws<ArgumentException>(() => _parts.Vae.Encode(noPixels));
            Assert.Throws<ArgumentException>(() => _parts.Vae.Encode(flat));
            Assert.Throws<OpenVinoGenAIException>(() => _parts.Vae.Encode(gray));
            Assert.Throws<OpenVinoGenAIException>(() => _parts.Vae.Encode(bytes));
            Assert.Throws<OpenVinoGenAIException>(() => _parts.Vae.Encode(two, new RampGenerator()));
            Assert.Throws<ArgumentNullException>(() => _parts.Vae.Encode((RgbImage)null!));
            Assert.Throws<ArgumentNullException>(() => _parts.Vae.Encode((Tensor)null!));
            Assert.That(_parts.Vae.Encode(TinySd.Grey(8, 8)).Shape, Is.EqualTo([1, 4, 1, 1]));
        }
    }

    [Test]
    public void Latents_that_a_decoder_does_not_take_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => _parts.Vae.Decode(new ImageLatent([4, 8, 8], new float[256])));
            Assert.Throws<OpenVinoGenAIException>(() => _parts.Vae.Decode(new ImageLatent([1, 3, 8, 8], new float[192])));
            Assert.Throws<ArgumentNullException>(() => _parts.Vae.Decode(null!));
            Assert.That(_parts.Vae.Decode(new ImageLatent([2, 4, 8, 8], new float[512])), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Decoded_images_keep_their_pixels()
    {
        RgbImage first = _parts.Vae.Decode(Latent())[0];
        byte[] before = first.Pixels.ToArray();

        _parts.Vae.Decode(_parts.Vae.Encode(TinySd.Grey(64, 64)));

        Assert.That(first.Pixels.ToArray(), Is.EqualTo(before));
    }

    [Test]
    public void A_decoder_alone_does_not_encode()
    {
        using var decoder = new AutoencoderKL(null, TinySdParts.VaeDecoder, "CPU", Models.F32);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decoder.HasEncoder, Is.False);
            Assert.Throws<InvalidOperationException>(() => decoder.Encode(TinySd.Grey(64, 64)));
            Assert.That(Pixels.AreEqual(decoder.Decode(Latent())[0], _parts.Vae.Decode(Latent())[0]), Is.True);
        }
    }

    [Test]
    public void What_a_generator_throws_reaches_the_caller()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _parts.Vae.Encode(TinySd.Grey(64, 64), new Failing()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Message, Is.EqualTo("no noise"));
            Assert.That(() => _parts.Vae.Encode(TinySd.Grey(64, 64)), Throws.Nothing);
        }
    }

    [Test]
    public void A_generator_cannot_call_the_part_that_calls_it() => Assert.That(
        Assert.Throws<InvalidOperationException>(() => _parts.Vae.Encode(TinySd.Grey(64, 64), new Recursive(_parts.Vae)))?.Message,
        Does.Contain("callback"));

    [Test]
    public void Disposed_parts_are_refused()
    {
        TinySdParts parts = TinySdParts.Load(TinySd.Options);
        TinySdParts read = TinySdParts.Read();
        using Tensor<long> timestep = Tensor.FromValues<long>([500]);
        parts.Dispose();
        parts.Dispose();
        read.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ObjectDisposedException>(() => parts.Text.Infer(TinySd.Prompt))?.ObjectName, Does.EndWith(nameof(CLIPTextModel)));
            Assert.Throws<ObjectDisposedException>(() => parts.Text.GetOutputTensor(0));
            Assert.Throws<ObjectDisposedException>(() => parts.Unet.Infer(timestep, timestep));
            Assert.Throws<ObjectDisposedException>(() => parts.Vae.Decode(Latent()));
            Assert.Throws<ObjectDisposedException>(() => parts.Vae.Encode(TinySd.Grey(64, 64)));
            Assert.Throws<ObjectDisposedException>(() => parts.Vae.ExportModel("x"));
            Assert.Throws<ObjectDisposedException>(() => read.Text.Compile());
            Assert.Throws<ObjectDisposedException>(() => read.Unet.Reshape(1, 64, 64, 77));
            Assert.That(parts.Vae.Config.LatentChannels, Is.EqualTo(4));
        }
    }

    [Test]
    public void Devices_and_properties_are_checked()
    {
        var options = new PipelineOptions { Properties = new() { ["FOO_BAR"] = "1" } };
        using var blue = new Adapter(TestData.Model(TinySd.Blue));
        using TinySdParts read = TinySdParts.Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<DeviceNotAvailableException>(() => new CLIPTextModel(TinySdParts.TextEncoder, "XPU"))?.Device, Is.EqualTo("XPU"));
            Assert.Throws<DeviceNotAvailableException>(() => read.Unet.Compile("cpu"));
            Assert.Throws<InvalidConfigurationException>(() => new UNet2DConditionModel(TinySdParts.UnetFolder, "CPU", options));
            Assert.Throws<InvalidConfigurationException>(() => read.Vae.Compile("CPU", options));
            Assert.Throws<InvalidConfigurationException>(() => read.Text.Compile("CPU", new() { Adapters = new(blue) }));
            Assert.Throws<InvalidConfigurationException>(() => read.Text.Compile("CPU", new() { PromptLookup = true }));
            Assert.That(read.Text.IsCompiled, Is.False);
        }
    }

    private static ImageLatent Latent() => new([1, 4, 8, 8], new float[256]);

    private sealed class Failing : NoiseGenerator
    {
        public override float Next() => throw new InvalidOperationException("no noise");
    }

    private sealed class Recursive(AutoencoderKL vae) : NoiseGenerator
    {
        public override float Next() => vae.Encode(TinySd.Grey(64, 64)).Values.Span[0];
    }
}
