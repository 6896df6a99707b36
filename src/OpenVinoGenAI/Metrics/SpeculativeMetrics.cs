namespace OpenVinoGenAI;

/// <summary>The additional measurements of speculative decoding (official: <c>SDPerModelsPerfMetrics</c>).</summary>
public sealed class SpeculativeMetrics
{
    /// <summary>Creates the metrics.</summary>
    /// <param name="mainModel">The main model's measurements.</param>
    /// <param name="draftModel">The draft model's measurements.</param>
    /// <param name="numAcceptedTokens">The number of the draft model's tokens that the main model accepted.</param>
    public SpeculativeMetrics(ModelPerfMetrics mainModel, ModelPerfMetrics draftModel, long numAcceptedTokens)
    {
        ArgumentNullException.ThrowIfNull(mainModel);
        ArgumentNullException.ThrowIfNull(draftModel);
        MainModel = mainModel;
        DraftModel = draftModel;
        NumAcceptedTokens = numAcceptedTokens;
    }

    /// <summary>The main model's measurements.</summary>
    public ModelPerfMetrics MainModel { get; }

    /// <summary>The draft model's measurements.</summary>
    public ModelPerfMetrics DraftModel { get; }

    /// <summary>The number of the draft model's tokens that the main model accepted.</summary>
    public long NumAcceptedTokens { get; }
}
