namespace OpenVinoGenAI.Samples.ReAct;

/// <summary>The functions that the model can call.</summary>
internal static class Toolbox
{
    internal static ToolDefinition[] Definitions { get; } =
    [
        new("get_weather", "Get the weather in a city.", """{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""),
        new("get_time", "Get the time in a city.", """{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""),
    ];

    /// <summary>Runs a function; the model reads the result, so errors are results too.</summary>
    internal static string Run(ToolCall call)
    {
        string city = call.Arguments["city"]?.ToString() ?? string.Empty;
        return call.Name switch
        {
            "get_weather" => city == "Paris" ? """{"temperature": 21, "weather": "sunny"}""" : """{"temperature": 14, "weather": "cloudy"}""",
            "get_time" => city == "London" ? """{"time": "11:30"}""" : """{"time": "12:30"}""",
            _ => $$"""{"error": "There is no function {{call.Name}}."}""",
        };
    }
}
