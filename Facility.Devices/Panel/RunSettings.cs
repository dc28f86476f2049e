using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>The command line of <c>run</c>.</summary>
/// <param name="SiteFile">The site file.</param>
/// <param name="Panel">Which panel of it.</param>
/// <param name="PortsFile">Which port carries which line.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Silos">Where the silo listens, once for each of its machines; one at least.</param>
/// <param name="EnrolFile">A text file with the one-time code; null for none.</param>
/// <param name="DeliveredKeys">A folder with the keys that peripherals were delivered with; null for none.</param>
/// <param name="ConsolePort">Port of the console's page on loopback; null for none.</param>
internal sealed record RunSettings(
    FileInfo SiteFile, PanelId Panel, FileInfo PortsFile, DirectoryInfo Data, Uri[] Silos, FileInfo? EnrolFile,
    DirectoryInfo? DeliveredKeys, int? ConsolePort);
