// WebChat [--Provider InProcess|ModelServer] [--urls http://localhost:5080]: a chat page over OpenAI-compatible endpoints.
using Microsoft.Extensions.DependencyInjection;
using OpenVinoGenAI.Samples.WebChat;

WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, PageJson.Default));
Provider.Add(builder);

WebApplication app = builder.Build();
app.Use(PageSecurity.AddHeaders);
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapOpenVinoOpenAI("/v1");
app.MapOpenVinoHealth();
app.MapGet("/page.json", (IConfiguration configuration) => PageSettings.Read(configuration));
app.Run();
