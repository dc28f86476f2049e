using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Follows the contacts of cameras and tells what they say; what it means, the register decides.</summary>
internal sealed class CameraDesk(PanelSite site, PanelWork work)
{
    private readonly ImmutableArray<Contact> contacts =
    [
        .. site.Cameras.Where(camera => camera.Status is { } status && site.Owns(status))
            .Select(camera => new Contact(camera)),
    ];

    public TimeSpan WakeAt => contacts.IsEmpty ? TimeSpan.MaxValue : contacts.Min(contact => contact.Input.WakeAt);

    public void Hear(LineId line, BusEvent told)
    {
        foreach (var contact in contacts.Where(contact => contact.Point.Line == line))
        {
            if (told is BusEvent.LineChanged { Up: false }) contact.Input.Lose();
            else if (contact.Point.Address != told.Address) continue;
            else if (told is BusEvent.PeripheralOffline) contact.Input.Lose();
            else if (told is BusEvent.InputsReported reported)
                contact.Input.Hear(InputFaults.Of(reported.Inputs, contact.Point.Number), work.Now);
            Tell(contact);
        }
    }

    /// <summary>Believes what has settled meanwhile.</summary>
    public void Review()
    {
        foreach (var contact in contacts.Where(contact => contact.Input.WakeAt <= work.Now))
        {
            contact.Input.Review(work.Now);
            Tell(contact);
        }
    }

    private void Tell(Contact contact)
    {
        if (contact.Input.State == contact.Told) return;

        contact.Told = contact.Input.State;
        work.Report(RecordKinds.CameraContact, contact.Camera.Id, "",
            ("address", (int)contact.Point.Address),
            ("camera", contact.Camera.Id),
            ("input", contact.Point.Number),
            ("line", contact.Point.Line.Value),
            ("state", Say(contact.Told)));
    }

    private static string Say(SupervisedState state) => state switch
    {
        SupervisedState.Normal => "working",
        SupervisedState.Alarm => "out",
        _ => state.ToString().ToLowerInvariant(),
    };

    private sealed class Contact(SiteCamera camera)
    {
        public SiteCamera Camera { get; } = camera;

        public IoPoint Point { get; } = camera.Status!.Value;

        public SettledInput Input { get; } = new(PanelLimits.CameraSettle);

        public SupervisedState Told { get; set; }
    }
}
