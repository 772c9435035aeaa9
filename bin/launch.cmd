@echo off
rem Runs a class of the program. Builds the program first if it is missing or older than its sources. validate.cmd and macro.cmd say which class.
setlocal DisableDelayedExpansion
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not exist "%root%\target\lib\" goto build
rem only 3 means that a source is newer: without PowerShell the program runs as it was built
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath ($env:root + '\target\lib')).LastWriteTime; $sources = @(Get-Item -LiteralPath ($env:root + '\pom.xml'), ($env:root + '\plugins.config')) + @(Get-ChildItem -LiteralPath ($env:root + '\macros'), ($env:root + '\src\main'), ($env:root + '\src\training') -Recurse); if ($sources | Where-Object { $_.LastWriteTime -gt $built }) { exit 3 }" <nul >nul 2>nul
if not "%errorlevel%"=="3" goto built
:build
echo Building em-validation, once... 1>&2
call mvn -q -B -ntp -f "%root%\pom.xml" -DskipTests -Djacoco.skip=true -Dassembly.skipAssembly=true clean package 1>&2
if errorlevel 1 goto notbuilt
:built
for %%j in ("%root%\target\em-validation-*.jar") do set "jar=%%~fj"
set "path_of_classes=%jar%;%root%\target\lib\*"
rem the training of networks has its own jar
set "class=%~1"
if not "%class:.training.=%"=="%class%" set "path_of_classes=%jar:~0,-4%-training.jar;%path_of_classes%"
"%java%" -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -XX:+UseParallelGC -XX:MaxRAMPercentage=70 %JAVA_OPTS% -cp "%path_of_classes%" %*
exit /b %errorlevel%
:notbuilt
echo The program could not be built. It needs JDK 17 and Maven. 1>&2
exit /b 1
