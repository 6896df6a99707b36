global using Microsoft.AspNetCore.Http;
global using Microsoft.Extensions.AI;
global using OpenVinoGenAI.Extensions.AI;
global using AIChatMessage = Microsoft.Extensions.AI.ChatMessage;
