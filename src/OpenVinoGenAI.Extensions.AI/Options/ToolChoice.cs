namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The tools of a call, and whether the model must use them.</summary>
/// <param name="Tools">The tools that may be called, at least one.</param>
/// <param name="IsRequired">Whether one must be called.</param>
/// <param name="IsSingle">Whether only one may be called.</param>
/// <param name="IsGuided">Whether a grammar enforces the form of calls.</param>
/// <param name="Syntax">How the model writes calls.</param>
internal sealed record ToolChoice(IReadOnlyList<AIFunctionDeclaration> Tools, bool IsRequired, bool IsSingle, bool IsGuided, ToolCallSyntax Syntax)
{
    /// <summary>Reads the tools of a call.</summary>
    /// <returns>The choice; <see langword="null"/> if there are no tools, or none may be used.</returns>
    /// <exception cref="ArgumentException">A tool is required that does not exist.</exception>
    /// <exception cref="NotSupportedException">A tool is not a function.</exception>
    internal static ToolChoice? Read(ChatOptions? options, ToolCallSyntax syntax, bool guides)
    {
        AIFunctionDeclaration[] tools = [.. (options?.Tools ?? []).Select(tool => tool as AIFunctionDeclaration ?? throw new NotSupportedException(
            $"This client cannot offer the tool '{tool.Name}' of the type {tool.GetType().Name} to the model. It supports functions only."))];
        if (options?.ToolMode is NoneChatToolMode)
        {
            return null;
        }

        bool isSingle = options?.AllowMultipleToolCalls == false;
        if (options?.ToolMode is not RequiredChatToolMode required)
        {
            return tools.Length == 0 ? null : new ToolChoice(tools, IsRequired: false, isSingle, guides, syntax);
        }

        AIFunctionDeclaration[] allowed = required.RequiredFunctionName is { } name ? Array.FindAll(tools, tool => tool.Name == name) : tools;
        return allowed.Length > 0
            ? new ToolChoice(allowed, IsRequired: true, isSingle, IsGuided: true, syntax)
            : throw new ArgumentException(
                required.RequiredFunctionName is null
                    ? "ChatOptions.ToolMode requires a tool call, but ChatOptions.Tools has no function."
                    : $"ChatOptions.ToolMode requires the function '{required.RequiredFunctionName}', which ChatOptions.Tools does not have.",
                nameof(options));
    }
}
