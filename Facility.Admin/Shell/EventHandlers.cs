using Microsoft.AspNetCore.Components;

namespace Facility.Admin.Shell;

/// <summary>Tells Razor of the event that <c>facility.js</c> registers.</summary>
[EventHandler("onpressed", typeof(PressedEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
