namespace Facility.Domain.Allocation;

/// <summary>Ages that the law knows.</summary>
public static class Ages
{
    /// <summary>Full years from which somebody is an adult.</summary>
    public const int Adult = 18;
}
