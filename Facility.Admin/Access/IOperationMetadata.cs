namespace Facility.Admin.Access;

/// <summary>Says on an endpoint which row of the role matrix guards it.</summary>
public interface IOperationMetadata
{
    /// <summary>The row's name, e.g. <c>doors.release</c>.</summary>
    string Operation { get; }
}
