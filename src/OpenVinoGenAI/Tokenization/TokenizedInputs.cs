namespace OpenVinoGenAI;

/// <summary>
/// The tokens of one or several texts as a matrix: a row for each text, padded to the longest (official: <c>TokenizedInputs</c>).
/// </summary>
public sealed class TokenizedInputs
{
    /// <summary>Creates a matrix with one row and no padding.</summary>
    /// <param name="inputIds">The token ids, at least one.</param>
    public TokenizedInputs(ReadOnlyMemory<long> inputIds)
        : this(inputIds, null, 1)
    {
    }

    /// <summary>Creates a matrix.</summary>
    /// <param name="inputIds">The token ids, row by row.</param>
    /// <param name="attentionMask">1 for a token and 0 for padding, row by row; <see langword="null"/> where nothing is padding.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together, or the mask has something else than 0 and 1.</exception>
    public TokenizedInputs(ReadOnlyMemory<long> inputIds, ReadOnlyMemory<long>? attentionMask, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (inputIds.Length % rows != 0)
        {
            throw new ArgumentException($"{inputIds.Length} token ids cannot be divided into {rows} rows.", nameof(inputIds));
        }

        if (attentionMask is { } mask)
        {
            if (mask.Length != inputIds.Length)
            {
                throw new ArgumentException($"The mask has {mask.Length} items for {inputIds.Length} token ids.", nameof(attentionMask));
            }

            if (mask.Span.ContainsAnyExcept(0L, 1L))
            {
                throw new ArgumentException("The mask has something else than 0 and 1.", nameof(attentionMask));
            }
        }

        InputIds = inputIds;
        AttentionMask = attentionMask ?? Enumerable.Repeat(1L, inputIds.Length).ToArray();
        Rows = rows;
    }

    /// <summary>The token ids, row by row, <see cref="Rows"/> × <see cref="Columns"/>.</summary>
    public ReadOnlyMemory<long> InputIds { get; }

    /// <summary>1 for a token and 0 for padding, in the shape of <see cref="InputIds"/>.</summary>
    public ReadOnlyMemory<long> AttentionMask { get; }

    /// <summary>
    /// 0 for the tokens of a first text and 1 for those of a second, in the shape of <see cref="InputIds"/>; <see langword="null"/> if the tokenizer makes
    /// no token types. Official: <c>token_type_ids</c>.
    /// </summary>
    public ReadOnlyMemory<long>? TokenTypeIds { get; init; }

    /// <summary>The number of texts.</summary>
    public int Rows { get; }

    /// <summary>The number of tokens of a row, padding included.</summary>
    public int Columns => InputIds.Length / Rows;

    /// <summary>The token ids of one text without its padding.</summary>
    /// <param name="row">Which text, from 0.</param>
    /// <returns>The ids.</returns>
    public long[] GetTokens(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        ReadOnlySpan<long> ids = InputIds.Span.Slice(row * Columns, Columns);
        ReadOnlySpan<long> mask = AttentionMask.Span.Slice(row * Columns, Columns);
        var tokens = new List<long>(Columns);
        for (int i = 0; i < ids.Length; i++)
        {
            if (mask[i] != 0)
            {
                tokens.Add(ids[i]);
            }
        }

        return [.. tokens];
    }

    /// <summary>A matrix of several rows like the only one of this.</summary>
    internal TokenizedInputs Repeat(int rows) => new(Repeat(InputIds, rows), Repeat(AttentionMask, rows), rows)
    {
        TokenTypeIds = TokenTypeIds is { } types ? Repeat(types, rows) : null,
    };

    private static long[] Repeat(ReadOnlyMemory<long> row, int count) => [.. Enumerable.Repeat(row.ToArray(), count).SelectMany(static ids => ids)];
}
