using System.Text;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Collects, or passes on, the continuations of the prompts of a request.</summary>
/// <param name="model">The model's name.</param>
/// <param name="prompts">The prompts.</param>
/// <param name="perPrompt">How many continuations each has.</param>
/// <param name="echoes">Whether a continuation begins with its prompt.</param>
/// <param name="probabilities">Names the tokens, if they are asked for.</param>
internal sealed class CompletionTexts(string model, IReadOnlyList<string> prompts, int perPrompt, bool echoes, LogProbabilities? probabilities)
{
    private readonly string _id = AnswerNames.NewId("cmpl");
    private readonly long _created = AnswerNames.Now();
    private readonly StringBuilder[] _texts = [.. Enumerable.Range(0, prompts.Count * perPrompt).Select(_ => new StringBuilder())];
    private readonly ChatResponseUpdate?[] _ends = new ChatResponseUpdate?[prompts.Count * perPrompt];
    private readonly UsageSum _usage = new();

    internal void Add(ChoiceUpdate part)
    {
        AddUsage(part);
        _texts[part.Index].Append(part.Update.Text);
        _ends[part.Index] = part.Update.FinishReason is null ? _ends[part.Index] : part.Update;
    }

    internal Completion ToCompletion() =>
        new(_id, _created, model, [.. _texts.Select((text, i) => Choice(i, Echo(i) + text, _ends[i]))], _usage.ToUsage());

    internal IEnumerable<Completion> Begin() => echoes ? _texts.Select((_, i) => Chunk(Choice(i, Echo(i), null))) : [];

    internal IEnumerable<Completion> Chunks(ChoiceUpdate part)
    {
        AddUsage(part);
        bool isEnd = part.Update.FinishReason is not null;
        if (part.Update.Text.Length > 0 || isEnd)
        {
            yield return Chunk(Choice(part.Index, part.Update.Text, isEnd ? part.Update : null));
        }
    }

    internal Completion End() => new(_id, _created, model, [], _usage.ToUsage());

    private void AddUsage(ChoiceUpdate part)
    {
        foreach (UsageContent usage in part.Update.Contents.OfType<UsageContent>())
        {
            _usage.Add(usage.Details, part.Index / perPrompt);
        }
    }

    private string Echo(int index) => echoes ? prompts[index / perPrompt] : string.Empty;

    private CompletionChoice Choice(int index, string text, ChatResponseUpdate? end) => new(
        index,
        text,
        end is null ? null : probabilities?.ForCompletion(end.RawRepresentation as GenerationResult, Echo(index).Length),
        end is null ? null : AnswerNames.FinishReason(end.FinishReason));

    private Completion Chunk(CompletionChoice choice) => new(_id, _created, model, [choice]);
}
