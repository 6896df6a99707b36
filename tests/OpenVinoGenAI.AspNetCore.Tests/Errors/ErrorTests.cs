using System.Net;
using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>What a client gets for a request that cannot be answered.</summary>
internal sealed class ErrorTests
{
    private const string Chat = "/v1/chat/completions";
    private const string Hi = """ "model":"tiny-chat","messages":[{"role":"user","content":"hi"}] """;

    private static IEnumerable<TestCaseData> Refused()
    {
        TestCaseData Case(string name, string path, string json, int status, string code, string? parameter) =>
            new TestCaseData(path, json, status, code, parameter).SetArgDisplayNames(name);

        string With(string more) => $$"""{ {{Hi}}, {{more}} }""";
        yield return Case("no JSON", Chat, "{", 400, "invalid_json", null);
        yield return Case("an array", Chat, "[]", 400, "invalid_json", null);
        yield return Case("null", Chat, "null", 400, "invalid_json", null);
        yield return Case("a wrong type", Chat, With(""" "temperature": "warm" """), 400, "invalid_type", "temperature");
        yield return Case("no model", Chat, """{"messages":[{"role":"user","content":"hi"}]}""", 400, "missing_required_parameter", "model");
        yield return Case("unknown model", Chat, """{"model":"x","messages":[{"role":"user","content":"hi"}]}""", 404, "model_not_found", "model");
        yield return Case("model of another kind", Chat, """{"model":"tiny-embed","messages":[{"role":"user","content":"hi"}]}""", 400, "model_not_supported", "model");
        yield return Case("no messages", Chat, """{"model":"tiny-chat"}""", 400, "missing_required_parameter", "messages");
        yield return Case("empty messages", Chat, """{"model":"tiny-chat","messages":[]}""", 400, "missing_required_parameter", "messages");
        yield return Case("null message", Chat, """{"model":"tiny-chat","messages":[null]}""", 400, "missing_required_parameter", "messages[0].role");
        yield return Case("unknown role", Chat, """{"model":"tiny-chat","messages":[{"role":"king","content":"hi"}]}""", 400, "invalid_value", "messages[0].role");
        yield return Case("no content", Chat, """{"model":"tiny-chat","messages":[{"role":"user"}]}""", 400, "missing_required_parameter", "messages[0].content");
        yield return Case("unknown part", Chat, """{"model":"tiny-chat","messages":[{"role":"user","content":[{"type":"file"}]}]}""", 400, "unsupported_value", "messages[0].content.type");
        yield return Case("no tool_call_id", Chat, """{"model":"tiny-chat","messages":[{"role":"tool","content":"x"}]}""", 400, "missing_required_parameter", "messages[0].tool_call_id");
        yield return Case("temperature", Chat, With(""" "temperature": 2.5 """), 400, "invalid_value", "temperature");
        yield return Case("top_p", Chat, With(""" "top_p": 0 """), 400, "invalid_value", "top_p");
        yield return Case("top_k", Chat, With(""" "top_k": 0 """), 400, "invalid_value", "top_k");
        yield return Case("seed", Chat, With(""" "seed": -1 """), 400, "invalid_value", "seed");
        yield return Case("n", Chat, With(""" "n": 0 """), 400, "invalid_value", "n");
        yield return Case("many n", Chat, With(""" "n": 9 """), 400, "invalid_value", "n");
        yield return Case("max_tokens", Chat, With(""" "max_tokens": 0 """), 400, "invalid_value", "max_tokens");
        yield return Case("many max_completion_tokens", Chat, With(""" "max_completion_tokens": 5000 """), 400, "invalid_value", "max_completion_tokens");
        yield return Case("top_logprobs", Chat, With(""" "logprobs": true, "top_logprobs": 5 """), 400, "unsupported_value", "top_logprobs");
        yield return Case("unknown parameter", Chat, With(""" "logit_bias": {"5": 1} """), 400, "unknown_parameter", "logit_bias");
        yield return Case("stop", Chat, With(""" "stop": 5 """), 400, "invalid_value", "stop");
        yield return Case("tool type", Chat, With(""" "tools": [{"type":"web_search"}] """), 400, "unsupported_value", "tools[0].type");
        yield return Case("tool without a name", Chat, With(""" "tools": [{"type":"function","function":{}}] """), 400, "missing_required_parameter", "tools[0].function.name");
        yield return Case("tool choice", Chat, With(""" "tool_choice": "maybe" """), 400, "invalid_value", "tool_choice");
        yield return Case("required without tools", Chat, With(""" "tool_choice": "required" """), 400, "invalid_value", null);
        yield return Case("response format", Chat, With(""" "response_format": {"type":"xml"} """), 400, "invalid_value", "response_format.type");
        yield return Case("no schema", Chat, With(""" "response_format": {"type":"json_schema"} """), 400, "missing_required_parameter", "response_format.json_schema.schema");
        yield return Case("reasoning effort", Chat, With(""" "reasoning_effort": "vast" """), 400, "invalid_value", "reasoning_effort");
        yield return Case("wrong kind of a further option", Chat, With(""" "ignore_eos": 5 """), 400, "invalid_value", null);
        yield return Case("an image for a text model", Chat, Image("tiny-chat", "data:image/png;base64,iVBORw0KGgo="), 400, "unsupported_value", null);
        yield return Case("a damaged image", Chat, Image("tiny-vlm", "data:image/png;base64,iVBORw0KGgo="), 400, "invalid_image", null);
        yield return Case("an image's address", Chat, Image("tiny-vlm", "https://example.com/a.png"), 400, "unsupported_value", "messages[0].content.image_url.url");
        yield return Case("a file's address", Chat, Image("tiny-vlm", "file:///etc/passwd"), 400, "unsupported_value", "messages[0].content.image_url.url");
        yield return Case("a damaged data URL", Chat, Image("tiny-vlm", "data:image/png;base64,###"), 400, "invalid_value", "messages[0].content.image_url.url");
        yield return Case("a prompt beyond the context", Chat, $$"""{"model":"tiny-chat","messages":[{"role":"user","content":"{{string.Concat(Enumerable.Repeat("word ", 4000))}}"}]}""", 400, "context_length_exceeded", null);
        yield return Case("no prompt", "/v1/completions", """{"model":"tiny-chat"}""", 400, "missing_required_parameter", "prompt");
        yield return Case("tokens as a prompt", "/v1/completions", """{"model":"tiny-chat","prompt":[1,2]}""", 400, "unsupported_value", "prompt");
        yield return Case("suffix", "/v1/completions", """{"model":"tiny-chat","prompt":"a","suffix":"b"}""", 400, "unsupported_value", "suffix");
        yield return Case("best_of", "/v1/completions", """{"model":"tiny-chat","prompt":"a","best_of":3}""", 400, "unsupported_value", "best_of");
        yield return Case("no input", "/v1/embeddings", """{"model":"tiny-embed"}""", 400, "missing_required_parameter", "input");
        yield return Case("empty input", "/v1/embeddings", """{"model":"tiny-embed","input":[]}""", 400, "invalid_value", "input");
        yield return Case("encoding", "/v1/embeddings", """{"model":"tiny-embed","input":"a","encoding_format":"hex"}""", 400, "invalid_value", "encoding_format");
        yield return Case("dimensions", "/v1/embeddings", """{"model":"tiny-embed","input":"a","dimensions":3}""", 400, "unsupported_value", null);
        yield return Case("no query", "/v1/rerank", """{"model":"tiny-rerank","documents":["a"]}""", 400, "missing_required_parameter", "query");
        yield return Case("no documents", "/v1/rerank", """{"model":"tiny-rerank","query":"a","documents":[]}""", 400, "invalid_value", "documents");
        yield return Case("top_n", "/v1/rerank", """{"model":"tiny-rerank","query":"a","documents":["a"],"top_n":0}""", 400, "invalid_value", "top_n");
        yield return Case("mp3", "/v1/audio/speech", """{"model":"tiny-tts","input":"a","voice":"default","response_format":"mp3"}""", 400, "unsupported_value", "response_format");
        yield return Case("unknown voice", "/v1/audio/speech", """{"model":"tiny-tts","input":"a","voice":"alloy"}""", 400, "invalid_value", null);
        yield return Case("no input to speak", "/v1/audio/speech", """{"model":"tiny-tts","voice":"default"}""", 400, "missing_required_parameter", "input");
        yield return Case("url of an image", "/v1/images/generations", """{"model":"tiny-sd","prompt":"a","response_format":"url"}""", 400, "unsupported_value", "response_format");
        yield return Case("size of an image", "/v1/images/generations", """{"model":"tiny-sd","prompt":"a","size":"9999x9999"}""", 400, "invalid_value", "size");
        yield return Case("no prompt for an image", "/v1/images/generations", """{"model":"tiny-sd"}""", 400, "missing_required_parameter", "prompt");
        yield return Case("many images", "/v1/images/generations", """{"model":"tiny-sd","prompt":"a","n":50}""", 400, "invalid_value", "n");
        yield return Case("transparent background", "/v1/images/generations", """{"model":"tiny-sd","prompt":"a","background":"transparent"}""", 400, "unknown_parameter", "background");
    }

