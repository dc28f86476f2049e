namespace Facility.Silo.Persistence.Rows;

/// <summary>What became of a provisional placement.</summary>
public enum ProvisionalEnd
{
    /// <summary>It waits for the commission.</summary>
    Waits = 0,

    /// <summary>The commission confirmed it.</summary>
    Confirmed = 1,

    /// <summary>Something else was ordered: another cell, or isolation.</summary>
    OrderedOtherwise = 2,

    /// <summary>The person is no longer held here, or the file that placed them was taken back.</summary>
    Gone = 3,
}
