@echo off
rem Runs Deckhand from a build of this checkout; builds it first if there is nothing built.
setlocal enabledelayedexpansion
set "root=%~dp0..\.."
set "found="
for %%H in ("%DECKHAND_JAVA_HOME%" "%JAVA_HOME%") do call :try "%%~H"
if not defined found for /d %%H in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~H"
if not defined found (
  echo deckhand: no JDK 25 or newer found; install one, or name it in DECKHAND_JAVA_HOME 1>&2
  exit /b 2
)
if not exist "%root%\target\app\deckhand-*.jar" (
  echo deckhand: nothing is built yet; building once, which takes a minute 1>&2
  pushd "%root%"
  call mvn -q -B -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo deckhand: the build failed 1>&2
    exit /b 1
  )
  popd
)
"%found%\bin\java" --module-path="%root%\target\fx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%root%\target\app\*" dev.deckhand.Deckhand %*
exit /b %errorlevel%

:try
if defined found exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION "%~1\release"') do (
  set "version=%%~V"
  set "version=!version:"=!"
  if !version! geq 25 set "found=%~1"
)
exit /b 0
