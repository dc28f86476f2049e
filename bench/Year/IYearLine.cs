using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Bus;

namespace Bench.Year;

/// <summary>A line of a panel: above its wire, or on it octet by octet.</summary>
internal interface IYearLine
{
    LineId Id { get; }

    /// <summary>Share of replies, or on the wire of frames, that are not understood.</summary>
    double Noise { set; }

    IYearPeripheral this[byte address] { get; }

    /// <summary>The panel has its port: it finds who answers.</summary>
    void Open();

    /// <summary>The port is gone, or the panel that had it.</summary>
    void Close(bool tells);

    void Cut(bool isCut);

    void Submit(BusCommand command);

    /// <summary>Somebody shows a card or presses keys there.</summary>
    void Show(IYearPeripheral at, BusEvent shown);

    /// <summary>After a pause of the panel: goes on.</summary>
    void Next();
}

/// <summary>A module or reader of such a line.</summary>
internal interface IYearPeripheral
{
    /// <summary>Whether the panel was told that it answers.</summary>
    bool Online { get; }

    /// <summary>Whether it has power and speaks, and its line is whole.</summary>
    bool IsReachable { get; }

    void Attach(YearDoor door);

    /// <summary>A contact changed.</summary>
    void Changed();

    /// <summary>Somebody is concerned with it.</summary>
    void Touch();

    /// <summary>The supply sags: outputs drop, timers are gone, and it is silent until power is back.</summary>
    void LosePower(TimeSpan until);

    /// <summary>It hears and says nothing for a while; its outputs stay as they are.</summary>
    void FallSilent(TimeSpan until);
}
