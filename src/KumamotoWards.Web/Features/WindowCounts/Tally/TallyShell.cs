using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>The service worker's beginning: what it keeps, in one version, and the code that does it.</summary>
internal static class TallyShell
{
    private const string Code = "js/tally-worker.js";

    public static string ScriptOf(ResourceAssetCollection assets)
    {
        // What the page links has fingerprints, which the worker reads there. Modules and style sheets name others by their plain address.
        var plain = assets.Where(asset => Label(asset) is null && IsNamedByOthers(asset.Url)).Select(asset => $"/{asset.Url}").Order(StringComparer.Ordinal);
        var shell = JsonSerializer.Serialize(new { version = VersionOf(assets), path = TallyAddress.Path, page = TallyAddress.Offline, plain });
        return $"self.SHELL = {shell};\nimportScripts(\"/{assets[Code]}\");\n";
    }

    /// <summary>Of all that may be loaded, by fingerprint, and of the program that draws the page.</summary>
    private static string VersionOf(ResourceAssetCollection assets)
    {
        var fingerprints = assets.Where(asset => Label(asset) is not null).Select(asset => asset.Url).Order(StringComparer.Ordinal);
        var all = string.Join('\n', [.. fingerprints, $"{typeof(Program).Module.ModuleVersionId}"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static bool IsNamedByOthers(string url) =>
        (url.StartsWith("js/tally-", StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal) && url != Code) || (url.StartsWith("css/", StringComparison.Ordinal) && url.EndsWith(".svg", StringComparison.Ordinal));

    /// <summary>The plain name; only an asset whose address is its fingerprinted one has it.</summary>
    private static string? Label(ResourceAsset asset) => asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value;
}
