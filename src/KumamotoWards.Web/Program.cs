using KumamotoWards.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.AddPages();

var app = builder.Build();
if (Commands.AreAsked(args)) return await Commands.RunAsync(app, args);

await app.PrepareDatabaseAsync();
app.MapPages();
app.Run();
return 0;
