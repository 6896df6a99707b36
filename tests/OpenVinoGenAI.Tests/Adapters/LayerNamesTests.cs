using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>Names of layers in the layouts of models that are too large for the tests, by graphs that have their modules only.</summary>
internal sealed class LayerNamesTests
{
    private const int Size = 8;

    [TestCase("transformer.transformer_blocks.0.attn.to_q", "transformer_blocks.0.attn.to_q")]
    [TestCase("transformer_blocks.0.attn.to_q", "transformer_blocks.0.attn.to_q")]
    [TestCase("base_model.model.transformer_blocks.0.attn.to_q", "transformer_blocks.0.attn.to_q")]
    [TestCase("lora_transformer_transformer_blocks_0_attn_to_q", "transformer_blocks.0.attn.to_q")]
    [TestCase("lora_unet_double_blocks_0_img_attn_qkv", "transformer_blocks.0.attn.to_q,transformer_blocks.0.attn.to_k,transformer_blocks.0.attn.to_v")]
    [TestCase("lora_unet_double_blocks_0_img_attn_proj", "transformer_blocks.0.attn.to_out.0")]
    [TestCase("double_blocks.0.processor.qkv_lora1", "transformer_blocks.0.attn.to_q,transformer_blocks.0.attn.to_k,transformer_blocks.0.attn.to_v")]
    [TestCase("diffusion_model.double_blocks.0.processor.proj_lora1", "transformer_blocks.0.attn.to_out.0")]
    [TestCase("lora_unet_single_blocks_1_linear2", "single_transformer_blocks.1.proj_out")]
    [TestCase("lora_te_text_model_encoder_layers_0_mlp_fc1", "text_model.encoder.layers.0.mlp.fc1")]
    [TestCase("text_encoder.text_model.encoder.layers.0.mlp.fc1", "text_model.encoder.layers.0.mlp.fc1")]
    [TestCase("text_encoder_2.encoder.block.0.layer.0.SelfAttention.q", "")]
    [TestCase("lora_unet_double_blocks_7_img_attn_qkv", "")]
    [TestCase("lora_unet_down_blocks_0_attentions_0_proj_in", "")]
    [TestCase("single_blocks.0.processor.proj", "")]
    public void A_layer_of_FLUX_is_found(string name, string paths) => AssertFound("FluxPipeline", name, paths);

    [TestCase("lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q", "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("lora_unet_middle_block_1_transformer_blocks_0_attn1_to_q", "mid_block.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("lora_unet_output_blocks_2_1_proj_in", "up_blocks.0.attentions.2.proj_in")]
    [TestCase("lora_unet_input_blocks_4_0_emb_layers_1", "down_blocks.1.resnets.0.time_emb_proj")]
    [TestCase("model.diffusion_model.middle_block.1.transformer_blocks.0.attn1.to_q", "mid_block.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("diffusion_model.down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q", "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("diffusion_model.middle_block_1_transformer_blocks_0_attn1_to_q", "mid_block.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q", "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q")]
    [TestCase("lora_te1_text_model_encoder_layers_0_mlp_fc1", "text_model.encoder.layers.0.mlp.fc1")]
    [TestCase("lora_te2_text_model_encoder_layers_0_mlp_fc1", "text_model.encoder.layers.0.mlp.fc1")]
    [TestCase("lora_unet_input_blocks_40_1_proj_in", "")]
    [TestCase("lora_te3_text_model_encoder_layers_0_mlp_fc1", "")]
    public void A_layer_of_Stable_Diffusion_XL_is_found(string name, string paths) => AssertFound("StableDiffusionXLPipeline", name, paths);

    [TestCase("base_model.model.model.layers.0.mlp.gate", "model.layers.0.mlp.gate")]
    [TestCase("model.layers.0.mlp.gate_proj", "model.layers.0.mlp.gate_proj")]
    [TestCase("layers.10.mlp.gate", "model.layers.10.mlp.gate")]
    [TestCase("lora_unet_model_layers_1_mlp_gate", "model.layers.1.mlp.gate")]
    [TestCase("thinker.model.layers.0.mlp.gate", "model.layers.0.mlp.gate")]
    [TestCase("thinker.layers.0.mlp.gate", "")]
    [TestCase("vision_tower.model.layers.0.mlp.gate", "")]
    [TestCase("base_model.model.lm_head", "lm_head")]
    [TestCase("lm_head", "lm_head")]
    [TestCase("audio.lm_head", "")]
    [TestCase("mlp.gate", "")]
    public void A_layer_of_a_language_model_is_found(string name, string path)
    {
        var target = new LanguageAdapterTarget(ModelLayers.ReadText(Graph(Language)));

        Assert.That(string.Join(",", target.Find(name).Select(place => place.Module.Path)), Is.EqualTo(path));
    }

    /// <summary>The library takes a name that is a part of another one's for both.</summary>
    [Test]
    public void Names_that_the_library_would_mix_up_are_mapped()
    {
        using var folder = new TempFolder();
        var target = new LanguageAdapterTarget(ModelLayers.ReadText(Graph(Language)));
        AdapterTestFile clear = Layer(new AdapterTestFile(), "base_model.model.model.layers.0.mlp.gate_proj");
        AdapterTestFile mixed = Layer(new AdapterTestFile(), "base_model.model.model.layers.0.mlp.gate");
        using var first = new Adapter(clear.Save(folder.Of("clear.safetensors")));
        using var second = new Adapter(mixed.Save(folder.Of("mixed.safetensors")));
        var config = new AdapterConfig([new(first), new(second)]);
        var fitter = new AdapterFitter(target, config, "CPU");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fitter.Fit(first).Tensors, Is.Null);
            Assert.That(
                fitter.Fit(second).Tensors?.Select(tensor => tensor.Name),
                Is.EqualTo(new[] { "lora_A", "lora_B" }.Select(part => $"base_model.model.__module.model.layers.0.mlp.gate/.{part}.weight")));
        }
    }

