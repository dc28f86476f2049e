using System.Globalization;

namespace HardwareSim.Conformance;

/// <summary>A file with a device's key: 32 hexadecimal digits.</summary>
internal static class KeyFile
{
    private const int Digits = 32;

    /// <summary>Why a file is none; null when it is one, or not given.</summary>
    public static string? WrongWith(FileInfo? file)
    {
        if (file is null) return null;
        if (!file.Exists) return $"There is no key file {file.FullName}.";
        var text = Text(file);
        return text.Length == Digits && text.All(char.IsAsciiHexDigit)
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"The key file {file.FullName} has not {Digits} hexadecimal digits.");
    }

    /// <summary>The key; null when no file was given.</summary>
    public static byte[]? Read(FileInfo? file) => file is null ? null : Convert.FromHexString(Text(file));

    private static string Text(FileInfo file) => File.ReadAllText(file.FullName).Trim();
}
