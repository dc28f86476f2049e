namespace Facility.Silo.Persistence.Rows;

/// <summary>A door of an access group.</summary>
public sealed class AccessGroupDoorRow
{
    public required string GroupId { get; set; }
    public required string DoorId { get; set; }
}
