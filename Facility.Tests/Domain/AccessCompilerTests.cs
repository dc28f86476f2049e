using Facility.Contracts.Credentials;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Access;
using Google.Protobuf;

namespace Facility.Tests.Domain;

public class AccessCompilerTests
{
    private static readonly DateTimeOffset CompiledAt = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly PolicyCredential Card = new(
        new("c-1"), new("s-001"), PersonKind.Staff, CredentialState.Active, null, null,
        [new("duty"), new("block-b07")], [1, 2, 3], []);

    private static readonly AccessPolicy Policy = new(
        7, CompiledAt, [new("b01-gate"), new("b01-yard")],
        [
            new(new("duty"), [new("b01-yard"), new("b01-gate"), new("b07-gate")]),
            new(new("block-b07"), [new("b07-gate")]),
        ],
        [Card]);

    [Fact]
    public void A_panel_gets_its_own_doors_and_nothing_of_other_panels()
    {
        var table = AccessCompiler.Compile(Policy);

        var group = Assert.Single(table.Groups);
        Assert.Equal("duty", group.Group);
        Assert.Equal(["b01-gate", "b01-yard"], group.Doors);
        Assert.Equal(["duty"], Assert.Single(table.Credentials).Groups);
    }

    [Fact]
    public void A_table_says_until_when_it_may_be_used_alone()
    {
        var table = AccessCompiler.Compile(Policy);

        Assert.Equal(7, table.Version);
        Assert.Equal((CompiledAt + AccessCompiler.ValidFor).ToUnixTimeMilliseconds(), table.ValidUntilMs);
        Assert.True(
            AccessCompiler.RenewAfter * 2 < AccessCompiler.ValidFor, "a missed renewal must not expire a table");
    }

    [Fact]
    public void The_same_policy_compiles_to_the_same_octets_whatever_its_order()
    {
        var turned = Policy with { Groups = [.. Policy.Groups.Reverse()] };

        Assert.Equal(AccessCompiler.Compile(Policy).ToByteArray(), AccessCompiler.Compile(turned).ToByteArray());
    }

    [Theory]
    [InlineData(CredentialState.Lost)]
    [InlineData(CredentialState.Revoked)]
    public void An_ended_credential_stays_known_by_its_state(CredentialState state)
    {
        var table = AccessCompiler.Compile(Policy with { Credentials = [Card with { State = state }] });

        Assert.Equal((int)state, Assert.Single(table.Credentials).State);
    }

    [Fact]
    public void A_visitors_card_gets_turnstiles_alone_whatever_its_groups_say()
    {
        var visitors = Policy with
        {
            Groups = [.. Policy.Groups, new(new("visitors"), [new("b01-yard")]) { IsForVisitors = true }],
            Credentials = [Card with { HolderKind = PersonKind.Visitor, Groups = [new("duty"), new("visitors")] }],
        };

        Assert.Equal(["visitors"], Assert.Single(AccessCompiler.Compile(visitors).Credentials).Groups);
    }

    [Fact]
    public void A_grant_of_a_prisoner_is_never_compiled() => Assert.Throws<InvariantBrokenException>(
        () => AccessCompiler.Compile(Policy with { Credentials = [Card with { HolderKind = PersonKind.Prisoner }] }));
}
