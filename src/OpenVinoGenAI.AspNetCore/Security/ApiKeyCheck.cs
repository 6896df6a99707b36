using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Checks the API key of a request in a time that does not depend on the keys.</summary>
internal sealed class ApiKeyCheck(IOptionsMonitor<OpenVinoOpenAIOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="ApiException">A key is needed, and the request has none or a wrong one.</exception>
    internal void Check(HttpContext context)
    {
        IList<string> keys = options.CurrentValue.ApiKeys;
        if (keys.Count == 0)
        {
            return;
        }

        string given = Read(context.Request.Headers.Authorization);
        if (!IsKnown(given, keys))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw ApiException.WrongKey(given.Length == 0);
        }
    }

    private static string Read(StringValues header) =>
        header.Count == 1 && header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[0]![Scheme.Length..].Trim() : string.Empty;

    // Hashes have one length, and all keys are compared, so that the time tells neither a key's length nor how much of it was right.
    private static bool IsKnown(string given, IList<string> keys)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(given), hash);
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        bool isKnown = false;
        foreach (string key in keys)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(key), expected);
            isKnown |= CryptographicOperations.FixedTimeEquals(hash, expected);
        }

        return isKnown;
    }
}
