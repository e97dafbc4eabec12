using FluentValidation;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>A list that is asked for in pages; as text, so that what cannot be read is answered in Japanese.</summary>
public interface IPaged
{
    string? Page { get; }

    string? PageSize { get; }
}

/// <summary>Cuts lists that are in memory into pages.</summary>
public static class Paging
{
    public const int DefaultSize = 50;
    public const int LargestSize = 200;

    /// <summary>For <c>[Description]</c>.</summary>
    public const string PageText = "ページ（1 から。省略すると 1）。最後より大きいときは最後のページ。";

    public const string PageSizeText = "1ページの件数（1〜200、省略すると 50）。";

    /// <summary>The page asked for, or the last one there is.</summary>
    public static PageOf<T> Cut<T>(this IPaged asked, IReadOnlyList<T> all)
    {
        var size = Read(asked.PageSize, LargestSize) ?? DefaultSize;
        var page = Core.Data.Page.Within<T>(Read(asked.Page, int.MaxValue) ?? 1, size, all.Count);
        return new(page.Number, page.Count, page.Size, all.Count, [.. all.Skip(page.First - 1).Take(size)]);
    }

    public static void AddPagingRules<T>(this AbstractValidator<T> validator) where T : IPaged
    {
        validator.RuleFor(filter => filter.Page).Must(text => string.IsNullOrEmpty(text) || Read(text, int.MaxValue) is not null)
            .WithMessage("page は 1 からの整数で指定してください");
        validator.RuleFor(filter => filter.PageSize).Must(text => string.IsNullOrEmpty(text) || Read(text, LargestSize) is not null)
            .WithMessage($"pageSize は 1 から {LargestSize} までの整数で指定してください");
    }

    private static int? Read(string? text, int largest) => int.TryParse(text, out var number) && number > 0 && number <= largest ? number : null;
}

/// <summary>One page of a list, and how much there is of it.</summary>
/// <param name="Total">Entries on all pages.</param>
public sealed record PageOf<T>(int Number, int Pages, int Size, int Total, IReadOnlyList<T> Items);
