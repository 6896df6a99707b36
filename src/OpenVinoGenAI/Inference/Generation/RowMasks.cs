namespace OpenVinoGenAI.Inference;

/// <summary>Which places of each row are tokens and which are padding, and which position the next token of each row has.</summary>
internal sealed class RowMasks
{
    private long[] _mask = [];
    private long[] _spare = [];
    private long[] _positions = [];
    private int _capacity;

    /// <summary>The number of rows.</summary>
    internal int Rows { get; private set; }

    /// <summary>The number of places of each row.</summary>
    internal int Length { get; private set; }

    internal void Clear()
    {
        Rows = 0;
        Length = 0;
    }

    /// <summary>Lets each row continue another.</summary>
    internal void Select(ReadOnlySpan<int> rows)
    {
        if (Rows == 0)
        {
            Rows = rows.Length;
            Array.Resize(ref _positions, Math.Max(_positions.Length, Rows));
            _positions.AsSpan(0, Rows).Clear();
            Grow(Length);
            return;
        }

        if (RowSelection.IsAll(rows, Rows))
        {
            return;
        }

        Span<long> positions = stackalloc long[rows.Length <= 64 ? rows.Length : 0];
        positions = rows.Length <= 64 ? positions : new long[rows.Length];
        EnsureSpare(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            positions[i] = _positions[rows[i]];
            _mask.AsSpan(rows[i] * _capacity, Length).CopyTo(_spare.AsSpan(i * _capacity));
        }

        (_mask, _spare) = (_spare, _mask);
        Array.Resize(ref _positions, Math.Max(_positions.Length, rows.Length));
        positions.CopyTo(_positions);
        Rows = rows.Length;
    }

    /// <summary>Adds places, and writes the position of each.</summary>
    /// <param name="mask">1 for a token and 0 for padding, row by row; empty where all are tokens.</param>
    /// <param name="columns">The number of places that each row gets.</param>
    /// <param name="positions">Receives the positions, row by row.</param>
    internal void Add(ReadOnlySpan<long> mask, int columns, Span<long> positions)
    {
        Grow(Length + columns);
        for (int row = 0; row < Rows; row++)
        {
            Span<long> places = _mask.AsSpan((row * _capacity) + Length, columns);
            for (int i = 0; i < columns; i++)
            {
                long isToken = mask.IsEmpty ? 1 : mask[(row * columns) + i];
                places[i] = isToken;

                // The position of padding counts for nothing, but must be one that the model has.
                positions[(row * columns) + i] = isToken != 0 ? _positions[row]++ : 1;
            }
        }

        Length += columns;
    }

    /// <summary>Copies the mask row by row.</summary>
    internal void CopyTo(Span<long> target)
    {
        for (int row = 0; row < Rows; row++)
        {
            _mask.AsSpan(row * _capacity, Length).CopyTo(target[(row * Length)..]);
        }
    }

    /// <summary>Takes the newest places back.</summary>
    internal void Trim(int length)
    {
        for (int row = 0; row < Rows; row++)
        {
            foreach (long isToken in _mask.AsSpan((row * _capacity) + length, Length - length))
            {
                _positions[row] -= isToken;
            }
        }

        Length = length;
    }

    internal RowMasks Clone()
    {
        var copy = new RowMasks();
        copy.CopyFrom(this);
        return copy;
    }

    internal void CopyFrom(RowMasks other)
    {
        _mask = [.. other._mask];
        _positions = [.. other._positions];
        _capacity = other._capacity;
        Rows = other.Rows;
        Length = other.Length;
    }

    private void Grow(int length)
    {
        if (length <= _capacity && Rows * _capacity <= _mask.Length)
        {
            return;
        }

        int capacity = length <= _capacity ? _capacity : Math.Max(256, length + (length / 2));
        var mask = new long[Rows * capacity];
        for (int row = 0; row < Rows && (row + 1) * _capacity <= _mask.Length; row++)
        {
            _mask.AsSpan(row * _capacity, Length).CopyTo(mask.AsSpan(row * capacity));
        }

        _mask = mask;
        _capacity = capacity;
    }

    private void EnsureSpare(int rows)
    {
        if (_spare.Length < rows * _capacity)
        {
            _spare = new long[rows * _capacity];
        }
    }
}
