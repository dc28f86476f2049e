namespace Facility.Contracts.Allocation;

/// <summary>Where a cell is in its life.</summary>
public enum CellState
{
    /// <summary>Planned; holds nobody.</summary>
    Draft = 0,

    /// <summary>In use.</summary>
    Active = 1,

    /// <summary>Out of order for a time.</summary>
    Inactive = 2,

    /// <summary>Given up.</summary>
    Archived = 3,
}

/// <summary>What a cell is fitted or kept for.</summary>
[Flags]
public enum CellPurposes
{
    /// <summary>Ordinary accommodation.</summary>
    None = 0,

    /// <summary>No step on the way.</summary>
    StepFree = 1,

    /// <summary>The medical unit.</summary>
    Medical = 2,

    /// <summary>Mothers with infants.</summary>
    MotherAndChild = 4,

    /// <summary>Arrivals in quarantine.</summary>
    Quarantine = 8,

    /// <summary>Disciplinary and single cells.</summary>
    Isolation = 16,

    /// <summary>Own protection.</summary>
    SafePlace = 32,
}

/// <summary>How far two people are kept apart.</summary>
public enum KeepApartLevel
{
    /// <summary>Not in one cell.</summary>
    Cell = 1,

    /// <summary>Not on one landing.</summary>
    Landing = 2,

    /// <summary>Not in one block.</summary>
    Block = 3,
}

/// <summary>Types of institution (penal code art. 89); they decide which separations apply.</summary>
public enum InstitutionType
{
    /// <summary>The site does not say: separations of a single type do not apply.</summary>
    Unset = 0,

    /// <summary>Minimum security.</summary>
    Minimum = 1,

    /// <summary>Medium security.</summary>
    Medium = 2,

    /// <summary>Medium security for minors.</summary>
    Juvenile = 3,

    /// <summary>Maximum security.</summary>
    Maximum = 4,

    /// <summary>Emergency ("extraordinary") security.</summary>
    Emergency = 5,

    /// <summary>Full security.</summary>
    Full = 6,

    /// <summary>Mixed security.</summary>
    Mixed = 7,

    /// <summary>Pre-trial centre.</summary>
    PreTrial = 8,

    /// <summary>Arrest house: arrest as a punishment of its own.</summary>
    Arrest = 9,
}

/// <summary>Languages that the facility speaks.</summary>
public enum Tongue
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Қазақша.</summary>
    Kazakh = 1,

    /// <summary>Русский.</summary>
    Russian = 2,
}
