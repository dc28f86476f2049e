using System.Runtime.CompilerServices;

namespace Facility.Tests.Kit;

/// <summary>The checkout the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "bin", "obj", "Migrations", ".git", "data"];

    public static string Root { get; } = RootOf();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files below a folder, without what tools generate.</summary>
    public static IEnumerable<SourceFile> Sources(string folder, string pattern = "*.cs") =>
        from path in Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path)
        where !relative.Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any()
        select new SourceFile(relative.Replace('\\', '/'), File.ReadAllText(path));

    private static string RootOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

/// <summary>A file of the checkout: its path from the root, and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');
}
