@echo off
rem Validates a cryo-EM map and writes the report. See: bin\validate --help
"%~dp0launch.cmd" io.github.emvalidation.cli.Main %*
