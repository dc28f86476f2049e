using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Facility.Contracts.Verdicts;

/// <summary>Facts that must hold, checked in every build.</summary>
public static class Invariant
{
    /// <summary>Stops the caller when the fact does not hold.</summary>
    /// <exception cref="InvariantBrokenException">The fact does not hold.</exception>
    public static void Require(
        [DoesNotReturnIf(false)] bool holds,
        [CallerArgumentExpression(nameof(holds))] string statement = "")
    {
        if (!holds) throw new InvariantBrokenException(statement);
    }
}
