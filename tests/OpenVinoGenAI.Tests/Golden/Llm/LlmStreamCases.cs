using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs the kinds of cases that stream.</summary>
internal static class LlmStreamCases
{
    private const int MostAttempts = 20;

    public static void Stream(LlmCase test)
    {
        (int stopAfter, StreamingStatus status) = Stop(test.Json);
        var recorder = new Recorder(stopAfter, status);
        GenerationResult result = test.Pipeline.Generate(test.Json.Take<string>("prompts"), test.Config, recorder.Write);
        if (test.Expected.TryTake("chunks", out JsonElement chunks))
        {
            Assert.That(recorder.Chunks, Is.EqualTo(GoldenJson.Read<string[]>(chunks, test.Expected.Place)));
        }

        if (status == StreamingStatus.Running)
        {
            Assert.That(recorder.Text, Is.EqualTo(result.Text), "the chunks together");
        }

        if (status != StreamingStatus.Running)
        {
            UnstableFields.VerifyOvertaken(result, test);
        }

        test.Verify(result, test.Expected);
        UnstableFields.Verify(result, test, recorder.Chunks.Take(stopAfter));
    }

    /// <summary>The first answer is interrupted; whether it is in the chat shows in the later answers.</summary>
    public static void StreamChat(LlmCase test)
    {
        (int stopAfter, StreamingStatus status) = Stop(test.Json);
        string[] turns = test.Json.Take<string[]>("turns");
        Recorder recorder;
        GenerationResult first;
        string[] answers;
        try
        {
            int attempts = 0;
            do
            {
                test.Pipeline.StartChat();
                recorder = new Recorder(stopAfter, status);
                first = test.Pipeline.Generate(turns[0], test.Config, recorder.Write);
            }
            while (IsOvertaken(first, status) && ++attempts < MostAttempts);

            answers = [.. turns[1..].Select(turn => test.Pipeline.Generate(turn, test.Config, new Recorder().Write).ToString())];
        }
        finally
        {
            test.Pipeline.FinishChat();
        }

        string[] firstChunks = [.. recorder.Chunks.Take(stopAfter)];
        (string Key, object Actual)[] fields =
        [
            ("first_chunks", firstChunks),
            ("first_last_chunk", recorder.Chunks.Skip(stopAfter).ToArray()),
            ("first_text", first.ToString()),
            ("answers", answers),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach ((string key, object actual) in fields)
            {
                if (test.Expected.TryTake(key, out JsonElement expected))
                {
                    Assert.That(JsonSerializer.SerializeToElement(actual), Is.EqualTo(expected).Using(JsonEquality.Instance), key);
                }
            }

            if (test.Unstable.TryTake("first_text", out JsonElement texts))
            {
                UnstableFields.VerifyInterrupted(first.ToString(), GoldenJson.Read<string[]>(texts, test.Unstable.Place), string.Concat(firstChunks));
            }
        }
    }

    public static void StreamTokens(LlmCase test)
    {
        var recorder = new TokenRecorder();
        GenerationResult result = test.Pipeline.Generate(test.Json.Take<string>("prompts"), test.Config, recorder);
        IEnumerable<string> expected = test.Expected.Take("writes").EnumerateArray().Select(write => write.ValueKind switch
        {
            JsonValueKind.Array => $"[{string.Join(",", write.EnumerateArray())}]",
            JsonValueKind.Number => $"[{write}]",
            _ => write.GetString()!,
        });
        Assert.That(recorder.Writes, Is.EqualTo(expected));
        test.Verify(result, test.Expected);
        UnstableFields.Verify(result, test);
    }

    // On a busy machine the answer may be complete before the library sees the cancellation. Then it stays in the chat, officially, too.
    private static bool IsOvertaken(GenerationResult result, StreamingStatus status) =>
        status == StreamingStatus.Cancel && result.FinishReasons[0] != FinishReason.None;

    private static (int After, StreamingStatus Status) Stop(GoldenObject test) => (
        test.TakeOptional<int>("stop_after"),
        GoldenJson.Enum<StreamingStatus>(test.TakeOptional("status", "RUNNING")!, test.Place));
}
