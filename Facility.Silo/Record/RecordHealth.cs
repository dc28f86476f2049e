namespace Facility.Silo.Record;

/// <summary>Whether the last attempt to write the record succeeded; readiness and commands ask it.</summary>
public sealed class RecordHealth
{
    private volatile string trouble = "";

    /// <summary>Whether the record took the last write.</summary>
    public bool IsWritable => trouble.Length == 0;

    /// <summary>Why not; empty if it did.</summary>
    public string Trouble => trouble;

    public void Wrote() => trouble = "";

    public void Failed(string why) => trouble = why;
}
