# docker build -t warm-handoff .
# For an ARM machine such as a Raspberry Pi: docker build --build-arg RID=linux-arm64 -t warm-handoff .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG RID=linux-x64
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY Bot.Data Bot.Data/
COPY Bot.Commands Bot.Commands/
COPY Bot.Discord Bot.Discord/
COPY Bot.Host Bot.Host/
RUN dotnet publish Bot.Host -c Release -r $RID --self-contained false -p:PublishReadyToRun=true -p:RestoreLockedMode=true -o /out

FROM mcr.microsoft.com/dotnet/runtime:10.0
# No debugger's door: its socket would need a folder to write to, and there is only the one for data.
ENV DOTNET_EnableDiagnostics=0
# SQLite's large sorts, should there ever be one, go where writing is allowed.
ENV SQLITE_TMPDIR=/bot/data
COPY --from=build /out /app
# Settings are looked for beside the program and in the working folder; data/ is below that one.
WORKDIR /bot
RUN install -d -m 700 -o $APP_UID -g $APP_UID data
VOLUME /bot/data
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/Bot.Host.dll"]
