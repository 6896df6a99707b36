namespace OpenVinoGenAI;

public partial record GenerationConfig
{
    /// <summary>These options, and where they are unset, those of another config.</summary>
    internal GenerationConfig Over(GenerationConfig defaults) => new()
    {
        MaxNewTokens = MaxNewTokens ?? defaults.MaxNewTokens,
        MaxLength = MaxLength ?? defaults.MaxLength,
        MinNewTokens = MinNewTokens ?? defaults.MinNewTokens,
        IgnoreEos = IgnoreEos ?? defaults.IgnoreEos,
        Echo = Echo ?? defaults.Echo,
        Logprobs = Logprobs ?? defaults.Logprobs,
        EosTokenId = EosTokenId ?? defaults.EosTokenId,
        StopStrings = StopStrings ?? defaults.StopStrings,
        IncludeStopStrInOutput = IncludeStopStrInOutput ?? defaults.IncludeStopStrInOutput,
        StopStringMatching = StopStringMatching ?? defaults.StopStringMatching,
        SkipSpecialTokens = SkipSpecialTokens ?? defaults.SkipSpecialTokens,
        StopTokenIds = StopTokenIds ?? defaults.StopTokenIds,
        RepetitionPenalty = RepetitionPenalty ?? defaults.RepetitionPenalty,
        PresencePenalty = PresencePenalty ?? defaults.PresencePenalty,
        FrequencyPenalty = FrequencyPenalty ?? defaults.FrequencyPenalty,
        NoRepeatNgramSize = NoRepeatNgramSize ?? defaults.NoRepeatNgramSize,
        NumBeams = NumBeams ?? defaults.NumBeams,
        NumBeamGroups = NumBeamGroups ?? defaults.NumBeamGroups,
        DiversityPenalty = DiversityPenalty ?? defaults.DiversityPenalty,
        LengthPenalty = LengthPenalty ?? defaults.LengthPenalty,
        NumReturnSequences = NumReturnSequences ?? defaults.NumReturnSequences,
        StopCriteria = StopCriteria ?? defaults.StopCriteria,
        DoSample = DoSample ?? defaults.DoSample,
        Temperature = Temperature ?? defaults.Temperature,
        TopK = TopK ?? defaults.TopK,
        TopP = TopP ?? defaults.TopP,
        MinP = MinP ?? defaults.MinP,
        RngSeed = RngSeed ?? defaults.RngSeed,
        AssistantConfidenceThreshold = AssistantConfidenceThreshold ?? defaults.AssistantConfidenceThreshold,
        NumAssistantTokens = NumAssistantTokens ?? defaults.NumAssistantTokens,
        MaxNgramSize = MaxNgramSize ?? defaults.MaxNgramSize,
        BranchingFactor = BranchingFactor ?? defaults.BranchingFactor,
        TreeDepth = TreeDepth ?? defaults.TreeDepth,
        PruningRatio = PruningRatio ?? defaults.PruningRatio,
        RelevanceWeight = RelevanceWeight ?? defaults.RelevanceWeight,
        ApplyChatTemplate = ApplyChatTemplate ?? defaults.ApplyChatTemplate,
        StructuredOutput = StructuredOutput ?? defaults.StructuredOutput,
        Adapters = Adapters ?? defaults.Adapters,
        Parsers = Parsers ?? defaults.Parsers,
    };
}
