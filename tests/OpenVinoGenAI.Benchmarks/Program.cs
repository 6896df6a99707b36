// dotnet run -c Release --project tests/OpenVinoGenAI.Benchmarks -- [ROUNDS]
// The same work by this library and by the official Python API, in turns within one run; medians and their ratio. The official API is
// found through PYTHONPATH (a folder of unpacked wheels, and numpy) and left out with a word where it is not there.
using System.Diagnostics;
using System.Globalization;
using OpenVinoGenAI;
using OpenVinoGenAI.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
string repository = AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf("tests", StringComparison.Ordinal)];
string models = Path.Combine(repository, "samples", "models");
string recording = Path.Combine(repository, "tests", "data", "audio", "en_long.wav");
const int Tokens = 128;

AudioClip clip = AudioClip.Load(recording);
using var llm = new LLMPipeline(Path.Combine(models, "tiny-chat"));
using var whisper = new WhisperPipeline(Path.Combine(models, "tiny-whisper"));
using var painter = new Text2ImagePipeline(Path.Combine(models, "tiny-sd"));
var text = new GenerationConfig { MaxNewTokens = Tokens, IgnoreEos = true };
var speech = new WhisperGenerationConfig { ReturnTimestamps = true };
var picture = new ImageGenerationConfig { NumInferenceSteps = 10, GuidanceScale = 4, RngSeed = 1 };
Workload[] workloads =
[
    new("text", "tokens a second", () => llm.Generate("Count from 1 to 30.", text), seconds => Tokens / seconds),
    new("speech", "real-time factor", () => whisper.Generate(clip, speech), seconds => seconds / clip.Duration.TotalSeconds),
    new("picture", "pictures a second", () => painter.Generate("a red circle", picture), seconds => 1 / seconds),
];

using OfficialApi? official = OfficialApi.TryStart(models, recording, out string reason);
if (official is null)
{
    Console.WriteLine($"The official Python API is left out: {reason}");
}

Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Device.GetAvailableDevices()[0].FullName}, {Environment.ProcessorCount} cores, {rounds} rounds in turns");
Console.WriteLine("| work | figure | C# | official Python | time C# / Python |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (Workload workload in workloads)
{
    var ours = new List<double>();
    var theirs = new List<double>();
    for (int round = -2; round < rounds; round++)
    {
        long start = Stopwatch.GetTimestamp();
        workload.Run();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double officialSeconds = official?.Measure(workload.Name) ?? double.NaN;
        if (round >= 0)
        {
            ours.Add(seconds);
            theirs.Add(officialSeconds);
        }
    }

    double mine = Median(ours);
    double other = Median(theirs);
    string comparison = official is null ? "– | –" : $"{workload.ToFigure(other):0.####} | {mine / other:0.000}";
    Console.WriteLine($"| {workload.Name} | {workload.Figure} | {workload.ToFigure(mine):0.####} | {comparison} |");
}

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}
