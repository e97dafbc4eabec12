using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

[Collection(PartsPage.Collection)]
public sealed class FieldTests(PartsPage parts)
{
    [Fact]
    public async Task EveryLabel_BelongsToAControl()
    {
        var page = await parts.GetAsync();
        var labels = page.QuerySelectorAll<IHtmlLabelElement>("form[data-keep] label").ToList();
        Assert.True(labels.Count > 10);
        Assert.All(labels, label => Assert.NotNull(page.GetElementById(label.HtmlFor!)));
    }

    [Fact]
    public async Task RequiredField_SaysSoInWordsAndToReaders()
    {
        var page = await parts.GetAsync();
        var subject = page.GetElementById("Subject")!;
        Assert.Equal("※必須", page.QuerySelector("label[for=Subject] .required")!.TextContent);
        Assert.Equal("true", subject.GetAttribute("aria-required"));
        Assert.Equal("Subject-hint", subject.GetAttribute("aria-describedby"));
        Assert.Equal("任意", page.QuerySelector("label[for=Cost] .optional")!.TextContent);
    }

    [Fact]
    public async Task UnknownAttributes_ReachTheControl()
    {
        var page = await parts.GetAsync();
        Assert.Equal("60", page.GetElementById("Subject")!.GetAttribute("maxlength"));
        Assert.Equal("new-password", page.GetElementById("Password")!.GetAttribute("autocomplete"));
        Assert.NotNull(page.QuerySelector(".field.narrow select#FiscalYear"));
    }

    [Theory]
    [InlineData("input[type=text]#Subject")]
    [InlineData("input[type=password]#Password")]
    [InlineData("input[type=date]#StartsOn")]
    [InlineData("input[type=checkbox]#Notify")]
    [InlineData("input[type=text][inputmode=numeric]#Cost")]
    [InlineData("textarea#Problem")]
    [InlineData("select#FiscalYear > option[value='']")]
    [InlineData("fieldset:has(> legend) input[type=radio][value=improvement][checked]")]
    public async Task Control_FitsTheType(string selector)
    {
        var page = await parts.GetAsync();
        Assert.NotNull(page.QuerySelector("form[data-keep]")!.QuerySelector(selector));
    }

    [Fact]
    public async Task BadField_JoinsHintAndErrorToTheControl()
    {
        var page = await parts.PostAsync(("Cost", "百二十万"));
        var cost = (IHtmlInputElement)page.GetElementById("Cost")!;
        Assert.Equal("true", cost.GetAttribute("aria-invalid"));
        Assert.Equal("Cost-hint Cost-error", cost.GetAttribute("aria-describedby"));
        Assert.Equal("数字で入力してください。例：1200000", page.GetElementById("Cost-error")!.TextContent);
        Assert.Equal("百二十万", cost.Value);
        Assert.NotNull(cost.Closest(".field.invalid"));
    }

    [Fact]
    public async Task Password_IsNeverWrittenBack()
    {
        var page = await parts.PostAsync(("Password", "himitsu-no-kotoba"));
        Assert.DoesNotContain("himitsu-no-kotoba", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
