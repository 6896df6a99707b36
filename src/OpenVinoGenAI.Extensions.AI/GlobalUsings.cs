global using Microsoft.Extensions.AI;
global using AIChatMessage = Microsoft.Extensions.AI.ChatMessage;
