using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

/// <summary>One line of a vector file of frames: octets and what they mean. Folders below hold other things.</summary>
public sealed record Vector(string File, byte[] Octets, string Meaning)
{
    public static IReadOnlyList<Vector> All { get; } =
    [
        .. from folder in new[] { "standard", "ours/v01", "ours/v02" }
           from path in Directory.EnumerateFiles(Repository.At("Facility.Tests", "Vectors", folder), "*.hex")
           from line in System.IO.File.ReadLines(path)
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split(" | ")
           select new Vector(
               Path.GetRelativePath(Repository.At("Facility.Tests"), path).Replace('\\', '/'),
               Convert.FromHexString(parts[0].Replace(" ", "", StringComparison.Ordinal)), parts[1])
    ];

    public override string ToString() => $"{File}: {Meaning}";
}
