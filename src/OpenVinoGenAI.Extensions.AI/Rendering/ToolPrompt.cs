using System.Text;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Describes tools in the system message, for chat templates that do not render them.</summary>
internal static class ToolPrompt
{
    internal static string Write(IEnumerable<ToolDefinition> tools, ToolCallSyntax syntax)
    {
        var text = new StringBuilder("# Tools\n\nYou may call functions to answer. The functions are described in JSON:\n");
        foreach (ToolDefinition tool in tools)
        {
            text.Append(tool.ToJson()).Append('\n');
        }

        return text.Append("\nTo call a function, write its name and its arguments exactly in this form:\n")
            .Append(syntax.Write("function_name", """{"argument_name":"value"}"""))
            .ToString();
    }
}
