using Facility.Silo.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Silo;

public sealed class StrangeNamesTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly IdentityOptions options = new()
    {
        Lockout = { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) },
    };
    private readonly StrangeNames names;

    public StrangeNamesTests() => names = new(new UpperInvariantLookupNormalizer(), Options.Create(options), clock);

    [Fact]
    public void A_name_that_nobody_has_is_locked_as_an_account_is_and_counted_anew_after()
    {
        Assert.All(Enumerable.Range(1, 4), _ => Assert.Null(names.Try("nobody")));
        var until = clock.GetUtcNow().AddMinutes(5);
        Assert.Equal(until, names.Try("nobody"));

        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(until, names.Try("NOBODY"));
        Assert.Null(names.Try("another"));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(names.Try("nobody"));
    }

    [Fact]
    public void However_many_names_are_tried_no_more_are_kept_than_the_limit()
    {
        for (var wrong = 0; wrong < 4; wrong++) names.Try("first");
        for (var name = 0; name < StrangeNames.NamesMax; name++) names.Try($"name-{name}");

        Assert.Null(names.Try("first"));
    }
}
