namespace Facility.Domain.Sealed;

/// <summary>A row of the table of addressees.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kazakh">To whom, in Kazakh.</param>
/// <param name="Russian">In Russian.</param>
/// <param name="English">In English.</param>
/// <param name="Within">Within which time an application is handed over.</param>
public sealed record Addressee(string Id, string Kazakh, string Russian, string English, TimeSpan Within);
