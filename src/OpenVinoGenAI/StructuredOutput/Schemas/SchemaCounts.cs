namespace OpenVinoGenAI;

/// <summary>Reads the keywords whose value is a count, such as <c>minLength</c>.</summary>
internal static class SchemaCounts
{
    internal static int Read(SchemaNode node, string keyword, int otherwise)
    {
        if (node.Get(keyword) is not { } value)
        {
            return otherwise;
        }

        ExactNumber number = JsonValues.NumberOf(value);
        return number.Digits > int.MaxValue ? int.MaxValue : (int)number.Digits;
    }
}
