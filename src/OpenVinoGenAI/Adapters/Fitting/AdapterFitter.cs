namespace OpenVinoGenAI;

/// <summary>Works out how an adapter is applied to a pipeline's models, and refuses one that is not applied as a whole.</summary>
/// <param name="target">The models.</param>
/// <param name="config">How the adapters are applied.</param>
/// <param name="device">The device, some of which limit the types of adapters.</param>
internal sealed class AdapterFitter(AdapterTarget target, AdapterConfig config, string device)
{
    private const int MaxNamed = 3;

    /// <exception cref="ModelLoadException">The adapter or a part of it does not fit the models.</exception>
    internal AdapterPlan Fit(Adapter adapter)
    {
        IReadOnlyList<FittedLayer> layers = Place(adapter);
        Dictionary<ModelModule, AdapterLayer> taken = [];
        foreach (FittedLayer fitted in layers)
        {
            CheckSize(adapter, fitted);
            foreach (AdapterPlace place in fitted.Places)
            {
                if (!taken.TryAdd(place.Module, fitted.Layer))
                {
                    throw Refuse(
                        adapter, $"names one layer of the model, {place.Module.Path}, twice: {taken[place.Module].Name} and {fitted.Layer.Name}");
                }

                CheckFuse(adapter, place);
            }
        }

        // The states that the NPU path keeps adapters in are F32, whatever the adapter's type.
        bool needsF32 = device.Contains("NPU", StringComparison.Ordinal) && layers.Any(item => item.Layer.Down.ElementType != "F32");
        bool isNative = adapter.File.IsReadNatively && !needsF32 && layers.All(item => item.Layer.IsNativelyNamed)
            && target.IsUnderstoodNatively(layers);
        return isNative ? AdapterPlan.Unchanged : new AdapterPlan([.. layers.SelectMany(Rename)], needsF32);
    }

    private FittedLayer[] Place(Adapter adapter)
    {
        FittedLayer[] layers = [.. adapter.Layers.Select(layer => new FittedLayer(layer, Find(layer.Name)))];
        AdapterLayer[] lost = [.. layers.Where(item => item.Places.Count == 0).Select(item => item.Layer)];
        if (lost.Length == 0)
        {
            return layers;
        }

        string which = lost.Length == layers.Length
            ? "does not fit the model"
            : $"fits the model only in part, and would not have its trained effect: {lost.Length} of its {layers.Length} layers are not there";
        string prefix = config.TensorNamePrefix is { Length: > 0 } text ? $" (without the {nameof(AdapterConfig.TensorNamePrefix)} \"{text}\")" : string.Empty;
        string models = string.Join("; ", target.Components.Select(component =>
            $"the {component.Name} {component.Layers.Source} has {Some(component.Layers.Modules.Select(module => module.Path))}"));
        throw Refuse(
            adapter, $"{which}: nothing in the {target.Description} is called {Some(lost.Select(layer => layer.Name))}{prefix}. Of layers, {models}");
    }

    private IReadOnlyList<AdapterPlace> Find(string name) => config.TensorNamePrefix is not { Length: > 0 } prefix ? target.Find(name)
        : name.StartsWith(prefix, StringComparison.Ordinal) ? target.Find(name[prefix.Length..].TrimStart('.', '_'))
        : [];

    private static void CheckSize(Adapter adapter, FittedLayer fitted)
    {
        AdapterLayer layer = fitted.Layer;
        long outputs = fitted.Places.Sum(place => place.Module.Layers[0].Outputs);
        foreach (ModelModule module in fitted.Places.Select(place => place.Module))
        {
            if (module.Layers.FirstOrDefault(node => !node.IsPointwise) is not null)
            {
                throw Refuse(adapter, $"changes {module.Path}, a convolution with a larger kernel than 1x1, which cannot be adapted");
            }

            if (module.Layers.Any(node => node.Inputs != layer.Inputs) || outputs != layer.Outputs)
            {
                throw Refuse(
                    adapter,
                    $"is for a model of another size: {layer.Down} and {layer.Up} need an input of {layer.Inputs} and an output of {layer.Outputs}, " +
                    $"and the model's {module.Path} has {module.Layers[0].Inputs} and {outputs}");
            }
        }
    }

    private void CheckFuse(Adapter adapter, AdapterPlace place)
    {
        if (config.Mode == AdapterMode.Fuse && place.Module.Layers.Any(node => !node.HasPlainWeights))
        {
            throw Refuse(
                adapter,
                $"cannot be added to the weights of the model, as {nameof(AdapterMode)}.{nameof(AdapterMode.Fuse)} asks for: those of " +
                $"{place.Module.Path} are compressed to integers. Use {nameof(AdapterMode.Static)}, {nameof(AdapterMode.Dynamic)} or " +
                $"{nameof(AdapterMode.Auto)}");
        }
    }

    // Modules that share an output have the same first matrix, and each its rows of the second.
    private static IEnumerable<RenamedTensor> Rename(FittedLayer fitted)
    {
        AdapterLayer layer = fitted.Layer;
        long bytesPerRow = layer.Up.Length / layer.Outputs;
        long row = 0;
        foreach (AdapterPlace place in fitted.Places)
        {
            long rows = fitted.Places.Count == 1 ? layer.Outputs : place.Module.Layers[0].Outputs;
            yield return new RenamedTensor(place.NativeName + ".lora_A.weight", layer.Down);
            yield return new RenamedTensor(
                place.NativeName + ".lora_B.weight",
                new AdapterTensor(
                    layer.Up.Name, layer.Up.ElementType, [rows, .. layer.Up.Shape.Skip(1)], layer.Up.Position + (row * bytesPerRow), rows * bytesPerRow));
            row += rows;
        }
    }

    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MaxNamed)) + (all.Length > MaxNamed ? $" and {all.Length - MaxNamed} more" : string.Empty);
    }

    private static ModelLoadException Refuse(Adapter adapter, string fault) =>
        new($"The adapter {adapter.Path} {fault}.") { ModelPath = adapter.Path };
}
