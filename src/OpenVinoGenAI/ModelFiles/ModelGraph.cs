using System.Xml;

namespace OpenVinoGenAI;

/// <summary>Reads from a model's <c>.xml</c> which tensors it has, without its weights.</summary>
internal static class ModelGraph
{
    /// <summary>Which of some names belong to a tensor of the model.</summary>
    /// <param name="path">The <c>.xml</c> file.</param>
    /// <param name="wanted">The names that matter.</param>
    /// <returns>Those that the model has. A file that is not XML has none: the library's own message about it is better.</returns>
    internal static HashSet<string> FindNames(string path, IReadOnlyCollection<string> wanted)
    {
        var found = new HashSet<string>();
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (found.Count < wanted.Count && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "port" && reader.GetAttribute("names") is { } names)
                {
                    found.UnionWith(names.Split(',').Intersect(wanted));
                }
            }
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            return found;
        }

        return found;
    }
}
