namespace HardwareSim.Faults;

/// <summary>A field of osdp_FTSTAT, by its offset.</summary>
internal enum FileStatusField
{
    /// <summary>The pause it asks for.</summary>
    Delay = 1,

    /// <summary>How far it is; negative ends the transfer.</summary>
    Progress = 3,

    /// <summary>The largest frame it takes.</summary>
    Size = 5,
}
