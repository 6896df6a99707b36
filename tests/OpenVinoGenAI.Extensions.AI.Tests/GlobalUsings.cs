global using Microsoft.Extensions.AI;
global using OpenVinoGenAI.Tests;
global using AIChatMessage = Microsoft.Extensions.AI.ChatMessage;
