namespace Facility.Admin.Credentials;

/// <summary>The titles of the credential dialogs.</summary>
internal static class Wording
{
    public const string Enrol = "Enrol a card";
    public const string Temporary = "Temporary card";
    public const string Lost = "Card lost";
    public const string Revoke = "Revoke the card";
    public const string Pin = "PIN";
    public const string Duress = "Duress PIN";
    public const string Escort = "Escort";
    public const string Groups = "Access groups";
}
