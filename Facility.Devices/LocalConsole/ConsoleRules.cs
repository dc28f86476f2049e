using System.Collections.Immutable;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.LocalConsole;

/// <summary>What a release at the console must satisfy besides the rules of every order (ORD).</summary>
public static class ConsoleRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<ConsoleRule> All =
    [
        new("CONS-01", "Only who is signed in at the console releases there.", "invariant I1",
            request => request.IsSignedIn ? null : "Nobody is signed in at the console any more.",
            "Show the badge and type the PIN again."),

        new("CONS-02", "The console releases cells and nothing else.", "a console is for the hour without a silo",
            request => request.Door is { Cell: null } door ? $"{door.Label} is not a cell." : null,
            "Use a card at its reader."),
    ];

    /// <summary>Judges an order.</summary>
    public static Verdict Judge(ConsoleRequest request) => new(
    [
        .. from rule in All
           let objection = rule.Objection(request)
           where objection is not null
           select new Refusal(rule.Id, objection, rule.WouldChange),
    ]);
}