    [Test]
    public void A_layer_that_is_several_of_the_model_gives_each_its_rows()
    {
        using var folder = new TempFolder();
        MakeImageModel(folder.Path, "FluxPipeline");
        string file = new AdapterTestFile()
            .Add("lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight", "F32", [2, Size])
            .Add("lora_unet_double_blocks_0_img_attn_qkv.lora_up.weight", "F32", [3 * Size, 2])
            .Save(folder.Of("adapter.safetensors"));
        using var adapter = new Adapter(file);
        AdapterPlan plan = new AdapterFitter(new ImageAdapterTarget(folder.Path), new AdapterConfig(adapter), "CPU").Fit(adapter);
        AdapterTensor up = adapter.Layers[0].Up;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Tensors?.Select(tensor => tensor.Name), Is.EqualTo(new[] { "q", "k", "v" }.SelectMany(
                part => new[] { "A", "B" }.Select(matrix => $"transformer.transformer_blocks.0.attn.to_{part}/.lora_{matrix}.weight"))));
            Assert.That(
                plan.Tensors?.Where(tensor => tensor.Name.Contains("lora_B")).Select(tensor => tensor.Source.Position - up.Position),
                Is.EqualTo(new[] { 0, Size * 2 * 4, Size * 2 * 4 * 2 }));
        }
    }

    [TestCase("FluxPipeline", "transformer.transformer_blocks.0.attn.to_q", true)]
    [TestCase("StableDiffusion3Pipeline", "transformer.transformer_blocks.0.attn.to_q", true)]
    [TestCase("FluxPipeline", "transformer_blocks.0.attn.to_q", false)]
    [TestCase("StableDiffusionXLPipeline", "lora_unet_up_blocks_0_attentions_2_proj_in", true)]
    [TestCase("StableDiffusionXLPipeline", "lora_unet_down_blocks_1_resnets_0_time_emb_proj", false)]
    [TestCase("StableDiffusionXLPipeline", "lora_te2_text_model_encoder_layers_0_mlp_fc1", true)]
    public void A_file_that_the_library_understands_is_not_copied(string pipeline, string layer, bool isNative)
    {
        using var folder = new TempFolder();
        MakeImageModel(folder.Path, pipeline);
        using var adapter = new Adapter(Layer(new AdapterTestFile(), layer).Save(folder.Of("adapter.safetensors")));

        AdapterPlan plan = new AdapterFitter(new ImageAdapterTarget(folder.Path), new AdapterConfig(adapter), "CPU").Fit(adapter);

        Assert.That(plan.Tensors is null, Is.EqualTo(isNative));
    }

    private static readonly string[] Language =
        ["lm_head", .. new[] { 0, 1, 10 }.SelectMany(block => new[] { $"model.layers.{block}.mlp.gate", $"model.layers.{block}.mlp.gate_proj" })];

    private static AdapterTestFile Layer(AdapterTestFile file, string name) =>
        file.Add(name + ".lora_A.weight", "F32", [2, Size]).Add(name + ".lora_B.weight", "F32", [Size, 2]);

    private static void AssertFound(string pipeline, string name, string paths)
    {
        using var folder = new TempFolder();
        MakeImageModel(folder.Path, pipeline);

        Assert.That(string.Join(",", new ImageAdapterTarget(folder.Path).Find(name).Select(place => place.Module.Path)), Is.EqualTo(paths));
    }

    private static void MakeImageModel(string folder, string pipeline)
    {
        File.WriteAllText(Path.Combine(folder, "model_index.json"), $$"""{"_class_name": "{{pipeline}}"}""");
        bool isXl = pipeline == "StableDiffusionXLPipeline";
        Write(
            isXl ? "unet" : "transformer",
            isXl
                ?
                [
                    "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q",
                    "down_blocks.1.resnets.0.time_emb_proj",
                    "mid_block.attentions.0.transformer_blocks.0.attn1.to_q",
                    "up_blocks.0.attentions.2.proj_in",
                ]
                :
                [
                    .. new[] { "to_q", "to_k", "to_v", "to_out.0" }.Select(part => "transformer_blocks.0.attn." + part),
                    "single_transformer_blocks.1.proj_out",
                ]);
        Write("text_encoder", ["text_model.encoder.layers.0.mlp.fc1"]);
        if (isXl)
        {
            Write("text_encoder_2", ["text_model.encoder.layers.0.mlp.fc1"]);
        }

        void Write(string part, string[] modules)
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
            File.WriteAllText(Path.Combine(folder, part, "openvino_model.xml"), Graph(modules));
        }
    }

    private static string Graph(IEnumerable<string> modules)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><net name=\"m\" version=\"11\"><layers>");
        foreach ((string module, int id) in modules.Select((module, id) => (module, id)))
        {
            text.Append(
                $"<layer id=\"{id}\" name=\"__module.{module}/aten::linear/MatMul\" type=\"MatMul\" version=\"opset1\">" +
                "<data transpose_a=\"false\" transpose_b=\"true\" /><input><port id=\"0\"><dim>-1</dim></port>" +
                $"<port id=\"1\"><dim>{Size}</dim><dim>{Size}</dim></port></input></layer>");
        }

        return text.Append("</layers><edges /></net>").ToString();
    }
}
