using System.Globalization;
using System.Xml.Linq;

namespace OpenVinoGenAI.Tests;

/// <summary>Turns a stateful language model into one whose past is an input and whose present is an output, as exports to ONNX have it.</summary>
internal static class PastGraph
{
    public static string Of(string path)
    {
        XDocument document = XDocument.Load(path);
        XElement layers = document.Root!.Element("layers")!;
        XElement edges = document.Root!.Element("edges")!;
        foreach (XElement layer in layers.Elements().ToList())
        {
            string type = layer.Attribute("type")!.Value;
            if (type is "ReadValue" or "Assign")
            {
                // "past_key_values.0.keypresent.0.key" are both names together.
                string variable = layer.Element("data")!.Attribute("variable_id")!.Value;
                string past = variable[..variable.IndexOf("present", StringComparison.Ordinal)];
                Replace(layer, type, past, edges);
            }
        }

        return document.ToString();
    }

    private static void Replace(XElement layer, string type, string past, XElement edges)
    {
        string id = layer.Attribute("id")!.Value;
        layer.SetAttributeValue("version", "opset1");
        if (type == "ReadValue")
        {
            string shape = layer.Element("data")!.Attribute("variable_shape")!.Value;
            string element = layer.Element("data")!.Attribute("variable_type")!.Value;
            edges.Elements().Where(edge => edge.Attribute("to-layer")!.Value == id).Remove();
            layer.Element("input")?.Remove();
            layer.SetAttributeValue("type", "Parameter");
            layer.SetAttributeValue("name", past);
            layer.Element("data")!.ReplaceWith(new XElement("data", new XAttribute("shape", shape), new XAttribute("element_type", element)));
            layer.Element("output")!.Element("port")!.SetAttributeValue("names", past);
            return;
        }

        // What is assigned becomes a result; a result has no output, and its name is that of the port before it.
        layer.SetAttributeValue("type", "Result");
        layer.SetAttributeValue("name", string.Create(CultureInfo.InvariantCulture, $"result_{past}"));
        layer.Element("data")!.Remove();
        layer.Element("output")?.Remove();
        XElement source = edges.Elements().Single(edge => edge.Attribute("to-layer")!.Value == id);
        XElement port = layer.Parent!.Elements().Single(item => item.Attribute("id")!.Value == source.Attribute("from-layer")!.Value)
            .Element("output")!.Elements("port").Single(item => item.Attribute("id")!.Value == source.Attribute("from-port")!.Value);
        string present = past.Replace("past_key_values", "present", StringComparison.Ordinal);
        string? names = port.Attribute("names")?.Value;
        port.SetAttributeValue("names", names is null ? present : $"{names},{present}");
    }
}
