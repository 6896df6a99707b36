using System.Security.Cryptography;

namespace OpenVinoGenAI.Samples.EncryptedModel;

/// <summary>Encrypts files with AES-GCM, which also detects whether a file was changed. A file is: nonce, tag, content.</summary>
internal sealed class FileCipher(byte[] key)
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    internal void Encrypt(string from, string to)
    {
        byte[] content = File.ReadAllBytes(from);
        byte[] result = new byte[NonceSize + TagSize + content.Length];
        Span<byte> nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, content, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize));
        File.WriteAllBytes(to, result);
    }

    /// <exception cref="CryptographicException">The file was changed, or the key is another one.</exception>
    internal byte[] Decrypt(string path)
    {
        byte[] encrypted = File.ReadAllBytes(path);
        byte[] content = new byte[encrypted.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(encrypted.AsSpan(0, NonceSize), encrypted.AsSpan(NonceSize + TagSize), encrypted.AsSpan(NonceSize, TagSize), content);
        return content;
    }
}
