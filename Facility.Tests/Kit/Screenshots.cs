namespace Facility.Tests;

/// <summary>Where browser tests leave what they saw.</summary>
internal static class Screenshots
{
    /// <summary>The folder, made on first use: <c>artifacts/screenshots</c>.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "screenshots")).FullName;
}
