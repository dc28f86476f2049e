namespace Facility.Silo.RollCheck;

/// <summary>What is done to a roll check once it is open, and to the escape-risk register.</summary>
public sealed record RollActs(RollExplanations Explanations, RollSignatures Signatures, EscapeRiskStore Risks);
