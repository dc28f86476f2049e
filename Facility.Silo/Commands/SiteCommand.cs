using System.CommandLine;

namespace Facility.Silo.Commands;

/// <summary><c>site</c>: what differs between two site files, what applies, and letting another one apply.</summary>
internal static class SiteCommand
{
    public static Command Create() => new("site", "The site file of a facility, and changing it.")
    {
        SiteDiffCommand.Create(), SiteApplyCommand.Create(), SiteShowCommand.Create(),
    };
}
