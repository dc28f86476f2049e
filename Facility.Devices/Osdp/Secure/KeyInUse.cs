namespace Facility.Devices.Osdp.Secure;

/// <summary>Under which key a session is open.</summary>
public enum KeyInUse
{
    /// <summary>None: there is no session.</summary>
    None = 0,

    /// <summary>The peripheral's own key.</summary>
    Current = 1,

    /// <summary>The key that shall follow: the current one is retired with this.</summary>
    Next = 2,

    /// <summary>SCBK-D, the key everybody knows; in install mode only.</summary>
    Default = 3,
}
