namespace Facility.Contracts.Roles;

/// <summary>What a signed-in person is to the facility; exactly one per account.</summary>
public enum Role
{
    /// <summary>No role: may do nothing.</summary>
    None = 0,

    /// <summary>At a door or in the control room.</summary>
    Guard = 1,

    /// <summary>In charge of a shift; ends lockdowns, enrols stations.</summary>
    Supervisor = 2,

    /// <summary>Allocates cells, keeps credentials and accounts.</summary>
    Administrator = 3,

    /// <summary>Medical staff.</summary>
    Medic = 4,

    /// <summary>Reads everything; nobody inside can refuse or switch that off.</summary>
    Inspector = 5,

    /// <summary>Wires and maintains the hardware.</summary>
    Integrator = 6,
}
