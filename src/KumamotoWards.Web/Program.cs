using KumamotoWards.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogging();
builder.AddData();
builder.AddAccounts();
builder.AddSecurity();
builder.AddPages();
builder.AddValidation();
builder.AddApi();
builder.AddErrors();
builder.AddHealth();

var app = builder.Build();
if (Commands.AreAsked(args)) return await Commands.RunAsync(app, args);

await app.PrepareDatabaseAsync();
app.UseRequestLogging();
app.UseHeaders();
app.UseErrors();
app.UseRouting();
app.UseSecurity();
app.MapHealth();
app.MapApi();
app.MapPages();
app.Run();
return 0;
