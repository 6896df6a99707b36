namespace OpenVinoGenAI.Tests.ContextLimits;

/// <summary>The context length as the families of models write it down.</summary>
internal sealed class ContextLengthTests
{
    [TestCase("""{"max_position_embeddings": 2048}""", 2048)]
    [TestCase("""{"n_positions": 512, "n_ctx": 512}""", 512)]
    [TestCase("""{"seq_length": 32768}""", 32768)]
    [TestCase("""{"max_seq_len": 4096}""", 4096)]
    [TestCase("""{"text_config": {"max_position_embeddings": 1024}}""", 1024)]
    [TestCase("""{"llm_config": {"max_position_embeddings": 8192}, "vision_config": {"max_position_embeddings": 7}}""", 8192)]
    [TestCase("""{"thinker_config": {"text_config": {"max_position_embeddings": 99}}}""", 99)]
    [TestCase("""{"max_position_embeddings": 32768, "rope_scaling": {"type": "yarn", "factor": 4.0}}""", 131072)]
    [TestCase("""{"max_position_embeddings": 131072, "rope_scaling": {"rope_type": "llama3", "factor": 8.0}}""", 131072)]
    [TestCase("""{"max_position_embeddings": 131072, "rope_scaling": {"type": "longrope"}}""", 131072)]
    [TestCase("""{"max_position_embeddings": 2048, "rope_scaling": null}""", 2048)]
    [TestCase("""{"max_position_embeddings": 0}""", null)]
    [TestCase("""{"max_position_embeddings": -1}""", null)]
    [TestCase("""{"max_position_embeddings": null}""", null)]
    [TestCase("""{"max_position_embeddings": "many"}""", null)]
    [TestCase("{}", null)]
    public void Is_read_from_the_config(string json, int? expected)
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Combine(folder.Path, "config.json"), json);

        Assert.That(ContextLength.Read(folder.Path), Is.EqualTo(expected));
    }

    [Test]
    public void Is_not_known_without_a_config()
    {
        using var folder = new TempFolder();

        Assert.That(ContextLength.Read(folder.Path), Is.Null);
    }

    [TestCase("""{"model_type": "llava", "image_seq_length": 576}""", 576)]
    [TestCase("""{"model_type": "qwen2_vl", "image_seq_length": 576}""", 0)]
    [TestCase("{}", 0)]
    public void Tokens_of_an_image_are_known_where_they_do_not_depend_on_it(string json, int expected)
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Combine(folder.Path, "config.json"), json);

        Assert.That(ContextLength.TokensPerImage(folder.Path), Is.EqualTo(expected));
    }
}
