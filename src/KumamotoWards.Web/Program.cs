using KumamotoWards.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogging();
builder.AddData();
builder.AddPages();
builder.AddApi();
builder.AddErrors();
builder.AddHealth();

var app = builder.Build();
if (Commands.AreAsked(args)) return await Commands.RunAsync(app, args);

await app.PrepareDatabaseAsync();
app.UseRequestLogging();
app.UseErrors();
app.UseRouting();
app.MapHealth();
app.MapApi();
app.MapPages();
app.Run();
return 0;
