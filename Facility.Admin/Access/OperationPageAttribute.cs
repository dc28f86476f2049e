using Microsoft.AspNetCore.Authorization;

namespace Facility.Admin.Access;

/// <summary>Names a page's operation; who lacks the row is not shown the page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OperationPageAttribute(string operation)
    : AuthorizeAttribute(operation), IOperationMetadata
{
    /// <inheritdoc/>
    public string Operation { get; } = operation;
}
