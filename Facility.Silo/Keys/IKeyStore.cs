namespace Facility.Silo.Keys;

/// <summary>Secrets by file name, outside the database: keys are never in a row, a log or a backup.</summary>
public interface IKeyStore
{
    /// <summary>The octets of a key; made once and kept when it does not exist yet.</summary>
    byte[] GetOrCreate(string name, Func<byte[]> create);

    /// <summary>Reads a key without making one.</summary>
    bool TryRead(string name, out byte[] octets);
}
