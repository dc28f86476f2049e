namespace Facility.Contracts.Doors;

/// <summary>What a door is used for; rules and screens depend on it, wiring does not.</summary>
public enum DoorUse
{
    /// <summary>A cell's door.</summary>
    Cell = 1,

    /// <summary>The door of the old dormitory.</summary>
    Dormitory = 2,

    /// <summary>The gate of a landing.</summary>
    LandingGate = 3,

    /// <summary>The gate of a block.</summary>
    BlockGate = 4,

    /// <summary>One of two interlocked doors of a sally port.</summary>
    SallyPort = 5,

    /// <summary>To a yard.</summary>
    Yard = 6,

    /// <summary>A room: visits, parcels, medical, stores.</summary>
    Room = 7,

    /// <summary>A gate for vehicles.</summary>
    VehicleGate = 8,
}
