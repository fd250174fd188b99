; Not run here: we have had no Windows. Inno Setup 6.3 or later:
;   iscc /DVersion=0.1.0 packaging\bundle\windows\petition-kiosk.iss
[Setup]
AppId={{6C0A0F57-3F0B-4C6E-9C58-6E0B6E9F5C11}
AppName=Petition Kiosk
AppVersion={#Version}
AppPublisher=The Petition Kiosk team
DefaultDirName={autopf}\Petition Kiosk
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.19044
SourceDir=..\..\..
LicenseFile=LICENSE
OutputDir=dist
OutputBaseFilename=petition-kiosk-{#Version}-setup
Compression=lzma2
SolidCompression=yes

[InstallDelete]
; What another release had there must not be found by this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\bundle\petition-kiosk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Petition Kiosk"; Filename: "{app}\petition-kiosk.exe"; Parameters: "run"

[Run]
Filename: "{cmd}"; Parameters: "/K ""{app}\petition-kiosk-console.exe"" self-test"; Description: "Try whether it works here"; Flags: postinstall
