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
rem the same flags as those of bin/launch, which says why; a test compares them
rem from version 24 on Java warns of libraries such as PyTorch, unless they may be loaded
set "fixed=-Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -XX:MaxRAMPercentage=70 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED"
if "%class:.cli.=%"=="%class%" goto others
set "fixed=%fixed% -XX:+UseSerialGC -XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=18000"
set "fixed=%fixed% -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000"
set "fixed=%fixed% -XX:NewRatio=5 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
goto collected
:others
set "fixed=%fixed% -XX:+UseParallelGC"
:collected
rem the size of the largest map
set "largest="
if not "%class%"=="io.github.emvalidation.cli.Main" goto sized
:next
shift
if "%~1"=="" goto sized
set "given=%~1"
if "%given:~0,7%"=="--table" goto table
if not exist "%~1" goto next
set "attributes=%~a1"
if "%attributes:~0,1%"=="d" goto next
set "bytes=%~z1"
if not defined bytes goto next
if %bytes% gtr 8389632 set "largest=large"
if "%largest%"=="large" goto next
if %bytes% gtr 1049600 set "largest=middle"
if not defined largest set "largest=small"
goto next
:table
set "largest="
:sized
set "sized="
if "%largest%"=="small" set "sized=-XX:TieredStopAtLevel=1"
if "%largest%"=="large" set "sized=-XX:Tier4MinInvocationThreshold=600 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
"%java%" %fixed% %sized% %JAVA_OPTS% -cp "%path_of_classes%" %*
exit /b %errorlevel%
:notbuilt
echo The program could not be built. It needs JDK 17 and Maven. 1>&2
exit /b 1
