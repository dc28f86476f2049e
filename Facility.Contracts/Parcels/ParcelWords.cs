namespace Facility.Contracts.Parcels;

/// <summary>How something comes, which decides whether it counts.</summary>
public enum ParcelWay
{
    /// <summary>Brought by hand: counts as a parcel.</summary>
    HandDelivery = 0,

    /// <summary>By post: counts as a parcel.</summary>
    Post = 1,

    /// <summary>Small post: counts as that.</summary>
    SmallPost = 2,

    /// <summary>Brought to a long visit: does not count.</summary>
    LongVisit = 3,

    /// <summary>Medicines by medical conclusion: do not count, and go to the medic.</summary>
    Medicine = 4,

    /// <summary>Books from a shop: do not count.</summary>
    ShopBooks = 5,
}

/// <summary>Where a parcel is in its life.</summary>
public enum ParcelState
{
    /// <summary>Written down; its weight is not known, or no longer.</summary>
    Received = 0,

    /// <summary>Weighed as it is.</summary>
    Weighed = 1,

    /// <summary>Accepted, and kept until it is handed over.</summary>
    Accepted = 2,

    /// <summary>With its addressee, or with the medic.</summary>
    HandedOver = 3,

    /// <summary>Back with its sender.</summary>
    Returned = 4,

    /// <summary>Opened with its addressee there, and not yet signed for.</summary>
    Opened = 5,
}

/// <summary>What is done with a parcel.</summary>
public enum ParcelAct
{
    /// <summary>An item goes back; what is left is weighed again.</summary>
    TakeOut = 0,

    /// <summary>It lies on the scale.</summary>
    Weigh = 1,

    /// <summary>It is accepted, and counts where its way counts.</summary>
    Accept = 2,

    /// <summary>It was signed for, and is handed over.</summary>
    HandOver = 3,

    /// <summary>The whole goes back.</summary>
    Return = 4,

    /// <summary>It is opened with its addressee there.</summary>
    Open = 5,
}

/// <summary>What the list says of an item.</summary>
public enum ItemIs
{
    /// <summary>May come, up to its limit if it has one.</summary>
    Allowed = 0,

    /// <summary>Comes as medicine only.</summary>
    Medical = 1,

    /// <summary>Never comes.</summary>
    Forbidden = 2,
}
