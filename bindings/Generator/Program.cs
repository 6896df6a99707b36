using OpenVinoGenAI.Bindings.Generator;

return GeneratorCommand.Run(args, Console.Out, Console.Error, Environment.GetEnvironmentVariable);
