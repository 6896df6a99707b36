using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>A program that was built in a checkout finds the native library of that checkout, wherever the checkout was moved or copied.</summary>
internal sealed class MovedCheckoutTests
{
    [Test]
    public void It_names_the_native_folder_relative_to_itself()
    {
        JsonNode config = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenVinoGenAI.Tests.runtimeconfig.json")))!;

        string folder = (string)config["runtimeOptions"]!["configProperties"]!["OpenVinoGenAI.NativeDirectory"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.IsPathRooted(folder), Is.False);
            Assert.That(
                Path.GetFullPath(folder, AppContext.BaseDirectory), Does.StartWith(Path.Combine(Repository.Root, "native", "runtime", "cache")));
        }
    }
}
