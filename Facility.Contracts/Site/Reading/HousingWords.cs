using Facility.Contracts.Allocation;
using Facility.Contracts.People;

namespace Facility.Contracts.Site.Reading;

/// <summary>The words a site file uses for where people live, and a people file for what separates them.</summary>
internal static class HousingWords
{
    public static readonly IReadOnlyDictionary<string, InstitutionType> Institutions =
        new Dictionary<string, InstitutionType>
        {
            ["minimum"] = InstitutionType.Minimum,
            ["medium"] = InstitutionType.Medium,
            ["juvenile"] = InstitutionType.Juvenile,
            ["maximum"] = InstitutionType.Maximum,
            ["emergency"] = InstitutionType.Emergency,
            ["full"] = InstitutionType.Full,
            ["mixed"] = InstitutionType.Mixed,
            ["pre-trial"] = InstitutionType.PreTrial,
            ["arrest"] = InstitutionType.Arrest,
        };

    public static readonly IReadOnlyDictionary<string, CellPurposes> Purposes = new Dictionary<string, CellPurposes>
    {
        ["step-free"] = CellPurposes.StepFree,
        ["medical"] = CellPurposes.Medical,
        ["mother-and-child"] = CellPurposes.MotherAndChild,
        ["quarantine"] = CellPurposes.Quarantine,
        ["isolation"] = CellPurposes.Isolation,
        ["safe-place"] = CellPurposes.SafePlace,
    };

    public static readonly IReadOnlyDictionary<string, Sex> Sexes = new Dictionary<string, Sex>
    {
        ["male"] = Sex.Male,
        ["female"] = Sex.Female,
    };

    public static readonly IReadOnlyDictionary<string, Imprisonment> Imprisonments =
        new Dictionary<string, Imprisonment>
        {
            ["first"] = Imprisonment.First,
            ["repeated"] = Imprisonment.Repeated,
        };

    public static readonly IReadOnlyDictionary<string, LegalStatus> Statuses = new Dictionary<string, LegalStatus>
    {
        ["suspect"] = LegalStatus.Suspect,
        ["accused"] = LegalStatus.Accused,
        ["convicted"] = LegalStatus.Convicted,
    };

    public static readonly IReadOnlyDictionary<string, Conditions> Conditions = new Dictionary<string, Conditions>
    {
        ["ordinary"] = People.Conditions.Ordinary,
        ["lenient"] = People.Conditions.Lenient,
        ["preferential"] = People.Conditions.Preferential,
        ["strict"] = People.Conditions.Strict,
    };

    public static readonly IReadOnlyDictionary<string, PersonNeeds> Needs = new Dictionary<string, PersonNeeds>
    {
        ["step-free"] = PersonNeeds.StepFree,
        ["medical-bed"] = PersonNeeds.MedicalBed,
        ["with-child"] = PersonNeeds.WithChild,
        ["daily-help"] = PersonNeeds.DailyHelp,
    };
}
