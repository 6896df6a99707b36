namespace OpenVinoGenAI;

/// <summary>Reads the header <c>Link</c>, by which the Hub names the next page of a list.</summary>
internal static class LinkHeader
{
    /// <summary>The address with <c>rel="next"</c>; <see langword="null"/> on the last page.</summary>
    internal static string? Next(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out IEnumerable<string>? values))
        {
            return null;
        }

        foreach (string link in values.SelectMany(value => value.Replace(", <", ",<", StringComparison.Ordinal).Split(",<")))
        {
            int end = link.IndexOf('>', StringComparison.Ordinal);
            if (end > 0 && IsNext(link[(end + 1)..]))
            {
                return link[..end].TrimStart(' ', ',', '<');
            }
        }

        return null;
    }

    private static bool IsNext(string parameters) => parameters.Split(';', ',').Any(parameter =>
        parameter.Trim() is "rel=next" or "rel=\"next\"");
}
