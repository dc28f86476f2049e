namespace Facility.Contracts.Record;

/// <summary>The kinds of entries the silo itself makes, beside those of the panels. Append only.</summary>
public static partial class SiloRecordKinds
{
    /// <summary>A silo started on this database; carries its epoch.</summary>
    public const string HostStarted = "host.started";

    /// <summary>The site file was taken over.</summary>
    public const string SiteImported = "site.imported";

    /// <summary>A new version of the access tables was made.</summary>
    public const string TableCompiled = "table.compiled";

    /// <summary>A release was allowed and sent.</summary>
    public const string ReleaseOrdered = "release.ordered";

    /// <summary>A release was refused by the rules.</summary>
    public const string ReleaseRefused = "release.refused";

    /// <summary>An order ended in a fault.</summary>
    public const string OrderFailed = "order.failed";

    /// <summary>A lockdown was ordered; sent before it was recorded.</summary>
    public const string LockdownOrdered = "lockdown.ordered";

    /// <summary>The end of a lockdown was ordered.</summary>
    public const string LockdownEndOrdered = "lockdown.end-ordered";

    /// <summary>The end of a lockdown was refused by the rules.</summary>
    public const string LockdownEndRefused = "lockdown.end-refused";

    /// <summary>A one-time code for a panel was issued.</summary>
    public const string EnrolmentCodeIssued = "panel.enrolment-code-issued";

    /// <summary>Something was ordered about a peripheral's key; in the record before the panel hears of it.</summary>
    public const string KeyOrdered = "key.ordered";

    /// <summary>An order about a peripheral's key was refused by the rules.</summary>
    public const string KeyRefused = "key.refused";

    /// <summary>The first of two people ordered something; it waits for the second.</summary>
    public const string JointBegun = "joint.begun";

    /// <summary>The beginning of an order of two people was refused by the rules.</summary>
    public const string JointRefused = "joint.refused";

    /// <summary>A second, different person confirmed; durable before anything of it is done.</summary>
    public const string JointConfirmed = "joint.confirmed";

    /// <summary>Somebody was not let confirm or withdraw; the order waits on.</summary>
    public const string JointConfirmRefused = "joint.confirm-refused";

    /// <summary>Nobody confirmed in time, or the silo was restarted; nothing was done.</summary>
    public const string JointLapsed = "joint.lapsed";

    /// <summary>An order of two people was taken back before anybody confirmed.</summary>
    public const string JointWithdrawn = "joint.withdrawn";

    /// <summary>A silo died over something two people had confirmed; what it had not reached was not done.</summary>
    public const string JointInterrupted = "joint.interrupted";

    /// <summary>A group release ended; carries how many doors were reached, and which were not.</summary>
    public const string GroupEnded = "group.ended";

    /// <summary>Somebody broke a group release off.</summary>
    public const string GroupAborted = "group.aborted";

    /// <summary>A door was ordered out of service; carries until when and who holds its key.</summary>
    public const string ServiceOutOrdered = "service.out-ordered";

    /// <summary>A door was ordered back into service.</summary>
    public const string ServiceBackOrdered = "service.back-ordered";

    /// <summary>An order about a door's service was refused by the rules.</summary>
    public const string ServiceRefused = "service.refused";

    /// <summary>Two people had another site file apply; carries both digests and the doors it touches.</summary>
    public const string SiteApplied = "site.applied";

    /// <summary>Another site file was refused by the rules.</summary>
    public const string SiteApplyRefused = "site.apply-refused";
}
