namespace OpenVinoGenAI;

/// <summary>Turns one stored sample into a <see cref="float"/> whose full scale is [-1, 1].</summary>
internal interface ISample<TValue>
    where TValue : struct
{
    static abstract float ToFloat(TValue value);
}

internal readonly struct Pcm16Sample : ISample<short>
{
    public static float ToFloat(short value) => value / 32768f;
}

internal readonly struct Float32Sample : ISample<float>
{
    public static float ToFloat(float value) => value;
}
