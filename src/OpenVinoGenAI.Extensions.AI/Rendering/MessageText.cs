using System.Globalization;
using System.Text;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Collects the text of a message, with a tag where each image stands.</summary>
/// <param name="images">The images of the whole chat so far; <see langword="null"/> for a model that takes none.</param>
internal sealed class MessageText(List<RgbImage>? images)
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a content.</summary>
    /// <exception cref="NotSupportedException">The content is of a kind that the model cannot take.</exception>
    internal void Add(AIContent content)
    {
        switch (content)
        {
            case TextContent text:
                _text.Append(text.Text);
                break;
            case DataContent data when data.HasTopLevelMediaType("image"):
                AddImage(data);
                break;
            case DataContent data when data.HasTopLevelMediaType("audio"):
                throw new NotSupportedException(
                    "This model takes no audio. Transcribe it first, for instance with an OpenVinoSpeechToTextClient, and send the text.");
            case DataContent data:
                throw new NotSupportedException($"This client cannot read content of the media type '{data.MediaType}'. It takes text and, with vision models, images.");
            case UriContent uri:
                throw new NotSupportedException(
                    $"This client does not download '{uri.Uri}'. Read the file yourself and send its bytes as DataContent, for instance with DataContent.LoadFromAsync.");
            case ErrorContent or UsageContent:
                break;
            default:
                throw new NotSupportedException($"This client cannot render content of the type {content.GetType().Name}.");
        }
    }

    public override string ToString() => _text.ToString();

    private void AddImage(DataContent data)
    {
        if (images is null)
        {
            throw new NotSupportedException("This model takes no images. Use a client over a VLMPipeline with a vision model.");
        }

        _text.Append(CultureInfo.InvariantCulture, $"<ov_genai_image_{images.Count}>");
        images.Add(ImageFile.Load(data.Data.Span));
    }
}
