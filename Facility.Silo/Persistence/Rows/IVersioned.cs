namespace Facility.Silo.Persistence.Rows;

/// <summary>A row whose every change is compared with the version that was read (decision D3).</summary>
public interface IVersioned
{
    long Version { get; set; }
}
