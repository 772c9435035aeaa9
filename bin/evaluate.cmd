@echo off
rem Measures the errors of the networks and of the checks. See: bin\evaluate --help
"%~dp0launch.cmd" io.github.emvalidation.training.commands.Evaluate %*
