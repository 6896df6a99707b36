namespace OpenVinoGenAI;

/// <summary>Compares where addresses lead to.</summary>
internal static class Origin
{
    /// <summary>Whether two addresses have the same scheme, host and port, so that credentials for one may be sent to the other.</summary>
    internal static bool IsSame(Uri first, Uri second) =>
        Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The scheme, host and port, for messages: the rest of an address may contain a signature.</summary>
    internal static string Of(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
