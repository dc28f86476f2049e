using System.Collections.Immutable;

namespace Facility.Contracts.Errors;

/// <summary>What can be wrong with a command of any of our programs. Append only.</summary>
public static class CommandErrors
{
    /// <summary>CMD-01.</summary>
    public static CommandError CommandLine { get; } = new(
        "CMD-01", "The command line is wrong.", "Use --help of the command.");

    /// <summary>CMD-02.</summary>
    public static CommandError NoFile { get; } = new(
        "CMD-02", "A file or folder is missing or cannot be read.", "Check its path and its rights.");

    /// <summary>CMD-03.</summary>
    public static CommandError WrongFile { get; } = new(
        "CMD-03", "A file is wrong; every mistake is listed with an id of its own.", "Mend all of them at once.");

    /// <summary>CMD-04.</summary>
    public static CommandError Port { get; } = new(
        "CMD-04", "A network port is in use, or the number is none.", "Name another one.");

    /// <summary>CMD-05.</summary>
    public static CommandError NotWritable { get; } = new(
        "CMD-05", "A file or folder cannot be made or written.", "Check the disk and the rights.");

    /// <summary>CMD-06.</summary>
    public static CommandError Claimed { get; } = new(
        "CMD-06", "Another process of ours works on the same folder or line.", "Stop it, or name another folder.");

    /// <summary>CMD-07.</summary>
    public static CommandError NoAnswer { get; } = new(
        "CMD-07", "No simulator answers.", "Start one with 'hardware-sim run', or use --sim-port.");

    /// <summary>CMD-08.</summary>
    public static CommandError NotDone { get; } = new(
        "CMD-08", "The simulator did not do it: it has no such part, or the part cannot.", "Use a name of the site.");

    /// <summary>CMD-09.</summary>
    public static CommandError NoDatabase { get; } = new(
        "CMD-09", "The file is no database of a facility, or one of another release.",
        "Name the data folder of a silo that was started with this release.");

    /// <summary>CMD-10.</summary>
    public static CommandError NotSignedIn { get; } = new(
        "CMD-10", "Sign-in name or password is wrong, or the name is locked for some minutes.", "Try again later.");

    /// <summary>CMD-11.</summary>
    public static CommandError NotAllowed { get; } = new(
        "CMD-11", "The role may not do this; the role matrix says who may.", "Let somebody who may do it.");

    /// <summary>CMD-12.</summary>
    public static CommandError OtherSiteFile { get; } = new(
        "CMD-12", "The site file is not the one that applies in the data folder.",
        "Start with the one that applies, or apply the other: docs/changing-a-site.md.");

    /// <summary>CMD-13.</summary>
    public static CommandError OtherSite { get; } = new(
        "CMD-13", "The data folder belongs to another site.", "Name the folder of this site.");

    /// <summary>CMD-14.</summary>
    public static CommandError NothingKept { get; } = new(
        "CMD-14", "The data folder keeps no site file, or none before the one that applies.",
        "Start the silo once with a site file.");

    /// <summary>CMD-15.</summary>
    public static CommandError IsThere { get; } = new(
        "CMD-15", "What is to be made is there already; nothing is overwritten.", "Name another folder.");

    /// <summary>CMD-16.</summary>
    public static CommandError Unknown { get; } = new(
        "CMD-16", "The site has no part of that name.", "Use a name of the site file.");

    /// <summary>CMD-17.</summary>
    public static CommandError Trouble { get; } = new(
        "CMD-17", "The operating system refused a file, a device or the database.", "The message says which.");

    /// <summary>CMD-18.</summary>
    public static CommandError NotHolding { get; } = new(
        "CMD-18", "People are in cells that the site file no longer has or makes too small.",
        "Move them first.");

    /// <summary>CMD-19.</summary>
    public static CommandError DoesNotOpen { get; } = new(
        "CMD-19", "A sealed application does not open: another key, or it is not as it was sealed.",
        "Use the key that its coupon names by fingerprint.");

    /// <summary>CMD-20.</summary>
    public static CommandError NoVerifierKey { get; } = new(
        "CMD-20", "The text is no verifier's key of checkpoints.", "Copy what 'record key' prints, all of it.");

    /// <summary>CMD-21.</summary>
    public static CommandError NotAsSigned { get; } = new(
        "CMD-21", "The export, or the record against it, is not as it was signed.",
        "Touch nothing more, copy both, call the inspector: docs/outside-check.md.");

    /// <summary>CMD-22.</summary>
    public static CommandError Database { get; } = new(
        "CMD-22", "The settings of the database are wrong, or its server does not answer or let us in.",
        "docs/database.md has the settings; the message says which.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<CommandError> All { get; } =
    [
        CommandLine, NoFile, WrongFile, Port, NotWritable, Claimed, NoAnswer, NotDone, NoDatabase, NotSignedIn,
        NotAllowed, OtherSiteFile, OtherSite, NothingKept, IsThere, Unknown, Trouble, NotHolding,
        DoesNotOpen, NoVerifierKey, NotAsSigned, Database,
    ];
}
