using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Doors;
using HardwareSim.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HardwareSim.Control;

/// <summary>The simulator's control interface: HTTP with JSON on loopback only.</summary>
internal static class ControlApi
{
    /// <summary>Builds the host; it listens once started.</summary>
    public static WebApplication Build(Building building, ScenarioDesk scenarios, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        Map(app, building);
        ScenarioApi.Map(app, scenarios);
        return app;
    }

    private static void Map(WebApplication app, Building building)
    {
        app.MapGet("/health", () => TypedResults.Text("SIMULATED hardware, running\n"));
        app.MapGet("/state", () => State(building));
        app.MapGet("/doors/{id}", (string id) => Door(building, id));
        app.MapPost("/doors/{id}/{act}", (string id, string act) => ActOnDoor(building, id, act));
        app.MapPost("/lines/{id}/{act}", (string id, string act) => ActOnLine(building, id, act));
        app.MapPost("/lines/{id}/{address:int}/reset",
            (string id, int address) => ResetPeripheral(building, id, address));
        app.MapPost("/cards", (CardRequest request) => Present(building, request));
        app.MapPost("/keys/{block}/{act}", (string block, string act) => TurnKey(building, block, act));
        app.MapPost("/calls/{cell}/{act}", (string cell, string act) => TouchCall(building, cell, act));
        app.MapPost("/fire", (FireRequest request) => building.SwitchFire(request.On));
        app.MapPost("/levers/{id}/{act}", (string id, string act) => ActOnLever(building, id, act));
        FaultApi.Map(app, building);
        TurnstileApi.Map(app, building);
        WiegandApi.Map(app, building);
        ScaleApi.Map(app, building);
        WireApi.Map(app, building);
        TracePage.Map(app, building);
    }

    private static async Task<StateView> State(Building building)
    {
        var lines = new List<LineBodyView>();
        var doors = new List<BodyView>();
        foreach (var line in building.Lines.Values)
        {
            var view = await line.Ask(_ => (
                Line: new LineBodyView(
                    line.Model.Line.Id.Value, line.Address, line.IsOpen, line.Model.Wire.IsCut,
                    line.Model.Log.Count, line.Model.Wire.Collisions),
                Doors: line.Model.Doors.Select(post => BodyView.Of(post.Body)).ToArray()));
            lines.Add(view.Line);
            doors.AddRange(view.Doors);
        }
        return new(true, building.Site.Id, Math.Round(building.Now.TotalSeconds, 1), building.Fire, lines, doors);
    }

    private static async Task<Results<Ok<BodyView>, NotFound<WrongView>>> Door(Building building, string id)
    {
        if (!TryDoor(building, id, out var door)) return NoDoor(id);
        return TypedResults.Ok(await building.Act(door, (_, body) => BodyView.Of(body)));
    }

    private static async Task<Results<Ok<BodyView>, NotFound<WrongView>>> ActOnDoor(
        Building building, string id, string act)
    {
        if (!TryDoor(building, id, out var door)) return NoDoor(id);
        Action<TimeSpan, DoorBody>? does = act switch
        {
            "jam" => (now, body) => body.Jam(now, true),
            "unjam" => (now, body) => body.Jam(now, false),
            "push" => (now, body) => body.Push(now),
            "shut" => (now, body) => body.Shut(now),
            "obstruct" => (now, body) => body.Obstruct(now, true),
            "clear" => (now, body) => body.Obstruct(now, false),
            "stall" => (now, body) => body.Stall(now, true),
            "unstall" => (now, body) => body.Stall(now, false),
            "slip" => (now, body) => body.Slip(now, true),
            "grip" => (now, body) => body.Slip(now, false),
            _ => null,
        };
        if (does is null)
            return Unknown(act, "jam, unjam, push, shut, obstruct, clear, stall, unstall, slip and grip");
        if (act is "obstruct" or "clear" or "stall" or "unstall" && !building.Site.Doors.Any(
                known => known.Id == door && known.HasMotor))
            return TypedResults.NotFound(new WrongView($"'{act}' is about sliders; '{id}' is none."));
        return TypedResults.Ok(await building.Act(door, (now, body) =>
        {
            does(now, body);
            return BodyView.Of(body);
        }));
    }