    [TestCaseSource(nameof(Refused))]
    public async Task ARequestIsRefusedInTheOfficialShape(string path, string json, int status, string code, string? parameter)
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(SharedServer.Instance.Http, path, json);
        await AssertError(response, status, code, parameter);
    }

    [Test]
    public async Task AStreamIsRefusedBeforeItStarts()
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(SharedServer.Instance.Http, Chat, $$"""{ {{Hi}}, "stream": true, "tool_choice": "required" }""");
        await AssertError(response, 400, "invalid_value", null);
    }

    [Test]
    public async Task OnlyJsonIsTaken()
    {
        using var content = new StringContent($$"""{ {{Hi}} }""", Encoding.UTF8, "text/plain");
        using HttpResponseMessage response = await SharedServer.Instance.Http.PostAsync(Chat, content);
        await AssertError(response, 415, "unsupported_media_type", null);
        using HttpResponseMessage form = await HttpRequests.PostAsync(SharedServer.Instance.Http, "/v1/audio/transcriptions", "{}");
        await AssertError(form, 415, "unsupported_media_type", null);
    }

    [TestCase("audio/transcriptions", "response_format", "xml", "response_format")]
    [TestCase("audio/transcriptions", "temperature", "5", "temperature")]
    [TestCase("audio/transcriptions", "nonsense", "5", "nonsense")]
    [TestCase("audio/transcriptions", "timestamp_granularities[]", "hour", "timestamp_granularities[]")]
    [TestCase("audio/translations", "language", "de", "language")]
    [TestCase("images/edits", "n", "two", "n")]
    [TestCase("images/edits", "nonsense", "5", "nonsense")]
    public async Task AFormIsChecked(string path, string name, string value, string parameter)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(path.StartsWith("audio", StringComparison.Ordinal) ? "tiny-whisper" : "tiny-sd"), "model" },
            { new StringContent(value), name },
            { new StringContent("a red circle"), "prompt" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(HttpRequests.ImageFile("red_circle.png"))), "image", "image.png" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(HttpRequests.AudioFile("en_kitchen.wav"))), "file", "a.wav" },
        };
        using HttpResponseMessage response = await SharedServer.Instance.Http.PostAsync($"/v1/{path}", form);
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That((await HttpRequests.JsonAsync(response)).GetProperty("error").GetProperty("param").GetString(), Is.EqualTo(parameter));
    }

    [Test]
    public async Task ADamagedFileIsTheClientsFault()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("tiny-whisper"), "model" },
            { new ByteArrayContent([1, 2, 3, 4]), "file", "a.wav" },
        };
        using HttpResponseMessage response = await SharedServer.Instance.Http.PostAsync("/v1/audio/transcriptions", form);
        await AssertError(response, 400, "invalid_audio", "file");
    }

    [Test]
    public async Task AModelThatCannotBeLoadedDoesNotShowItsPath()
    {
        string folder = Directory.CreateTempSubdirectory("empty-model").FullName;
        await using TestServer server = await TestServer.StartAsync(models: models => models.AddChatModel("broken", options => options.ModelPath = folder));
        using HttpResponseMessage response = await HttpRequests.PostAsync(server.Http, Chat, """{"model":"broken","messages":[{"role":"user","content":"hi"}]}""");
        string text = await response.Content.ReadAsStringAsync();
        Assert.That(text, Does.Not.Contain(Path.GetFileName(folder)));
        Assert.That(response.Headers.RetryAfter, Is.Not.Null);
        await AssertError(response, 503, "model_not_available", null);
        Directory.Delete(folder);
    }

    [Test]
    public async Task AnUnknownEndpointIsNotFound()
    {
        using HttpResponseMessage response = await SharedServer.Instance.Http.GetAsync("/v1/nothing");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    internal static async Task AssertError(HttpResponseMessage response, int status, string code, string? parameter)
    {
        string text = await response.Content.ReadAsStringAsync();
        JsonElement json = JsonDocument.Parse(text).RootElement;
        Assert.That(json.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "error" }));
        JsonElement error = json.GetProperty("error");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "message", "type", "param", "code" }));
            Assert.That(((int)response.StatusCode, error.GetProperty("code").GetString(), error.GetProperty("param").GetString()), Is.EqualTo((status, code, parameter)), text);
            Assert.That(error.GetProperty("message").GetString(), Is.Not.Empty);
            Assert.That(error.GetProperty("type").GetString(), Is.EqualTo(status switch
            {
                401 => "authentication_error",
                429 => "rate_limit_error",
                >= 500 => "server_error",
                _ => "invalid_request_error",
            }));
        }
    }

    private static string Image(string model, string url) =>
        $$"""{"model":"{{model}}","messages":[{"role":"user","content":[{"type":"text","text":"What is it?"},{"type":"image_url","image_url":{"url":"{{url}}"} }]}]}""";
}
