namespace OpenVinoGenAI;

/// <summary>What speculative decoding measured besides (official: <c>SDPerModelsPerfMetrics</c>).</summary>
public sealed class SpeculativeMetrics
{
    internal SpeculativeMetrics(ModelPerfMetrics mainModel, ModelPerfMetrics draftModel, long acceptedTokens)
    {
        MainModel = mainModel;
        DraftModel = draftModel;
        NumAcceptedTokens = acceptedTokens;
    }

    /// <summary>The main model's measurements.</summary>
    public ModelPerfMetrics MainModel { get; }

    /// <summary>The draft model's measurements.</summary>
    public ModelPerfMetrics DraftModel { get; }

    /// <summary>The number of the draft model's tokens that the main model accepted.</summary>
    public long NumAcceptedTokens { get; }
}
