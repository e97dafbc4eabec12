namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>The city that this installation serves, as its configuration says (<c>City:Name</c>, <c>City:MunicipalCode</c>).</summary>
/// <param name="Name">Blank leaves it out.</param>
/// <param name="MunicipalCode">The five digits of 全国地方公共団体コード; blank where it is not set.</param>
public sealed record City(string Name, string MunicipalCode)
{
    public static City Of(IConfiguration configuration) => new(configuration["City:Name"] ?? "", configuration["City:MunicipalCode"] ?? "");

    public string SiteName => $"{Name} 区政ポータル".Trim();
}
