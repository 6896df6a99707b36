using System.Globalization;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>Writes records as text in the invariant culture; what the compiler writes for them uses the current one.</summary>
internal static class InvariantRecord
{
    internal static string Write(string name, Func<StringBuilder, bool> printMembers)
    {
        CultureInfo current = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var text = new StringBuilder(name).Append(" { ");
            if (printMembers(text))
            {
                text.Append(' ');
            }

            return text.Append('}').ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }
}
