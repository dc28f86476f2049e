using Facility.Contracts.Errors;

namespace Facility.Silo.Hosting;

/// <summary>The claim on a data folder; held while the process lives, and let go by the system when it dies.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream claim;

    private DataFolder(FileStream claim) => this.claim = claim;

    /// <summary>Makes the folder if need be and claims it.</summary>
    /// <exception cref="StartRefusedException">It cannot be written, or another silo works on it.</exception>
    public static DataFolder Claim(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                CommandErrors.NotWritable, $"The data folder {folder} cannot be made: {trouble.Message}");
        }
        return new(Open(folder));
    }

    public void Dispose() => claim.Dispose();

    private static FileStream Open(string folder)
    {
        var path = Path.Combine(folder, "silo.lock");
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                CommandErrors.NotWritable, $"The data folder {folder} cannot be written.");
        }
        catch (IOException trouble)
        {
            throw File.Exists(path)
                ? new StartRefusedException(CommandErrors.Claimed,
                    $"Another silo works on the data folder {folder}; stop it, or give --data another folder.")
                : new StartRefusedException(CommandErrors.NotWritable,
                    $"The data folder {folder} cannot be written: {trouble.Message}");
        }
    }
}
