using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Http.Extensions;

namespace KumamotoWards.Web.Infrastructure.Display;

/// <summary>The links from one page of a list to the others; filters in the address stay.</summary>
public sealed record Pager(int Number, int Count, HttpRequest Request)
{
    private const int Reach = 2;

    public static Pager Of<T>(Page<T> page, HttpRequest request) => new(page.Number, page.Count, request);

    /// <summary>The page itself and two on either side.</summary>
    public IEnumerable<int> Shown => Enumerable.Range(1, Count).Where(number => Math.Abs(number - Number) <= Reach);

    public string AddressOf(int number) => Request.Path + new QueryBuilder(
        Request.Query
            .Where(filter => filter.Key != "page" && !string.IsNullOrEmpty(filter.Value))
            .SelectMany(filter => filter.Value, (filter, value) => KeyValuePair.Create(filter.Key, value ?? ""))
            .Append(KeyValuePair.Create("page", $"{number}"))).ToString();
}
