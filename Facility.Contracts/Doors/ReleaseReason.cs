namespace Facility.Contracts.Doors;

/// <summary>Why a door is released by hand; each has one key on the screen.</summary>
public enum ReleaseReason
{
    /// <summary>None given; refused.</summary>
    None = 0,

    /// <summary>Key 1: meal.</summary>
    Meal = 1,

    /// <summary>Key 2: medical.</summary>
    Medical = 2,

    /// <summary>Key 3: movement on the list.</summary>
    Movement = 3,

    /// <summary>Key 4: visit or lawyer.</summary>
    Visit = 4,

    /// <summary>Key 5: exercise yard.</summary>
    Exercise = 5,

    /// <summary>Key 6: search or inspection.</summary>
    Search = 6,

    /// <summary>Key 7: maintenance.</summary>
    Maintenance = 7,

    /// <summary>Key 8: staff passage without a card.</summary>
    Staff = 8,

    /// <summary>Key 9: other, with a note.</summary>
    Other = 9,

    /// <summary>Key 0: evacuation, with or without an alarm of fire.</summary>
    Evacuation = 10,
}
