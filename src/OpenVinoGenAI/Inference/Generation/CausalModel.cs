namespace OpenVinoGenAI.Inference;

/// <summary>
/// A language model as a function from tokens to logits, with its KV cache: the part of native generation that runs the model. It takes stateful
/// models, as <c>optimum-cli</c> exports them, and models that take their past as inputs and return it as outputs.
/// </summary>
/// <remarks>
/// Not safe for use by several threads at once. The spans that its methods return are the model's own memory: they are valid until the next call,
/// and may be changed meanwhile, as logits processors do.
/// </remarks>
public sealed class CausalModel : IDisposable
{
    private static readonly int[] FirstRow = [0];

    private readonly CompiledModel _compiled;
    private readonly KeyValueCache _cache;
    private readonly RowMasks _masks = new();
    private readonly int _logits;
    private readonly CausalInputs _inputs;
    private readonly List<long> _tokens = [];
    private bool _isDisposed;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_model.xml</c>, or an <c>.xml</c> file.</param>
    /// <param name="device">The device. The name is case-sensitive.</param>
    /// <param name="options">How the model is compiled; by default for latency.</param>
    /// <exception cref="ModelLoadException">The model is missing, cannot be read, or is not a language model.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    public CausalModel(string modelsPath, string device = "CPU", CompileOptions? options = null)
        : this(CausalModelLoader.Compile(modelsPath, device, options))
    {
    }

    /// <summary>Compiles a model that was read before, for instance one that was changed.</summary>
    /// <param name="core">The core that the model was read with.</param>
    /// <param name="model">The model. It gets another input where its logits can be limited to the last tokens.</param>
    /// <param name="device">The device.</param>
    /// <param name="options">How the model is compiled; by default for latency.</param>
    /// <exception cref="ModelLoadException">The model is not a language model.</exception>
    public CausalModel(Core core, Model model, string device = "CPU", CompileOptions? options = null)
        : this(CausalModelLoader.Compile(
            core ?? throw new ArgumentNullException(nameof(core)),
            model ?? throw new ArgumentNullException(nameof(model)),
            device ?? throw new ArgumentNullException(nameof(device)),
            options))
    {
    }

    private CausalModel(CompiledModel compiled)
    {
        _compiled = compiled;
        try
        {
            _logits = CausalModelLoader.FindLogits(compiled);
            _inputs = new CausalInputs(compiled);
            _cache = PastCache.IsFor(compiled) ? new PastCache(compiled) : new StatefulCache(compiled);
        }
        catch
        {
            _inputs?.Dispose();
            _compiled.Dispose();
            throw;
        }
    }

    /// <summary>The number of rows (sequences) in the cache; 0 while it is empty.</summary>
    public int Rows => _masks.Rows;

    /// <summary>The number of tokens of each row in the cache, padding included.</summary>
    public int Length => _masks.Length;

    /// <summary>The number of logits for each token; 0 before the first call.</summary>
    public int VocabularySize { get; private set; }

    /// <summary>Whether the model keeps its cache itself, in variables; otherwise its past is an input.</summary>
    public bool IsStateful => _cache is StatefulCache;

    /// <summary>The tokens in the cache, as long as there is only one row.</summary>
    internal IReadOnlyList<long> Tokens => _tokens;

    /// <summary>Forgets what is in the cache and reads a prompt.</summary>
    /// <param name="tokens">The tokens of the prompt, at least one.</param>
    /// <param name="cancellationToken">Checked before the inference, which then runs to its end.</param>
    /// <returns>The logits of the token that follows.</returns>
    public Span<float> Prefill(scoped ReadOnlySpan<long> tokens, CancellationToken cancellationToken = default)
    {
        Reset();
        return Append(tokens, cancellationToken: cancellationToken);
    }

