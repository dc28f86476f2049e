using Facility.Contracts.Alarms;

namespace Facility.Domain.Alarms;

/// <summary>What is looked at when a person does something with an alarm.</summary>
/// <param name="Act">What they do.</param>
/// <param name="Key">Which alarm.</param>
/// <param name="State">Where it stands; null for one that never was.</param>
/// <param name="Kind">Its row in the table.</param>
/// <param name="Words">Reason or comment.</param>
/// <param name="Time">For how long it is to be shelved.</param>
/// <param name="AnsweredBy">Who answered for it before; empty for nobody.</param>
public sealed record AlarmFacts(
    AlarmAct Act, string Key, AlarmState? State, AlarmKind Kind, string Words, TimeSpan Time, string AnsweredBy);
