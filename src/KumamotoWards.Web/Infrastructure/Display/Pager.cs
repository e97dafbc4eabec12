using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Http.Extensions;

namespace KumamotoWards.Web.Infrastructure.Display;

/// <summary>The links from one page of a list to the others; filters in the address stay.</summary>
public sealed record Pager(int Number, int Count, HttpRequest Request)
{
    private const int Reach = 1;

    public static Pager Of<T>(Page<T> page, HttpRequest request) => new(page.Number, page.Count, request);

    /// <summary>The first, the last, and the page itself with its neighbours; null for what is left out between them.</summary>
    public IEnumerable<int?> Shown
    {
        get
        {
            var before = 0;
            foreach (var number in Enumerable.Range(1, Count).Where(each => each == 1 || each == Count || Math.Abs(each - Number) <= Reach))
            {
                if (number - before > 1) yield return number - before == 2 ? number - 1 : null;
                yield return before = number;
            }
        }
    }

    public string AddressOf(int number) => Request.Path + new QueryBuilder(
        Request.Query
            .Where(filter => filter.Key != "page" && !string.IsNullOrEmpty(filter.Value))
            .SelectMany(filter => filter.Value, (filter, value) => KeyValuePair.Create(filter.Key, value ?? ""))
            .Append(KeyValuePair.Create("page", $"{number}"))).ToString();
}
