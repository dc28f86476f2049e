namespace Facility.Admin.Access;

/// <summary>The operation of an API endpoint.</summary>
public sealed record OperationMetadata(string Operation) : IOperationMetadata;
