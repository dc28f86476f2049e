using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Quotas;

namespace Facility.Domain.Policy;

/// <summary>What a table of the law says of a kind. Unlimited, none and unset are three different things.</summary>
public enum AllowanceIs
{
    /// <summary>No figure was found: it neither refuses nor allows, the head decides.</summary>
    Unset = 0,

    /// <summary>So many.</summary>
    Number = 1,

    /// <summary>Without a limit.</summary>
    Unlimited = 2,

    /// <summary>None is granted.</summary>
    None = 3,

    /// <summary>Not while it lasts.</summary>
    Barred = 4,

    /// <summary>Counts as ever, and is kept until it is over.</summary>
    Held = 5,
}

/// <summary>In what time a number counts.</summary>
public enum AllowancePer
{
    /// <summary>A year.</summary>
    Year = 0,

    /// <summary>A month of the calendar.</summary>
    Month = 1,

    /// <summary>Any seven days.</summary>
    Week = 2,
}

/// <summary>One cell of the table of entitlements.</summary>
/// <param name="Is">Which of the six it is.</param>
/// <param name="Number">How many, or how many MRP a month; 0 where it is no number.</param>
/// <param name="Per">In what time; of money always a month.</param>
/// <param name="Sure">How sure it is.</param>
public sealed record Allowance(AllowanceIs Is, int Number, AllowancePer Per, Sureness Sure)
{
    /// <summary>Nothing is known.</summary>
    public static Allowance Unset { get; } = new(AllowanceIs.Unset, 0, AllowancePer.Year, Sureness.Unsaid);

    /// <summary>As the file writes it.</summary>
    public override string ToString() => Is switch
    {
        AllowanceIs.Number => Per is AllowancePer.Year
            ? Number.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Number}/{Per.ToString().ToLowerInvariant()}"),
        _ => Is.ToString().ToLowerInvariant(),
    };
}

/// <summary>One row: what people of a group may have under some conditions.</summary>
/// <param name="For">The group, see <see cref="EntitlementWords"/>.</param>
/// <param name="In">The conditions, or "any".</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Profile">The profile that sets it.</param>
/// <param name="May">A cell for each kind that the table knows.</param>
public sealed record EntitlementRow(
    string For, string In, string Source, string Profile, ImmutableDictionary<QuotaKind, Allowance> May)
{
    /// <summary>The cell of a kind; unset for one that the table does not know.</summary>
    public Allowance Of(QuotaKind kind) => May.GetValueOrDefault(kind, Allowance.Unset);
}
