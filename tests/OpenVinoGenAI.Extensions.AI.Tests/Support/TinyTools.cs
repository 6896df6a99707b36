namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The tools that the tiny model was trained with.</summary>
internal sealed class TinyTools
{
    internal List<string> Cities { get; } = [];

    internal AIFunction Weather => AIFunctionFactory.Create(
        (string city) =>
        {
            Cities.Add(city);
            return new WeatherReport(21, "sunny");
        },
        "get_weather",
        "Get the weather in a city.");

    internal static AIFunction Time => AIFunctionFactory.Create((string city) => "12:30", "get_time", "Get the time in a city.");

    internal sealed record WeatherReport(int temperature, string weather);
}
