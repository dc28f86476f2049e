using Facility.Domain.Policy;

namespace Facility.Tests.Quotas;

/// <summary>A wrong file of figures is refused whole, and every mistake is named at once.</summary>
public sealed class PolicyReaderTests
{
    private static readonly string[] Said =
    [
        "'tomorrow' of one", "'castle' of one", "'cosy' of one", "'many' of short of medium/strict",
        "'0' of long", "'6/day' of parcels", "'' of post", "medium/strict of one lacks a source",
        "'Q' of medium/strict", "stands twice", "'Z' of long", "a.b of one: 'some'",
        "a.b of one lacks a source",
        "2 profiles 'one'", "'2020-13-01' of mrp", "'much'",
    ];

    [Fact]
    public void Every_mistake_is_named_at_once()
    {
        var trouble = Assert.Throws<InvalidOperationException>(() => Read("""
            profiles:
              - id: one
                from: tomorrow
                entitlements:
                  - { for: castle, in: cosy, short: 6, long: 2, parcels: 6, post: 6, spend: 6, sure: H, source: law }
                  - { for: medium, in: strict, short: many, long: 0, parcels: 6/day, post: "", spend: 6, sure: Q }
                  - { for: medium, in: strict, short: 1, long: 1 Z, parcels: 1, post: 1, spend: 1, sure: H, source: l }
                figures:
                  a.b: { is: some }
              - id: one
                from: 2020-01-01
            series:
              - { key: mrp, from: 2020-13-01, is: much, source: law }
            """));
        Assert.All(Said, said => Assert.Contains(said, trouble.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_there_is_not_is_named_with_its_line() => Assert.Contains(
        "line 4", Assert.Throws<InvalidOperationException>(() => Read("""
            profiles:
              - id: one
                from: 2020-01-01
                figurs: {}
            """)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_replaces_the_whole_row_before_it_and_one_that_is_gone_is_none()
    {
        var book = Read("""
            profiles:
              - id: old
                from: 2020-01-01
                entitlements:
                  - { for: medium, in: strict, short: 3, long: 1, parcels: 3, post: 3, spend: 2, sure: H, source: law }
                  - { for: medium, in: lenient, short: 6, long: 6, parcels: 6, post: 6, spend: 2, sure: H, source: law }
              - id: new
                from: 2021-01-01
                entitlements:
                  - { for: medium, in: strict, short: 4, long: none, parcels: unset,
                      post: unlimited, spend: 2, sure: M, source: law }
                  - { for: medium, in: lenient, gone: true }
            """);
        Assert.Equal(2, book.On(new(2020, 12, 31)).Entitlements.Count);
        var row = Assert.Single(book.On(new(2021, 1, 1)).Entitlements.Values);
        Assert.Equal(
            ["4", "none", "unset", "unlimited", "2"],
            row.May.OrderBy(cell => cell.Key).Select(cell => $"{cell.Value}"));
        Assert.Null(book.Under("newer"));
        Assert.Equal(2, book.Under("old")!.On(new(2026, 1, 1)).Entitlements.Count);
    }

    private static PolicyBook Read(string text) => PolicyBook.Read(new StringReader(text));
}
