using System.Text;

namespace Facility.Silo.Exchange.Reading;

/// <summary>Octets as text: by their mark, else UTF-8 where they can be it, else windows-1251.</summary>
/// <remarks>Windows-1251 has no Kazakh letters of its own: whoever saved a name in it wrote a question mark, and
/// that is told as a problem of the cell, never guessed.</remarks>
public static class SheetText
{
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, and in which encoding it was read.</summary>
    public static (string Text, string Encoding) Read(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8.GetString(octets[3..]), "UTF-8");
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode.GetString(octets[2..]), "UTF-16");
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode.GetString(octets[2..]), "UTF-16");
        try
        {
            return (Strict.GetString(octets), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (Cyrillic.GetString(octets), "windows-1251");
        }
    }
}
