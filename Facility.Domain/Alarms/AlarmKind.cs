using Facility.Contracts.Alarms;

namespace Facility.Domain.Alarms;

/// <summary>A row of the alarm table.</summary>
/// <param name="Id">Its name, as panels say it.</param>
/// <param name="Says">What is wrong, in the field's words.</param>
/// <param name="Priority">How grave.</param>
/// <param name="Answer">Within which time somebody must have answered for it.</param>
/// <param name="Response">What the person does.</param>
/// <param name="Latching">Whether it stays until a person has looked.</param>
/// <param name="ShelveMax">The longest it may be put aside; zero for never.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Source">Who reports it.</param>
/// <param name="IsSilent">Whether only stations elsewhere are told, and never whoever set it off.</param>
public sealed record AlarmKind(
    string Id, string Says, AlarmPriority Priority, TimeSpan Answer, string Response, bool Latching,
    TimeSpan ShelveMax, AlarmScope Scope, string Source, bool IsSilent = false)
{
    /// <summary>The kind of whatever a panel names and the table lacks.</summary>
    public const string Other = "other";
}
