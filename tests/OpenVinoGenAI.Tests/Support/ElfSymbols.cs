using System.Buffers.Binary;
using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads which functions a 64-bit little-endian ELF library exports.</summary>
internal static class ElfSymbols
{
    private const int DynamicSymbols = 11;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;
    private const int FunctionType = 2;

    public static IEnumerable<string> Exported(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        if (!file.AsSpan(0, 5).SequenceEqual("\u007fELF\u0002"u8))
        {
            throw new InvalidDataException($"{path} is no 64-bit ELF file.");
        }

        int sections = (int)Read64(file, 0x28);
        int count = Read16(file, 0x3C);
        int table = Enumerable.Range(0, count).Select(i => sections + (i * SectionHeaderSize)).Single(header => Read32(file, header + 4) == DynamicSymbols);
        int names = (int)Read64(file, sections + ((int)Read32(file, table + 40) * SectionHeaderSize) + 24);
        int begin = (int)Read64(file, table + 24);
        int end = begin + (int)Read64(file, table + 32);
        for (int symbol = begin; symbol < end; symbol += SymbolSize)
        {
            bool isDefined = Read16(file, symbol + 6) != 0;
            if (isDefined && (file[symbol + 4] & 0xF) == FunctionType)
            {
                int name = names + (int)Read32(file, symbol);
                yield return Encoding.ASCII.GetString(file, name, Array.IndexOf(file, (byte)0, name) - name);
            }
        }
    }

    private static ulong Read64(byte[] file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));

    private static uint Read32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));

    private static ushort Read16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
}
