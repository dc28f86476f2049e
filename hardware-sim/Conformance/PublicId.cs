namespace HardwareSim.Conformance;

/// <summary>One id of the public list, in our words.</summary>
/// <param name="Id">The id.</param>
/// <param name="Profile">The first profile that asks for it: basic, secure, packet, readwrite, bio or none.</param>
/// <param name="Roles">acu, pd, both or none: whom it is run against.</param>
/// <param name="About">What it is about.</param>
/// <param name="How">How it is run, or why it is not.</param>
internal sealed record PublicId(string Id, string Profile, string Roles, string About, string How)
{
    public bool IsRunFor(DeviceRole role) => Roles == "both" || Roles == (role == DeviceRole.Acu ? "acu" : "pd");

    public bool IsRun => Roles != "none";
}
