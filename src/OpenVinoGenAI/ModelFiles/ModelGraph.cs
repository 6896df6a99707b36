using System.Xml;

namespace OpenVinoGenAI;

/// <summary>Reads from a model's <c>.xml</c> which tensors it has, without its weights.</summary>
internal static class ModelGraph
{
    /// <summary>The names of each input of the model; none for a file that is not XML.</summary>
    /// <param name="path">The <c>.xml</c> file.</param>
    internal static IReadOnlyList<IReadOnlyList<string>> FindInputs(string path)
    {
        var inputs = new List<IReadOnlyList<string>>();
        bool isInput = false;
        Read(path, reader =>
        {
            if (reader.Name == "layer")
            {
                isInput = reader.GetAttribute("type") == "Parameter";
            }
            else if (isInput && reader.Name == "port" && reader.GetAttribute("names") is { } names)
            {
                inputs.Add(names.Split(','));
            }

            return true;
        });
        return inputs;
    }

    /// <summary>Which of some names belong to a tensor of the model.</summary>
    /// <param name="path">The <c>.xml</c> file.</param>
    /// <param name="wanted">The names that matter.</param>
    /// <returns>Those that the model has. A file that is not XML has none: the library's own message about it is better.</returns>
    internal static HashSet<string> FindNames(string path, IReadOnlyCollection<string> wanted)
    {
        var found = new HashSet<string>();
        Read(path, reader =>
        {
            if (reader.Name == "port" && reader.GetAttribute("names") is { } names)
            {
                found.UnionWith(names.Split(',').Intersect(wanted));
            }

            return found.Count < wanted.Count;
        });
        return found;
    }

    // Goes through the elements until the visitor has seen enough, or up to what is not XML.
    private static void Read(string path, Func<XmlReader, bool> visit)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && !visit(reader))
                {
                    return;
                }
            }
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            // What was found up to here is all that can be said.
        }
    }
}
