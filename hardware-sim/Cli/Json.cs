using System.Text.Json;

namespace HardwareSim.Cli;

/// <summary>JSON as our files and interfaces write it.</summary>
internal static class Json
{
    /// <summary>With lines and indentation.</summary>
    public static JsonSerializerOptions Readable { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
