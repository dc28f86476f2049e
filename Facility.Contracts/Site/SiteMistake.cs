namespace Facility.Contracts.Site;

/// <summary>One thing wrong in a site or people file.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="What">What is wrong, naming the key and the value.</param>
/// <param name="Right">What would be right.</param>
public sealed record SiteMistake(int Line, string What, string Right)
{
    /// <summary>How many, in words.</summary>
    public static string Count(int mistakes) => mistakes == 1 ? "1 mistake" : $"{mistakes} mistakes";

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}: {What} {Right}";
}
