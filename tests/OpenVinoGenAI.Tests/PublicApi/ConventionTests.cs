using System.Reflection;

namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>What holds for every public type of the library.</summary>
internal sealed class ConventionTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] WordsOfTime = ["Duration", "Time", "Latency", "Start", "End"];

    private static IEnumerable<Type> Types => typeof(LLMPipeline).Assembly.GetExportedTypes();

    [Test]
    public void Nothing_converts_to_a_string_by_itself() => Assert.That(
        Types.SelectMany(type => type.GetMethods(Public)).Where(method => method.Name == "op_Implicit" && method.ReturnType == typeof(string)),
        Is.Empty);

    /// <summary>The official lists of single measurements, in microseconds, are the exception.</summary>
    [Test]
    public void No_time_is_a_bare_number()
    {
        PropertyInfo[] times = [.. Types.SelectMany(type => type.GetProperties(Public)).Where(IsTime)];

        Assert.That(times, Has.Length.GreaterThan(20));
        Assert.That(times.Where(property => IsNumber(property.PropertyType)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"), Is.Empty);
    }

    [Test]
    public void The_sample_rate_comes_before_the_channels() => AssertOrder("sampleRate", "channels");

    [Test]
    public void The_width_comes_before_the_height() => AssertOrder("width", "height");

    [Test]
    public void Results_and_metrics_can_be_constructed()
    {
        Type[] types =
        [
            .. Types.Where(type => !type.IsAbstract && !type.IsEnum &&
                (type.Name.Contains("Result", StringComparison.Ordinal) || type.Name.Contains("Metrics", StringComparison.Ordinal)
                || type.Name.EndsWith("Update", StringComparison.Ordinal))),
        ];

        Assert.That(types, Has.Length.GreaterThan(12));
        Assert.That(types.Where(type => !type.IsValueType && type.GetConstructors().Length == 0), Is.Empty);
    }

    private static bool IsTime(PropertyInfo property) => WordsOfTime.Any(word => property.Name.EndsWith(word, StringComparison.Ordinal));

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true } plain && plain != typeof(bool);

    private static void AssertOrder(string first, string second)
    {
        ParameterInfo[][] both =
        [
            .. Types.SelectMany(type => type.GetMethods(Public).Cast<MethodBase>().Concat(type.GetConstructors()))
                .Select(method => method.GetParameters())
                .Where(parameters => IndexOf(parameters, first) >= 0 && IndexOf(parameters, second) >= 0),
        ];

        Assert.That(both, Is.Not.Empty);
        Assert.That(both.Where(parameters => IndexOf(parameters, first) > IndexOf(parameters, second)).Select(parameters => parameters[0].Member), Is.Empty);
    }

    private static int IndexOf(ParameterInfo[] parameters, string name) =>
        Array.FindIndex(parameters, parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
}
