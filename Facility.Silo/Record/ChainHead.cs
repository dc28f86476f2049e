namespace Facility.Silo.Record;

/// <summary>Names of the chains; the facility has one.</summary>
public static class ChainHead
{
    public const string Facility = "facility";
}
