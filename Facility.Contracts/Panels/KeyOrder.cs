using Facility.Contracts.Ids;

namespace Facility.Contracts.Panels;

/// <summary>What is to happen with a peripheral's key.</summary>
[GenerateSerializer, Alias("facility.key-act")]
public enum KeyAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>For some minutes it may be spoken with under SCBK-D; found so, it gets its own key.</summary>
    Install = 1,

    /// <summary>A peripheral with a key gets another.</summary>
    Renew = 2,
}

/// <summary>An order about a peripheral's key. The key itself is made by the panel and never leaves it.</summary>
/// <param name="Order">Its id; a repeat acts once.</param>
/// <param name="Line">Which line.</param>
/// <param name="Address">Which peripheral.</param>
/// <param name="Act">What.</param>
/// <param name="Reason">Why, 3 to 200 characters.</param>
public sealed record KeyOrder(OrderId Order, LineId Line, byte Address, KeyAct Act, string Reason)
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int ReasonLengthMin = 3;

    /// <summary>Most characters of a reason.</summary>
    public const int ReasonLengthMax = 200;
}