    /// <summary>Forgets what is in the cache and reads several prompts at once.</summary>
    /// <param name="inputs">The prompts. Padding must come before the tokens, as <see cref="EncodeOptions.PadLeft"/> puts it.</param>
    /// <param name="cancellationToken">Checked before the inference, which then runs to its end.</param>
    /// <returns>The logits of the token that follows, row by row.</returns>
    /// <exception cref="ArgumentException">A prompt has no token, or padding after its tokens.</exception>
    public Span<float> Prefill(TokenizedInputs inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        CheckPadding(inputs);
        Reset();
        int[] rows = [.. Enumerable.Range(0, inputs.Rows)];
        return Run(inputs.InputIds.Span, inputs.AttentionMask.Span, rows, logitsCount: 1, cancellationToken);
    }

    /// <summary>Reads more tokens of a single sequence.</summary>
    /// <param name="tokens">The tokens, at least one.</param>
    /// <param name="allLogits">Whether the logits after each token are returned, not only those after the last one.</param>
    /// <param name="cancellationToken">Checked before the inference, which then runs to its end.</param>
    /// <returns>The logits, one vocabulary after the other.</returns>
    /// <exception cref="InvalidOperationException">There are several rows in the cache.</exception>
    public Span<float> Append(scoped ReadOnlySpan<long> tokens, bool allLogits = false, CancellationToken cancellationToken = default)
    {
        if (Rows > 1)
        {
            throw new InvalidOperationException($"The cache has {Rows} rows: only {nameof(Step)} continues several sequences.");
        }

        return Run(tokens, [], FirstRow, allLogits ? tokens.Length : 1, cancellationToken);
    }

    /// <summary>Adds a token to each row.</summary>
    /// <param name="tokens">The tokens, one for each row.</param>
    /// <returns>The logits of the token that follows, row by row.</returns>
    /// <exception cref="ArgumentException">The number of tokens differs from the number of rows.</exception>
    public Span<float> Step(scoped ReadOnlySpan<long> tokens)
    {
        if (tokens.Length != Rows)
        {
            throw new ArgumentException($"There are {tokens.Length} tokens for {Rows} rows.", nameof(tokens));
        }

        Span<int> rows = Rows <= 64 ? stackalloc int[Rows] : new int[Rows];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        return Step(tokens, rows);
    }

    /// <summary>Adds a token to rows, of which some may be dropped and others continued several times (official: <c>beam_idx</c>).</summary>
    /// <param name="tokens">The tokens, one for each new row.</param>
    /// <param name="rows">For each new row, the row that it continues.</param>
    /// <returns>The logits of the token that follows, row by row.</returns>
    /// <exception cref="ArgumentException">The number of tokens differs from the number of rows, or a row does not exist.</exception>
    public Span<float> Step(scoped ReadOnlySpan<long> tokens, scoped ReadOnlySpan<int> rows)
    {
        if (tokens.Length != rows.Length)
        {
            throw new ArgumentException($"There are {tokens.Length} tokens for {rows.Length} rows.", nameof(tokens));
        }

        foreach (int row in rows)
        {
            if (row < 0 || row >= Rows)
            {
                throw new ArgumentException($"Row {row} does not exist: the cache has {Rows} rows.", nameof(rows));
            }
        }

        return Run(tokens, [], rows, logitsCount: 1, CancellationToken.None);
    }

    /// <summary>Forgets the newest tokens of all rows.</summary>
    /// <param name="length">The number of tokens of each row that stay.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cache does not have as many.</exception>
    /// <exception cref="NotSupportedException">The model does not keep its tokens one by one, so that none can be taken back.</exception>
    public void Trim(int length)
    {
        if (!TryTrim(length))
        {
            throw new NotSupportedException("The model does not keep its tokens one by one: take a snapshot and restore it instead.");
        }
    }

