namespace Facility.Devices.Osdp.Wire;

/// <summary>Which part of a body is read.</summary>
public enum BiometricKind : byte
{
    /// <summary>The peripheral's own choice.</summary>
    Any = 0,

    /// <summary>Right thumb.</summary>
    RightThumb = 1,

    /// <summary>Right index finger.</summary>
    RightIndex = 2,

    /// <summary>Right middle finger.</summary>
    RightMiddle = 3,

    /// <summary>Right ring finger.</summary>
    RightRing = 4,

    /// <summary>Right little finger.</summary>
    RightLittle = 5,

    /// <summary>Left thumb.</summary>
    LeftThumb = 6,

    /// <summary>Left index finger.</summary>
    LeftIndex = 7,

    /// <summary>Left middle finger.</summary>
    LeftMiddle = 8,

    /// <summary>Left ring finger.</summary>
    LeftRing = 9,

    /// <summary>Left little finger.</summary>
    LeftLittle = 10,

    /// <summary>Iris of the right eye.</summary>
    RightIris = 11,

    /// <summary>Retina of the right eye.</summary>
    RightRetina = 12,

    /// <summary>Iris of the left eye.</summary>
    LeftIris = 13,

    /// <summary>Retina of the left eye.</summary>
    LeftRetina = 14,

    /// <summary>Face.</summary>
    Face = 15,

    /// <summary>Shape of the right hand.</summary>
    RightHand = 16,

    /// <summary>Shape of the left hand.</summary>
    LeftHand = 17,
}

/// <summary>How a reading of a body is written.</summary>
public enum BiometricFormat : byte
{
    /// <summary>The peripheral's own choice.</summary>
    Any = 0,

    /// <summary>A picture of a finger.</summary>
    FingerPicture = 1,

    /// <summary>The points of a finger, ANSI/INCITS 378.</summary>
    FingerPoints = 2,
}
