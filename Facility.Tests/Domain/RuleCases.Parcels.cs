using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;
using Facility.Contracts.Verdicts;
using Facility.Domain.Parcels;
using Facility.Domain.Policy;

namespace Facility.Tests.Domain;

/// <summary>Parcels on 3 May 2026.</summary>
internal static partial class RuleCases
{
    // Properties, since fields of another part may be set later.
    private static DateOnly ParcelDay => new(2026, 5, 3);

    public static ParcelReceiving ParcelReceived => new(
        new("4600000000017", new("p-1"), ParcelWay.Post, "his mother", [new("tea", 0.5m)]), IsHeld: true,
        ParcelList.On(ParcelDay));

    public static ScaleReading ParcelReading => new("scale-1", ScaleCondition.Stable, 12.4m, 7, null, "");

    public static ParcelFacts ParcelWeighed => new(
        ParcelWay.Post, [new("tea", 1), new("coffee", 1), new("cheese", 1)], 20, PolicyBook.Current.On(ParcelDay),
        ParcelList.On(ParcelDay));

    public static ParcelHanding ParcelHanded =>
        new(new("pc-1", Present: true, Signed: true), ParcelWay.Post, ByMedic: false, HeldUntil: null)
        {
            OpenedBy = "a-guard", By = "a-super", HasReceipt = true,
        };

    private static readonly Dictionary<string, Func<Verdict>> Parcels = new()
    {
        ["PARC-01"] = () => ParcelRules.JudgeReceive(ParcelReceived with { IsHeld = false }),
        ["PARC-02"] = () => ParcelRules.JudgeReceive(
            ParcelReceived with { Order = ParcelReceived.Order with { Barcode = " " } }),
        ["PARC-03"] = () => ParcelRules.JudgeReceive(
            ParcelReceived with { Order = ParcelReceived.Order with { Items = [new("anvil", 1)] } }),
        ["PARC-04"] = () => ParcelRules.JudgeStep(new(ParcelState.Received, ParcelAct.Accept)),
        ["PARC-05"] = () => ParcelRules.JudgeWeigh(
            new(ParcelReading with { Condition = ScaleCondition.Moving }, null, IsRepeat: false)),
        ["PARC-06"] = () => ParcelRules.JudgeAccept(ParcelWeighed with { Items = [new("cream-cake", 1)] }),
        ["PARC-07"] = () => ParcelRules.JudgeAccept(
            ParcelWeighed with { Items = [new("tea", 1.1m), new("coffee", 1)] }),
        ["PARC-08"] = () => ParcelRules.JudgeAccept(ParcelWeighed with { Kilograms = 20.001m }),
        ["PARC-09"] = () => ParcelRules.JudgeAccept(ParcelWeighed with { Items = [new("medicine", 1)] }),
        ["PARC-10"] = () => ParcelRules.JudgeReason(new(" ", default)),
        ["PARC-11"] = () => ParcelRules.JudgeHandOver(
            ParcelHanded with { Order = ParcelHanded.Order with { Present = false } }),
        ["PARC-12"] = () => ParcelRules.JudgeHandOver(ParcelHanded with { HeldUntil = ParcelDay }),
        ["PARC-13"] = () => ParcelRules.JudgeHandOver(ParcelHanded with { ByMedic = true }),
        ["PARC-14"] = () => ParcelRules.JudgeOpen(
            ParcelHanded with { Order = ParcelHanded.Order with { Present = false } }),
        ["PARC-15"] = () => ParcelRules.JudgeHandOver(ParcelHanded with { By = "a-guard" }),
        ["PARC-16"] = () => ParcelRules.JudgeHandOver(ParcelHanded with { HasReceipt = false }),
        ["PAPR-01"] = () => Facility.Domain.Papers.PaperRules.JudgePrint(
            new(new(new("o-1"), default, "vi-1", null), HasEntry: false)),
    };
}
