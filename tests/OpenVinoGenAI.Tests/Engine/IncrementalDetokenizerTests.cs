using System.Text;

namespace OpenVinoGenAI.Tests.Engine;

/// <summary>Each token stands for one byte of UTF-8, so that a character needs several.</summary>
public class IncrementalDetokenizerTests
{
    [TestCase("plain text")]
    [TestCase("中文和 😀 und ß")]
    [TestCase("a line\nand another 😀\n\nend")]
    [TestCase("ab")]
    [TestCase("")]
    public void PiecesAreWholeCharactersAndJoinToTheText(string text)
    {
        var detokenizer = new IncrementalDetokenizer(Decode);
        string[] pieces = [.. Encoding.UTF8.GetBytes(text).Select(value => detokenizer.Write([value])), detokenizer.End()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(pieces), Is.EqualTo(text));
            Assert.That(pieces, Has.None.Contain("\uFFFD"));
            Assert.That(pieces.Where(piece => piece.Length > 0 && (char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1]))), Is.Empty);
        }
    }

    [Test]
    public void TheLastTwoTokensAreHeldBack()
    {
        var detokenizer = new IncrementalDetokenizer(Decode);
        Assert.That(string.Join("|", "abcd".Select(letter => detokenizer.Write([letter]))), Is.EqualTo("||a|b"));
        Assert.That(detokenizer.End(), Is.EqualTo("cd"));
    }

    [Test]
    public void ALineThatEndsIsGivenAtOnce()
    {
        var detokenizer = new IncrementalDetokenizer(Decode);
        Assert.That(detokenizer.Write([.. "ab\n".Select(letter => (long)letter)]), Is.EqualTo("ab\n"));
        Assert.That(detokenizer.End(), Is.Empty);
    }

    [Test]
    public void TextThatATokenShortensIsNotGivenTwice()
    {
        // " ." becomes "." as some tokenizers clean their text up.
        var detokenizer = new IncrementalDetokenizer(tokens => Decode(tokens).Replace(" .", ".", StringComparison.Ordinal));
        string joined = string.Concat("well . yes".Select(letter => detokenizer.Write([letter]))) + detokenizer.End();
        Assert.That(joined, Is.EqualTo("well. yes"));
    }

    [TestCase("plain text ")]
    [TestCase("中文和 😀 und ß ")]
    [TestCase("well . yes . ")]
    public void ALongLineIsDecodedInWindows(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200));
        byte[] tokens = Encoding.UTF8.GetBytes(text);
        long decoded = 0;
        var detokenizer = new IncrementalDetokenizer(window =>
        {
            decoded += window.Length;

            // As tokenizers of the SentencePiece kind do: a text does not begin with a space, and some tokenizers take spaces away.
            return Decode(window).Replace(" .", ".", StringComparison.Ordinal).TrimStart(' ');
        });
        string joined = string.Concat(tokens.Select(token => detokenizer.Write([token]))) + detokenizer.End();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(joined, Is.EqualTo(text.Replace(" .", ".", StringComparison.Ordinal)));
            Assert.That(decoded, Is.LessThan(70L * tokens.Length));
        }
    }

    private static string Decode(long[] tokens) => Encoding.UTF8.GetString([.. tokens.Select(token => (byte)token)]);
}
