@echo off
rem Runs an ImageJ macro without a display. See: bin\macro --help
"%~dp0launch.cmd" io.github.emvalidation.cli.MacroRunner %*
