using System.Reflection;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Tests;

/// <summary>The built library and the bindings have the same functions, with arguments that need no marshalling.</summary>
internal sealed class BindingsTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // The generated part of a LibraryImport is a local function behind each method; the methods themselves are what is called.
    private static readonly MethodInfo[] Bound =
        [.. typeof(NativeMethods).GetMethods(Static).Where(method => method.Name.StartsWith("ov_genai_", StringComparison.Ordinal))];

    [Test]
    public void Every_exported_function_is_bound_and_the_reverse()
    {
        string[] exported = [.. ElfSymbols.Exported(LoadedLibrary()).Where(name => name.StartsWith("ov_genai_", StringComparison.Ordinal))];
        IEnumerable<string> bound = Bound.Select(method => method.Name).Concat(NativeMethods.VariadicFunctions);

        Assert.That(exported, Is.Not.Empty);
        Assert.That(bound, Is.EquivalentTo(exported));
    }

    [Test]
    public void Arguments_are_blittable()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (MethodInfo method in Bound)
            {
                foreach (ParameterInfo parameter in method.GetParameters())
                {
                    Assert.That(IsBlittable(parameter.ParameterType), Is.True, $"{method.Name}: {parameter.ParameterType} {parameter.Name}");
                }

                Assert.That(method.ReturnType == typeof(void) || IsBlittable(method.ReturnType), Is.True, $"{method.Name}: {method.ReturnType}");
            }
        }
    }

    private static string LoadedLibrary()
    {
        NativeRuntime.Load();
        return NativeRuntime.LibraryPath!;
    }

    private static bool IsBlittable(Type type) =>
        type.IsPointer || type.IsFunctionPointer || type.IsUnmanagedFunctionPointer || type.IsEnum
        || (type.IsPrimitive && type != typeof(bool) && type != typeof(char))
        || (type.IsValueType && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => IsBlittable(field.FieldType)));
}
