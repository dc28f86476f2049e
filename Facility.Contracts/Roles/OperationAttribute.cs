namespace Facility.Contracts.Roles;

/// <summary>Names the row of role-matrix.yaml that says who may call this.</summary>
/// <param name="name">Noun and act, e.g. <c>doors.release</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string name) : Attribute
{
    /// <summary>The row's name.</summary>
    public string Name { get; } = name;
}
