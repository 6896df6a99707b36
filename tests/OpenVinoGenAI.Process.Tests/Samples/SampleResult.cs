namespace OpenVinoGenAI.Tests.Samples;

/// <summary>How a sample ended.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Error);
