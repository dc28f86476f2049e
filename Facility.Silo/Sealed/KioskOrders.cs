using Facility.Contracts.Sealed;

namespace Facility.Silo.Sealed;

/// <summary>How an application to the administration is found again by its coupon: its signal's order is made of the
/// check code's hash, so that nothing else has to be kept of whoever wrote it.</summary>
internal static class KioskOrders
{
    /// <summary>Within which time the administration answers.</summary>
    /// <remarks>Internal rules, rule 71: three working days; counted without holidays, which binds the
    /// administration a little more.</remarks>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(3);

    private const int SignsOfHash = 60;

    /// <summary>The order of a check code's hash; an id as every order's.</summary>
    public static string OrderOf(byte[] checkHash) => $"k-{Convert.ToHexStringLower(checkHash)[..SignsOfHash]}";

    /// <summary>Whether a hash has the length it must have.</summary>
    public static bool IsHash(PlainApplication application) => application.CheckHash.Length == 32;
}
