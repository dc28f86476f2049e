namespace Facility.Silo.Exchange;

/// <summary>Texts that a spreadsheet would take for a formula get an apostrophe; an import takes it away.</summary>
public static class FormulaSafe
{
    /// <summary>Whether a spreadsheet may take a text for a formula.</summary>
    public static bool IsRisky(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>The text as it is written.</summary>
    public static string Write(string text) => IsRisky(text) ? $"'{text}" : text;
}
