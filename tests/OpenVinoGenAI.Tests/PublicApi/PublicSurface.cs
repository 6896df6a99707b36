using System.Globalization;
using System.Reflection;
using System.Text;

namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>Writes the public types and members of an assembly, a line each, in a stable order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(DescribeType(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string DescribeType(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        IEnumerable<string> bases = type.GetInterfaces().Where(contract => contract.IsVisible).Select(TypeNames.Of).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases = bases.Prepend(TypeNames.Of(parent));
        }

        string heritage = string.Join(", ", bases);
        return $"{kind} {TypeNames.Of(type)}{(heritage.Length > 0 && !type.IsEnum ? " : " + heritage : string.Empty)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        return type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $".ctor({Parameters(constructor)})")
            .Concat(type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method)).Select(Method))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field));
    }

    // The compiler's own methods of records and accessors say nothing beyond the record and the property.
    private static bool IsAccessor(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) || method.Name.Contains('<') || method.Name == "PrintMembers";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : string.Empty;
        return $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetAccessors(nonPublic: true).First(IsVisible);
        string index = property.GetIndexParameters().Length > 0 ? $"[{Parameters(property.GetIndexParameters())}]" : string.Empty;
        string get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : string.Empty;
        string set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;" : " set;"
            : string.Empty;
        return $"{Modifiers(accessor)}{TypeNames.Of(property.PropertyType)} {property.Name}{index} {{{get}{set} }}";
    }

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeNames.Of(field.FieldType)} {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
        : $"{(field.IsStatic ? "static " : string.Empty)}{TypeNames.Of(field.FieldType)} {field.Name}";

    private static string Modifiers(MethodInfo method)
    {
        string access = method.IsPublic ? string.Empty : "protected ";
        string kind = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : string.Empty;
        return access + kind;
    }

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        string value = !parameter.HasDefaultValue ? string.Empty
            : parameter.DefaultValue is null ? " = default"
            : $" = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture)}";
        return $"{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }));
}
