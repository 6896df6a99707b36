using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Options;

/// <summary>The native setter and getter of one option, whatever the type of its value is. The generator lists them.</summary>
internal readonly unsafe struct NativeOption<TNative>
    where TNative : unmanaged
{
    private readonly ValueType _type;
    private readonly void* _setter;
    private readonly void* _getter;

    private NativeOption(string officialName, ValueType type, void* setter, void* getter)
    {
        OfficialName = officialName;
        _type = type;
        _setter = setter;
        _getter = getter;
    }

    private enum ValueType
    {
        Flag,
        Size,
        Long,
        Int,
        Float,
        Text,
        View,
    }

    internal string OfficialName { get; }

    internal static NativeOption<TNative> Flag(
        string officialName, delegate*<TNative*, byte, ov_status_e> setter, delegate*<TNative*, byte*, ov_status_e> getter) =>
        new(officialName, ValueType.Flag, setter, getter);

    internal static NativeOption<TNative> Size(
        string officialName, delegate*<TNative*, nuint, ov_status_e> setter, delegate*<TNative*, nuint*, ov_status_e> getter) =>
        new(officialName, ValueType.Size, setter, getter);

    internal static NativeOption<TNative> Long(
        string officialName, delegate*<TNative*, long, ov_status_e> setter, delegate*<TNative*, long*, ov_status_e> getter) =>
        new(officialName, ValueType.Long, setter, getter);

    internal static NativeOption<TNative> Int(
        string officialName, delegate*<TNative*, int, ov_status_e> setter, delegate*<TNative*, int*, ov_status_e> getter) =>
        new(officialName, ValueType.Int, setter, getter);

    internal static NativeOption<TNative> Float(
        string officialName, delegate*<TNative*, float, ov_status_e> setter, delegate*<TNative*, float*, ov_status_e> getter) =>
        new(officialName, ValueType.Float, setter, getter);

    // The underlying type of the enumerations of the C API is int, and a parameter of either is passed in the same way.
    internal static NativeOption<TNative> Enumeration<TEnum>(
        string officialName, delegate*<TNative*, TEnum, ov_status_e> setter, delegate*<TNative*, TEnum*, ov_status_e> getter)
        where TEnum : unmanaged, Enum =>
        new(officialName, ValueType.Int, setter, getter);

    internal static NativeOption<TNative> Text(
        string officialName, delegate*<TNative*, byte*, ov_status_e> setter, delegate*<TNative*, byte*, nuint*, ov_status_e> getter) =>
        new(officialName, ValueType.Text, setter, getter);

    internal static NativeOption<TNative> View(
        string officialName,
        delegate*<TNative*, ov_genai_string_view*, ov_status_e> setter,
        delegate*<TNative*, ov_genai_string_view*, ov_status_e> getter) =>
        new(officialName, ValueType.View, setter, getter);

    /// <summary>Sets the option. An empty text unsets it, since the library takes even an empty one into account.</summary>
    /// <param name="target">The native config.</param>
    /// <param name="value">The value.</param>
    /// <param name="kind">What the value is.</param>
    /// <param name="name">The name of the property, for messages.</param>
    internal void Set(TNative* target, OptionValue value, OptionKind kind, string name) => NativeStatus.ThrowIfFailed(_type switch
    {
        ValueType.Flag => ((delegate*<TNative*, byte, ov_status_e>)_setter)(target, NativeBool.ToNative(value.Flag)),
        ValueType.Size => ((delegate*<TNative*, nuint, ov_status_e>)_setter)(target, ToSize(value.Integer, kind)),
        ValueType.Long => ((delegate*<TNative*, long, ov_status_e>)_setter)(target, value.Integer),
        ValueType.Int => ((delegate*<TNative*, int, ov_status_e>)_setter)(target, checked((int)value.Integer)),
        ValueType.Float => ((delegate*<TNative*, float, ov_status_e>)_setter)(target, value.Number),
        ValueType.Text => SetText(target, value.Text, name),
        _ => SetView(target, value.Text),
    });

    /// <summary>Reads the option; <see langword="null"/> if it is unset.</summary>
    /// <param name="source">The native config.</param>
    /// <param name="kind">What the value is.</param>
    internal OptionValue? Get(TNative* source, OptionKind kind) => _type switch
    {
        ValueType.Flag => NativeBool.FromNative(Get<byte>(source)),
        ValueType.Size => FromSize(Get<nuint>(source), kind),
        ValueType.Long => FromInteger(Get<long>(source), kind),
        ValueType.Int => FromInteger(Get<int>(source), kind),
        ValueType.Float => Get<float>(source),
        ValueType.Text => GetText(source),
        _ => GetView(source),
    };

    private static nuint ToSize(long value, OptionKind kind) =>
        kind == OptionKind.Count ? NativeCount.ToNative(checked((int)value)) : checked((nuint)value);

    private static OptionValue FromSize(nuint value, OptionKind kind) =>
        kind == OptionKind.Count ? NativeCount.FromNative(value) : checked((long)value);

    private static OptionValue? FromInteger(long value, OptionKind kind) => kind == OptionKind.Size && value <= 0 ? null : value;

    private TValue Get<TValue>(TNative* source)
        where TValue : unmanaged
    {
        TValue value;
        NativeStatus.ThrowIfFailed(((delegate*<TNative*, TValue*, ov_status_e>)_getter)(source, &value));
        return value;
    }

    private ov_status_e SetText(TNative* target, string value, string name)
    {
        using var text = new Utf8Text(value.Length == 0 ? null : value, name);
        return ((delegate*<TNative*, byte*, ov_status_e>)_setter)(target, text.Pointer);
    }

    private ov_status_e SetView(TNative* target, string value)
    {
        using var text = new Utf8Text(value);
        ov_genai_string_view view = text.View;
        return ((delegate*<TNative*, ov_genai_string_view*, ov_status_e>)_setter)(target, value.Length == 0 ? null : &view);
    }

    private OptionValue? GetText(TNative* source)
    {
        var getter = (delegate*<TNative*, byte*, nuint*, ov_status_e>)_getter;
        nuint size;
        return getter(source, null, &size) == ov_status_e.NOT_FOUND ? null : OptionValue.From(NativeText.Read(source, getter));
    }

    private OptionValue? GetView(TNative* source)
    {
        ov_genai_string_view view;
        ov_status_e status = ((delegate*<TNative*, ov_genai_string_view*, ov_status_e>)_getter)(source, &view);
        if (status == ov_status_e.NOT_FOUND)
        {
            return null;
        }

        NativeStatus.ThrowIfFailed(status);
        return OptionValue.From(NativeText.FromView(view));
    }
}
