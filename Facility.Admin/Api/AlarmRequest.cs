using System.Collections.Immutable;
using Facility.Contracts.Alarms;

namespace Facility.Admin.Api;

/// <summary>What is to be done with alarms.</summary>
/// <param name="Act">What.</param>
/// <param name="Alarms">Their keys.</param>
/// <param name="Words">Reason or comment, at most 200 characters.</param>
/// <param name="Minutes">For how long they are to be shelved.</param>
public sealed record AlarmRequest(
    AlarmAct Act, ImmutableArray<string> Alarms, string? Words = null, double Minutes = 0);
