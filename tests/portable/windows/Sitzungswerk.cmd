@echo off
rem Startet Sitzungswerk mit dem Node.js aus diesem Ordner. Dazu gehören der Ordner „programm“ daneben und LIESMICH.txt.
setlocal EnableExtensions DisableDelayedExpansion
set "SITZUNGSWERK_AUFRUF="
set "SITZUNGSWERK_STARTER=%~f0"
set "programm=%~dp0programm"
rem Der Name kommt in der Zeile, mit der cmd gestartet wurde, nur vor, wenn das Fenster eigens dafür aufging.
setlocal EnableDelayedExpansion
set "zeile=!cmdcmdline!"
if not "!zeile:Sitzungswerk.cmd=!"=="!zeile!" goto fenster
endlocal
"%programm%\node.exe" "%programm%\bin\starter.js" %*
exit /b %errorlevel%

:fenster
rem Der Explorer setzt um einen Pfad mit „&“ keine Anführungszeichen: Die Angaben wären abgeschnitten, die Zeile selbst ist es nicht.
set "SITZUNGSWERK_AUFRUF=!zeile!"
chcp 65001 >nul
if not exist "!programm!\node.exe" (
  echo Neben Sitzungswerk.cmd fehlt der Ordner „programm“.
  echo Entpacken Sie die ganze ZIP-Datei ^(Rechtsklick, „Alle extrahieren“^) und starten Sie Sitzungswerk dort.
  pause
  exit 3
)
"!programm!\node.exe" "!programm!\bin\starter.js"
set "ende=!errorlevel!"
rem Mit 0 bis 3 hat das Programm selbst geantwortet und auf die Eingabetaste gewartet.
if !ende! gtr 3 pause
if !ende! lss 0 pause
rem Nicht exit /b: Sonst führte cmd aus, was in seiner Zeile hinter einem „&“ steht.
exit !ende!
