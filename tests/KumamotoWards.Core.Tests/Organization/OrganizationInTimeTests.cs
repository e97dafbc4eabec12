using Xunit;

namespace KumamotoWards.Core.Tests.Organization;

public sealed class OrganizationInTimeTests(SeededOrganization seeded) : IClassFixture<SeededOrganization>
{
    [Fact]
    public void ChangeDates_AreTheFirstDaysOfANewState() =>
        Assert.Equal([new DateOnly(2012, 4, 1)], seeded.Directory.ChangeDates);

    [Fact]
    public void ServiceChangeDates_AreTheFirstDaysOfANewState() =>
        Assert.Equal([new DateOnly(2012, 4, 1)], seeded.Services.ChangeDates);

    [Theory]
    [InlineData("2012-03-31", 0)]
    [InlineData("2012-04-01", 49)]
    public void WhatAnOfficeHandles_FollowsTheDate(string date, int count)
    {
        var office = seeded.Directory.FindOffice("nishi-ward-office")!;

        Assert.Equal(count, seeded.Services.HandledBy(office.Id, DateOnly.Parse(date, null)).Count());
    }

    [Theory]
    [InlineData("2012-03-31", 22)]
    [InlineData("2012-04-01", 21)]
    public void OpenOffices_FollowTheDate(string date, int count)
    {
        var day = DateOnly.Parse(date, null);

        Assert.Equal(count, seeded.Directory.Wards.Sum(ward => seeded.Directory.OfficesOf(ward, day).Count()));
    }
}
