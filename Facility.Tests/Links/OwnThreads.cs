namespace Facility.Tests.Links;

/// <summary>What this process holds, as the kernel counts it.</summary>
public static class OwnThreads
{
    public static int Count => Directory.GetDirectories("/proc/self/task").Length;

    public static int Descriptors => Directory.GetFileSystemEntries("/proc/self/fd").Length;

    /// <summary>Names of the threads, as far as the kernel keeps them: 15 characters.</summary>
    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetDirectories("/proc/self/task").Select(NameOf)];

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).Trim();
        }
        catch (IOException)
        {
            // It ended while we looked.
            return "";
        }
    }
}
