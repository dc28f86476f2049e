namespace Facility.Domain.Rules;

/// <summary>One sentence of policy.</summary>
/// <typeparam name="TFacts">What it looks at.</typeparam>
/// <param name="Id">Unique in the system, e.g. DOOR-03.</param>
/// <param name="Sentence">The rule as a sentence that is true of every allowed act.</param>
/// <param name="Source">Where it comes from: an invariant, a hazard, a text.</param>
/// <param name="Judge">The objection, or null for none.</param>
public sealed record Rule<TFacts>(
    string Id, string Sentence, string Source, Func<TFacts, Objection?> Judge) : IRule;
