using System.Globalization;

namespace Facility.Contracts.Site;

/// <summary>One thing wrong in a site or people file.</summary>
/// <param name="Error">Of which kind; its id is <see cref="ErrorId"/>.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="What">What is wrong, naming the key and the value.</param>
/// <param name="Right">What would be right.</param>
public sealed record SiteMistake(SiteError Error, int Line, string What, string Right)
{
    /// <summary>What programs and build servers know this kind of mistake by, e.g. FILE-03; docs/errors.md.</summary>
    public string ErrorId => IdOf(Error);

    /// <summary>The id of a kind of mistake.</summary>
    public static string IdOf(SiteError error) => string.Create(CultureInfo.InvariantCulture, $"FILE-{(int)error:00}");

    /// <summary>How many, in words.</summary>
    public static string Count(int mistakes) => mistakes == 1 ? "1 mistake" : $"{mistakes} mistakes";

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}: {ErrorId}: {What} {Right}";
}
