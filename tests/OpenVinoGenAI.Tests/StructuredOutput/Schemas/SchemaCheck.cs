using System.Text.Json;
using Json.Schema;

namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>Validates an answer with a validator that is not ours.</summary>
internal sealed class SchemaCheck(string schema)
{
    private readonly JsonSchema _schema = JsonSchema.FromText(schema);

    /// <summary>What is wrong with an answer; <see langword="null"/> for nothing.</summary>
    public string? Fault(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 500 });
            EvaluationResults results = _schema.Evaluate(
                json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
            return results.IsValid ? null : $"{answer} is not valid: {JsonSerializer.Serialize(results)}";
        }
        catch (JsonException error)
        {
            return $"{answer} is not JSON: {error.Message}";
        }
    }
}
