namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Questions to a page about how it is laid out, as expressions for either engine.</summary>
internal static class Layout
{
    /// <summary>
    /// How wide the page is and what reaches beyond the screen, when it scrolls sideways; else empty. Tables may scroll
    /// inside a frame of their own.
    /// </summary>
    public const string TooWide = """
        (root => root.scrollWidth <= root.clientWidth ? [] :
          [`${root.scrollWidth}px on a screen of ${root.clientWidth}px`,
            ...[...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().left + element.scrollWidth > root.clientWidth + 1)
              .map(element => element.outerHTML.slice(0, 120))])(document.documentElement)
        """;

    /// <summary>The text of the page's heading as it is shown.</summary>
    public const string Heading = "document.querySelector('h1')?.innerText ?? ''";
}
