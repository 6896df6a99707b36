using System.CommandLine;
using System.Globalization;
using OpenVinoGenAI.Benchmarks.ChatClient;
using OpenVinoGenAI.Benchmarks.Compare;
using OpenVinoGenAI.Benchmarks.Micro;
using OpenVinoGenAI.Benchmarks.NativeGeneration;
using OpenVinoGenAI.Benchmarks.Serve;
using OpenVinoGenAI.Benchmarks.ServeHttp;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = new RootCommand("Measures this library compared with plain C++ and the official Python API on the same native library.")
{
    CompareCommand.Create(),
    MicroCommand.Create(),
    ServeCommand.Create(),
    NativeGenerationCommand.Create(),
    ChatClientCommand.Create(),
    ServeHttpCommand.Create(),
};
return root.Parse(args).Invoke();
