using System.Collections;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Roles;
using Facility.Tests.Link.Kit;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Facility.Tests.Link;

public sealed class LinkVectorTests
{
    public static TheoryData<string> Names => [.. LinkVector.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Means_what_the_vector_says_and_writes_its_octets(string name)
    {
        var vector = LinkVector.Read(name);

        Assert.Equal(vector.Meant, vector.Parsed);
        Assert.Equal(Convert.ToHexStringLower(vector.Octets), Convert.ToHexStringLower(vector.Meant.ToByteArray()));
    }

    [Fact]
    public void Every_field_of_every_message_stands_in_a_vector()
    {
        var seen = new HashSet<string>();
        foreach (var name in LinkVector.Names) Collect(LinkVector.Read(name).Parsed, seen);

        var missing = PanelLinkReflection.Descriptor.MessageTypes
            .SelectMany(type => type.Fields.InFieldNumberOrder())
            .Select(field => field.FullName)
            .Where(field => !seen.Contains(field));

        Assert.Empty(missing);
    }

    [Fact]
    public void A_status_becomes_the_octets_of_its_vector_and_comes_back_whole()
    {
        var message = ((FromPanel)LinkVector.Read("doors").Parsed).Doors.Doors[0];

        Assert.True(DoorStatusMapping.TryRead(message, out var status));

        Assert.Equal(message, status.ToMessage());
        Assert.Equal(
            new DoorStatus
            {
                Door = new DoorId("b01-gate"),
                Commanded = Commanded.Released,
                Slot = CommandSlot.Operator,
                CommandedBecause = "order o-1",
                CommandedAt = At(0),
                ReleaseEndsAt = At(5000),
                Drive = DriveState.Energised,
                Bolt = BoltState.Unsecured,
                BoltAt = At(40),
                Leaf = LeafState.Closed,
                LeafAt = At(-9000),
                Secured = Secured.No,
                ConfirmedAt = At(60),
                Alarms = DoorAlarms.Held,
                Availability = Availability.Online,
                LockedDown = true,
                InhibitedBy = "b01-sp-outer",
                Revision = 99,
            },
            status);
    }

    [Fact]
    public void An_order_becomes_the_octets_of_its_vector()
    {
        var order = new ReleaseDoor(
            new("o-1"), new("b01-gate"), new Actor(new("s-001"), "A. Guard", Role.Guard, new("station-1")),
            ReleaseReason.Medical, "nurse", new PressStamp(new("panel-1"), "boot-a", 12_345));

        Assert.Equal(LinkVector.Read("release").Parsed, order.ToMessage(epoch: 4));
    }

    [Fact]
    public void Words_of_a_newer_panel_are_unknown_and_never_secure()
    {
        var message = Secure(new DoorStatusMessage
        {
            Door = "b01-gate", Bolt = 99, Leaf = -1, Secured = 77, Drive = 50, Commanded = 9, Slot = 0,
            Availability = int.MaxValue, Alarms = int.MaxValue, ConfirmedMs = long.MaxValue, BoltMs = long.MinValue,
        });

        Assert.Equal(
            (BoltState.Unknown, LeafState.Unknown, Secured.Unknown, Availability.Unknown),
            (message.Bolt, message.Leaf, message.Secured, message.Availability));
        Assert.Equal(CommandSlot.Default, message.Slot);
        Assert.Equal(Enum.GetValues<DoorAlarms>().Aggregate((all, one) => all | one), message.Alarms);
    }

    private static DoorStatus Secure(DoorStatusMessage message)
    {
        Assert.True(DoorStatusMapping.TryRead(message, out var status));
        return status;
    }

    private static DateTimeOffset At(int milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(1_772_352_000_123 + milliseconds);

    private static void Collect(IMessage message, HashSet<string> seen)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (!IsSet(value)) continue;

            seen.Add(field.FullName);
            if (value is IMessage inner) Collect(inner, seen);
            if (field.IsRepeated && field.FieldType == FieldType.Message)
                foreach (IMessage one in (IList)value) Collect(one, seen);
        }
    }

    private static bool IsSet(object? value) => value switch
    {
        null => false,
        IList list => list.Count > 0,
        string text => text.Length > 0,
        ByteString octets => octets.Length > 0,
        bool flag => flag,
        long number => number != 0,
        int number => number != 0,
        _ => true,
    };
}
