namespace HardwareSim.Conformance.Pd;

/// <summary>Hands and eyes at the peripheral under test; a foreign one has none unless somebody stands there.</summary>
internal interface IPeripheralHands
{
    void PresentCard(int bits, byte[] card);

    void PressKeys(string keys);

    void SetInput(int input, bool active);

    void SetLocalStatus(bool tamper, bool powerFailed);

    /// <summary>Gives it something else to do, or lets it have time again.</summary>
    void MakeBusy(bool busy);

    /// <summary>Puts it into install mode, in which it takes the default key.</summary>
    void EnterInstallMode();

    /// <summary>The first lamp's colour number.</summary>
    int Lamp { get; }

    /// <summary>Times the sounder began.</summary>
    int Sounds { get; }

    /// <summary>Times an output changed.</summary>
    int OutputChanges { get; }
}
