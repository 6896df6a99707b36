using System.Reflection;

namespace OpenVinoGenAI.TestHost;

/// <summary>Marks a static method <c>void M(string[] args)</c> that the tests run in a process of its own, and names it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScenarioAttribute(string name) : Attribute
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public string Name { get; } = name;

    internal static IEnumerable<string> Names => All().Select(scenario => scenario.Name).Order();

    internal static Action<string[]>? Find(string name) => All()
        .Where(scenario => scenario.Name == name)
        .Select(scenario => scenario.Method.CreateDelegate<Action<string[]>>())
        .SingleOrDefault();

    private static IEnumerable<(string Name, MethodInfo Method)> All() =>
        from type in typeof(ScenarioAttribute).Assembly.GetTypes()
        from method in type.GetMethods(Static)
        let scenario = method.GetCustomAttribute<ScenarioAttribute>()
        where scenario is not null
        select (scenario.Name, method);
}