    private static Results<Ok<bool>, NotFound<WrongView>> ActOnLever(Building building, string id, string act)
    {
        if (building.Lever(id) is not { } lever)
            return TypedResults.NotFound(new WrongView($"There is no lever '{id}' in this site."));
        if (act is not ("pull" or "return")) return Unknown(act, "pull and return");
        building.SwitchLever(lever, act == "pull");
        return TypedResults.Ok(act == "pull");
    }

    private static async Task<Results<Ok<bool>, NotFound<WrongView>>> ActOnLine(
        Building building, string id, string act)
    {
        if (!TryLine(building, id, out var line)) return NoLine(id);
        if (act is not ("cut" or "mend")) return Unknown(act, "cut and mend");
        return TypedResults.Ok(await line.Ask(_ =>
        {
            line.Model.Wire.Cut(act == "cut");
            return line.Model.Wire.IsCut;
        }));
    }

    private static async Task<Results<Ok<bool>, NotFound<WrongView>>> ResetPeripheral(
        Building building, string id, int address)
    {
        if (!TryLine(building, id, out var line)) return NoLine(id);
        if (line.Model.Line.Peripherals.All(one => one.Address != address))
            return TypedResults.NotFound(new WrongView($"There is no peripheral {id}/{address}."));
        return TypedResults.Ok(await line.Ask(_ =>
        {
            line.Model.Peripheral((byte)address)!.Inner.Reset();
            return true;
        }));
    }

    private static Results<Ok<bool>, NotFound<WrongView>> TurnKey(Building building, string block, string act)
    {
        if (act is not ("turn" or "back")) return Unknown(act, "turn and back");
        return Identifier.IsValid(block)
            && (building.TurnKey(new BlockId(block), act == "turn")
                || building.TurnKey(new DoorId(block), act == "turn"))
            ? TypedResults.Ok(act == "turn")
            : TypedResults.NotFound(new WrongView($"There is no lockdown key or door '{block}' in this site."));
    }

    private static Results<Ok<bool>, NotFound<WrongView>> TouchCall(Building building, string cell, string act)
    {
        if (act is not ("press" or "release" or "reset" or "rest"))
            return Unknown(act, "press, release, reset and rest");
        return Identifier.IsValid(cell)
            && building.TouchCall(new(cell), act is "reset" or "rest", act is "press" or "reset")
            ? TypedResults.Ok(act is "press" or "reset")
            : TypedResults.NotFound(new WrongView($"There is no such call button at '{cell}' in this site."));
    }

    private static async Task<Results<Ok<VisitReport>, NotFound<WrongView>, BadRequest<WrongView>>> Present(
        Building building, CardRequest request)
    {
        if (!Identifier.IsValid(request.Reader) || !building.HasReader(new(request.Reader!)))
            return TypedResults.NotFound(new WrongView($"There is no reader '{request.Reader}'."));
        if (!Card.TryParse(request.Card ?? "", building.People, out var card, out var wrong))
            return TypedResults.BadRequest(new WrongView(wrong));
        if (request.Pin is { } pin && (pin.Length > OsdpLimits.KeysMax - 1 || !pin.All(char.IsAsciiDigit)))
            return TypedResults.BadRequest(new WrongView("A PIN is digits."));
        return TypedResults.Ok(await building.Visit(
            new(request.Reader!), request.Pin is null ? card : card with { Pin = request.Pin }));
    }

    private static bool TryDoor(Building building, string id, out DoorId door)
    {
        door = default;
        if (!Identifier.IsValid(id)) return false;
        door = new(id);
        return building.LineOf(door) is not null;
    }

    internal static bool TryLine(Building building, string id, out Lines.LineWorker line)
    {
        line = null!;
        return Identifier.IsValid(id) && building.Lines.TryGetValue(new(id), out line!);
    }

    private static NotFound<WrongView> NoDoor(string id) =>
        TypedResults.NotFound(new WrongView($"There is no door '{id}' in this site."));

    internal static NotFound<WrongView> NoLine(string id) =>
        TypedResults.NotFound(new WrongView($"There is no line '{id}' in this site."));

    private static NotFound<WrongView> Unknown(string act, string known) =>
        TypedResults.NotFound(new WrongView($"'{act}' is unknown; there are {known}."));
}