    /// <summary>Forgets all tokens.</summary>
    public void Reset()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _cache.Reset();
        _masks.Clear();
        _tokens.Clear();
    }

    /// <summary>Copies the cache, to go on from here several times.</summary>
    /// <returns>The copy.</returns>
    public CacheSnapshot TakeSnapshot()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new CacheSnapshot(this, Rows == 0 ? [] : _cache.Copy(), _masks.Clone(), [.. _tokens]);
    }

    /// <summary>Sets the cache back to a copy. The copy can be used again.</summary>
    /// <param name="snapshot">The copy.</param>
    /// <exception cref="ArgumentException">The copy comes from another model.</exception>
    public void Restore(CacheSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, snapshot);
        if (snapshot.Owner != this)
        {
            throw new ArgumentException("The snapshot was taken of another model.", nameof(snapshot));
        }

        Reset();
        if (snapshot.Rows > 0)
        {
            _cache.Restore(snapshot.Contents);
            _masks.CopyFrom(snapshot.Masks);
            _tokens.AddRange(snapshot.Tokens);
        }
    }

    /// <summary>Frees the model.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _cache.Dispose();
            _compiled.Dispose();
            _inputs.Dispose();
        }
    }

    /// <summary>As <see cref="Trim"/>, where the model can do it.</summary>
    /// <returns>Whether it can; otherwise nothing has changed.</returns>
    internal bool TryTrim(int length)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        if (length == Length)
        {
            return true;
        }

        if (length == 0)
        {
            Reset();
            return true;
        }

        if (!_cache.TryTrim(Length, length))
        {
            return false;
        }

        _masks.Trim(length);
        if (_tokens.Count > length)
        {
            _tokens.RemoveRange(length, _tokens.Count - length);
        }

        return true;
    }

    private static void CheckPadding(TokenizedInputs inputs)
    {
        ReadOnlySpan<long> mask = inputs.AttentionMask.Span;
        for (int row = 0; row < inputs.Rows; row++)
        {
            ReadOnlySpan<long> places = mask.Slice(row * inputs.Columns, inputs.Columns);
            int first = places.IndexOf(1L);
            if (first < 0)
            {
                throw new ArgumentException($"The prompt of row {row} has no token.", nameof(inputs));
            }

            if (places[first..].Contains(0L))
            {
                throw new ArgumentException($"Row {row} has padding after tokens: encode with {nameof(EncodeOptions.PadLeft)}.", nameof(inputs));
            }
        }
    }

    private Span<float> Run(
        scoped ReadOnlySpan<long> tokens, scoped ReadOnlySpan<long> mask, scoped ReadOnlySpan<int> rows, int logitsCount, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (tokens.IsEmpty)
        {
            throw new ArgumentException("There are no tokens.", nameof(tokens));
        }

        // Never during the inference: the CPU plugin (2026.3.1) keeps shapes of an inference that it cancelled, and the next one may fail with them.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            int columns = tokens.Length / rows.Length;
            _masks.Select(rows);
            _inputs.Set(_cache.Request, tokens, rows, logitsCount, _masks, mask);
            _cache.BeforeInference(rows);
            _cache.Request.Infer();
            Span<float> logits = _cache.Request.OutputElements<float>(_logits);
            _cache.AfterInference();
            Remember(tokens, rows);
            int positions = _inputs.LimitsLogits ? logitsCount : columns;
            VocabularySize = logits.Length / (rows.Length * positions);
            return LastLogits(logits, rows.Length, positions, logitsCount);
        }
        catch
        {
            // What the inference had added by then is not known.
            Reset();
            throw;
        }
    }

    private void Remember(ReadOnlySpan<long> tokens, ReadOnlySpan<int> rows)
    {
        if (rows.Length > 1 || rows[0] != 0 || (_tokens.Count == 0 && Length > tokens.Length))
        {
            _tokens.Clear();
        }
        else
        {
            _tokens.AddRange(tokens);
        }
    }

    // Without a limit the model gives the logits of all places: those of the last ones are moved to the front.
    private Span<float> LastLogits(Span<float> logits, int rows, int positions, int wanted)
    {
        int size = wanted * VocabularySize;
        if (positions == wanted)
        {
            return logits;
        }

        for (int row = 0; row < rows; row++)
        {
            logits.Slice((((row + 1) * positions) - wanted) * VocabularySize, size).CopyTo(logits[(row * size)..]);
        }

        return logits[..(rows * size)];
    }
}
