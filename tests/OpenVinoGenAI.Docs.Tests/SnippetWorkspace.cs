using OpenVinoGenAI.Hub.Tests;

namespace OpenVinoGenAI.Docs.Tests;

/// <summary>
/// The folder that snippets run in. The models and files that the documentation names are there, as tiny models and test files, and the
/// Hub is a server on this machine that has a tiny model under each published name.
/// </summary>
[SetUpFixture]
internal sealed class SnippetWorkspace
{
    // The name in the documentation, and the model of the repository that stands in for it.
    private static readonly (string Name, string Model)[] Models =
    [
        ("tiny-chat", "tiny-chat"),
        ("tiny-chat-draft", "tiny-chat-draft"),
        ("Qwen3-8B-int4-ov", "tiny-chat"),
        ("Qwen3-0.6B-int4-ov", "tiny-chat-draft"),
        ("Phi-3.5-vision-instruct-int4-ov", "tiny-vlm"),
        ("whisper-base-int8-ov", "tiny-whisper"),
        ("speecht5", "tiny-tts"),
        ("stable-diffusion-v1-5-int8-ov", "tiny-sd"),
        ("bge-base-en-v1.5-int8-ov", "tiny-embed"),
        ("bge-reranker-base-int8-ov", "tiny-rerank"),
    ];

    private static readonly (string Name, string Source)[] Files =
    [
        ("photo.jpg", "tests/data/images/red_triangle.jpg"),
        ("other.png", "tests/data/images/blue_square.png"),
        ("mask.png", "tests/data/golden/t2i/mask_all.png"),
        ("meeting.mp3", "tests/data/audio-field/x.mp3"),
        ("question.wav", "tests/data/audio/en_today.wav"),
        ("pirate.safetensors", "samples/models/tiny-chat-lora-pirate.safetensors"),
        ("robot.safetensors", "samples/models/tiny-chat-lora-robot.safetensors"),
        ("blue.safetensors", "samples/models/tiny-sd-lora-blue.safetensors"),
        ("models/Qwen3-0.6B-Q4_K_M.gguf", "samples/models/gguf/tiny-chat-f16.gguf"),
        ("models/qwen3/model.gguf", "samples/models/gguf/tiny-chat-f16.gguf"),
    ];

    private string _folder = null!;
    private string _previousFolder = null!;
    private FakeHub _hub = null!;

    [OneTimeSetUp]
    public async Task Create()
    {
        _folder = Directory.CreateTempSubdirectory("openvino-genai-docs-").FullName;
        foreach ((string name, string model) in Models)
        {
            Copy(Path.Combine(Repository.Root, "samples", "models", model), Path.Combine(_folder, "models", name));
        }

        foreach ((string name, string source) in Files)
        {
            string target = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, source), target);
        }

        _hub = await FakeHub.StartAsync();
        foreach (HubModel model in OpenVinoGenAI.Models.All)
        {
            _hub.Add(model.Repository, TestModels.Files(StandIn(model)));
        }

        Environment.SetEnvironmentVariable("HF_ENDPOINT", _hub.Endpoint.AbsoluteUri);
        Environment.SetEnvironmentVariable("HF_HUB_CACHE", Path.Combine(_folder, "hub"));
        _previousFolder = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder;
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        Environment.CurrentDirectory = _previousFolder;
        await _hub.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string StandIn(HubModel model) => model.Task switch
    {
        ModelTask.VisionLanguage => "tiny-vlm",
        ModelTask.SpeechRecognition => "tiny-whisper",
        ModelTask.ImageGeneration or ModelTask.Inpainting => "tiny-sd",
        ModelTask.TextEmbedding => "tiny-embed",
        ModelTask.TextReranking => "tiny-rerank",
        _ => "tiny-chat",
    };

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
