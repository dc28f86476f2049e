namespace Facility.Tests.Kit.Independent;

/// <summary>A message: its code, its name in the standard, and what its data must be.</summary>
internal sealed record MessageRow(int Code, string Name, Func<byte[], string?> Wrong);
