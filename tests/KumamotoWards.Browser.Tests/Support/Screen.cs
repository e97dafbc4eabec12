using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>The widths that every page must fit.</summary>
public enum Screen
{
    Desktop = 1280,
    Phone = 390,
}

public static class ScreenSizes
{
    public static ViewportSize Size(this Screen screen) => new()
    {
        Width = (int)screen,
        Height = screen switch { Screen.Desktop => 900, Screen.Phone => 844 },
    };
}
