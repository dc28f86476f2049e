using Facility.Contracts.Ids;
using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

/// <summary>Whether a panel that says hello may stay; each objection says what would be
/// right.</summary>
public static class HelloCheck
{
    public static string? Objection(Hello hello, PanelId certified, string siteDigest, string partDigest)
    {
        if (hello.LinkVersion != LinkLimits.LinkVersion)
            return $"This silo speaks link version {LinkLimits.LinkVersion}, the panel {hello.LinkVersion}; "
                + "run the same release on both.";

        if (hello.Panel != certified.Value)
            return $"The certificate is that of {certified}, the greeting that of '{hello.Panel}'; "
                + "start it with the data folder of the panel it is.";

        if (!Identifier.IsValid(hello.Boot))
            return $"'{hello.Boot}' names no boot: 1 to {Identifier.LengthMax} letters, digits, '.', '-' or '_' do.";

        return hello.SiteDigest == siteDigest || hello.SitePartDigest == partDigest
            ? null
            : $"The panel runs with site file {Short(hello.SiteDigest)}, this silo with {Short(siteDigest)}, and what "
                + $"{certified} reads of it differs; put the silo's site.yaml (Facility.Silo site show) in its place "
                + "and start the panel again. Until then it goes on with its file and its table.";
    }

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] + "…" : $"'{digest}'";
}
