namespace Facility.Admin.Access;

/// <summary>Marks an endpoint or page that nobody has to sign in for, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute(string because) : Attribute
{
    /// <summary>Why nobody has to sign in.</summary>
    public string Because { get; } = because;
}
