using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>
/// The languages of the Whisper models by the names that people use: codes of two and three letters, English names, and tags with a region such
/// as <c>en-US</c>.
/// </summary>
internal static class WhisperLanguages
{
    /// <summary>The name that stands for detecting the language.</summary>
    internal const string Auto = "auto";

    // The models' own code, the English name and the ISO 639-3 code. Where the models differ from ISO 639-1, it is among the other names.
    private static readonly (string Code, string Name, string ThreeLetters)[] Languages =
    [
        ("en", "english", "eng"),
        ("zh", "chinese", "zho"),
        ("de", "german", "deu"),
        ("es", "spanish", "spa"),
        ("ru", "russian", "rus"),
        ("ko", "korean", "kor"),
        ("fr", "french", "fra"),
        ("ja", "japanese", "jpn"),
        ("pt", "portuguese", "por"),
        ("tr", "turkish", "tur"),
        ("pl", "polish", "pol"),
        ("ca", "catalan", "cat"),
        ("nl", "dutch", "nld"),
        ("ar", "arabic", "ara"),
        ("sv", "swedish", "swe"),
        ("it", "italian", "ita"),
        ("id", "indonesian", "ind"),
        ("hi", "hindi", "hin"),
        ("fi", "finnish", "fin"),
        ("vi", "vietnamese", "vie"),
        ("he", "hebrew", "heb"),
        ("uk", "ukrainian", "ukr"),
        ("el", "greek", "ell"),
        ("ms", "malay", "msa"),
        ("cs", "czech", "ces"),
        ("ro", "romanian", "ron"),
        ("da", "danish", "dan"),
        ("hu", "hungarian", "hun"),
        ("ta", "tamil", "tam"),
        ("no", "norwegian", "nor"),
        ("th", "thai", "tha"),
        ("ur", "urdu", "urd"),
        ("hr", "croatian", "hrv"),
        ("bg", "bulgarian", "bul"),
        ("lt", "lithuanian", "lit"),
        ("la", "latin", "lat"),
        ("mi", "maori", "mri"),
        ("ml", "malayalam", "mal"),
        ("cy", "welsh", "cym"),
        ("sk", "slovak", "slk"),
        ("te", "telugu", "tel"),
        ("fa", "persian", "fas"),
        ("lv", "latvian", "lav"),
        ("bn", "bengali", "ben"),
        ("sr", "serbian", "srp"),
        ("az", "azerbaijani", "aze"),
        ("sl", "slovenian", "slv"),
        ("kn", "kannada", "kan"),
        ("et", "estonian", "est"),
        ("mk", "macedonian", "mkd"),
        ("br", "breton", "bre"),
        ("eu", "basque", "eus"),
        ("is", "icelandic", "isl"),
        ("hy", "armenian", "hye"),
        ("ne", "nepali", "nep"),
        ("mn", "mongolian", "mon"),
        ("bs", "bosnian", "bos"),
        ("kk", "kazakh", "kaz"),
        ("sq", "albanian", "sqi"),
        ("sw", "swahili", "swa"),
        ("gl", "galician", "glg"),
        ("mr", "marathi", "mar"),
        ("pa", "punjabi", "pan"),
        ("si", "sinhala", "sin"),
        ("km", "khmer", "khm"),
        ("sn", "shona", "sna"),
        ("yo", "yoruba", "yor"),
        ("so", "somali", "som"),
        ("af", "afrikaans", "afr"),
        ("oc", "occitan", "oci"),
        ("ka", "georgian", "kat"),
        ("be", "belarusian", "bel"),
        ("tg", "tajik", "tgk"),
        ("sd", "sindhi", "snd"),
        ("gu", "gujarati", "guj"),
        ("am", "amharic", "amh"),
        ("yi", "yiddish", "yid"),
        ("lo", "lao", "lao"),
        ("uz", "uzbek", "uzb"),
        ("fo", "faroese", "fao"),
        ("ht", "haitian creole", "hat"),
        ("ps", "pashto", "pus"),
        ("tk", "turkmen", "tuk"),
        ("nn", "nynorsk", "nno"),
        ("mt", "maltese", "mlt"),
        ("sa", "sanskrit", "san"),
        ("lb", "luxembourgish", "ltz"),
        ("my", "myanmar", "mya"),
        ("bo", "tibetan", "bod"),
        ("tl", "tagalog", "tgl"),
        ("mg", "malagasy", "mlg"),
        ("as", "assamese", "asm"),
        ("tt", "tatar", "tat"),
        ("haw", "hawaiian", "haw"),
        ("ln", "lingala", "lin"),
        ("ha", "hausa", "hau"),
        ("ba", "bashkir", "bak"),
        ("jw", "javanese", "jav"),
        ("su", "sundanese", "sun"),
        ("yue", "cantonese", "yue"),
    ];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["burmese"] = "my",
        ["valencian"] = "ca",
        ["flemish"] = "nl",
        ["haitian"] = "ht",
        ["letzeburgesch"] = "lb",
        ["pushto"] = "ps",
        ["panjabi"] = "pa",
        ["moldavian"] = "ro",
        ["moldovan"] = "ro",
        ["sinhalese"] = "si",
        ["castilian"] = "es",
        ["mandarin"] = "zh",
        ["farsi"] = "fa",
        ["filipino"] = "tl",
        ["fil"] = "tl",
        ["slovene"] = "sl",
        ["bangla"] = "bn",
        ["iw"] = "he",
        ["in"] = "id",
        ["ji"] = "yi",
        ["jv"] = "jw",
        ["mo"] = "ro",
        ["nb"] = "no",
        ["nob"] = "no",
        ["bokmal"] = "no",
        ["cmn"] = "zh",
        ["chi"] = "zh",
        ["ger"] = "de",
        ["fre"] = "fr",
        ["dut"] = "nl",
        ["gre"] = "el",
        ["may"] = "ms",
        ["zsm"] = "ms",
        ["cze"] = "cs",
        ["rum"] = "ro",
        ["mao"] = "mi",
        ["wel"] = "cy",
        ["slo"] = "sk",
        ["per"] = "fa",
        ["pes"] = "fa",
        ["mac"] = "mk",
        ["baq"] = "eu",
        ["ice"] = "is",
        ["arm"] = "hy",
        ["alb"] = "sq",
        ["geo"] = "ka",
        ["bur"] = "my",
        ["tib"] = "bo",
        ["arb"] = "ar",
        ["swh"] = "sw",
    };

    private static readonly Dictionary<string, string> Codes = MakeCodes();

    /// <summary>Whether a name stands for detecting the language.</summary>
    internal static bool IsDetected(string language)
    {
        string name = WithoutMarks(language);
        return name.Length == 0 || name.Equals(Auto, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Finds a language among those of a model.</summary>
    /// <param name="language">Any name of the language.</param>
    /// <param name="known">The model's languages, with marks: <c>&lt;|en|&gt;</c>.</param>
    /// <returns>The model's name of it, or <see langword="null"/> if the model does not know it.</returns>
    internal static string? Find(string language, IEnumerable<string> known)
    {
        string name = WithoutMarks(language);
        string? code = CodeOf(name);
        return known.FirstOrDefault(candidate => IsNamed(candidate, name)) ?? known.FirstOrDefault(candidate => IsNamed(candidate, code));
    }

    /// <summary>Finds the models' code of a language.</summary>
    /// <returns>The code, without marks, or <see langword="null"/> if the name is not known.</returns>
    internal static string? CodeOf(string language)
    {
        string name = WithoutMarks(language);
        if (Codes.TryGetValue(name, out string? code))
        {
            return code;
        }

        // A tag such as en-US, zh_Hant_TW or de-CH-1996: the language comes first.
        int end = name.AsSpan().IndexOfAny('-', '_');
        return end > 0 && Codes.TryGetValue(name[..end], out code) ? code : null;
    }

    /// <summary>The English name of a language, with a capital letter, or <see langword="null"/> if the name is not known.</summary>
    internal static string? EnglishNameOf(string language) => CodeOf(language) is { } code
        ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Array.Find(Languages, entry => entry.Code == code).Name)
        : null;

    private static bool IsNamed(string candidate, string? name) =>
        name is not null && WithoutMarks(candidate).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string WithoutMarks(string language)
    {
        string name = language.Trim();
        return name.StartsWith("<|", StringComparison.Ordinal) && name.EndsWith("|>", StringComparison.Ordinal) && name.Length >= 4
            ? name[2..^2].Trim()
            : name;
    }

    private static Dictionary<string, string> MakeCodes()
    {
        var codes = new Dictionary<string, string>(OtherNames, StringComparer.OrdinalIgnoreCase);
        foreach ((string code, string name, string threeLetters) in Languages)
        {
            codes[code] = code;
            codes[name] = code;
            codes[threeLetters] = code;
        }

        return codes;
    }
}
