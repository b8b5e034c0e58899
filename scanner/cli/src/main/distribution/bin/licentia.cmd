@echo off
rem Runs Licentia: finds the JDK, checks its age without starting it, and hands over to it.
rem
rem   JAVA_HOME         the JDK to run with; without it, the first java on PATH
rem   LICENTIA_OPTS     more options for the JVM, separated by blanks; they win over those below
rem   LICENTIA_ARCHIVE  off: neither use nor make the archive of loaded classes (see README); on: make it in CI too
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "home=%%~fi"
set "jar=%home%\lib\licentia.jar"
if not exist "%jar%" (
  >&2 echo licentia: "%jar%" cannot be read. Unpack the distribution again, as a whole.
  exit /b 2
)

set "java="
if defined JAVA_HOME goto from_home
for %%i in (java.exe) do set "java=%%~$PATH:i"
if defined java goto found
>&2 echo licentia: no java found. Install a JDK 17 or newer, and set JAVA_HOME to it or put its bin folder on PATH.
exit /b 2
:from_home
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
>&2 echo licentia: JAVA_HOME is "%JAVA_HOME%", but there is no java in its bin folder. Point it to a JDK 17 or newer, or unset it.
exit /b 2
:found
for %%i in ("%java%") do for %%j in ("%%~dpi..") do set "jdk=%%~fj"

rem Where there is no release file, the JVM itself says that it is too old.
set "version="
set "build="
if not exist "%jdk%\release" goto checked
for /f "usebackq tokens=1,2 delims==" %%k in ("%jdk%\release") do (
  if "%%k"=="JAVA_VERSION" set "version=%%~l"
  if "%%k"=="JAVA_RUNTIME_VERSION" set "build=%%~l"
)
if not defined version goto checked
set "major="
for /f "delims=.-+_" %%v in ("%version%") do set "major=%%v"
if %major% geq 17 goto checked
>&2 echo licentia: Java %version% is too old; it was found as "%java%". Install a JDK 17 or newer, and set JAVA_HOME to it or put its bin folder on PATH.
exit /b 2
:checked

rem Serial collector with a small nursery that may grow, and the first compiler alone: see the launcher for Unix.
set "flags=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:NewSize=24m -XX:-UsePerfData"
set "flags=%flags% -XX:C1MaxInlineSize=20 -XX:C1InlineStackLimit=3 -XX:C1MaxInlineLevel=4"
set "flags=%flags% -Dsun.reflect.inflationThreshold=400"
set "flags=%flags% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"

rem A JVM that is told of two collectors does not start.
set "collector=-XX:+UseSerialGC"
if defined LICENTIA_OPTS if not "%LICENTIA_OPTS:GC=%"=="%LICENTIA_OPTS%" set "collector="
set "flags=%flags% %collector%"

rem The archive of loaded classes: its name holds the JDK, its build, and the place of this jar.
if /i "%LICENTIA_ARCHIVE%"=="off" goto without
if not defined build goto without
if not defined LOCALAPPDATA goto without
set "archive=%LOCALAPPDATA%\licentia\class-data\%home::=%\%jdk::=%\%build%.jsa"
set "making=unasked"
if defined LICENTIA_OPTS set "making=asked"
if defined CI if /i not "%CI%"=="false" if /i not "%LICENTIA_ARCHIVE%"=="on" set "making=asked"
if not exist "%archive%" goto absent
"%java%" %flags% -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%archive%" "-Dlicentia.archive=%archive%" "-Dlicentia.archive.flags=%flags%" -Dlicentia.archive.making=%making% %LICENTIA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
:absent
"%java%" %flags% -Xshare:auto -Xlog:disable "-Dlicentia.archive=%archive%" "-Dlicentia.archive.flags=%flags%" -Dlicentia.archive.making=%making% %LICENTIA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
:without
"%java%" %flags% -Xshare:auto -Xlog:disable %LICENTIA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
