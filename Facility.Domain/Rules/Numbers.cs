using System.Globalization;
using Facility.Contracts.Allocation;

namespace Facility.Domain.Rules;

/// <summary>Numbers as a language writes them: 20.4 in English, 20,4 in Kazakh and Russian.</summary>
public static class Numbers
{
    /// <summary>A number in a .NET format, such as <c>0.###</c>.</summary>
    public static string Write(Tongue tongue, decimal number, string format)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        return tongue is Tongue.English ? text : text.Replace('.', ',');
    }
}
