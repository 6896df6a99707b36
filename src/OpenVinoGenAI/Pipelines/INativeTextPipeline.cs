namespace OpenVinoGenAI;

/// <summary>A native pipeline that has a tokenizer.</summary>
internal interface INativeTextPipeline : INativePipeline
{
    Tokenizer GetTokenizer();
}
