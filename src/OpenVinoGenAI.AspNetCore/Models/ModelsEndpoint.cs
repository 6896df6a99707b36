namespace OpenVinoGenAI.AspNetCore;

/// <summary>Lists the models.</summary>
internal static class ModelsEndpoint
{
    internal static Task ListAsync(ServingCall call) =>
        call.WriteJsonAsync(new ModelList([.. call.Catalog.All.Select(ModelDescription.Of)]), ServingJson.Default.ModelList);

    internal static Task GetAsync(ServingCall call) => call.WriteJsonAsync(
        ModelDescription.Of(call.Catalog.Find((string)call.Context.Request.RouteValues["id"]!)), ServingJson.Default.ModelDescription);
}
