using System.Globalization;
using System.Xml;

namespace OpenVinoGenAI;

/// <summary>Compares the size of a model's weights with the size that its graph asks for.</summary>
internal static class WeightsFile
{
    /// <summary>What is wrong with the weights of a graph; <see langword="null"/> where nothing is.</summary>
    internal static string? Fault(string xmlPath)
    {
        string binPath = Path.ChangeExtension(xmlPath, ".bin");
        long? needed = NeededBytes(xmlPath, out string? xmlFault);
        if (xmlFault is not null)
        {
            return $"{Path.GetFileName(xmlPath)} is damaged: {xmlFault} Download or export the model again.";
        }

        if (needed is not > 0)
        {
            return null;
        }

        if (!File.Exists(binPath))
        {
            return FormattableString.Invariant($"{Path.GetFileName(binPath)} is missing; it should have {needed} bytes. Download or export the model again.");
        }

        long length = new FileInfo(binPath).Length;
        return length < needed
            ? FormattableString.Invariant(
                $"{Path.GetFileName(binPath)} is cut short: it has {length} bytes, and {Path.GetFileName(xmlPath)} needs {needed}. Download the file again.")
            : null;
    }

    private static long? NeededBytes(string xmlPath, out string? fault)
    {
        fault = null;
        long needed = 0;
        try
        {
            using var reader = XmlReader.Create(xmlPath, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "data"
                    && long.TryParse(reader.GetAttribute("offset"), NumberStyles.None, CultureInfo.InvariantCulture, out long offset)
                    && long.TryParse(reader.GetAttribute("size"), NumberStyles.None, CultureInfo.InvariantCulture, out long size))
                {
                    needed = Math.Max(needed, offset + size);
                }
            }

            return needed;
        }
        catch (XmlException error)
        {
            fault = error.Message;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = error.Message;
        }

        return null;
    }
}
