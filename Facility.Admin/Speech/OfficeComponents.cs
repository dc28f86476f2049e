using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using MudBlazor;

namespace Facility.Admin.Speech;

/// <summary>The texts that the office's component library brings with it, in the reader's language.</summary>
/// <remarks>Its own way goes by the thread's culture, which in a circuit is nobody's.</remarks>
internal sealed class OfficeComponents(ILoggerFactory loggers, Words words)
    : AbstractLocalizationInterceptor(loggers, null)
{
    public override LocalizedString Handle(string key, params object[] arguments)
    {
        var english = Localizer[key];
        return english.ResourceNotFound
            ? english
            : new(key, arguments.Length == 0 ? words[english.Value] : words[english.Value, arguments]);
    }
}
