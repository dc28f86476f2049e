using Facility.Contracts.Ids;

namespace Facility.Contracts.Actors;

/// <summary>What every order to a grain carries: its id, who and why.</summary>
public interface IOrder
{
    /// <summary>Given by the sender; a repeat with the same id gets the first answer.</summary>
    OrderId Id { get; }

    /// <summary>Who orders.</summary>
    Actor Actor { get; }
}
