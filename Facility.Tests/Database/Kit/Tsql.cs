using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Facility.Tests.Database.Kit;

/// <summary>SQL Server's language as Microsoft's own parser reads it.</summary>
internal static class Tsql
{
    /// <summary>What the parser complains of, with line and column.</summary>
    public static IReadOnlyList<string> ErrorsIn(string text)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        _ = parser.Parse(new StringReader(text), out var errors);
        return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
    }

    /// <summary>Fails on the first complaint.</summary>
    public static void Require(string text) =>
        Assert.True(ErrorsIn(text) is { Count: 0 }, $"{string.Join('\n', ErrorsIn(text))}\n{text}");
}
