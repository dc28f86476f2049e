using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;

namespace Facility.Tests.Osdp;

/// <summary>A peripheral never has no key that its panel knows, whatever is lost and whoever restarts.</summary>
public sealed class PeripheralKeyTests
{
    private readonly SecurePeripheral asked = new();

    [Fact]
    public void A_new_key_is_stored_before_it_is_acknowledged_and_confirmed_by_its_first_mac()
    {
        asked.Open(SecurePeripheral.Own);
        Assert.IsType<AckReply>(asked.Ask(new KeySetCommand(SecurePeripheral.New)));
        Assert.Equal([SecurePeripheral.New], asked.Body.KeysTaken);
        Assert.IsType<AckReply>(asked.Ask(new LedCommand([new(0, 0, LedTemporary.Cancel, default, default,
            LedPermanent.None, default)])));

        asked.Open(SecurePeripheral.New);
        Assert.Empty(asked.Body.KeysConfirmed);
        asked.Ask(new PollCommand());
        Assert.Equal([SecurePeripheral.New], asked.Body.KeysConfirmed);
    }

    [Fact]
    public void A_plain_new_key_is_never_taken()
    {
        asked.AskPlain(new KeySetCommand(SecurePeripheral.New));
        asked.Open(SecurePeripheral.Own);
        asked.AskPlain(new KeySetCommand(SecurePeripheral.New));
        Assert.Empty(asked.Body.KeysTaken);
    }

    [Fact]
    public void A_panel_that_knows_only_the_old_key_is_back_at_its_second_try()
    {
        asked.Open(SecurePeripheral.Own).Ask(new KeySetCommand(SecurePeripheral.New));
        asked.Sequence = 0;
        asked.Challenge(SecurePeripheral.Own);
        Assert.False(Proves(SecurePeripheral.Own));
        asked.Open(SecurePeripheral.Own).Ask(new PollCommand());
        Assert.Empty(asked.Body.KeysConfirmed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restart_before_the_confirmation_loses_neither_key(bool panelKnowsNew)
    {
        asked.Open(SecurePeripheral.Own).Ask(new KeySetCommand(SecurePeripheral.New));
        asked.Restart(SecurePeripheral.Settings() with { NextKey = SecurePeripheral.New });
        asked.Sequence = 0;
        var known = panelKnowsNew ? SecurePeripheral.New : SecurePeripheral.Own;
        for (var attempt = 1; asked.Challenge(known) is ClientCryptogramReply && !Proves(known); attempt++)
            Assert.True(attempt < 3);
    }

    [Fact]
    public void After_the_confirmation_the_old_key_opens_nothing()
    {
        asked.Open(SecurePeripheral.Own).Ask(new KeySetCommand(SecurePeripheral.New));
        asked.Open(SecurePeripheral.New).Ask(new PollCommand());
        for (var attempt = 0; attempt < 4; attempt++)
        {
            asked.Challenge(SecurePeripheral.Own);
            Assert.False(Proves(SecurePeripheral.Own));
            Assert.True(Proves(SecurePeripheral.New));
        }
    }

    [Fact]
    public void A_second_new_key_replaces_the_first_that_nobody_used()
    {
        asked.Open(SecurePeripheral.Own).Ask(new KeySetCommand(SecurePeripheral.Strange));
        asked.Ask(new KeySetCommand(SecurePeripheral.New));
        asked.Open(SecurePeripheral.New).Ask(new PollCommand());
        Assert.Equal([SecurePeripheral.New], asked.Body.KeysConfirmed);
    }

    private bool Proves(ChannelKey key)
    {
        var answer = (ClientCryptogramReply)VectorTests.Read(asked.Heard);
        var cryptogram = SessionKeys.Derive(key, SecurePeripheral.RandomA)
            .ClientCryptogram(SecurePeripheral.RandomA, answer.PeripheralRandom.AsSpan());
        return answer.Cryptogram.AsSpan().SequenceEqual(cryptogram);
    }
}
