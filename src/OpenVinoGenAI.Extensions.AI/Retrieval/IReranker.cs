namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Orders documents by how well they answer a query. Microsoft.Extensions.AI has no such interface.</summary>
/// <remarks>All members may be called by several threads at once. An implementation must not be disposed while it is in use.</remarks>
public interface IReranker : IDisposable
{
    /// <summary>Orders documents.</summary>
    /// <param name="query">The query.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="options">How many to return; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The documents, the best first.</returns>
    Task<IReadOnlyList<RerankedDocument>> RerankAsync(
        string query, IEnumerable<string> documents, RerankOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for an object of a type, such as the implementation itself.</summary>
    /// <param name="serviceType">The type.</param>
    /// <param name="serviceKey">A key, if the object has one.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    object? GetService(Type serviceType, object? serviceKey = null);
}
