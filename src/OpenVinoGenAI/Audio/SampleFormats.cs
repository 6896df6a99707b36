using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>Turns one stored sample into a <see cref="float"/> whose full scale is [-1, 1].</summary>
internal interface ISample<TValue>
    where TValue : struct
{
    static abstract float ToFloat(TValue value);
}

internal readonly struct Pcm8Sample : ISample<byte>
{
    // WAV stores 8-bit samples without a sign, and only those.
    public static float ToFloat(byte value) => (value - 128) / 128f;
}

internal readonly struct Pcm16Sample : ISample<short>
{
    public static float ToFloat(short value) => value / 32768f;
}

internal readonly struct Pcm24Sample : ISample<Pcm24Sample.Bytes>
{
    public static float ToFloat(Bytes value) => (value.Low | (value.Middle << 8) | (value.High << 16)) / 8388608f;

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public readonly struct Bytes(byte low, byte middle, sbyte high)
    {
        public readonly byte Low = low;
        public readonly byte Middle = middle;
        public readonly sbyte High = high;
    }
}

internal readonly struct Pcm32Sample : ISample<int>
{
    public static float ToFloat(int value) => value / 2147483648f;
}

internal readonly struct Float32Sample : ISample<float>
{
    public static float ToFloat(float value) => value;
}

internal readonly struct Float64Sample : ISample<double>
{
    public static float ToFloat(double value) => (float)value;
}
