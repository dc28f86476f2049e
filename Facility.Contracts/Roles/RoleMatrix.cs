using System.Collections.Frozen;
using YamlDotNet.Serialization;

namespace Facility.Contracts.Roles;

/// <summary>The role matrix, read once from the file that ships inside this assembly.</summary>
public sealed class RoleMatrix
{
    /// <summary>The row name that marks an operation of the silo itself.</summary>
    public const string Host = "host";

    private readonly FrozenDictionary<string, FrozenSet<string>> rows;

    private RoleMatrix(FrozenDictionary<string, FrozenSet<string>> rows) => this.rows = rows;

    /// <summary>The matrix this build was made with.</summary>
    public static RoleMatrix Current { get; } = Read();

    /// <summary>All operations that have a row.</summary>
    public IEnumerable<string> Operations => rows.Keys;

    /// <summary>Whether the operation has a row at all.</summary>
    public bool Knows(string operation) => rows.ContainsKey(operation);

    /// <summary>Whether a person of this role may; an unknown operation allows nobody.</summary>
    public bool Allows(Role role, string operation) =>
        role != Role.None && rows.TryGetValue(operation, out var roles) && roles.Contains(NameOf(role));

    /// <summary>Whether the silo itself may; an unknown operation allows nobody.</summary>
    public bool AllowsHost(string operation) =>
        rows.TryGetValue(operation, out var roles) && roles.Contains(Host);

    /// <summary>The role's name in the file.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    private static RoleMatrix Read()
    {
        using var stream = typeof(RoleMatrix).Assembly.GetManifestResourceStream("role-matrix.yaml")
            ?? throw new InvalidOperationException("role-matrix.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader);
        var known = Enum.GetValues<Role>().Select(NameOf).Append(Host).ToHashSet();
        foreach (var (operation, roles) in rows)
        {
            if (roles.Find(role => !known.Contains(role)) is { } stranger)
                throw new InvalidOperationException(
                    $"role-matrix.yaml: {operation} names the unknown role '{stranger}'.");
        }
        return new(rows.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet()));
    }
}
