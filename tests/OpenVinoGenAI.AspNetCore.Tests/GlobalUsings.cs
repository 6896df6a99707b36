global using OpenVinoGenAI.Tests;
