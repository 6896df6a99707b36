namespace OpenVinoGenAI.Tests;

/// <summary>What the tests of vision pipelines share: a pipeline with each attention backend, and images that it knows.</summary>
internal abstract class VisionTests(AttentionBackend backend)
{
    protected const string What = "What is in the image?";
    protected const string Colour = "What colour is the shape?";
    protected const string RedCircle = "A red circle on a white background.";
    protected const string BlueSquare = "A blue square on a black background.";

    protected static RgbImage Red { get; } = Load("red_circle.png");

    protected static RgbImage Blue { get; } = Load("blue_square.png");

    protected static string Model => TestData.Model("tiny-vlm");

    protected VLMPipeline Pipeline { get; private set; } = null!;

    protected AttentionBackend Backend => backend;

    protected PipelineOptions Options => Models.F32 with { AttentionBackend = backend };

    [OneTimeSetUp]
    public void Open() => Pipeline = new VLMPipeline(Model, "CPU", Options);

    [OneTimeTearDown]
    public void Close() => Pipeline?.Dispose();

    protected static RgbImage Load(string name) => ImageFile.Load(Path.Combine(Repository.Data, "images", name));

    /// <summary>Asks in a history, and adds the answer.</summary>
    protected string Ask(ChatHistory history, string question, VisionInputs? images = null, VLMPipeline? pipeline = null)
    {
        history.AddUser(question);
        string answer = (pipeline ?? Pipeline).Generate(history, images).Text;
        history.AddAssistant(answer);
        return answer;
    }
}
