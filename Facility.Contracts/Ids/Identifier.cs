namespace Facility.Contracts.Ids;

/// <summary>The one rule for names that cross a process.</summary>
public static class Identifier
{
    /// <summary>Longest identifier, in characters.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether a text is 1 to 64 letters, digits, points, hyphens or underscores.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= LengthMax } && text.All(IsAllowed);

    /// <summary>Returns the text, or refuses it by naming what it was for and what would be right.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long or has other characters.</exception>
    public static string Require(string text, string what) =>
        IsValid(text)
            ? text
            : throw new ArgumentException(
                $"'{text}' is no {what}: 1 to {LengthMax} letters, digits, '.', '-' or '_' are.", nameof(text));

    private static bool IsAllowed(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_';
}
