using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Sets the variables with which chat templates control reasoning.</summary>
internal static class ReasoningVariables
{
    /// <summary>Adds what the template knows; variables that are set already stay.</summary>
    internal static void Add(JsonObject variables, ReasoningOptions? reasoning, ChatTemplateTraits traits)
    {
        if (reasoning?.Effort is not { } effort)
        {
            return;
        }

        if (traits.HasThinkingSwitch && !variables.ContainsKey(AdditionalOptions.EnableThinking))
        {
            variables[AdditionalOptions.EnableThinking] = effort != ReasoningEffort.None;
        }

        if (traits.HasReasoningEffort && !variables.ContainsKey("reasoning_effort"))
        {
            variables["reasoning_effort"] = effort switch
            {
                ReasoningEffort.None or ReasoningEffort.Low => "low",
                ReasoningEffort.Medium => "medium",
                _ => "high",
            };
        }
    }
}
