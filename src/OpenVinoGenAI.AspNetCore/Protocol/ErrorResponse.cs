using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>An error as the official API reports it.</summary>
internal sealed record ErrorResponse(ErrorDetails Error)
{
    internal static ErrorResponse Of(ApiException error) => new(new ErrorDetails(error.Message, error.Type, error.Parameter, error.Code));
}

/// <summary>What is wrong.</summary>
internal sealed record ErrorDetails(
    string Message,
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Param,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Code);
