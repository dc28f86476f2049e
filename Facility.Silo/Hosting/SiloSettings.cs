namespace Facility.Silo.Hosting;

/// <summary>What the command line says of one silo.</summary>
/// <param name="SiteFile">The site file.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Port">Port of the screens, on loopback.</param>
/// <param name="LinkPort">Port of the panel link, on loopback.</param>
/// <param name="OrleansPort">Port between silos, on loopback.</param>
/// <param name="GatewayPort">Port of the grains' gateway, on loopback.</param>
/// <param name="Demo">Whether fictional people and generated sign-ins are made.</param>
/// <param name="Seed">Told in the record, so that runs of a demo can be told apart.</param>
public sealed record SiloSettings(
    string SiteFile, string Data, int Port, int LinkPort, int OrleansPort, int GatewayPort, bool Demo, int Seed)
{
    /// <summary>The folder of keys within a data folder.</summary>
    public const string KeyFolderName = "keys";

    /// <summary>Where checkpoints and entries of the record leave to; beside the data folder unless told otherwise.
    /// </summary>
    public string ExportFolder { get; init; } = ExportFolderOf(Data);

    /// <summary>The ports that must be free.</summary>
    public IEnumerable<int> Ports => [Port, LinkPort, OrleansPort, GatewayPort];

    /// <summary>The database; the file of the data folder if nothing else is said.</summary>
    public Persistence.DatabaseSettings Database
    {
        get => field ?? Persistence.DatabaseSettings.FileIn(Data);
        init;
    }

    public string DatabaseFile => Path.Combine(Data, Persistence.FacilityDbFile.Name);

    public string KeyFolder => Path.Combine(Data, KeyFolderName);

    public string DemoFile => Path.Combine(Data, "demo.json");

    /// <summary>The folder of the export that belongs to a data folder.</summary>
    public static string ExportFolderOf(string data) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(data)) + "-record";

    /// <summary>The people of a demo stand beside the site file.</summary>
    public string PeopleFile => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(SiteFile))!, "people.yaml");
}
