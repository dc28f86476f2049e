namespace Facility.Contracts.Errors;

/// <summary>A kind of thing that can be wrong with a command or a file.</summary>
/// <param name="Id">What programs and build servers know it by; never given another meaning.</param>
/// <param name="Means">What is wrong, as a sentence.</param>
/// <param name="Right">What to do about it.</param>
public sealed record CommandError(string Id, string Means, string Right)
{
    /// <summary>A message that carries the id.</summary>
    /// <param name="message">What is wrong in this case.</param>
    public string Say(string message) => $"{Id}: {message}";
}
